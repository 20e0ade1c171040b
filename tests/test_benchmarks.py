"""The measurements of docs/speed.md run, and say what they promise to; how fast anything is, is not tested here."""

import re
import sys
from pathlib import Path

import pytest
from benchmarks import _frog, conll, extraction, keys, parse, startup
from benchmarks._long import write_long
from benchmarks._process import FailedError, Finished, run
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


def test_names_are_compared_by_the_words_they_stand_in() -> None:
    laid = conll.lay([[("De", "O"), ("NS-topman", "B-MISC"), ("Jan", "B-PER"), ("Pot", "I-PER")], [("Gent", "B-LOC")]])
    assert laid.text == "De NS-topman Jan Pot\nGent\n"
    assert laid.names == {(1, 2, "MISC"), (2, 4, "PER"), (4, 5, "LOC")}
    mentions = [(3, 5, "ORG"), (13, 20, "PER"), (13, 16, "PER"), (21, 25, "LOC")]  # the one inside is not counted
    assert conll.as_names(laid, mentions) == {(1, 2, "ORG"), (2, 4, "PER"), (4, 5, "LOC")}
    assert conll.as_names(laid, mentions, compounds=True) == laid.names


def test_a_parser_is_not_told_the_answers_and_its_words_are_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = (
        "# text = Jan slaapt\n1\tJan\tJan\tPROPN\t_\t_\t2\tnsubj\t_\t_\n"
        "2\tslaapt\tslapen\tVERB\t_\t_\t0\troot\t_\t_\n\n"
    )
    (tmp_path / "gold.conllu").write_text(gold, encoding="utf-8")
    (tmp_path / "parsed.conllu").write_text(gold.replace("nsubj", "obj"), encoding="utf-8")
    assert parse.rows(parse.without_answers(gold)) == [
        ["1", "Jan", *["_"] * 8],
        ["2", "slaapt", *["_"] * 8],
    ]
    assert parse.main([str(tmp_path / "gold.conllu"), "--parsed", str(tmp_path / "parsed.conllu")]) == 0
    assert re.findall(r"(UPOS|UAS|LAS) +\| +\d+ \| ([\d.]+)", capsys.readouterr().out) == [
        ("UPOS", "1.0000"),
        ("UAS", "1.0000"),
        ("LAS", "0.5000"),
    ]


def test_what_frog_prints_is_found_again_in_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = (
        "1\tDe\t\t\t\tLID(bep)\t0.99\tO\t\t\t\n2\tOekraïense\t\t\t\tADJ(prenom)\t0.98\tB-LOC\t\t\t\n"
        "3\tJan\tJan\t\tSPEC(deeleigen)\t1.0\tB-PER\t\n4\tPot\tPot\t\tSPEC(deeleigen)\t1.0\tI-PER\t\n5\t.\t.\t\tLET()\t1.0\tO\t\n\n"
    )
    monkeypatch.setattr(_frog, "frog", lambda *_, **__: Finished(1.0, 1.0, printed, ""))
    found = _frog.extraction("De Oekraïense Jan Pot.\n")
    assert found["sentences"] == [{"start": 0, "end": 22}]
    assert [mention for entity in found["entities"] for mention in entity["mentions"]] == [
        {"start": 3, "end": 13, "type": "NORP"},
        {"start": 14, "end": 21, "type": "PER"},
    ]


def test_a_command_that_fails_is_an_error_and_no_time() -> None:
    with pytest.raises(FailedError, match="unheard of"):
        run([sys.executable, "-c", "raise SystemExit('unheard of')"])


@pytest.mark.slow
def test_extraction_is_measured_by_analyzer(capsys: pytest.CaptureFixture[str]) -> None:
    assert extraction.main(["--rounds", "1", "--words", "300", "--analyzers", "rules"]) == 0
    assert len(re.findall(r"\| rules +\| +[\d.]+ \|", capsys.readouterr().out)) == 5
