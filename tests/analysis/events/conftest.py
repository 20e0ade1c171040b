"""Helpers that read Dutch sentences with the names and dates marked by hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from frontreader.analysis.events.find import find
from frontreader.analysis.model import Sentence
from frontreader.analysis.tokens import tokenise


@dataclass(frozen=True, slots=True)
class Named:
    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Told:
    """An event in words: the trigger's pieces, arguments as (role, text), who says it."""

    trigger: str
    type: str
    realis: str
    modality: str | None
    polarity: str
    arguments: frozenset[tuple[str, str]]
    source: str | None
    lemma: str


Reader = Callable[..., list[Told]]


def read(*sentences: str, names: Sequence[tuple[str, str]] = (), times: Sequence[str] = ()) -> list[Told]:
    """The events of sentences in which each of `names` (text, type) and `times` is marked where it stands."""
    text = " ".join(sentences)
    spans, at = [], 0
    for number, sentence in enumerate(sentences, 1):
        spans.append(Sentence(f"s{number}", at, at + len(sentence)))
        at += len(sentence) + 1
    marked = [Named(i, i + len(n), t) for n, t in names for i in range(len(text)) if text.startswith(n, i)]
    dated = [Named(i, i + len(n), "DATE") for n in times for i in range(len(text)) if text.startswith(n, i)]
    tokens = [tokenise(text, s.start, s.end) for s in spans]
    return [
        Told(
            " … ".join(text[p.start : p.end] for p in event.pieces),
            event.type,
            event.realis,
            event.modality,
            event.polarity,
            frozenset((a.role, text[a.start : a.end]) for a in event.arguments),
            text[event.source.start : event.source.end] if event.source else None,
            event.lemma,
        )
        for event in find(text, spans, tokens, marked, dated)
    ]


@pytest.fixture
def reader() -> Reader:
    return read
