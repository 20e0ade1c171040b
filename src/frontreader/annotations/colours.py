"""The colours of highlights, by name."""

COLOURS = ("yellow", "green", "blue", "red", "purple")
"""In the order in which they are offered. Names in files of other tools that are none of these stay as they came."""
