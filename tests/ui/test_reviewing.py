"""The review queue: what an analyzer claims other now, and what did not find its place in a text that has changed."""

import dataclasses

from frontreader.analysis.model import Analysis
from frontreader.annotations.anchors import make_anchor
from frontreader.annotations.judgements import Judgement
from frontreader.sources.build import document_from_text
from frontreader.text.document import Document
from frontreader.ui.screens.review import ReviewScreen
from tests.judging.articles import TEXT, THIRD, Reader, analysis, at
from tests.ui.conftest import Open, Reading

ORIGIN = "/home/lezer/westhaven.txt"
OLD = "Bij de aanval kwamen 12 soldaten om het leven, zei de burgemeester dinsdag. De zon scheen in Westhaven."
NEW = "Bij de aanval kwamen 17 soldaten om het leven, zei de burgemeester dinsdag. De zon scheen in Westhaven."


def _article(text: str = TEXT, version: str = "1") -> tuple[Document, Analysis]:
    document = document_from_text(text, ORIGIN)
    return document, dataclasses.replace(analysis(text, version), document=document.id)


def _accepted(name: str) -> Judgement:
    document, found = _article()
    reader = Reader(found)
    return dataclasses.replace(reader.accept("event", name), document=document.id)


def _newer() -> Analysis:
    _, found = _article(version="2")
    events = tuple(dataclasses.replace(one, type="Damage.Destroy") if one.id == "e1" else one for one in found.events)
    return dataclasses.replace(found, events=events)


def _queue(reader: Reading) -> ReviewScreen:
    screen = reader.app.screen
    assert isinstance(screen, ReviewScreen)
    return screen


async def _press(reader: Reading, action: str) -> None:
    await reader.press(*reader.screen.keymap.keys[action][0].split())
    await reader.settle()


async def test_another_claim_is_shown_and_taken_with_one_key(open_reader: Open) -> None:
    document, _ = _article()
    async with open_reader(document=document, analysis=_newer()) as reader:
        reader.library.judge([_accepted("e1")])
        await reader.screen.judging.reload()
        assert _type(reader) == "Conflict.Bombardment"
        assert "1 waits for review" in reader.status
        await reader.do("review.open")
        assert "type: Conflict.Bombardment → Damage.Destroy" in reader.shown
        await _press(reader, "review.accept")
        assert "Nothing waits" in reader.shown
        await _press(reader, "review.leave")
        assert _type(reader) == "Damage.Destroy"
        await reader.do("note.undo")
        assert _type(reader) == "Conflict.Bombardment"


def _type(reader: Reading) -> str:
    found = reader.screen.session.analysis
    assert found is not None
    return found.events[0].type


async def test_what_the_reader_said_stays_with_one_key(open_reader: Open) -> None:
    document, _ = _article()
    async with open_reader(document=document, analysis=_newer()) as reader:
        reader.library.judge([_accepted("e1")])
        await reader.screen.judging.reload()
        await reader.do("review.open")
        await _press(reader, "review.refuse")
        await _press(reader, "review.leave")
        assert _type(reader) == "Conflict.Bombardment"
        await reader.do("review.open")
        assert "Nothing waits" in reader.shown


async def test_what_no_analyzer_finds_any_more_is_shown(open_reader: Open) -> None:
    document, found = _article(version="2")
    async with open_reader(document=document, analysis=dataclasses.replace(found, events=())) as reader:
        reader.library.judge([_accepted("e3")])
        await reader.screen.judging.reload()
        await reader.do("review.open")
        assert "Not found" in reader.shown
        await _press(reader, "review.accept")
        await _press(reader, "review.leave")
        now = reader.screen.session.analysis
        assert now is not None
        assert now.events == ()


def _changed(reader: Reading, start: str, end: str) -> None:
    """A note on the old version of what is open now."""
    old = document_from_text(OLD, ORIGIN)
    now = reader.screen.session.document
    reader.library.save_document(old)
    span = OLD.index(start), OLD.index(end) + len(end)
    reader.library.add_annotation(now.id, make_anchor(OLD, old.sha256, *span), "klopt dit?")
    reader.library.save_document(now)


async def test_a_note_whose_words_changed_waits_with_old_and_new_side_by_side(open_reader: Open) -> None:
    async with open_reader(document=document_from_text(NEW, ORIGIN)) as reader:
        _changed(reader, "Bij de aanval", "dinsdag.")
        await reader.do("review.open")
        entry = _queue(reader).entry
        assert entry is not None
        assert entry.why == "changed: 12 → 17"
        assert "12 soldaten" in reader.shown
        assert "17 soldaten" in reader.shown
        await _press(reader, "review.accept")
        assert "Nothing waits" in reader.shown
        await _press(reader, "review.leave")
        note = reader.screen.session.annotations[0]
        assert NEW[note.start : note.end].startswith("Bij de aanval kwamen 17")
        await reader.do("note.undo")
        await reader.do("review.open")
        assert "changed: 12" in reader.shown


async def test_a_note_can_be_kept_with_the_old_version(open_reader: Open) -> None:
    async with open_reader(document=document_from_text(NEW, ORIGIN)) as reader:
        _changed(reader, "Bij de aanval", "dinsdag.")
        await reader.do("review.open")
        await _press(reader, "review.refuse")
        assert "Nothing waits" in reader.shown
        await _press(reader, "review.leave")
        assert reader.screen.session.annotations[0].start == -1


async def test_a_note_is_placed_by_hand(open_reader: Open) -> None:
    async with open_reader(document=document_from_text(NEW, ORIGIN)) as reader:
        _changed(reader, "Bij de aanval", "dinsdag.")
        await reader.do("review.open")
        await _press(reader, "review.by_hand")
        assert reader.app.screen is reader.screen
        reader.screen.pane.move_caret(NEW.index("zon"))
        await reader.do("select.start")
        await reader.do("select.word")
        await reader.do("review.open")
        assert "Nothing waits" in reader.shown
        await _press(reader, "review.leave")
        note = reader.screen.session.annotations[0]
        assert NEW[note.start : note.end] == "zon"


async def test_a_judgement_whose_item_is_gone_waits_and_is_left_behind(open_reader: Open) -> None:
    text = "Heel iets anders. Daar staat niets meer van in dit bericht, dat opnieuw is geschreven."
    document = document_from_text(text, ORIGIN)
    async with open_reader(document=document) as reader:
        old, found = _article()
        made = Reader(found)
        judgement = made.keep(made.judge.add("event", "Statement.Deny", at("zweeg", THIRD)))
        reader.library.save_document(old)
        reader.library.judge([dataclasses.replace(judgement, document=old.id)])
        reader.library.save_document(document)
        await reader.screen.judging.reload()
        await reader.do("review.open")
        assert "zweeg" in reader.shown
        await _press(reader, "review.accept")
        assert "zweeg" in reader.shown  # there is nothing to accept
        await _press(reader, "review.refuse")
        assert "Nothing waits" in reader.shown


async def test_an_empty_queue_says_so_and_is_left(open_reader: Open) -> None:
    async with open_reader("Tja.") as reader:
        await reader.do("review.open")
        assert "Nothing waits" in reader.shown
        for action in ("review.accept", "review.refuse", "review.next_place", "review.down", "review.by_hand"):
            await _press(reader, action)
        await _press(reader, "review.leave")
        assert reader.app.screen is reader.screen
