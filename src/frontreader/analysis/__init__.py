"""A document in, an analysis out. Pure: the same in gives the same out."""
