"""What the tests of entities share: extraction from a text of one sentence a line."""

from collections.abc import Callable

import pytest

from frontreader.analysis.entities import find, link
from frontreader.analysis.model import Entity, Sentence
from frontreader.analysis.tokens import tokenise

Extract = Callable[[str], tuple[Entity, ...]]
Mentions = Callable[[str], list[tuple[str, str]]]


def extract_entities(text: str) -> tuple[Entity, ...]:
    """The entities of `text`, each of whose lines is a sentence."""
    sentences: list[Sentence] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            sentences.append(Sentence(f"s{len(sentences) + 1}", start, start + len(line)))
        start += len(line) + 1
    tokens = [tokenise(text, sentence.start, sentence.end) for sentence in sentences]
    return link(find(text, sentences, tokens), text, sentences)


@pytest.fixture
def extract() -> Extract:
    """Entities of a text."""
    return extract_entities


@pytest.fixture
def mentions() -> Mentions:
    """Mentions of a text as (words, type), in order."""

    def found(text: str) -> list[tuple[str, str]]:
        spans = [mention for entity in extract_entities(text) for mention in entity.mentions]
        return [(text[m.start : m.end], m.type) for m in sorted(spans, key=lambda m: (m.start, -m.end))]

    return found
