"""What becomes of a note when its article changes: found where it is meant, changes told, never a look-alike taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.annotations.anchors import Change, Placement, find, make_anchor
from frontreader.text.document import sha256_of

ARTICLE = (
    "Noordland heeft dinsdag de havenstad Westhaven beschoten. Bij de aanval vielen 12 doden, zegt de burgemeester. "
    "Volgens minister Anna de Wit komt er een onderzoek.\n\nDe bewoners brachten de nacht door in kelders, en de "
    "scholen blijven gesloten. In Oosterveen bleef het rustig. De markt ging er gewoon door."
)
DEAD = "Bij de aanval vielen 12 doden, zegt de burgemeester."
MINISTER = "Volgens minister Anna de Wit komt er een onderzoek."
CELLARS = "De bewoners brachten de nacht door in kelders, en de scholen blijven gesloten."


def revised(quote: str, new: str, old: str = ARTICLE) -> Placement:
    """Where an annotation on the quote stands in the new text."""
    start = old.index(quote)
    return find(make_anchor(old, sha256_of(old), start, start + len(quote)), new, sha256_of(new))


def passage(placement: Placement, text: str) -> str:
    assert placement.span is not None, placement
    return text[placement.span.start : placement.span.end]


# Placed


@pytest.mark.parametrize("quote", [DEAD, MINISTER, CELLARS, "12 doden", "Anna de Wit", "kelders"])
def test_what_is_added_elsewhere_leaves_a_note_exact(quote: str) -> None:
    new = "Dit bericht is bijgewerkt.\n\n" + ARTICLE + " Later meer."
    placement = revised(quote, new)
    assert placement.status == "exact"
    assert passage(placement, new) == quote


def test_other_white_space_is_no_change() -> None:
    new = "\n".join(ARTICLE.split(" "))
    placement = revised(DEAD, new)
    assert placement.status == "exact"
    assert passage(placement, new).split() == DEAD.split()


def test_a_sentence_put_right_before_leaves_the_quote_found() -> None:
    new = ARTICLE.replace(DEAD, f"Het was de zesde aanval deze week. {DEAD}")
    placement = revised(DEAD, new)
    assert placement.status == "moved"
    assert passage(placement, new) == DEAD


def test_a_sentence_that_went_elsewhere_has_moved() -> None:
    new = ARTICLE.replace(f" {MINISTER}", "") + f" {MINISTER}"
    placement = revised(MINISTER, new)
    assert placement.status == "moved"
    assert passage(placement, new) == MINISTER


def test_of_a_number_that_was_updated_the_change_is_told() -> None:
    new = ARTICLE.replace("12 doden", "17 doden")
    placement = revised(DEAD, new)
    assert (placement.status, placement.changes) == ("changed", (Change("12", "17"),))
    assert passage(placement, new) == DEAD.replace("12", "17")


def test_a_note_on_the_number_alone_goes_with_it() -> None:
    new = ARTICLE.replace("12 doden", "zeker 17 doden")
    placement = revised("12", new)
    assert placement.status == "changed"
    assert "17" in passage(placement, new)


def test_a_name_that_was_replaced_in_the_whole_article() -> None:
    new = ARTICLE.replace("Anna de Wit", "Karel van Loon").replace("Westhaven", "Zuidhaven")
    placement = revised(MINISTER, new)
    assert placement.status == "changed"
    assert passage(placement, new) == "Volgens minister Karel van Loon komt er een onderzoek."


def test_a_copy_edited_sentence_needs_but_one_side() -> None:
    edited = "De bewoners brachten de hele nacht door in schuilkelders en de scholen blijven dicht."
    new = ARTICLE.replace(CELLARS, edited).replace("In Oosterveen bleef het rustig.", "Elders gebeurde niets.")
    placement = revised(CELLARS, new)
    assert placement.status == "changed"
    assert passage(placement, new) == edited


def test_a_sentence_split_in_two_is_both() -> None:
    new = ARTICLE.replace("in kelders, en de scholen", "in kelders. De scholen")
    placement = revised(CELLARS, new)
    assert placement.status == "changed"
    assert passage(placement, new) == CELLARS.replace("kelders, en de", "kelders. De")


def test_a_sentence_merged_with_the_next_is_its_own_part() -> None:
    new = ARTICLE.replace("het rustig. De markt", "het rustig en de markt")
    placement = revised("In Oosterveen bleef het rustig.", new)
    assert placement.status == "changed"
    assert passage(placement, new) == "In Oosterveen bleef het rustig"


# Not placed


def test_a_sentence_that_was_taken_out_is_gone() -> None:
    assert revised(DEAD, ARTICLE.replace(f" {DEAD}", "")) == Placement("gone")


@pytest.mark.parametrize(
    "alike",
    [
        DEAD.replace("12", "15"),
        DEAD.replace("12", "vijftien"),
        MINISTER.replace("Anna de Wit", "Bram Smit"),
        "Noordland heeft dinsdag de havenstad Oosthaven beschoten.",
        "Noordland heeft woensdag de havenstad Westhaven beschoten.",
    ],
)
@pytest.mark.parametrize("place", ["before", "behind", "far"])
def test_a_look_alike_is_never_taken_for_what_was_deleted(alike: str, place: str) -> None:
    sentences = ["De dag begon rustig.", *ARTICLE.replace("\n\n", " ").replace(". ", ".|").split("|")]
    old = " ".join(sentences)
    number = max(range(len(sentences)), key=lambda at: len(set(sentences[at].split()) & set(alike.split())))
    gone = sentences.pop(number)
    sentences.insert({"before": max(0, number - 1), "behind": number + 1, "far": len(sentences)}[place], alike)
    placement = revised(gone, " ".join(sentences), old)
    assert placement.status in {"ambiguous", "gone"}
    assert placement.span is None


def test_the_neighbour_of_what_was_deleted_is_not_taken_for_it() -> None:
    rows = [f"Hoeveel inwoners heeft {town}?" for town in ("Emmen", "Sneek", "Uden", "Ede", "Tiel", "Goes")]
    old = " ".join(rows)
    for row in rows:
        placement = revised(row, old.replace(f"{row} ", "").replace(f" {row}", ""), old)
        assert placement.span is None, row


def test_other_facts_need_both_sides() -> None:
    new = ARTICLE.replace(DEAD, DEAD.replace("12", "17")).replace(MINISTER, "De minister zwijgt.")
    placement = revised(DEAD, new)
    assert placement.status == "ambiguous"
    assert [new[one.start : one.end] for one in placement.candidates] == [DEAD.replace("12", "17")]


def test_part_of_a_sentence_does_not_go_to_another_with_other_names() -> None:
    new = ARTICLE.replace(f" {MINISTER}", "") + " Volgens minister Bram Smit komt er een onderzoek."
    assert revised("komt er een onderzoek", new).span is None


def test_candidates_are_ordered_and_scored() -> None:
    new = ARTICLE.replace(DEAD, f"{DEAD} {DEAD}")
    placement = revised("12 doden", new)
    scores = [one.score for one in placement.candidates]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


# For any article

_SUBJECTS = ("De politie", "Een woordvoerder", "De minister", "Het bestuur", "De gemeente", "Een getuige")
_VERBS = ("zoekt", "meldt", "verwacht", "betreurt", "bevestigt", "weigert")
_OBJECTS = (
    "een onderzoek",
    "de komst van twee schepen",
    "schade aan het dak",
    "het vertrek van Van Loon",
    "36 meldingen",
)
_sentence = st.builds(
    "{} {} {} {}.".format,
    st.sampled_from(_SUBJECTS),
    st.sampled_from(_VERBS),
    st.sampled_from(_OBJECTS),
    st.sampled_from(("in Emmen", "bij Goes", "sinds maandag", "na 14 dagen", "volgens het rapport")),
)
articles = st.lists(_sentence, min_size=3, max_size=12)


@given(articles, st.data())
def test_in_an_unchanged_text_every_note_is_exact(sentences: list[str], data: st.DataObject) -> None:
    text = " ".join(sentences)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    placement = find(make_anchor(text, sha256_of(text), start, end), text, sha256_of(text))
    assert placement.status == "exact"
    assert placement.span
    assert (placement.span.start, placement.span.end) == (start, end)


@given(articles, st.lists(_sentence, min_size=1, max_size=3), st.data())
def test_what_is_inserted_far_before_leaves_a_note_exact_or_undecided(
    sentences: list[str], added: list[str], data: st.DataObject
) -> None:
    old = " ".join(sentences)
    start = data.draw(st.integers(40, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    new = " ".join(added) + " " + old
    placement = find(make_anchor(old, sha256_of(old), start, end), new, sha256_of(new))
    shift = len(new) - len(old)
    if placement.status == "ambiguous":  # the article, or what was added, says the same twice
        assert (start + shift, end + shift) in [(one.start, one.end) for one in placement.candidates]
    else:
        assert placement.status == "exact"
        assert placement.span
        quote, context = old[start:end], (old[max(0, start - 32) : start], old[end : end + 32])
        assert new[placement.span.start : placement.span.end] == quote
        assert new[: placement.span.start].endswith(context[0])
        assert new[placement.span.end :].startswith(context[1])


@given(
    st.permutations(["Emmen", "Sneek", "Uden", "Ede", "Tiel", "Goes"]),
    st.lists(st.integers(2, 90), min_size=6, max_size=6, unique=True),
    st.integers(0, 5),
    st.integers(0, 5),
)
def test_of_formulaic_sentences_none_is_taken_for_another(
    towns: list[str], dead: list[int], gone: int, target: int
) -> None:
    rows = [f"Bij een brand in {town} vielen {number} gewonden." for town, number in zip(towns, dead, strict=True)]
    old = " ".join(rows)
    left = [row for number, row in enumerate(rows) if number != gone]
    moved = left.pop(target % len(left))
    left.insert(target % (len(left) + 1), moved)
    assert revised(rows[gone], " ".join(left), old).span is None


@given(st.text(max_size=60), st.text(max_size=60), st.data())
def test_any_text_gives_a_place_inside_it_or_none(old: str, new: str, data: st.DataObject) -> None:
    if not old:
        return
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    placement = find(make_anchor(old, "", start, end), new, "other")
    assert (placement.span is not None) == (placement.status in {"exact", "moved", "changed"})
    for place in (placement.span, *placement.candidates):
        if place is not None:
            assert 0 <= place.start < place.end <= len(new)
