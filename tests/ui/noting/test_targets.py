"""Where links lead when the article has changed since they were written, and what is done to several notes."""

from dataclasses import replace

import pytest

from frontreader.analysis.links import ItemRef, Links
from frontreader.annotations.links import links
from frontreader.ui.noting.several import changes
from frontreader.ui.noting.targets import NoteTargets
from frontreader.ui.screens.tags import completed, offered
from tests.ui.items.conftest import TEXT, invented_world


def _target(link: str) -> ItemRef | None:
    world = invented_world()
    targets = NoteTargets(world.notes, world.links, TEXT)
    return targets.target(next(links(link)))


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        ("[[westhaven]]", ("entity", "n2")),
        ("[[@De Wit]]", ("entity", "n4")),
        ("[[Oostland]]", None),
        ("[[!1 bombardeerde]]", ("event", "e1")),
        ("[[!9 bombardeerde]]", ("event", "e1")),
        ("[[!bombardeerde]]", ("event", "e1")),
        ("[[!3 vielen aan]]", ("event", "e5")),
        ("[[!3 sliep]]", None),
        ("[[.3 De troepen van Zuidland]]", ("sentence", "s3")),
        ("[[.3]]", ("sentence", "s3")),
        ("[[.1 De troepen van Zuidland vielen de]]", ("sentence", "s3")),
        ("[[.3 Een heel andere zin]]", None),
        ("[[.99]]", None),
        ("[[#a1]]", ("note", "a1")),
        ("[[#a]]", None),
        ("[[#zz]]", None),
    ],
)
def test_a_link_leads_to_what_it_names_or_nowhere(link: str, leads_to: tuple[str, str] | None) -> None:
    assert _target(link) == leads_to


def test_backlinks_are_listed_once_a_note_in_the_order_of_the_text() -> None:
    world = invented_world()
    one, two = world.notes
    notes = (replace(two, body="[[Westhaven]] [[westhaven]]"), replace(one, body="[[Westhaven]] [[#a1]]"))
    targets = NoteTargets(notes, Links(world.analysis), TEXT)
    assert [note.id for note in targets.to(ItemRef("entity", "n2"))] == [two.id, one.id]
    assert [note.id for note in targets.to(ItemRef("note", "a1"))] == ["a2"]
    assert targets.to(ItemRef("event", "e1")) == ()


@pytest.mark.parametrize(
    ("line", "added", "taken"),
    [
        ("haven, #kaart -oud", ["haven", "kaart"], {"oud"}),
        ("-#oud - a a", ["a"], {"oud"}),
        ("  ", [], set()),
    ],
)
def test_a_line_of_tags_adds_and_takes_away(line: str, added: list[str], taken: set[str]) -> None:
    assert changes(line) == (added, taken)


def test_tags_are_offered_by_their_beginning_then_by_what_they_hold() -> None:
    known = ["zeehaven", "haven", "havenstad", "kaart"]
    assert offered("kaart hav", known) == ["haven", "havenstad", "zeehaven"]
    assert offered("haven", known) == ["havenstad"], "it is a tag itself: Tab must not make it another"
    assert offered("-#zee", known) == ["zeehaven"]
    assert offered("haven ", known) == []
    assert completed("kaart, -zee", "zeehaven") == "kaart -zeehaven "
