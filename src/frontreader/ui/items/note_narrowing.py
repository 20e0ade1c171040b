"""Which notes a reader wants to see, and which there are to choose from."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from frontreader.annotations.colours import COLOURS
from frontreader.annotations.model import Annotation
from frontreader.text.display import one_line
from frontreader.ui.looks import note_mark

NoteField = Literal["tag", "colour", "kind"]
_KINDS: dict[str, tuple[str, Callable[[Annotation], bool]]] = {
    "note": ("with a text", lambda note: bool(note.body.strip())),
    "highlight": ("highlights without a text", lambda note: bool(note.colour) and not note.body.strip()),
    "linking": ("with links", lambda note: "[[" in note.body),
    "untagged": ("without tags", lambda note: not note.tags),
    "lost": ("whose passage is not found", lambda note: note.start < 0),
}


@dataclass(frozen=True, slots=True)
class NoteNarrowing:
    """What a note must have to be listed; an empty field asks for nothing. `text` is looked for, blind to case and
    accents, in what the note says, quotes and is tagged with."""

    tag: str = ""
    colour: str = ""
    kind: str = ""
    text: str = ""

    def __bool__(self) -> bool:
        return self != NoteNarrowing()

    def kept(self, notes: Iterable[Annotation]) -> list[Annotation]:
        """Those of `notes` that match."""
        return [note for note in notes if self.matches(note)] if self else list(notes)

    def matches(self, note: Annotation) -> bool:
        return (
            (not self.tag or self.tag in note.tags)
            and (not self.colour or self.colour == note.colour)
            and (self.kind not in _KINDS or _KINDS[self.kind][1](note))
            and (not self.text or self._says(note))
        )

    def _says(self, note: Annotation) -> bool:
        from frontreader.search.fold import fold_text  # only where the reader looks for words

        wanted = fold_text(self.text)
        return any(wanted in fold_text(part) for part in (note.body, note.anchor.quote, " ".join(note.tags)))

    def switched(self, field: NoteField, value: str) -> "NoteNarrowing":
        """With that value asked for, or no more where it was."""
        now: str = getattr(self, field)
        changes = {field: "" if now == value else value}
        return replace(self, **changes)

    def describe(self) -> list[str]:
        """The parts of a status row: `#haven`, `yellow`, `with links`, `“kaart”`."""
        parts = [f"#{one_line(self.tag)}"] if self.tag else []
        parts += [one_line(self.colour)] if self.colour else []
        parts += [_KINDS[self.kind][0]] if self.kind in _KINDS else []
        return [*parts, f"“{one_line(self.text)}”"] if self.text else parts


@dataclass(frozen=True, slots=True)
class NoteOption:
    """One value a field can take, what to call it, and how many notes have it."""

    field: NoteField
    value: str
    label: str
    count: int


def note_options(notes: Sequence[Annotation]) -> list[NoteOption]:
    """All values that occur: kinds, colours in their order, tags by use."""
    kinds = ((name, words, sum(map(test, notes))) for name, (words, test) in _KINDS.items())
    found = [NoteOption("kind", name, words, count) for name, words, count in kinds if count]
    colours = Counter(note.colour for note in notes if note.colour)
    ordered = sorted(colours, key=lambda name: (COLOURS.index(name) if name in COLOURS else len(COLOURS), name))
    found += [NoteOption("colour", name, f"{note_mark(name)[0]} {one_line(name)}", colours[name]) for name in ordered]
    tags = Counter(tag for note in notes for tag in note.tags)
    by_use = sorted(tags.items(), key=lambda item: (-item[1], item[0].casefold()))
    return [*found, *(NoteOption("tag", tag, f"#{one_line(tag)}", count) for tag, count in by_use)]
