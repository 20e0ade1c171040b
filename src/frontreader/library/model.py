"""What the library hands out besides documents, analyses and annotations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from frontreader.annotations.model import Annotation
from frontreader.annotations.placement import Placement
from frontreader.text.span import Span

Action = Literal["create", "edit", "delete"]


class LibraryError(Exception):
    """The store could not do what was asked. The message is plain English: which file, and what to do."""


class LibraryDamagedError(LibraryError):
    """A file of the library cannot be read as one. It was left as it is."""


class LibraryNewerError(LibraryError):
    """A file of the library was written by a newer program."""


@dataclass(frozen=True, slots=True)
class RecentDocument:
    """A document for a list. `title` and `origin` are text from outside. `last_read` is a UTC time, ISO 8601,
    None where the document was never read."""

    id: str
    title: str
    origin: str | None
    date: str | None
    last_read: str | None


@dataclass(frozen=True, slots=True)
class ViewState:
    """Where the reader was in a document. `offset` is a code point; `item` the kind and id of the chosen item;
    `marks` are code points by the key that set them."""

    offset: int = 0
    tab: str = ""
    hidden_types: tuple[str, ...] = ()
    item: tuple[str, str] | None = None
    marks: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """A step that was undone or redone.

    `action` is what the reader did at the time, and `annotation` the id of the annotation it was done to (the
    last of several); `start` is the code point where that stands. A change of the document's date has an empty
    `annotation` and -1. `description` is a line for the status bar; it holds no text from outside.
    """

    kind: Literal["undo", "redo"]
    action: Action
    document: str
    annotation: str
    start: int
    description: str


@dataclass(frozen=True, slots=True)
class Version:
    """One text that a document had. `added` is when it came into the library, UTC, ISO 8601."""

    sha256: str
    added: str
    current: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """An annotation as it was made, and where it stands in another version. `decided`: the reader said so; then
    without a span it stays with its own version."""

    annotation: Annotation
    placement: Placement
    decided: bool = False

    @property
    def is_certain(self) -> bool:
        return self.placement.status in {"exact", "moved"}


@dataclass(frozen=True, slots=True)
class Waiting:
    """An annotation that waits for review, and what was found in the current version. `old` is the sentence it was
    made on (all that it touches), text from outside; `quote` are offsets into that."""

    annotation: Annotation
    placement: Placement
    old: str
    quote: Span


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the history: what undo takes back at once. `time` is UTC, ISO 8601.

    `description` is plain English and holds no text from outside. `state` is `done`, `undone` (redo makes it again)
    or `abandoned` (undone, and then something else was done). `edits` is how many things it changed; `annotation` the
    id of the annotation, where it was done to one (the last of several), and `start` the code point where that stood.
    """

    number: int
    document: str
    time: str
    description: str
    state: Literal["done", "undone", "abandoned"]
    edits: int
    annotation: str = ""
    start: int = -1


@dataclass(frozen=True, slots=True)
class TextHit:
    """A place where a query stands: `start` and `end` are code points of the version named by `sha256`.

    `quote` is the text there, `prefix` and `suffix` what stands around it: text from outside, as is `title`.
    """

    document: str
    title: str
    sha256: str
    start: int
    end: int
    prefix: str
    quote: str
    suffix: str
