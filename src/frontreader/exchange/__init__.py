"""An analysis and its annotations to and from files of other tools."""
