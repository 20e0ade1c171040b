"""What the screen looks like, as pictures: an invented article whose analysis no change of the analyzer changes.

After a change that is meant, look at the report that pytest names, then run `pytest tests/ui/test_snapshots.py -m ''
--snapshot-update`.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from frontreader.analysis.info import ANALYZER
from frontreader.analysis.links import ItemRef
from frontreader.annotations.model import Annotation
from frontreader.ui.app import FrontReaderApp
from frontreader.ui.config import Config
from frontreader.ui.opening import Opened
from frontreader.ui.store import Store
from tests.ui.items.conftest import annotation, invented_world

Compare = Callable[..., bool]
SIZES = [(60, 20), (100, 30), (200, 60)]
LOOKS = ["dark", "light", "no colour"]


def _marks(looks: str, size: tuple[int, int]) -> list[pytest.MarkDecorator]:
    """One picture of each size and look is quick enough to be always compared."""
    return [] if LOOKS.index(looks) == SIZES.index(size) else [pytest.mark.slow]


class _Shown:
    """The reader on the invented article, without a library: nothing of this machine or this day is on the screen."""

    def __init__(self, theme: str) -> None:
        world = invented_world()
        opened = Opened(world.document, replace(world.analysis, analyzer=ANALYZER), world.notes)
        self.app = FrontReaderApp(opened, Store(None, "There is no library here."), Config(theme=theme))

    async def all_is_there(self, pilot: Pilot[None]) -> None:
        """The cards too know by now what they are told a moment after the first frame."""
        await pilot.pause()
        await self.app.reader.items.learn_codes()

    def choose(self) -> None:
        self.app.reader.choose(ItemRef("event", "e3"), at=0)


def _steady(app: App[None]) -> None:
    """No cursor blinks in a picture."""
    for field in app.screen.query(Input):
        field.cursor_blink = False
    for area in app.screen.query(TextArea):
        area.cursor_blink = False


@pytest.mark.parametrize(
    ("looks", "size"),
    [
        pytest.param(look, size, marks=_marks(look, size), id=f"{look} {size[0]}x{size[1]}")
        for look in LOOKS
        for size in SIZES
    ],
)
def test_article_beside_its_items(
    looks: str, size: tuple[int, int], snap_compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    if looks == "no colour":
        monkeypatch.setenv("NO_COLOR", "1")
    shown = _Shown("light" if looks == "light" else "dark")

    async def choose(pilot: Pilot[None]) -> None:
        await shown.all_is_there(pilot)
        shown.choose()
        await pilot.pause()

    assert snap_compare(shown.app, terminal_size=size, run_before=choose)


async def _tab(pilot: Pilot[None], shown: _Shown, number: int) -> None:
    await pilot.press(str(number), *shown.app.reader.keymap.keys["view.tab_next"][0].split())


async def _entities(pilot: Pilot[None], shown: _Shown) -> None:
    await _tab(pilot, shown, 2)
    shown.app.reader.choose(ItemRef("entity", "n2"), at=0)


async def _times(pilot: Pilot[None], shown: _Shown) -> None:
    await _tab(pilot, shown, 3)


async def _notes(pilot: Pilot[None], shown: _Shown) -> None:
    await _tab(pilot, shown, 4)
    shown.app.reader.choose(ItemRef("note", "a1"), at=0)


def _action(action_id: str, *typed: str) -> Callable[[Pilot[None], _Shown], Awaitable[None]]:
    async def done(pilot: Pilot[None], shown: _Shown) -> None:
        await pilot.press(*shown.app.reader.keymap.keys[action_id][0].split())
        await pilot.pause(0.3)
        _steady(shown.app)
        await pilot.press(*typed)
        await pilot.pause(0.3)

    return done


def _highlighted() -> tuple[Annotation, ...]:
    """Highlights of each colour, one within another, two across each other."""
    colours = {"yellow": ("bombardeerde dinsdag de havenstad", 1), "green": ("havenstad Westhaven", 1)}
    colours |= {"blue": ("besloten", 2), "red": ("om in maart een offensief te beginnen", 2), "purple": ("maart", 2)}
    made = [annotation(f"h{name}", *place, tags=(name,)) for name, place in colours.items()]
    return tuple(replace(one, colour=one.tags[0]) for one in made)


@pytest.mark.slow
@pytest.mark.parametrize("looks", [*LOOKS, "ansi"])
def test_highlights(looks: str, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    if looks == "no colour":
        monkeypatch.setenv("NO_COLOR", "1")
    shown = _Shown("dark" if looks == "no colour" else looks)

    async def highlight(pilot: Pilot[None]) -> None:
        await shown.all_is_there(pilot)
        shown.app.reader.session.annotations = [*shown.app.reader.session.annotations, *_highlighted()]
        shown.app.reader.show_notes()
        await _tab(pilot, shown, 4)
        await pilot.pause()

    assert snap_compare(shown.app, terminal_size=(100, 30), run_before=highlight)


@pytest.mark.slow
@pytest.mark.parametrize(
    "screen",
    [
        pytest.param(_entities, id="entities"),
        pytest.param(_times, id="times"),
        pytest.param(_notes, id="notes"),
        pytest.param(_action("go.hint"), id="hints"),
        pytest.param(_action("view.zen"), id="zen"),
        pytest.param(_action("select.start", "w"), id="selecting"),
        pytest.param(_action("app.help"), id="help"),
        pytest.param(_action("item.types"), id="types"),
        pytest.param(_action("search.open", *"westh"), id="search"),
    ],
)
def test_screens(screen: Callable[[Pilot[None], _Shown], Awaitable[None]], snap_compare: Compare) -> None:
    shown = _Shown("dark")

    async def before(pilot: Pilot[None]) -> None:
        await shown.all_is_there(pilot)
        await screen(pilot, shown)
        await pilot.pause()

    assert snap_compare(shown.app, terminal_size=(100, 30), run_before=before)
