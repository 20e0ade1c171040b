"""Fuzzy search over items in memory; full-text search through the library."""

from frontreader.search.items import KINDS, Hit, Kind, Ranges, Ref, SearchItem

__all__ = ["KINDS", "Hit", "Kind", "Ranges", "Ref", "SearchItem"]
