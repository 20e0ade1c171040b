"""From keys to actions: the reader's keymap, checked, and the parser of counts and key sequences."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from frontreader.ui import strings
from frontreader.ui.actions import ACTIONS, Action, Where, by_id

ANY = "<char>"
_NAMED_KEYS = frozenset(
    {"up", "down", "left", "right", "home", "end", "pageup", "pagedown", "enter", "escape", "tab", "space"}
    | {"backspace", "delete", "insert"}
    | {f"f{number}" for number in range(1, 13)}
)
_DIGITS = frozenset("0123456789")
_MODIFIERS = ("ctrl+", "shift+", "alt+")


class KeymapError(ValueError):
    """A keymap that cannot be used; the message says which entry and what to write instead."""

    def __init__(self, message: str, entry: str) -> None:
        super().__init__(message)
        self.entry = entry


def _is_key(name: str) -> bool:
    if len(name) == 1:
        return name.isprintable() and name != " "
    bare = name
    for modifier in _MODIFIERS:
        bare = bare.removeprefix(modifier)
    return bare in _NAMED_KEYS or (bare != name and len(bare) == 1 and bare.isalnum())


def _hides(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter of two sequences is done before the longer can be typed; `<char>` is any key."""
    return all(a == b or ANY in (a, b) for a, b in zip(one, other, strict=False))


class Keymap:
    """Which key sequence does what where. Raises KeymapError for an unknown action or key, or a clash."""

    def __init__(self, changes: Mapping[str, Sequence[str]] | None = None) -> None:
        self.keys: dict[str, tuple[str, ...]] = {action.id: action.keys for action in ACTIONS}
        for action_id, sequences in (changes or {}).items():
            if action_id not in self.keys:
                raise KeymapError(strings.unknown_action(action_id, self.keys), action_id)
            for sequence in sequences:
                self._check_sequence(action_id, sequence)
            self.keys[action_id] = tuple(sequences)
        self._table: dict[Where, dict[tuple[str, ...], Action]] = {where: {} for where in get_args(Where)}
        changed = set(changes or ())
        for action in sorted(ACTIONS, key=lambda one: one.id in changed):
            for sequence in self.keys[action.id]:
                for where in action.where:
                    self._enter(where, tuple(sequence.split()), action)

    @staticmethod
    def _check_sequence(action_id: str, sequence: str) -> None:
        keys = sequence.split()
        if not keys:
            raise KeymapError(strings.empty_sequence(action_id), action_id)
        takes_character = by_id()[action_id].takes_character
        for index, key in enumerate(keys):
            if key == ANY and takes_character and index == len(keys) - 1 > 0:
                continue
            if not _is_key(key):
                raise KeymapError(strings.unknown_key(action_id, key, _NAMED_KEYS), action_id)
        if keys[0] in _DIGITS:
            raise KeymapError(strings.digit_key(action_id, keys[0]), action_id)
        if takes_character and keys[-1] != ANY:
            raise KeymapError(strings.needs_character(action_id), action_id)

    def _enter(self, where: Where, sequence: tuple[str, ...], action: Action) -> None:
        table = self._table[where]
        for other, owner in table.items():
            if owner.id != action.id and _hides(other, sequence):
                raise KeymapError(strings.key_clash(action.id, owner.id, " ".join(sequence)), action.id)
        table[sequence] = action

    def lookup(self, where: Where, sequence: tuple[str, ...]) -> Action | None:
        """The action of exactly this sequence; a last key that no sequence names fills `<char>`."""
        table = self._table[where]
        return table.get(sequence) or table.get((*sequence[:-1], ANY))

    def continues(self, where: Where, sequence: tuple[str, ...]) -> list[tuple[tuple[str, ...], Action]]:
        """The longer sequences that begin so."""
        size = len(sequence)
        return [
            (keys, action)
            for keys, action in self._table[where].items()
            if len(keys) > size and keys[:size] == sequence
        ]

    def shown(self, action_id: str) -> str:
        """The first key sequence of an action as a reader reads it: `gg`, `ctrl+d`."""
        sequences = self.keys[action_id]
        return shown_keys(sequences[0]) if sequences else ""


def shown_keys(sequence: str) -> str:
    """`g g` as `gg`, `m <char>` as `m…`."""
    keys = sequence.replace(ANY, "…").split()
    return "".join(keys) if all(len(key) == 1 for key in keys) else " ".join(keys)


@dataclass(frozen=True, slots=True)
class Step:
    """What a key led to: `done` with an action, `pending` more keys, or `none`."""

    kind: Literal["done", "pending", "none"]
    action: Action | None = None
    count: int | None = None
    argument: str | None = None


class KeyParser:
    """Collects a count and a key sequence, key by key."""

    LARGEST_COUNT = 9_999_999

    def __init__(self, keymap: Keymap) -> None:
        self.keymap = keymap
        self.count: int | None = None
        self.keys: tuple[str, ...] = ()
        self._expected: Action | None = None

    def reset(self) -> None:
        self.count, self.keys, self._expected = None, (), None

    def expect(self, action: Action) -> None:
        """The next key is the argument of `action`, which was chosen by name."""
        self.reset()
        self._expected = action

    @property
    def pending(self) -> str:
        """What has been typed so far, for the status line."""
        if self._expected is not None:
            return self._expected.description
        return ("" if self.count is None else str(self.count)) + "".join(self.keys)

    def feed(self, key: str, where: Where) -> Step:
        """Take one key."""
        if self._expected is not None:
            step = Step("done", self._expected, None, key)
            self.reset()
            return step
        if not self.keys and key in _DIGITS and (key != "0" or self.count is not None):
            self.count = min(self.LARGEST_COUNT, (self.count or 0) * 10 + int(key))
            return Step("pending")
        sequence = (*self.keys, key)
        action = self.keymap.lookup(where, sequence)
        if action is not None:
            step = Step("done", action, self.count, key if len(sequence) > 1 else None)
            self.reset()
            return step
        if self.keymap.continues(where, sequence):
            self.keys = sequence
            return Step("pending")
        started = bool(self.keys) or self.count is not None
        self.reset()
        return Step("pending" if started else "none")


def key_name(key: str, character: str | None) -> str:
    """How the registry writes a key that Textual reports."""
    if character and character.isprintable() and character != " " and not key.startswith(("ctrl+", "alt+")):
        return character
    return key


def rows(keymap: Keymap, actions: Iterable[Action] = ACTIONS) -> list[tuple[str, str, str]]:
    """(keys, description, id) of every action, for help, palette and documentation."""
    return [
        (" ".join(shown_keys(sequence) for sequence in keymap.keys[action.id]), action.description, action.id)
        for action in actions
    ]
