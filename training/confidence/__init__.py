"""Fits how sure the analyzer says it is: from what it finds in annotated documents to data/confidence/*.toml."""
