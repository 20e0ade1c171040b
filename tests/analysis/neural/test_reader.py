"""What the packaged network makes of plain sentences: the least that anybody would expect of it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontreader.analysis.neural.network import MODEL, Network, network
from frontreader.analysis.neural.pieces import MOST, Pieces
from frontreader.analysis.neural.reader import LONGEST, parse_words, read
from frontreader.analysis.neural.tree import ROOT, Tree
from frontreader.text.span import Span


def _read(text: str) -> Tree:
    (tree,) = read(text, [Span(0, len(text))])
    return tree


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return network().pieces


def test_subject_verb_and_object_are_told_apart() -> None:
    tree = _read("De burgemeester van Gent opent morgen een nieuwe bibliotheek.")
    relations = {
        word.text: (word.relation, tree.words[word.head].text if word.head != ROOT else "") for word in tree.words
    }
    assert relations["opent"] == ("root", "")
    assert relations["burgemeester"] == ("nsubj", "opent")
    assert relations["bibliotheek"] == ("obj", "opent")
    assert relations["Gent"] == ("nmod", "burgemeester")


def test_words_have_part_of_speech_lemma_and_tense() -> None:
    tree = _read("Gisteren vielen er in Parijs twee schoten.")
    verb, noun = tree.words[1], tree.words[6]
    assert (verb.upos, verb.lemma) == ("VERB", "vallen")
    assert {"Tense=Past", "VerbForm=Fin"} <= verb.features
    assert (noun.upos, noun.lemma) == ("NOUN", "schot")


def test_a_particle_hangs_on_its_verb() -> None:
    tree = _read("Het bedrijf kondigde gisteren een overname aan.")
    particle = next(word for word in tree.words if word.text == "aan")
    assert particle.relation == "compound:prt"
    assert tree.words[particle.head].text == "kondigde"


def test_names_are_tagged() -> None:
    tree = _read("Minister Jan Jansen van Defensie sprak in Brussel met leiders van de NAVO.")
    tags = {word.text: word.name for word in tree.words}
    assert (tags["Jan"], tags["Jansen"], tags["Brussel"], tags["NAVO"]) == ("B-PER", "I-PER", "B-LOC", "B-ORG")


def test_offsets_are_those_of_the_text() -> None:
    text = "Eerst dit.  Dan dat, in Luik."
    trees = read(text, [Span(0, 10), Span(12, len(text))])
    for tree in trees:
        assert all(text[word.start : word.end] == word.text for word in tree.words)


def test_a_sentence_reads_the_same_in_any_batch() -> None:
    sentence = ["Het", "kabinet", "valt", "."]
    alone, *_ = parse_words([sentence])
    long = [["Een", "lange", "zin", "over", "niets"] * 20]
    beside, *_ = parse_words([sentence, *long])
    assert [(w.upos, w.head) for w in alone.words] == [(w.upos, w.head) for w in beside.words]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=12).filter(lambda word: not word.isspace()), min_size=1, max_size=30))
def test_any_words_make_one_tree(words: list[str]) -> None:
    (tree,) = parse_words([words])
    assert [word.text for word in tree.words] == words
    assert sum(word.head == ROOT for word in tree.words) == 1
    for word in tree.words:
        assert len(list(tree.ancestors(word))) < len(words)


def test_an_endless_sentence_is_read_in_stretches_of_one_tree() -> None:
    (tree,) = parse_words([["woord"] * (2 * LONGEST + 5)])
    assert len(tree.words) == 2 * LONGEST + 5
    assert sum(word.head == ROOT for word in tree.words) == 1


def test_given_words_are_all_read_but_of_a_sentence_of_text_no_more_than_some_pages() -> None:
    words = ["ja"] * 3000
    (tree,) = parse_words([words])
    assert len(tree.words) == 3000
    assert LONGEST < len(_read(" ".join(words)).words) < 3000


def test_words_of_many_pieces_fit_too() -> None:
    word = "qwxzvbnqłđß" * 12
    (tree,) = parse_words([[word] * LONGEST * 2])
    assert [one.text for one in tree.words] == [word] * LONGEST * 2


def test_a_sentence_is_read_the_same_whatever_stands_in_other_windows() -> None:
    sentence = ["De", "burgemeester", "van", "Gent", "opent", "morgen", "een", "bibliotheek", "."]
    long = ["Het", "kabinet", "besloot", "gisteren", "tot", "nieuwe", "maatregelen", "."] * 14
    (alone,) = parse_words([sentence])
    beside = parse_words([long, sentence, long])[1]
    assert beside == alone


def test_nothing_makes_nothing() -> None:
    assert read("", []) == []
    assert parse_words([[]]) == [Tree(())]


def test_no_word_is_without_pieces(pieces: Pieces) -> None:
    words = ["a", "\u200b", "漢字", "x" * 10_000, "\U0001f600", " ", "\ud800"]
    assert all(0 < len(pieces.cut(word)) <= MOST for word in words)


@given(st.text(min_size=1, max_size=20))
def test_pieces_are_numbers_of_the_vocabulary(word: str) -> None:
    pieces = network().pieces
    assert all(0 <= piece < len(pieces) for piece in pieces.cut(word))


def test_a_network_that_is_not_there_or_damaged_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"model\.onnx"):
        Network(tmp_path)
    (tmp_path / "model.onnx").write_bytes(b"nothing of the kind")
    with pytest.raises(OSError, match=r"model\.onnx"):
        Network(tmp_path)


@pytest.mark.parametrize("damaged", ["embeddings.npy", "pieces.model", "labels.json"])
def test_so_is_one_with_a_part_damaged(damaged: str, tmp_path: Path) -> None:
    for path in MODEL.iterdir():
        (tmp_path / path.name).symlink_to(path)
    (tmp_path / damaged).unlink()
    (tmp_path / damaged).write_bytes(b"{}")
    with pytest.raises(OSError, match=damaged):
        Network(tmp_path)
