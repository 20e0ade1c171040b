"""Document, span, sentence segmentation and safe display text. Imports nothing of ours."""
