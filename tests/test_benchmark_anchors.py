"""The measurement of docs/anchors.md runs, and its revisions are what they are said to be."""

import re
from pathlib import Path

import pytest
from benchmarks import anchors
from benchmarks._revisions import KINDS, revisions

_TOWNS = ("Emmen", "Goes", "Tiel", "Sneek", "Uden", "Ede", "Heerlen", "Zwolle", "Delft", "Breda", "Gouda", "Hoorn")


def _documents() -> list[list[str]]:
    """Sentences in which each kind of revision can be made."""
    return [
        [f"In de stad {town} wonen {number + year} mensen, en de burgemeester is tevreden." for town in _TOWNS]
        + [f"De raad van {town} komt in {year} bijeen, maar besluit ook dan niets nieuws." for town in _TOWNS]
        for number, year in ((100, 1999), (200, 2010), (300, 2020))
    ]


def test_revisions_are_the_same_for_a_seed_and_tell_where_the_passage_went() -> None:
    made = revisions(_documents(), 90, seed=1)
    assert made == revisions(_documents(), 90, seed=1)
    assert made != revisions(_documents(), 90, seed=2)
    assert set(KINDS) <= {one.kind for one in made}
    for one in made:
        assert 0 <= one.start < one.end <= len(one.old)
        assert (one.truth is None) == one.kind.startswith("deleted")
        if one.truth is not None and one.kind in {"moved", "sentence inserted before"}:
            assert one.new[one.truth[0] : one.truth[1]] == one.old[one.start : one.end]


@pytest.mark.slow
def test_anchors_are_measured_beside_other_ways(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, sentences in enumerate(_documents()):
        (tmp_path / f"{number}.txt").write_text(" ".join(sentences), encoding="utf-8")
    assert anchors.main(["--texts", str(tmp_path), "--revisions", "45", "--book", "2000"]) == 0
    printed = capsys.readouterr().out
    for kind in KINDS:
        assert re.search(rf"(?m)^\| {re.escape(kind)} +\| +\d+ \|", printed)
    assert "RapidFuzz, best window" in printed
    assert re.search(r"(?m)^\| a book +\|", printed)


def test_too_little_text_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kort.txt").write_text("Een zin. Nog een.", encoding="utf-8")
    assert anchors.main(["--texts", str(tmp_path)]) == 2
    assert "too little text" in capsys.readouterr().err
