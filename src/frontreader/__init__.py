"""FrontReader: read Dutch news closely in a terminal."""

__version__ = "0.1.0"
