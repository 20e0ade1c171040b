"""Fuzzy search over items in memory; full-text search through the library."""
