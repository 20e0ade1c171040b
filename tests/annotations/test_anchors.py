"""An annotation finds its place again, or none: never a wrong one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.annotations.anchors import Change, Finder, Placement, find, make_anchor
from frontreader.annotations.model import Anchor
from frontreader.text.document import sha256_of
from frontreader.text.graphemes import is_border
from frontreader.text.span import Span

TEXT = "Oekraïne vecht door in Bakhmut. Rusland zendt troepen naar Bakhmut en trekt zich dan terug."


def anchor_on(quote: str, text: str = TEXT, context: int = 32) -> Anchor:
    start = text.index(quote)
    return make_anchor(text, sha256_of(text), start, start + len(quote), context)


def found(anchor: Anchor, text: str) -> Placement:
    return find(anchor, text, sha256_of(text))


def without_place(placement: Placement, status: str) -> list[tuple[int, int]]:
    """The candidates of a placement that has this status and no place."""
    assert (placement.status, placement.span) == (status, None)
    return [(one.start, one.end) for one in placement.candidates]


def test_an_anchor_keeps_the_quote_and_what_stands_around_it() -> None:
    assert anchor_on("Rusland", context=5) == Anchor("Rusland", "mut. ", " zend", 32, 39, sha256_of(TEXT))


def test_contexts_end_where_the_text_does() -> None:
    anchor = anchor_on(TEXT)
    assert (anchor.prefix, anchor.suffix) == ("", "")


def test_the_same_text_gives_the_same_place_even_of_a_quote_that_repeats() -> None:
    start = TEXT.rindex("Bakhmut")
    anchor = make_anchor(TEXT, sha256_of(TEXT), start, start + 7, context=0)
    assert found(anchor, TEXT) == Placement("exact", Span(start, start + 7))


def test_a_span_is_widened_to_whole_characters() -> None:
    text = "een cafe\u0301 hier"
    anchor = make_anchor(text, sha256_of(text), 4, 8)
    assert anchor.quote == "cafe\u0301"


@pytest.mark.parametrize(("start", "end"), [(3, 3), (-1, 2), (5, 4), (0, len(TEXT) + 1)])
def test_a_span_without_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no text"):
        make_anchor(TEXT, sha256_of(TEXT), start, end)


def test_text_added_before_shifts_the_place() -> None:
    text = "Een nieuwe alinea vooraf.\n\n" + TEXT
    assert found(anchor_on("zendt troepen"), text) == Placement("exact", Span(67, 80))


def test_contexts_tell_which_of_two_places_is_meant() -> None:
    start = TEXT.rindex("Bakhmut")
    anchor = make_anchor(TEXT, sha256_of(TEXT), start, start + 7)
    assert found(anchor, "Kop\n" + TEXT) == Placement("exact", Span(start + 4, start + 11))


def test_a_sentence_in_other_surroundings_has_moved() -> None:
    text = "Kort nieuws. Het regent. Oekraïne vecht door in Bakhmut. Elders was het stil."
    assert found(anchor_on("Oekraïne vecht door in Bakhmut."), text) == Placement("moved", Span(25, 56))


def test_part_of_a_sentence_takes_some_of_it_along() -> None:
    text = "Het regent. Rusland zendt nu troepen naar Bakhmut. Meer niet."
    assert found(anchor_on("troepen"), text) == Placement("moved", Span(29, 36))


def test_one_word_is_no_proof_that_a_sentence_of_other_words_is_meant() -> None:
    text = "Naar het front zendt men geen troepen, meldt Rusland."
    assert without_place(found(anchor_on("Rusland"), text), "ambiguous") == [(45, 52)]


def test_a_quote_that_repeats_in_other_surroundings_has_no_place() -> None:
    assert without_place(found(anchor_on("Rusland"), "Rusland? Ja, Rusland."), "ambiguous") == [(0, 7), (13, 20)]


def test_two_places_with_the_same_surroundings_are_ambiguous() -> None:
    doubled = f"x{TEXT}\n{TEXT}"
    assert without_place(found(anchor_on("zendt", context=3), doubled), "ambiguous") == [(41, 46), (133, 138)]


def test_a_quote_that_was_taken_out_is_gone() -> None:
    assert found(anchor_on("Rusland"), "Oekraïne vecht door.") == Placement("gone")


def test_a_word_is_not_found_inside_another_word() -> None:
    assert found(anchor_on("dan"), "Een danser treedt op.") == Placement("gone")


def test_a_place_cuts_no_character() -> None:
    placement = found(anchor_on("cafe", "een cafe hier"), "een cafe\u0301 daar")
    assert placement == Placement("changed", Span(4, 9), changes=(Change("", "\u0301"),))


def test_a_hash_that_matches_does_not_vouch_for_offsets_that_do_not() -> None:
    anchor = Anchor("Rusland", "", "", 0, 7, sha256_of(TEXT))
    assert found(anchor, TEXT) == Placement("moved", Span(32, 39))


def test_an_empty_quote_is_nowhere() -> None:
    assert found(Anchor("", "", "", 0, 0, sha256_of(TEXT)), TEXT) == Placement("gone")


texts = st.text(st.sampled_from("ab e\u0301\n🇳🇱👍🏽"), min_size=1, max_size=30)


@given(texts, st.data())
def test_an_anchor_always_finds_itself_and_cuts_no_character(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = make_anchor(text, sha256_of(text), start, end)
    assert anchor.start <= start < end <= anchor.end
    assert is_border(text, anchor.start)
    assert is_border(text, anchor.end)
    assert found(anchor, text) == Placement("exact", Span(anchor.start, anchor.end))


@given(texts, texts, st.data())
def test_wherever_an_anchor_is_placed_its_quote_stands(text: str, other: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = make_anchor(text, sha256_of(text), start, end, context=2)
    placement = found(anchor, other)
    assert (placement.span is not None) == (placement.status in {"exact", "moved", "changed"})
    if placement.status in {"exact", "moved"} and placement.span:
        there = other[placement.span.start : placement.span.end]
        assert there.split() == anchor.quote.split()
    if placement.span:
        assert is_border(other, placement.span.start)
        assert is_border(other, placement.span.end)


def test_a_finder_finds_many_anchors_in_one_text() -> None:
    text = "Kop\n" + TEXT
    finder = Finder(text, sha256_of(text))
    for quote in ("Rusland", "zendt troepen naar Bakhmut", "Oekraïne"):
        span = finder.find(anchor_on(quote)).span
        assert span
        assert text[span.start : span.end] == quote


def test_an_anchor_knows_the_names_and_numbers_in_its_quote() -> None:
    text = "Maandag vielen bij Sint Anna vijfentwintig doden. De Raad sprak met 1.200 mensen."
    anchor = make_anchor(text, sha256_of(text), 0, len(text))
    assert anchor.names == ("Sint", "Anna", "Raad")
    assert anchor.numbers == ("Maandag", "vijfentwintig", "1.200")
