"""Anchors, annotations, judgements and their history. Pure."""
