"""What a reader adds to a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """What finds an annotation's span again, after the W3C Web Annotation selectors.

    `quote` is the exact text, `prefix` and `suffix` up to 32 code points around it; `start` and `end` are code
    point offsets into the version named by `sha256`. In files of other tools the last three may be unknown: -1, -1
    and empty.
    """

    quote: str
    prefix: str
    suffix: str
    start: int
    end: int
    sha256: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names inside the quote, a word each, in its order."""
        return self._names_and_numbers[0]

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers inside the quote, digits and words."""
        return self._names_and_numbers[1]

    @property
    def _names_and_numbers(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        from frontreader.annotations.facts import names_and_numbers  # here: only asked for where a text changed

        return names_and_numbers(self.quote, self.prefix, self.suffix)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A note, highlight or tags on a span. `body` is Markdown, empty for a bare highlight; `colour` is a name of
    `colours.COLOURS`, empty for what is not highlighted.
    `created` and `modified` are UTC times, ISO 8601 with seconds."""

    id: str
    document: str
    anchor: Anchor
    body: str
    tags: tuple[str, ...]
    created: str
    modified: str
    colour: str = ""

    @property
    def start(self) -> int:
        return self.anchor.start

    @property
    def end(self) -> int:
        return self.anchor.end
