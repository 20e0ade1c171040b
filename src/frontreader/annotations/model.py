"""What a reader adds to a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """What finds an annotation's span again, after the W3C Web Annotation selectors.

    `quote` is the exact text, `prefix` and `suffix` up to 32 code points around it; `start` and `end` are code
    point offsets into the version named by `sha256`.
    """

    quote: str
    prefix: str
    suffix: str
    start: int
    end: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """A note, highlight or tags on a span. `body` is Markdown, empty for a bare highlight.
    `created` and `modified` are UTC times, ISO 8601 with seconds."""

    id: str
    document: str
    anchor: Anchor
    body: str
    tags: tuple[str, ...]
    created: str
    modified: str

    @property
    def start(self) -> int:
        return self.anchor.start

    @property
    def end(self) -> int:
        return self.anchor.end
