"""What the event rules make of trees written by hand."""

from dataclasses import dataclass

from frontreader.analysis import parsed
from frontreader.analysis.model import Sentence
from frontreader.analysis.neural.tree import Tree
from tests.analysis.trees import span_of, text_of, tree


@dataclass(frozen=True)
class Spot:
    """A name or a time in the text."""

    start: int
    end: int
    type: str


@dataclass(frozen=True)
class Told:
    """An event with the words of its pieces and arguments instead of offsets."""

    trigger: str
    type: str
    realis: str
    modality: str | None
    polarity: str
    arguments: frozenset[tuple[str, str]]
    word: int
    evidence: tuple[str, ...]

    def who(self, role: str) -> set[str]:
        """The phrases that fill a role."""
        return {phrase for one, phrase in self.arguments if one == role}


def told(written: str, names: dict[str, str] | None = None, times: tuple[str, ...] = ()) -> list[Told]:
    """The events of one sentence, those outside the typology too; `names` are types by name, `times` are dates unless
    they say otherwise (`drie dagen/DURATION`)."""
    one = tree(written)
    return _read(one, names or {}, times)


def only(written: str, event_type: str, names: dict[str, str] | None = None, times: tuple[str, ...] = ()) -> Told:
    """The one event of a type."""
    (found,) = [event for event in told(written, names, times) if event.type == event_type]
    return found


def _read(one: Tree, names: dict[str, str], times: tuple[str, ...]) -> list[Told]:
    text = text_of(one)
    span = span_of(one)
    mentions = [_spot(text, name, kind) for name, kind in names.items()]
    dated = [_spot(text, *time.split("/")) if "/" in time else _spot(text, time, "DATE") for time in times]
    found = parsed.find(text, [Sentence("s1", span.start, span.end)], [one], mentions, dated)
    return [
        Told(
            " ".join(text[piece.start : piece.end] for piece in event.pieces),
            event.type,
            event.realis,
            event.modality,
            event.polarity,
            frozenset((a.role, text[a.start : a.end]) for a in event.arguments),
            event.word,
            event.evidence,
        )
        for event in found
    ]


def _spot(text: str, words: str, kind: str) -> Spot:
    start = text.index(words)
    return Spot(start, start + len(words), kind)
