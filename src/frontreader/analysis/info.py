"""The analyzers there are, known without importing them. A version changes whenever the output can: stored analyses
of another version are made again."""

from frontreader.analysis.model import AnalyzerInfo

NEURAL = AnalyzerInfo("neural", "1")
"""Reads with a neural network (`understanding.py`)."""
RULES = AnalyzerInfo("rules", "3")
"""Works with lexicons and rules alone (`rules.py`)."""
ANALYZER = NEURAL
"""The analyzer that is wanted."""
