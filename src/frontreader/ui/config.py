"""The reader's settings: a TOML file in the configuration directory. Knows no Textual."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from frontreader.ui import strings

THEME_NAMES = ("dark", "light", "ansi")
_LEAST_MEASURE, _LARGEST_MEASURE = 20, 400


class ConfigError(ValueError):
    """Settings that cannot be used; the message names the file, the line and what to write instead."""


@dataclass(frozen=True, slots=True)
class Config:
    """`measure` is in columns; `hide` names mention types and event families; `keys` changes the keymap;
    `editor` is a command line, empty for `$VISUAL` or `$EDITOR`; what the analyzer is less sure of than `unsure` (0 to
    1) is dimmed."""

    measure: int = 80
    theme: str = "dark"
    hide: frozenset[str] = frozenset()
    editor: str = ""
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unsure: float = 0.5


def config_path() -> Path:
    """`FRONTREADER_CONFIG`, or `config.toml` in the configuration directory of the user."""
    if named := os.environ.get("FRONTREADER_CONFIG"):
        return Path(named)
    if home := os.environ.get("XDG_CONFIG_HOME"):
        return Path(home) / "frontreader" / "config.toml"
    from platformdirs import user_config_path  # 20 ms that a set XDG_CONFIG_HOME saves

    return user_config_path("frontreader", appauthor=False) / "config.toml"


def load(path: Path | None = None) -> Config:
    """The settings in `path`, the defaults where there is no such file. Raises ConfigError."""
    path = path or config_path()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(strings.config_unreadable(path, error)) from error
    import tomllib  # only for readers who have settings

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(strings.config_broken(path, error)) from error
    return _Checker(path, text).config(data)


class _Checker:
    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.text = text

    def wrong(self, name: str, message: str) -> ConfigError:
        """The error for an entry, with the line it stands on."""
        places = (
            re.search(rf"^[ \t]*\[?[\"']?{re.escape(written)}[\"']?[ \t]*[=\]]", self.text, re.MULTILINE)
            for written in (name, name.rpartition(".")[2])  # the latter in a table of its group: [keys.move]
        )
        found = next((place for place in places if place), None)
        line = self.text.count("\n", 0, found.start()) + 1 if found else 1
        return ConfigError(strings.config_wrong(self.path, line, message))

    def config(self, data: dict[str, Any]) -> Config:
        known = {"measure", "theme", "hide", "editor", "unsure", "keys"}
        for name in data:
            if name not in known:
                raise self.wrong(name, strings.unknown_setting(name, known))
        measure = data.get("measure", 80)
        if type(measure) is not int or not _LEAST_MEASURE <= measure <= _LARGEST_MEASURE:
            raise self.wrong("measure", strings.bad_measure(_LEAST_MEASURE, _LARGEST_MEASURE))
        theme = data.get("theme", "dark")
        if theme not in THEME_NAMES:
            raise self.wrong("theme", strings.unknown_name("theme", theme, THEME_NAMES))
        editor = data.get("editor", "")
        if not isinstance(editor, str):
            raise self.wrong("editor", strings.bad_editor())
        unsure = data.get("unsure", 0.5)
        if isinstance(unsure, bool) or not isinstance(unsure, int | float) or not 0 <= unsure <= 1:
            raise self.wrong("unsure", strings.bad_unsure())
        hide, keys = self._hide(data.get("hide", [])), self._keys(data.get("keys", {}))
        return Config(measure, theme, hide, editor, keys, float(unsure))

    def _hide(self, names: Any) -> frozenset[str]:  # noqa: ANN401
        from frontreader.ui.looks import TYPE_NAMES

        if not isinstance(names, list):
            raise self.wrong("hide", strings.bad_hide())
        for name in names:
            if name not in TYPE_NAMES:
                raise self.wrong("hide", strings.unknown_name("type", name, TYPE_NAMES))
        return frozenset(names)

    def _keys(self, keys: Any) -> dict[str, tuple[str, ...]]:  # noqa: ANN401
        from frontreader.ui.keymap import Keymap, KeymapError

        if not isinstance(keys, dict):
            raise self.wrong("keys", strings.bad_keys("keys"))
        found: dict[str, tuple[str, ...]] = {}
        for name, value in _flat(keys).items():
            sequences = [value] if isinstance(value, str) else value
            if not isinstance(sequences, list) or not all(isinstance(one, str) for one in sequences):
                raise self.wrong(name, strings.bad_keys(name))
            found[name] = tuple(sequences)
        try:
            Keymap(found)
        except KeymapError as error:
            raise self.wrong(error.entry, str(error)) from error
        return found


def _flat(keys: dict[str, Any]) -> dict[str, Any]:
    """`move.down = "j"` may be written with or without quotes round its name."""
    found: dict[str, Any] = {}
    for name, value in keys.items():
        if isinstance(value, dict):
            found |= {f"{name}.{inner}": deeper for inner, deeper in _flat(value).items()}
        else:
            found[name] = value
    return found


def as_toml(config: Config) -> str:
    """The settings as a commented TOML file, ready to be saved and changed."""
    from frontreader.ui.actions import ACTIONS
    from frontreader.ui.keymap import Keymap
    from frontreader.ui.looks import TYPE_NAMES

    keymap = Keymap(config.keys)
    lines = [
        *(f"# {line}" for line in strings.config_head(config_path())),
        "",
        f"# {strings.CONFIG_MEASURE}",
        f"measure = {config.measure}",
        "",
        f"# {strings.config_theme(THEME_NAMES)}",
        f"theme = {_quoted(config.theme)}",
        "",
        f"# {strings.CONFIG_HIDE}",
        f"# {', '.join(TYPE_NAMES)}",
        f"hide = [{', '.join(_quoted(name) for name in sorted(config.hide))}]",
        "",
        f"# {strings.CONFIG_EDITOR}",
        f"editor = {_quoted(config.editor)}",
        "",
        f"# {strings.CONFIG_UNSURE}",
        f"unsure = {config.unsure}",
        "",
        "[keys]",
        *(f"# {line}" for line in strings.CONFIG_KEYS),
    ]
    for action in ACTIONS:
        keys = ", ".join(_quoted(sequence) for sequence in keymap.keys[action.id])
        mark = "" if action.id in config.keys else "# "
        lines.append(f"{mark}{_quoted(action.id)} = [{keys}]  # {action.description}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
