"""A document whose text changes keeps every version, and its annotations find their places or wait for the reader."""

from pathlib import Path

import pytest

from frontreader.annotations.model import Annotation
from frontreader.annotations.placement import Change
from frontreader.library.model import LibraryError, Placed
from frontreader.library.reviewing import NO_PLACE
from frontreader.library.store import Library, open_library
from frontreader.sources.build import document_from_text
from frontreader.text.document import Document
from frontreader.text.span import Span

from .conftest import anchor_at

OLD = (
    "De brand in de loods van Verhage begon om vier uur. Bij het ongeluk op de dijk vielen 12 doden.\n"
    "De burgemeester van Westdorp sprak van een zwarte dag. De weg blijft tot morgen dicht voor verkeer.\n"
    "Volgens omwonenden rook het al dagen naar gas."
)
DEAD, BLACK, ROAD = (
    "Bij het ongeluk op de dijk vielen 12 doden.",
    "De burgemeester van Westdorp sprak van een zwarte dag.",
    "De weg blijft tot morgen dicht voor verkeer.",
)
NEW = "Het laatste nieuws staat bovenaan. " + OLD.replace("12 doden", "17 doden").replace(f" {ROAD}", "")
NEWER = "Bijgewerkt om zes uur. " + NEW


def version(text: str) -> Document:
    """The same file with that text in it."""
    return document_from_text(text, "/nieuws/loods.txt")


def note_on(library: Library, document: Document, quote: str, body: str = "") -> Annotation:
    start = document.text.index(quote)
    return library.add_annotation(document.id, anchor_at(document, start, start + len(quote)), body or quote)


def where(placed: list[Placed], document: Document) -> dict[str, tuple[str, str]]:
    """By what the note says: the status and the text where it stands."""
    return {
        one.annotation.body: (
            one.placement.status,
            document.text[one.placement.span.start : one.placement.span.end] if one.placement.span else "",
        )
        for one in placed
    }


@pytest.fixture
def old(library: Library) -> Document:
    """The first version, with a note on each of three sentences."""
    document = version(OLD)
    library.save_document(document)
    for quote in (DEAD, BLACK, ROAD):
        note_on(library, document, quote)
    return document


def test_another_text_at_the_same_path_is_a_new_version_and_the_old_one_stays(library: Library, old: Document) -> None:
    new = version(NEW)
    library.save_document(new)
    assert new.id == old.id
    assert library.document(old.id) == new
    assert [(one.sha256, one.current) for one in library.versions(old.id)] == [(new.sha256, True), (old.sha256, False)]
    kept = library.version(old.id, old.sha256)
    assert kept is not None
    assert (kept.text, kept.sha256, kept.body) == (OLD, old.sha256, old.body)
    library.save_document(old)
    assert library.document(old.id) == old
    assert [one.current for one in library.versions(old.id)] == [False, True]


def test_text_from_nowhere_is_a_document_of_its_own(library: Library) -> None:
    one, other = document_from_text(OLD), document_from_text(NEW)
    for document in (one, other):
        library.save_document(document)
    assert len(library.documents()) == 2
    assert len(library.versions(one.id)) == 1


def test_annotations_find_their_places_in_the_new_version(library: Library, old: Document) -> None:
    new = version(NEW)
    before = library.placed(new)  # asked before it is kept, as for the first screen
    library.save_document(new)
    assert library.placed(new) == before
    found = where(before, new)
    assert found[DEAD] == ("changed", DEAD.replace("12", "17"))
    assert found[BLACK] in {("exact", BLACK), ("moved", BLACK)}
    assert found[ROAD] == ("gone", "")
    shown = {one.body: one for one in library.annotations_in(new)}
    assert new.text[shown[BLACK].start : shown[BLACK].end] == BLACK
    assert (shown[ROAD].start, shown[ROAD].end) == (NO_PLACE, NO_PLACE)
    # In the old version they stand for ever as they were made.
    assert where(library.placed(old), old) == {quote: ("exact", quote) for quote in (DEAD, BLACK, ROAD)}
    assert [one.anchor.sha256 for one in library.annotations(old.id)] == [old.sha256] * 3


def test_what_is_not_certain_waits_for_review_with_its_old_sentence(library: Library, old: Document) -> None:
    assert library.review(old.id) == []
    library.save_document(version(NEW))
    waiting = library.review(old.id)
    assert [(one.annotation.body, one.placement.status) for one in waiting] == [(DEAD, "changed"), (ROAD, "gone")]
    assert waiting[0].placement.changes == (Change("12", "17"),)
    assert [one.old[one.quote.start : one.quote.end] for one in waiting] == [DEAD, ROAD]


def test_a_note_on_part_of_a_sentence_waits_with_the_whole(library: Library) -> None:
    old = version(OLD)
    library.save_document(old)
    note_on(library, old, "12 doden")
    library.save_document(version(OLD.replace(DEAD, "De dijk is weer open.")))
    (waiting,) = library.review(old.id)
    assert waiting.old == DEAD
    assert waiting.quote == Span(DEAD.index("12"), len(DEAD) - 1)


def test_the_reader_accepts_a_place_and_undo_takes_that_back(library: Library, old: Document, directory: Path) -> None:
    new = version(NEW)
    library.save_document(new)
    waiting = library.review(old.id)[0]
    span = waiting.placement.span
    assert span is not None
    library.place(waiting.annotation.id, new.sha256, span.start, span.end)
    assert [one.annotation.body for one in library.review(old.id)] == [ROAD]
    assert where(library.placed(new), new)[DEAD] == ("exact", DEAD.replace("12", "17"))
    with open_library(directory) as again:
        change = again.undo(old.id)
        assert change is not None
        assert (change.annotation, change.description) == (
            waiting.annotation.id,
            "Undid: a note put in its place",
        )
        assert [one.annotation.body for one in again.review(old.id)] == [DEAD, ROAD]
        again.redo(old.id)
        assert [one.annotation.body for one in again.review(old.id)] == [ROAD]


def test_what_the_reader_keeps_with_the_old_version_waits_no_longer(library: Library, old: Document) -> None:
    new = version(NEW)
    library.save_document(new)
    gone = library.review(old.id)[1].annotation
    library.keep_with_version(gone.id, new.sha256)
    library.keep_with_version(gone.id, new.sha256)
    assert [one.annotation.body for one in library.review(old.id)] == [DEAD]
    assert where(library.placed(new), new)[ROAD] == ("gone", "")
    assert where(library.placed(old), old)[ROAD] == ("exact", ROAD)
    library.undo(old.id)
    assert len(library.review(old.id)) == 2


def test_a_decision_outlives_deletion_and_undo(library: Library, old: Document) -> None:
    new = version(NEW)
    library.save_document(new)
    waiting = library.review(old.id)[1].annotation
    library.place(waiting.id, new.sha256, 0, 10)
    library.delete_annotation(waiting.id)
    library.undo(old.id)
    assert where(library.placed(new), new)[ROAD] == ("exact", NEW[:10])


def test_an_accepted_place_is_sought_in_the_version_after_it(library: Library, old: Document) -> None:
    new, newer = version(NEW), version(NEWER)
    library.save_document(new)
    waiting = library.review(old.id)[0]
    assert waiting.placement.span is not None
    library.place(waiting.annotation.id, new.sha256, waiting.placement.span.start, waiting.placement.span.end)
    library.save_document(newer)
    status, text = where(library.placed(newer), newer)[DEAD]
    assert (status, text) == ("exact", DEAD.replace("12", "17"))
    assert [one.annotation.body for one in library.review(old.id)] == [ROAD]


def test_a_text_that_changed_twice_is_followed_through_the_version_between(library: Library) -> None:
    first = version("Vooraf stond dit. De kade liep onder. Daarna kwam dat.")
    second = version("Vooraf stond dit. De kade liep onder. Er kwam een ander slot, dat veel langer is dan het oude.")
    third = version("Een heel nieuw begin, ook lang. De kade liep onder. Er kwam een ander slot, dat veel langer is.")
    for document in (first, second):
        library.save_document(document)
        if document is first:
            note_on(library, document, "De kade liep onder.")
    assert where(library.placed(second), second)["De kade liep onder."][0] in {"exact", "moved"}
    library.save_document(third)
    status, text = where(library.placed(third), third)["De kade liep onder."]
    assert (status in {"exact", "moved"}, text) == (True, "De kade liep onder.")


def test_a_note_made_on_its_version_is_moved_in_it_by_hand(library: Library, old: Document) -> None:
    note = library.annotations(old.id)[0]
    library.place(note.id, old.sha256, 0, 8)
    moved = library.annotation(note.id)
    assert moved is not None
    assert moved.anchor.quote == "De brand"
    library.undo(old.id)
    assert library.annotation(note.id) == note


def test_places_are_worked_out_once(library: Library, old: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    new = version(NEW)
    library.save_document(new)
    assert library.unplaced(new) == 3
    first = library.placed(new)
    assert library.unplaced(new) == 0

    def never(*_: object) -> None:
        raise AssertionError("it is known already")

    monkeypatch.setattr("frontreader.annotations.anchors.Finder.find", never)
    assert library.placed(new) == first


def test_places_need_no_index(library: Library, old: Document, directory: Path) -> None:
    new = version(NEW)
    first = library.placed(new)
    library.close()
    (directory / "index.db").unlink()
    (directory / "index.db").mkdir()
    with open_library(directory) as again:
        assert again.placed(new) == first


def test_what_is_not_there_cannot_be_placed(library: Library, old: Document) -> None:
    note = library.annotations(old.id)[0]
    with pytest.raises(LibraryError, match="not in the library"):
        library.place(note.id, "0" * 64, 0, 4)
    with pytest.raises(LibraryError, match="no longer in the library"):
        library.keep_with_version("geen", old.sha256)
    with pytest.raises(LibraryError, match="not in the library"):
        library.review("doc-geen")
