"""Every action of the registry, from everywhere it applies: nothing fails, and help tells of each."""

import pytest

from frontreader.ui.actions import ACTIONS, Action, Where
from frontreader.ui.screens.picker import Picker
from tests.ui.conftest import Open, Reading

_TEXTS = {"seed": None, "nothing found": "Tja.", "blank": " \n\n \n"}
_LEAVING = {"app.quit", "note.in_editor"}
"""Those that leave the screen; they have tests of their own."""
_KEPT = [action for action in ACTIONS if action.id not in _LEAVING]


async def _back_to_reading(reader: Reading) -> None:
    """Leave whatever an action opened."""
    await reader.settle()
    for _ in range(4):
        if reader.app.screen is reader.screen and reader.screen.where != "select" and not reader.hinting:
            return
        await reader.press("escape")
    raise AssertionError("Escape does not lead back")


async def _go_to(reader: Reading, where: Where) -> None:
    pane: Where = "text" if where == "select" else where
    for _ in range(3):
        if reader.screen.where != pane:
            await reader.do("go.pane")
    if where == "select":
        await reader.do("select.start")
    assert reader.screen.where == where


async def _do_all(reader: Reading) -> None:
    places: tuple[Where, ...] = ("text", "items", "select")
    for where in places:
        for action in _KEPT:
            if where not in action.where:
                continue
            await _go_to(reader, where)
            await reader.do(action.id, argument="x")
            await _back_to_reading(reader)
            if action.id == "view.zen":
                await reader.do(action.id)
            assert reader.app.is_running, action.id


@pytest.mark.parametrize("text", ["seed", pytest.param("blank", marks=pytest.mark.slow)])
async def test_by_its_keys_in_every_pane(open_reader: Open, text: str) -> None:
    async with open_reader(_TEXTS[text], size=(80, 16)) as reader:
        await _do_all(reader)


@pytest.mark.slow
@pytest.mark.parametrize("text", _TEXTS)
@pytest.mark.parametrize("size", [(30, 8), (60, 20), (200, 60)])
async def test_by_its_keys_at_every_size(open_reader: Open, text: str, size: tuple[int, int]) -> None:
    async with open_reader(_TEXTS[text], size=size) as reader:
        await _do_all(reader)


async def _choose(reader: Reading, action: Action) -> None:
    """As the palette does, without typing its whole description."""
    await reader.do("app.palette")
    picker = reader.app.screen
    assert isinstance(picker, Picker)
    await reader.settle()
    picker.list.show([(one, ()) for one in picker.choices if one.key == action.id])
    await reader.press("enter")
    if reader.screen.parser.pending:
        await reader.press("x")
    await _back_to_reading(reader)
    assert reader.app.is_running, action.id


@pytest.mark.parametrize("text", ["blank", pytest.param("seed", marks=pytest.mark.slow)])
async def test_from_the_palette(open_reader: Open, text: str) -> None:
    async with open_reader(_TEXTS[text], size=(60, 16)) as reader:
        for action in _KEPT:
            await _choose(reader, action)


async def test_help_and_palette_list_every_action_with_its_keys(open_reader: Open) -> None:
    async with open_reader("Tja.", size=(120, 40)) as reader:
        for opener in ("app.help", "app.palette"):
            await reader.do(opener)
            picker = reader.app.screen
            assert isinstance(picker, Picker)
            await reader.settle()
            listed = {choice.key: choice for choice, _ in picker.list.rows}
            assert set(listed) == {action.id for action in ACTIONS}
            shown = ""
            for _ in ACTIONS:
                shown += reader.shown
                await reader.press("down")
            for action in ACTIONS:
                assert listed[action.id].label == action.description
                assert reader.screen.keymap.shown(action.id) in listed[action.id].right
                assert action.description[:30] in shown
            await reader.press("escape")


async def test_typing_part_of_a_description_finds_the_command_and_enter_does_it(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.do("app.palette")
        await reader.type("last sentence")
        await reader.press("enter")
        await reader.settle()
        assert reader.sentence == 35
        await reader.do("app.help")
        await reader.type("set a mark")
        await reader.press("enter")
        await reader.settle()
        assert "Set a mark…" in reader.status
        await reader.press("q")
        assert reader.screen.session.marks == {"q": reader.caret}
