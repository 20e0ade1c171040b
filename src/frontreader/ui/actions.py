"""The one registry of actions. Bindings, footer, command palette, help, documentation and keymap are made from it.

An action's id is `group.name`; the controller of that group has a method `name` that does it. A key sequence is
written as the reader types it, with spaces between the keys: `g g`; `<char>` at its end takes any one key as the
action's argument. Printable keys are written as their character, others by Textual's name (`ctrl+d`, `pagedown`).
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from frontreader.ui import strings

Where = Literal["text", "items", "select", "review"]
READING: frozenset[Where] = frozenset({"text", "items"})
EVERYWHERE: frozenset[Where] = frozenset({"text", "items", "select"})
IN_TEXT: frozenset[Where] = frozenset({"text", "select"})
LISTED: frozenset[Where] = frozenset({"items"})
SELECTING: frozenset[Where] = frozenset({"select"})
REVIEWING: frozenset[Where] = frozenset({"review"})


@dataclass(frozen=True, slots=True)
class Action:
    """`keys` are its default key sequences; `where` says where they apply."""

    id: str
    keys: tuple[str, ...]
    where: frozenset[Where]

    @property
    def group(self) -> str:
        return self.id.partition(".")[0]

    @property
    def name(self) -> str:
        return self.id.partition(".")[2]

    @property
    def takes_character(self) -> bool:
        """Whether a key of its own is its argument."""
        return self.keys[0].endswith("<char>")

    @property
    def description(self) -> str:
        return strings.ACTIONS[self.id]


def _action(action_id: str, *keys: str, where: frozenset[Where] = READING) -> Action:
    return Action(action_id, keys, where)


ACTIONS: tuple[Action, ...] = (
    _action("move.down", "j", "down", where=EVERYWHERE),
    _action("move.up", "k", "up", where=EVERYWHERE),
    _action("move.paragraph_next", "}", where=EVERYWHERE),
    _action("move.paragraph_previous", "{", where=EVERYWHERE),
    _action("move.half_down", "ctrl+d", "space", "pagedown", where=EVERYWHERE),
    _action("move.half_up", "ctrl+u", "backspace", "pageup", where=EVERYWHERE),
    _action("move.first", "g g", "home", where=EVERYWHERE),
    _action("move.last", "G", "end", where=EVERYWHERE),
    _action("move.word_next", "w", where=IN_TEXT),
    _action("move.word_previous", "b", where=IN_TEXT),
    _action("move.right", "l", "right", where=EVERYWHERE),
    _action("move.left", "h", "left", where=EVERYWHERE),
    _action("move.event_next", "]"),
    _action("move.event_previous", "["),
    _action("move.entity_next", ")"),
    _action("move.entity_previous", "("),
    _action("search.open", "/"),
    _action("go.next", "n"),
    _action("go.previous", "N"),
    _action("go.follow", "enter", "o"),
    _action("go.back", "H", "ctrl+o"),
    _action("go.forward", "L"),
    _action("go.hint", "f"),
    _action("go.star", "*"),
    _action("go.mark", "m <char>"),
    _action("go.to_mark", "' <char>"),
    _action("go.pane", "tab"),
    _action("go.pane_previous", "shift+tab"),
    _action("note.annotate", "a", where=EVERYWHERE),
    _action("note.in_editor", "A", where=EVERYWHERE),
    _action("note.tag", "t", where=EVERYWHERE),
    _action("note.highlight", "M", where=EVERYWHERE),
    _action("note.colour", "C", where=EVERYWHERE),
    _action("note.delete", "D"),
    _action("note.next", "g n"),
    _action("note.previous", "g N"),
    _action("note.undo", "u"),
    _action("note.redo", "U", "ctrl+r"),
    _action("note.history", "g h"),
    _action("notes.tick", "v", where=LISTED),
    _action("notes.tick_all", "V", where=LISTED),
    _action("select.start", "v", where=IN_TEXT),
    _action("select.swap", "o", where=SELECTING),
    _action("select.word", "i w", where=SELECTING),
    _action("select.sentence", "i s", "s", where=SELECTING),
    _action("select.paragraph", "i p", where=SELECTING),
    _action("select.entity", "i e", where=SELECTING),
    _action("select.event", "i v", where=SELECTING),
    _action("item.copy", "y", where=EVERYWHERE),
    _action("item.word", "K", where=IN_TEXT),
    _action("item.narrow", "F"),
    _action("item.types", "T"),
    _action("item.sort", "S"),
    _action("judge.accept", "r"),
    _action("judge.reject", "x"),
    _action("judge.sentence", "R"),
    _action("judge.same", "="),
    _action("judge.same_everywhere", "g ="),
    _action("judge.next", "."),
    _action("judge.previous", ","),
    _action("judge.add", "+", where=SELECTING),
    _action("judge.rejected", "z x"),
    _action("correct.type", "c t"),
    _action("correct.end_on", "c l"),
    _action("correct.end_back", "c h"),
    _action("correct.start_back", "c H"),
    _action("correct.start_on", "c L"),
    _action("correct.name", "c n"),
    _action("correct.merge", "c m"),
    _action("correct.split", "c d"),
    _action("correct.realis", "c r"),
    _action("correct.polarity", "c p"),
    _action("correct.value", "c v"),
    _action("role.agent", "e a", where=EVERYWHERE),
    _action("role.target", "e u", where=EVERYWHERE),
    _action("role.instrument", "e w", where=EVERYWHERE),
    _action("role.place", "e p", where=EVERYWHERE),
    _action("role.time", "e t", where=EVERYWHERE),
    _action("role.source", "e s", where=EVERYWHERE),
    _action("review.open", "Q", where=EVERYWHERE),
    _action("review.accept", "enter", where=REVIEWING),
    _action("review.refuse", "x", where=REVIEWING),
    _action("review.by_hand", "c", where=REVIEWING),
    _action("review.next_place", "n", where=REVIEWING),
    _action("review.previous_place", "N", where=REVIEWING),
    _action("review.follow", "o", where=REVIEWING),
    _action("review.down", "j", "down", where=REVIEWING),
    _action("review.up", "k", "up", where=REVIEWING),
    _action("review.leave", "escape", "q", where=REVIEWING),
    _action("document.date", "d"),
    _action("view.tab_next", "g t"),
    _action("view.tab_previous", "g T"),
    _action("view.centre", "z z"),
    _action("view.top", "z t"),
    _action("view.bottom", "z b"),
    _action("view.zen", "z e"),
    _action("view.unsure", "z u"),
    _action("view.theme", "z c"),
    _action("view.wider", ">"),
    _action("view.narrower", "<"),
    _action("app.open", "O"),
    _action("app.palette", ":"),
    _action("app.help", "?", where=EVERYWHERE),
    _action("app.stop", "X"),
    _action("app.cancel", "escape", where=EVERYWHERE),
    _action("app.quit", "q"),
)


@cache
def by_id() -> dict[str, Action]:
    """Every action by its id."""
    return {action.id: action for action in ACTIONS}
