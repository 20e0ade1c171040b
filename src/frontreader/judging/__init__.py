"""Where analyses and judgements meet: what an analyzer claims, what the reader holds, and where the two disagree.

Knows the models of `analysis` and `annotations` and nothing of how either is kept or shown.
"""
