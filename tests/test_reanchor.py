"""`frontreader reanchor`: what it prints, and one clear line where something is wrong."""

import json
from pathlib import Path

import pytest

from frontreader.cli import main
from tests.exchange.test_web_annotation import annotation

OLD = "Noordland beschoot Westhaven. Er vielen 12 doden. De burgemeester sprak van [/] \x1b[31meen ramp."
NEW = "Vannacht. " + OLD.replace("12", "17")
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def notes(tmp_path: Path) -> str:
    path = tmp_path / "notities.jsonld"
    quotes = ("Er vielen 12 doden.", "De burgemeester sprak van [/] \x1b[31meen ramp.", "Noordland")
    path.write_text(json.dumps([annotation(quote, quote[:4], OLD) for quote in quotes]), encoding="utf-8")
    return str(path)


@pytest.fixture
def new(tmp_path: Path) -> str:
    path = tmp_path / "nieuw.txt"
    path.write_text(NEW, encoding="utf-8")
    return str(path)


def test_json_has_one_object_an_annotation(notes: str, new: str, capsys: Captured) -> None:
    assert main(["reanchor", notes, new, "--format", "json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert [sorted(one) for one in printed] == [["candidates", "changes", "end", "id", "start", "status"]] * 3
    assert [(one["id"], one["status"]) for one in printed] == [
        ("Er v", "changed"),
        ("De b", "moved"),
        ("Noor", "exact"),
    ]
    assert printed[0]["changes"] == [{"from": "12", "to": "17"}]
    assert NEW[printed[0]["start"] : printed[0]["end"]] == "Er vielen 17 doden."


def test_the_table_counts_and_tells_what_changed(notes: str, new: str, capsys: Captured) -> None:
    assert main(["reanchor", notes, new]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("1 exact, 1 moved, 1 changed")
    assert "12 → 17" in printed
    assert "[/]" in printed
    assert "\x1b" not in printed


def test_no_annotations_are_said_to_be_none(tmp_path: Path, new: str, capsys: Captured) -> None:
    (tmp_path / "leeg.jsonld").write_text("[]", encoding="utf-8")
    assert main(["reanchor", str(tmp_path / "leeg.jsonld"), new]) == 0
    assert capsys.readouterr().out == "No annotations.\n"
    assert main(["reanchor", str(tmp_path / "leeg.jsonld"), new, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("content", ["{", '{"type": "AnnotationPage", "items": [{"type": "Annotation"}]}', "[1]"])
def test_bad_notes_are_one_line_and_exit_code_2(tmp_path: Path, new: str, content: str, capsys: Captured) -> None:
    (tmp_path / "fout.jsonld").write_text(content, encoding="utf-8")
    assert main(["reanchor", str(tmp_path / "fout.jsonld"), new, "--format", "json"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "fout.jsonld, " in said.err


def test_a_text_that_is_not_there_is_named(notes: str, tmp_path: Path, capsys: Captured) -> None:
    assert main(["reanchor", notes, str(tmp_path / "weg.txt"), "--format", "json"]) == 2
    assert "weg.txt was not found" in capsys.readouterr().err


def test_both_files_are_asked_for(notes: str, capsys: Captured) -> None:
    assert main(["reanchor", notes]) == 2
    assert "NEWFILE" in capsys.readouterr().err
