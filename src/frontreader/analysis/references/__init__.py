"""What pronouns and descriptions stand for."""

from frontreader.analysis.references.refer import Reference, refer

__all__ = ["Reference", "refer"]
