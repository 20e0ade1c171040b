"""The measurements of docs/speed.md run, and say what they promise to; how fast anything is, is not tested here."""

import re
from pathlib import Path

import pytest
from benchmarks import keys, startup
from benchmarks._long import write_long
from benchmarks._terminal import NotDrawnError, bare, environment, running

from frontreader.resources import seed_path


def _medians(table: str) -> dict[str, float]:
    """The first number of each row by the row's name."""
    return {name.strip(): float(number) for name, number in re.findall(r"(?m)^\| (\D.*?) +\| +([\d.]+) \|", table)}


def test_a_long_document_has_the_words_asked_for_and_begins_as_the_seed(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    words = write_long(path, words=3_000)
    text = path.read_text(encoding="utf-8")
    assert 3_000 <= words == len(text.split())
    assert text.startswith(seed_path().read_text(encoding="utf-8").strip())


@pytest.mark.slow
def test_start_up_is_measured_beside_a_bare_app(capsys: pytest.CaptureFixture[str]) -> None:
    assert startup.main(["--rounds", "1", "--large-rounds", "0"]) == 0
    found = _medians(capsys.readouterr().out)
    assert {startup.BARE, startup.UNKNOWN, startup.KNOWN, startup.ITEMS} <= found.keys()
    assert all(value > 0 for value in found.values())


@pytest.mark.slow
def test_keys_are_measured_beside_a_bare_app(capsys: pytest.CaptureFixture[str]) -> None:
    assert keys.main(["--presses", "3", "--words", "0"]) == 0
    out = capsys.readouterr().out
    for key in keys.RUNS:
        assert re.search(rf"the seed +\| +{re.escape(key)} \| +3 \|", out)


@pytest.mark.slow
def test_what_is_never_drawn_is_an_error_and_no_time(tmp_path: Path) -> None:
    with running(bare("static", "hello"), environment(tmp_path)) as terminal:
        terminal.until("hello")
        with pytest.raises(NotDrawnError, match="farewell"):
            terminal.until("farewell", seconds=2.0)
