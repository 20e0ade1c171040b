"""What pronouns and descriptions stand for."""

from frontreader.analysis.reference import Reference
from frontreader.analysis.references.refer import refer

__all__ = ["Reference", "refer"]
