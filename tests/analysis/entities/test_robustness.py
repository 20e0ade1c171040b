"""Entities of hostile and endless text: spans fit, nothing raises, time is linear, parts equal the whole."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontreader.analysis.entities import find, link
from frontreader.analysis.model import Sentence
from frontreader.analysis.tokens import tokenise
from tests.analysis.entities.conftest import extract_entities

PIECES = ["Jan", "de", "van", "Bakhmut", "NAVO", "-", "'s", "(", ")", "\n", "Oekraïne", "Wet", "ministerie", "\u202e"]
PIECES += ["[/", "\u00ad", "‘", "’", "’s", "1996", "EU-", "-EU", "in", "Russische", "PvdA'er", ",", "U.S.", "&", "İ"]


@settings(deadline=None, max_examples=150)
@given(
    st.one_of(
        st.text(), st.lists(st.sampled_from(PIECES)).map(" ".join), st.lists(st.sampled_from(PIECES)).map("".join)
    )
)
def test_every_mention_is_a_piece_of_its_sentence(text: str) -> None:
    ids = set()
    for entity in extract_entities(text):
        assert entity.name.strip()
        assert entity.mentions
        assert entity.name not in entity.aliases
        for mention in entity.mentions:
            assert text[mention.start : mention.end].strip()
            ids.add(mention.id)
    assert len(ids) == sum(len(entity.mentions) for entity in extract_entities(text))


def test_finding_part_by_part_is_finding_all_at_once() -> None:
    lines = ["In Gent sprak Jan Kok.", "Kok zei: ‘Rusland liegt.’", "De NAVO en het Britse ministerie van defensie."]
    text = "\n".join(lines)
    sentences, start = [], 0
    for number, line in enumerate(lines, 1):
        sentences.append(Sentence(f"s{number}", start, start + len(line)))
        start += len(line) + 1
    tokens = [tokenise(text, sentence.start, sentence.end) for sentence in sentences]
    parts = [mention for s, t in zip(sentences, tokens, strict=True) for mention in find(text, [s], [t])]
    assert parts == find(text, sentences, tokens)
    assert link(reversed(parts), text, sentences) == extract_entities(text)


def test_sentences_without_their_tokens_are_refused() -> None:
    with pytest.raises(ValueError, match="1 sentences"):
        find("Ja.", [Sentence("s1", 0, 3)], [])


@pytest.mark.parametrize(
    "piece", ["Aa", "Jan ", "Jan van ", "EU-", "De ", "'", "A.", "(NAVO) ", "Wet van de ", "Kinzhal-", "Jan, "]
)
def test_a_sentence_without_end_takes_time_in_proportion(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    begin = time.perf_counter()
    extract_entities(text)
    assert time.perf_counter() - begin < 10  # what is quadratic takes minutes
