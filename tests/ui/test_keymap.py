"""The reader's keys and settings: what is refused, with its line and the nearest right name."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontreader.ui import strings
from frontreader.ui.actions import ACTIONS, by_id
from frontreader.ui.config import Config, ConfigError, as_toml, load
from frontreader.ui.keymap import ANY, Keymap, KeymapError, KeyParser, key_name, rows
from tests.ui.conftest import Open

# The registry


def test_every_action_has_a_description_a_controller_and_keys() -> None:
    assert {action.id for action in ACTIONS} == set(strings.ACTIONS)
    for action in ACTIONS:
        assert action.keys, action.id
        assert action.description.strip(), action.id
        assert action.group in strings.GROUPS


def test_the_default_keys_have_one_meaning_each_and_none_hides_another() -> None:
    keymap = Keymap()
    for where in ("text", "items", "select"):
        bound = [tuple(keys.split()) for action in ACTIONS if where in action.where for keys in keymap.keys[action.id]]
        assert len(bound) == len(set(bound))
        for one, other in itertools.permutations(bound, 2):
            assert other[: len(one)] != one


# The parser of keys


@given(st.sampled_from(ACTIONS), st.integers(0, 9_999_999), st.data())
def test_a_count_and_the_keys_of_an_action_give_that_action(action, count: int, data: st.DataObject) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    parser = KeyParser(Keymap())
    where = data.draw(st.sampled_from(sorted(action.where)))
    keys = data.draw(st.sampled_from(action.keys)).split()
    typed = [*(str(count) if count else ""), *("x" if key == ANY else key for key in keys)]
    steps = [parser.feed(key, where) for key in typed]
    assert [step.kind for step in steps] == ["pending"] * (len(typed) - 1) + ["done"]
    assert steps[-1].action is action
    assert steps[-1].count == (count or None)
    assert parser.pending == ""
    if keys[-1] == ANY:
        assert steps[-1].argument == "x"


@given(st.lists(st.sampled_from([*"0123456789gzm'jkx/{}iGT", "ctrl+d", "f7", "escape"]), max_size=20))
def test_the_parser_never_gets_stuck(keys: list[str]) -> None:
    parser = KeyParser(Keymap())
    for key in keys:
        parser.feed(key, "text")
    parser.reset()
    step = parser.feed("j", "text")
    assert step.action is by_id()["move.down"]
    assert step.count is None


def test_a_count_has_a_largest_value() -> None:
    parser = KeyParser(Keymap())
    for _ in range(50):
        parser.feed("9", "text")
    assert parser.feed("j", "text").count == KeyParser.LARGEST_COUNT


def test_keys_are_named_as_the_reader_sees_them() -> None:
    assert key_name("left_curly_bracket", "{") == "{"
    assert key_name("upper_g", "G") == "G"
    assert key_name("ctrl+d", "\x04") == "ctrl+d"
    assert key_name("space", " ") == "space"
    assert key_name("f5", None) == "f5"


# The keymap


def test_keys_are_changed_added_and_taken_away() -> None:
    keymap = Keymap({"note.annotate": ["n n", "f5"], "go.next": ["+"], "app.quit": []})
    assert keymap.lookup("text", ("n", "n")) is by_id()["note.annotate"]
    assert keymap.lookup("text", ("a",)) is None
    assert keymap.shown("note.annotate") == "nn"
    assert keymap.shown("app.quit") == ""
    listed = {action_id: keys for keys, _, action_id in rows(keymap)}
    assert listed["go.next"] == "+"
    assert listed["go.mark"] == "m…"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"move.dwon": ["j"]}, "move.down"),
        ({"move.down": ["j", "ctlr+d"]}, "'ctlr+d' (for move.down) is not a key"),
        ({"move.down": ["pagedwn"]}, "Did you mean pagedown?"),
        ({"move.down": [""]}, "Write [] to leave it without keys"),
        ({"move.down": ["3 j"]}, "digits are counts"),
        ({"move.down": ["m <char>"]}, "'<char>' (for move.down) is not a key"),
        ({"go.mark": ["M"]}, "end in <char>"),
        ({"go.mark": ["<char>"]}, "not a key"),
        ({"search.open": ["j"]}, "'j' would be both search.open and move.down"),
        ({"search.open": ["g"]}, "'g' would be both search.open and move.first"),
        ({"search.open": ["j x"]}, "'j x' would be both search.open and move.down"),
        ({"search.open": ["m x"]}, "search.open and go.mark"),
        ({"search.open": ["m"]}, "'m' would be both search.open and go.mark"),
    ],
)
def test_a_keymap_that_cannot_be_used_is_refused_with_the_reason(changes: dict[str, list[str]], said: str) -> None:
    with pytest.raises(KeymapError) as refused:
        Keymap(changes)
    assert said in str(refused.value)
    assert refused.value.entry in changes


# The settings


def _settings(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("\n\nmeasur = 70\n", 3, "Did you mean measure?"),
        ("measure = 4\n", 1, "from 20 to 400"),
        ("measure = true\n", 1, "whole number"),
        ('measure = 70\ntheme = "lihgt"\n', 2, "Did you mean light?"),
        ("theme = 3\n", 1, "Known are dark"),
        ('# types\nhide = [\n"NORP",\n"Statment"]\n', 2, "Did you mean Statement?"),
        ('hide = "NORP"\n', 1, "list of types"),
        ("hide = [[1]]\n", 1, "no type"),
        ("editor = 3\n", 1, "command in quotes"),
        ("unsure = 2\n", 1, "from 0 to 1"),
        ("unsure = -0.1\n", 1, "from 0 to 1"),
        ("unsure = nan\n", 1, "from 0 to 1"),
        ("unsure = true\n", 1, "from 0 to 1"),
        ("measure = 70\nunsure = 'half'\n", 2, "from 0 to 1"),
        ("theme = 'dark'\nkeys = 3\n", 2, "list of keys"),
        ('[keys]\n\n"move.dwon" = ["j"]\n', 3, "Did you mean move.down?"),
        ('[keys]\nmove.down = ["j"]\nmove.dwon = ["k"]\n', 3, "Did you mean move.down?"),
        ('[keys.move]\nup = ["k"]\ndwon = ["j"]\n', 3, "Did you mean move.down?"),
        ('[keys]\n"go.next" = [3]\n', 2, "list of keys"),
        ('[keys]\n# a comment on "go.next"\n"go.next" = ["ctlr+n"]\n', 3, "is not a key"),
        ('[keys]\n"go.next" = ["j"]\n', 2, "would be both"),
    ],
)
def test_settings_that_cannot_be_used_name_file_line_and_what_to_write(
    text: str, line: int, said: str, tmp_path: Path
) -> None:
    path = _settings(tmp_path, text)
    with pytest.raises(ConfigError) as refused:
        load(path)
    message = str(refused.value)
    assert f"line {line}:" in message
    assert str(path) in message
    assert said in message
    assert "the defaults are used" in message


def test_what_is_no_toml_or_no_text_is_refused(tmp_path: Path) -> None:
    path = _settings(tmp_path, "measure = \n")
    with pytest.raises(ConfigError, match="line 1"):
        load(path)
    path.write_bytes(b"theme = '\xff'")
    with pytest.raises(ConfigError, match="cannot be read"):
        load(path)
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path)
    assert load(tmp_path / "none.toml") == Config()


def test_settings_are_read_and_written_again(tmp_path: Path) -> None:
    text = 'measure = 60\ntheme = "light"\nhide = ["NORP", "Other"]\neditor = "nano -w"\nunsure = 0.25\n'
    path = _settings(tmp_path, text + '[keys]\nmove.down = "n n"\n"go.next" = ["+", "f4"]\n')
    config = load(path)
    assert config == Config(
        60, "light", frozenset({"NORP", "Other"}), "nano -w", {"move.down": ("n n",), "go.next": ("+", "f4")}, 0.25
    )
    path.write_text(as_toml(config), encoding="utf-8")
    assert load(path) == config
    path.write_text(as_toml(Config()), encoding="utf-8")
    assert load(path) == Config()


def test_every_key_of_the_written_settings_is_right_when_uncommented(tmp_path: Path) -> None:
    lines = as_toml(Config()).splitlines()
    path = _settings(tmp_path, "\n".join(line.removeprefix("# ") if line.startswith('# "') else line for line in lines))
    assert load(path).keys == {action.id: action.keys for action in ACTIONS}


async def test_the_readers_keys_measure_theme_and_hidden_types_hold(open_reader: Open) -> None:
    config = Config(40, "light", frozenset({"Conflict"}), "", {"move.down": ("n n",), "go.next": ("+",)})
    async with open_reader(config=config) as reader:
        await reader.do("move.down")
        assert reader.sentence == 2
        assert "nn" in reader.status
        assert reader.screen.pane.layout_text.width == 40
        assert reader.app.theme == "light"
        assert "Bombardment" not in reader.shown
        await reader.press("j")
        assert reader.sentence == 2


async def test_the_reader_starts_with_the_defaults_and_says_why(
    open_reader: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `frontreader` starts: what is wrong with the settings is the first thing that the screen says."""
    from frontreader.ui.start import run

    path = _settings(tmp_path, '[keys]\n"move.dwon" = ["j"]\n')
    monkeypatch.setenv("FRONTREADER_CONFIG", str(path))
    started: list[tuple[Config, list[str]]] = []

    class Started:
        """Stands in for the app: what it would be started with."""

        return_code = 0

        def __init__(self, _opened: object, _store: object, config: Config, notices: list[str]) -> None:
            started.append((config, notices))

        def run(self) -> None:
            pass

    monkeypatch.setattr("frontreader.ui.app.FrontReaderApp", Started)
    assert run(None) == 0
    ((config, notices),) = started
    assert config == Config()
    async with open_reader(size=(200, 30), notices=tuple(notices)) as reader:
        assert "line 2: There is no action called 'move.dwon'. Did you mean move.down?" in reader.status
        assert str(path) in reader.status
        await reader.do("move.down")
        assert reader.sentence == 2
