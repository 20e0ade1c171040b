"""Entities of hostile and endless text: spans fit, nothing raises, time is linear, parts equal the whole."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontreader.analysis.entities import find, link, tagged
from frontreader.analysis.model import Sentence
from frontreader.analysis.neural.tree import ROOT, Tree, Word
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


TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"]


def _tagged(words: list[tuple[str, str, float]]) -> tuple[str, Tree]:
    """A sentence of words with their tags and probabilities, a space between."""
    made, at = [], 0
    for i, (text, name, sure) in enumerate(words):
        head = ROOT if i == 0 else 0
        word = Word(i, at, at + len(text), text, text.lower(), text, "X", "", frozenset(), head, "dep", name, 1.0, sure)
        made.append(word)
        at += len(text) + 1
    return " ".join(text for text, _, _ in words), Tree(tuple(made))


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(st.sampled_from([*PIECES, "K", "."]), st.sampled_from(TAGS), st.floats(0.0, 1.0))))
def test_whatever_the_network_says_mentions_are_pieces_of_their_sentence(
    words: list[tuple[str, str, float]],
) -> None:
    text, tree = _tagged(words)
    sentences = [Sentence("s1", 0, len(text))]
    found = tagged.find(text, sentences, [tree])
    assert all(0 <= mention.start < mention.end <= len(text) for mention in found)
    assert all(mention.name.strip() for mention in found)
    entities = link(found, text, sentences)
    assert link(reversed(found), text, sentences) == entities
    assert all(text[m.start : m.end].strip() for entity in entities for m in entity.mentions)


@pytest.mark.parametrize("tag", ["B-PER", "I-PER", "I-ORG", "B-MISC", "I-MISC", "O"])
@pytest.mark.parametrize("piece", ["Jan", "Brits-", "Britse", "van", "NS-topman", "(", "Bakker", "Gent", "A"])
def test_a_read_sentence_without_end_takes_time_in_proportion(piece: str, tag: str) -> None:
    text, tree = _tagged([(piece, tag, 0.9)] * 5_000)
    sentences = [Sentence("s1", 0, len(text))]
    begin = time.process_time()
    link(tagged.find(text, sentences, [tree]), text, sentences)
    assert time.process_time() - begin < 5  # what is quadratic takes minutes
