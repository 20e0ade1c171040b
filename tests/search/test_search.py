"""What the reader types, and what comes up."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontreader.search.digest import digest, words_of
from frontreader.search.index import SearchIndex
from frontreader.search.items import KINDS, Hit, SearchItem
from frontreader.search.matching import match_word
from frontreader.search.query import parse_query
from frontreader.search.scoring import score_digest
from frontreader.search.vocabulary import Vocabulary
from tests.search.conftest import ITEMS


def names(hits: list[Hit]) -> list[str]:
    return [hit.item.ref[1] for hit in hits]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("zelenski", "zelensky"),
        ("selensky", "zelensky"),
        ("bachmut", "bakhmut"),
        ("harkiv", "kharkiv"),
        ("raketaanval", "1"),
        ("raketanval", "1"),
        ("zonder stroom", "2"),
        ("stroom zonder", "2"),
        ("podolyak interview", "3"),
        ("podoljak intervieuw", "3"),
        ("oekraine", "oekraine"),
        ("OEKRAÏNE", "oekraine"),
        ("tegenoffensief", "offensive"),
        ("ofensief", "offensive"),
        ("lentetegenoffensief", "offensive"),
        ("president volodymyr", "zelensky"),
        ("bakh", "bakhmut"),
        ("pod", "podolyak"),
        ("k", "kharkiv"),
        ("my", "podolyak"),
        ("%", "4"),
    ],
)
def test_what_is_meant_comes_first(index: SearchIndex, typed: str, first: str) -> None:
    assert names(index.search(typed))[0] == first


@pytest.mark.parametrize("typed", ["", "  ", "'", "xqzw", "qqqqqqq", "bakhmut xqzw", "2024", "\x1b", "[/"])
def test_nothing_rather_than_junk(index: SearchIndex, typed: str) -> None:
    assert index.search(typed) == []


def test_whole_then_beginning_then_word_then_nearly() -> None:
    labels = ["de rus", "russen", "rus", "brussel", "Rus of Deen", "Fries rusland"]
    index = SearchIndex(SearchItem(("entity", label), label) for label in labels)
    assert names(index.search("rus")) == ["rus", "Rus of Deen", "russen", "de rus", "Fries rusland", "brussel"]


def test_entities_before_events_before_sentences_and_short_before_long() -> None:
    refs = [("sentence", "a"), ("event", "b"), ("entity", "c")]
    items = [SearchItem(ref, f"bij {'heel ' * length}stad") for ref in refs for length in (2, 1)]  # type: ignore[arg-type]
    numbered = [SearchItem((item.kind, str(number)), item.label) for number, item in enumerate(items)]
    assert names(SearchIndex(numbered).search("stad")) == ["5", "4", "3", "2", "1", "0"]


def test_the_words_together_come_before_the_words_apart() -> None:
    texts = {"apart": "Stroom was er niet, zonder twijfel.", "together": "Iedereen zat daar toen lang zonder stroom."}
    index = SearchIndex(SearchItem(("sentence", name), text) for name, text in texts.items())
    assert names(index.search("zonder stroom")) == ["together", "apart"]


def test_a_prefix_narrows_to_a_kind(index: SearchIndex) -> None:
    assert names(index.search("@bakhmut")) == ["bakhmut"]
    assert names(index.search("!bakhmut")) == ["battle"]
    assert names(index.search(". bakhmut")) == ["4"]
    assert names(index.search("#front")) == ["check"]
    assert names(index.search("@!bakhmut")) == ["bakhmut", "battle"]


def test_a_prefix_alone_lists_its_kind_in_the_order_of_the_text(index: SearchIndex) -> None:
    assert names(index.search("@")) == ["oekraine", "zelensky", "bakhmut", "kharkiv", "podolyak"]
    assert names(index.search("@", limit=2)) == ["oekraine", "zelensky"]


def test_an_apostrophe_asks_for_the_text_as_typed(index: SearchIndex) -> None:
    assert names(index.search("'Bakhmut")) == ["bakhmut", "battle", "4"]
    assert names(index.search(".'Bakhmut")) == ["4"]
    assert index.search("'bakhmut") == []
    assert names(index.search("'ten zonder str")) == ["2"]
    assert names(index.search("'president Z")) == ["zelensky"]


def test_the_hit_says_which_field_and_letters_matched(index: SearchIndex) -> None:
    [hit] = index.search("@presidnet")
    assert hit.alias == hit.text == "president Zelensky"
    assert [hit.text[start:end] for start, end in hit.letters] == ["presid", "nt"]
    [hit] = index.search("@oekrai")
    assert (hit.alias, hit.letters) == (None, ((0, 6),))
    [hit] = index.search(".'Bakhmut")
    assert [hit.text[start:end] for start, end in hit.letters] == ["Bakhmut"]


def test_items_come_and_go(index: SearchIndex) -> None:
    index.add([SearchItem(("note", "new"), "morgen terugbellen")])
    assert names(index.search("terugbelen")) == ["new"]
    index.add([SearchItem(("note", "new"), "vandaag gebeld")])
    assert (index.search("morgen"), names(index.search("vandaag"))) == ([], ["new"])
    index.remove([("note", "new"), ("note", "unknown")])
    assert index.search("vandaag") == []
    assert len(index) == len(ITEMS)
    index.remove([item.ref for item in ITEMS])
    assert (len(index), index.search("bakhmut"), index.search("'B")) == (0, [], [])


words = st.text(st.sampled_from("abdegiknrstuz"), min_size=1, max_size=14)


@settings(deadline=None)  # the first example imports RapidFuzz
@given(st.lists(words, max_size=60), words)
def test_the_vocabulary_finds_what_trying_every_word_finds(known: list[str], asked: str) -> None:
    near = {*known, asked + "en", asked[1:] or "a", "op" + asked, asked[::-1], asked[:3] + "x" + asked[3:]}
    expected = {word: match.score for word in near if (match := match_word(asked, word))}
    assert Vocabulary(near).matches(asked) == expected


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_index_ranks_as_scoring_every_item_does(chance: random.Random) -> None:
    stems = ["stad", "strijd", "raket", "aanval", "oost", "front", "van", "de", "lente", "stroom"]

    def text() -> str:
        return " ".join(
            chance.choice(stems) + chance.choice(["", "", "en", "-" + chance.choice(stems)]) for _ in range(4)
        )

    items = [
        SearchItem((chance.choice(KINDS), str(number)), text(), (text(),) * chance.randint(0, 1), chance.randint(0, 9))
        for number in range(40)
    ]
    index = SearchIndex(items[:20])
    index.add(items[10:])
    for typed in ["de", "strijdt", "v", "aanvalen", "de v", "raket stroon", "oostfront", "van de", "st"]:
        asked = parse_query(typed).words
        every = {word for item in items for word in words_of(digest(item.fields))}
        tables = [{word: match.score for word in every if (match := match_word(one, word))} for one in asked]
        expected = []
        for number, item in enumerate(items):
            score = score_digest(digest(item.fields), asked, tables, named=item.kind != "sentence")
            if score:
                expected.append((-score, KINDS.index(item.kind), len(item.label), item.position, number))
        hits = index.search(typed, limit=40)
        found = [(-hit.score, KINDS.index(hit.item.kind), len(hit.item.label), hit.item.position) for hit in hits]
        assert found == [entry[:4] for entry in sorted(expected)]


texts = st.text(max_size=40)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.tuples(st.sampled_from(KINDS), texts, st.lists(texts, max_size=2)), max_size=8), texts)
def test_no_query_and_no_label_breaks_it(made: list[tuple[str, str, list[str]]], typed: str) -> None:
    items = [
        SearchItem((kind, str(number)), label, tuple(aliases))  # type: ignore[arg-type]
        for number, (kind, label, aliases) in enumerate(made)
    ]
    index = SearchIndex(items)
    for query in (typed, *(label[:8] for _, label, _ in made)):
        for hit in index.search(query):
            assert 0 < hit.score <= 100
            ends = [offset for letters in hit.letters for offset in letters]
            assert ends == sorted(set(ends))
            assert all(0 <= offset <= len(hit.text) for offset in ends)


@given(texts, st.data())
def test_exact_text_is_always_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    part = text[start : data.draw(st.integers(start, len(text)))]
    hits = SearchIndex([SearchItem(("sentence", "1"), text)]).search("'" + part)
    assert len(hits) == bool(part)
    for hit in hits:
        assert part in text[hit.letters[0][0] : hit.letters[0][1]]


@pytest.mark.parametrize("piece", ["a", "a-", "[/", "e\u0301", "a "])
def test_a_hostile_megabyte_is_searched_in_linear_time(piece: str) -> None:
    label = piece * (1_000_000 // len(piece))
    start = time.perf_counter()
    index = SearchIndex([SearchItem(("sentence", "1"), label), *ITEMS])
    for typed in ("bachmut", "aaaaaaaa", "a", "e e", "a" * 100_000, "a-" * 10_000, "'" + label[-100:]):
        index.search(typed)
    assert time.perf_counter() - start < 10
