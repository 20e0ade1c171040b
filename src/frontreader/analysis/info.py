"""Which analyzer is used here: known without importing it."""

from frontreader.analysis.model import AnalyzerInfo

ANALYZER = AnalyzerInfo("rules", "2")
"""The version changes whenever the output can: stored analyses of another version are made again."""
