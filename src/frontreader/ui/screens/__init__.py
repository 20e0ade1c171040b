"""Screens over the reader: pickers, search, the note editor."""
