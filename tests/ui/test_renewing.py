"""An analysis that an older analyzer, or rules for want of another, made: shown until it is made anew, and nothing that
the reader did is lost."""

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from frontreader.analysis import client
from frontreader.analysis.analyzer import Part
from frontreader.analysis.info import ANALYZER
from frontreader.analysis.links import ItemRef
from frontreader.analysis.model import Analysis, AnalyzerInfo, Argument, Event, Source
from frontreader.library.store import Library
from frontreader.resources import seed_path
from frontreader.sources.file import read_file
from frontreader.text.document import Document
from frontreader.ui import strings
from frontreader.ui.app import FrontReaderApp
from frontreader.ui.config import Config
from frontreader.ui.opening import with_library
from frontreader.ui.screens.search import SearchOverlay
from frontreader.ui.store import Store
from tests.ui.conftest import Reading, analysis_of

OLDER, RULES = AnalyzerInfo(ANALYZER.name, "of old"), AnalyzerInfo("rules", "9")


def _otherwise_named(analysis: Analysis) -> Analysis:
    """The same items by other ids: those of one analysis mean nothing in another."""
    names = [one.id for one in analysis.entities]
    new = dict(zip(names, [*names[1:], names[0]], strict=True))

    def renamed(one: Argument) -> Argument:
        return replace(one, entity=one.entity and new[one.entity])

    def source(one: Source | None) -> Source | None:
        return one and replace(one, entity=one.entity and new[one.entity])

    def event(one: Event, number: int) -> Event:
        arguments = tuple(map(renamed, one.arguments))
        return replace(one, id=f"v{number}", arguments=arguments, source=source(one.source))

    return replace(
        analysis,
        entities=tuple(replace(one, id=new[one.id]) for one in analysis.entities),
        events=tuple(event(one, number) for number, one in enumerate(analysis.events)),
    )


class _Job:
    """Stands in for the worker process: gives what it is told when it is let go on."""

    def __init__(self, parts: list[Part]) -> None:
        self.current = not parts
        self.goes_on = threading.Semaphore(0)
        self.given = parts
        self.cancelled = False

    def parts(self) -> Iterator[Part]:
        for number in range(max(1, len(self.given))):
            self.goes_on.acquire(timeout=10)
            if self.cancelled:
                return
            yield from self.given[number : number + 1]

    def cancel(self) -> None:
        self.cancelled = True
        self.goes_on.release()


class _World:
    """The seed as an older analyzer found it, and the job that finds it anew."""

    def __init__(self, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
        self.library = library
        self.document = read_file(seed_path())
        self.analysis = analysis_of(self.document)
        self.asked: list[AnalyzerInfo | None] = []
        self.job = _Job([])
        monkeypatch.setattr(client, "start", self._start)

    def _start(self, _: Document, __: int = 0, known: AnalyzerInfo | None = None) -> _Job:
        self.asked.append(known)
        return self.job

    def known_from(self, info: AnalyzerInfo) -> None:
        self.library.save_document(self.document)
        self.library.save_analysis(self.document, replace(self.analysis, analyzer=info))

    def will_find(self, *parts: Analysis) -> None:
        last = len(parts) - 1
        self.job = _Job([Part(one, 0, 9, i + 1, len(parts), final=i == last) for i, one in enumerate(parts)])

    def app(self) -> FrontReaderApp:
        opened = with_library(self.document, self.library)
        return FrontReaderApp(opened, Store(self.library, ""), Config())


@pytest.fixture
def world(library: Library, monkeypatch: pytest.MonkeyPatch) -> _World:
    return _World(library, monkeypatch)


def _links_name(reading: Reading, entity: str | None) -> str:
    links = reading.screen.session.links
    assert links is not None
    found = links.entity(entity or "")
    assert found is not None
    return found.name


async def test_the_old_one_is_shown_at_once_and_replaced_with_nothing_lost(world: _World) -> None:
    world.known_from(OLDER)
    part = replace(world.analysis, events=(), entities=(), times=())
    newer = _otherwise_named(world.analysis)
    world.will_find(part, newer)
    app = world.app()
    async with app.run_test(size=(140, 40)) as pilot:
        reading = Reading(app, pilot, world.library)
        await reading.settle()
        assert "Bombardment" in reading.shown
        assert "analysing anew" in reading.status
        assert world.asked == [OLDER]

        session = reading.screen.session
        await reading.do("move.last", count=12)
        await reading.do("item.narrow")
        await reading.type("who rusland")
        await reading.press("enter", "escape")
        await reading.do("move.entity_next")
        chosen, lit, caret = session.chosen, reading.lit, reading.caret
        assert chosen is not None
        name = _links_name(reading, chosen.id)
        await reading.do("move.event_next")
        await reading.do("go.back")
        assert session.chosen == chosen
        rows = [row.split("│")[0] for row in reading.rows[1:-1]]

        world.job.goes_on.release()
        await reading.until(lambda: "100 %" in reading.status or "50 %" in reading.status)
        assert "Rusland" in reading.shown
        assert session.analysis is not None
        assert session.analysis.events, "a part of the new one does not take the place of the whole old one"

        world.job.goes_on.release()
        await reading.until(lambda: session.analysis == newer)
        await reading.settle()
        assert "analysing" not in reading.status
        assert session.chosen != chosen
        assert _links_name(reading, session.chosen.id if session.chosen else None) == name
        assert (reading.lit, reading.caret) == (lit, caret)
        assert _links_name(reading, session.narrowing.entity) == "Rusland"
        assert reading.screen.items.narrowing == session.narrowing
        assert [row.split("│")[0] for row in reading.rows[1:-1]] == rows
        await reading.do("go.forward")
        assert session.chosen is not None
        assert session.chosen.kind == "event"
        assert session.chosen.id.startswith("v")
        await reading.until(lambda: world.library.analysis(world.document, ANALYZER) == newer)


async def test_the_row_at_the_cursor_stays_the_same_item(world: _World) -> None:
    world.known_from(OLDER)
    world.will_find(_otherwise_named(world.analysis))
    app = world.app()
    async with app.run_test(size=(140, 40)) as pilot:
        reading = Reading(app, pilot, world.library)
        await reading.settle()
        await reading.do("view.tab_next", count=2)
        await reading.do("go.pane")
        await reading.do("move.down", count=5)
        await reading.do("view.tab_next", count=1)
        await reading.do("move.down", count=7)
        items = reading.screen.items

        def at_cursor() -> ItemRef:
            assert items.list.current is not None
            return items.list.current

        event = world.analysis.events[[one.id for one in world.analysis.events].index(at_cursor().id)]
        entity = _links_name(reading, items._kept["Entities"].id)
        world.job.goes_on.release()
        await reading.until(lambda: at_cursor().id.startswith("v"))
        links = reading.screen.session.links
        assert links is not None
        found = links.event(at_cursor().id)
        assert found is not None
        assert found.trigger == event.trigger
        await reading.do("view.tab_next", count=2)
        assert _links_name(reading, at_cursor().id) == entity


@pytest.mark.parametrize("known", [RULES, OLDER])
async def test_where_no_better_one_can_be_had_the_old_one_stays_and_that_is_said_once(
    world: _World, known: AnalyzerInfo
) -> None:
    world.known_from(known)
    app = world.app()
    async with app.run_test(size=(140, 40)) as pilot:
        reading = Reading(app, pilot, world.library)
        await reading.settle()
        before = reading.screen.session.analysis
        world.job.goes_on.release()
        await reading.until(lambda: "anew" not in reading.status)
        assert reading.screen.session.analysis is before
        assert (strings.RULES_ONLY in reading.status) == (known == RULES)
        await reading.do("app.cancel")
        assert strings.RULES_ONLY not in reading.status
        await reading.do("app.stop")
        assert "No analysis is running" in reading.status
    assert world.asked == [known]


async def test_rules_that_stand_in_are_named_when_they_are_done(world: _World) -> None:
    world.will_find(replace(world.analysis, analyzer=RULES))
    app = world.app()
    async with app.run_test(size=(140, 40)) as pilot:
        reading = Reading(app, pilot, world.library)
        await reading.settle()
        assert "The article is being analysed" in reading.shown
        assert world.asked == [None]
        world.job.goes_on.release()
        await reading.until(lambda: strings.RULES_ONLY in reading.status)
        assert "Bombardment" in reading.shown


async def test_a_renewal_that_is_stopped_leaves_the_old_one(world: _World) -> None:
    world.known_from(OLDER)
    world.will_find(_otherwise_named(world.analysis))
    app = world.app()
    async with app.run_test(size=(140, 40)) as pilot:
        reading = Reading(app, pilot, world.library)
        await reading.until(lambda: reading.screen.analysing.running)
        await reading.do("app.stop")
        assert strings.RENEWAL_STOPPED in reading.status
        await reading.do("app.cancel")
        assert "anew" not in reading.status
        assert "Bombardment" in reading.shown


async def test_a_date_set_meanwhile_has_the_old_one_dated_and_made_anew_again(world: _World) -> None:
    world.known_from(OLDER)
    world.will_find(_otherwise_named(world.analysis))
    app = world.app()
    async with app.run_test(size=(140, 40)) as pilot:
        reading = Reading(app, pilot, world.library)
        await reading.until(lambda: reading.screen.analysing.running)
        first, world.job = world.job, _Job(world.job.given)
        await reading.do("document.date")
        await reading.press("ctrl+u")
        await reading.type("2019-05-04")
        await reading.press("enter")
        await reading.until(lambda: len(world.asked) == 2)
        assert first.cancelled
        assert world.asked == [OLDER, OLDER]
        analysis = reading.screen.session.analysis
        assert analysis is not None
        assert analysis.times == analysis_of(world.document.dated("2019-05-04")).times


async def test_a_long_article_too_is_shown_as_it_was_known(world: _World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("frontreader.ui.opening.AT_ONCE", 10)
    world.known_from(OLDER)
    newer = _otherwise_named(world.analysis)
    world.will_find(newer)
    app = world.app()
    async with app.run_test(size=(140, 40)) as pilot:
        reading = Reading(app, pilot, world.library)
        await reading.until(lambda: "analysing anew" in reading.status)
        assert "Bombardment" in reading.shown
        world.job.goes_on.release()
        await reading.until(lambda: reading.screen.session.analysis == newer)
        await reading.until(lambda: "anew" not in reading.status)


async def test_an_open_search_stays_at_its_match(world: _World) -> None:
    world.known_from(OLDER)
    world.will_find(_otherwise_named(world.analysis))
    app = world.app()
    async with app.run_test(size=(140, 40)) as pilot:
        reading = Reading(app, pilot, world.library)
        await reading.settle()
        await reading.do("search.open")
        await reading.type("@r")
        overlay = app.screen
        assert isinstance(overlay, SearchOverlay)
        await reading.until(lambda: len(overlay.hits) > 1)
        await reading.press("down")
        before = overlay.hits[overlay.list.cursor]
        lit = reading.lit
        world.job.goes_on.release()
        await reading.until(lambda: overlay.hits[overlay.list.cursor].item.ref != before.item.ref)
        assert overlay.hits[overlay.list.cursor].text == before.text
        assert reading.lit == lit
        await reading.press("enter")
        chosen = reading.screen.session.chosen
        assert chosen is not None
        assert _links_name(reading, chosen.id) == before.item.label


async def test_conditions_of_the_old_one_are_not_taken_for_those_of_the_new(world: _World) -> None:
    world.known_from(OLDER)
    newer = _otherwise_named(world.analysis)
    world.will_find(newer)
    app = world.app()
    async with app.run_test(size=(140, 40)) as pilot:
        reading = Reading(app, pilot, world.library)
        await reading.settle()
        await reading.do("item.narrow")
        await reading.type("who rusland")
        world.job.goes_on.release()
        await reading.until(lambda: reading.screen.session.analysis == newer)
        await reading.press("enter")
        assert not reading.screen.session.narrowing
        await reading.press("enter", "escape")
        assert _links_name(reading, reading.screen.session.narrowing.entity) == "Rusland"
