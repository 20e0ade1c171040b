"""Where the library is kept when nothing else is said."""

import os
from pathlib import Path


def default_directory() -> Path:
    """FRONTREADER_HOME, or the user's data directory (which follows XDG_DATA_HOME). Nothing is created."""
    home = os.environ.get("FRONTREADER_HOME")
    if home:
        return Path(home).expanduser()
    from platformdirs import user_data_path  # imported here: a named directory does not need it

    return user_data_path("frontreader", appauthor=False)
