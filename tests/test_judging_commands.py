"""`frontreader export` and `frontreader agreement`, as they are called."""

import json
from pathlib import Path

import pytest

from frontreader.cli import main
from frontreader.exchange.frontreader_json import document_json, dumps
from frontreader.judging.applying import apply
from frontreader.judging.claims import ItemName
from frontreader.judging.making import Judge, with_type
from frontreader.library.store import open_library
from frontreader.sources.file import read_file
from tests.ui.conftest import analysis_of

TEXT = "Noordland viel dinsdag de stad Westhaven aan. De burgemeester van Westhaven vluchtte naar Oosterdorp.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bericht.txt"
    path.write_text(TEXT, "utf-8")
    return path


def _judge(path: Path) -> None:
    """Reject the first event and call the first mention an organisation."""
    document = read_file(path)
    with open_library() as library:
        library.save_document(document)
        analysis = analysis_of(document)
        library.save_analysis(document, analysis)
        ids = iter(("j1", "j2"))
        judge = Judge(apply([], analysis, document.text), document.id, "2023-03-10T12:00:00Z", lambda: next(ids))
        rejected = judge.reject(ItemName("event", analysis.events[0].id))
        corrected = judge.correct(ItemName("mention", analysis.entities[0].mentions[0].id), with_type("ORG"))
        assert rejected is not None
        assert corrected is not None
        library.judge([rejected, corrected])


def test_export_prints_what_the_reader_judged_as_gold(
    article: Path, home: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    _judge(article)
    before = analysis_of(read_file(article))
    assert main(["export", str(article), "--format", "gold"]) == 0
    out, err = capsys.readouterr()
    gold = json.loads(out)
    assert len(gold["events"]) == len(before.events) - 1
    assert gold["entities"][0]["mentions"][0]["type"] == "ORG"
    assert "Judged 2 of" in err
    for mention in gold["entities"][0]["mentions"]:
        assert TEXT[mention["start"] : mention["end"]] == mention["text"]


def test_agreement_prints_a_line_a_layer_or_json(
    article: Path, home: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    _judge(article)
    main(["export", str(article)])
    mine = tmp_path / "lezer.json"
    mine.write_text(capsys.readouterr().out, "utf-8")
    with open_library() as library:
        library.undo()
    main(["export", str(article)])
    analyzers = tmp_path / "analyzer.json"
    analyzers.write_text(capsys.readouterr().out, "utf-8")
    assert main(["agreement", str(mine), str(analyzers)]) == 0
    table = capsys.readouterr().out
    assert table.splitlines()[0].split() == ["P", "R", "F1", "kappa", "both", "first", "second"]
    assert main(["agreement", str(mine), str(analyzers), "--format", "json"]) == 0
    layers = json.loads(capsys.readouterr().out)
    assert layers["sentences"]["f1"] == 1.0
    assert layers["events"]["recall"] == 1.0
    assert layers["events"]["precision"] < 1
    assert layers["mentions"]["kappa"] < 1


def test_agreement_of_different_texts_is_refused_in_one_line(
    article: Path, home: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    files = []
    for number, text in enumerate((TEXT, "Er gebeurde niets in Westhaven.")):
        article.write_text(text, "utf-8")
        document = read_file(article)
        files.append(tmp_path / f"{number}.json")
        files[-1].write_text(dumps(document_json(document, analysis_of(document))), "utf-8")
    assert main(["agreement", *map(str, files)]) == 2
    assert "different texts" in capsys.readouterr().err
    assert main(["agreement", str(files[0]), str(article)]) == 2
    assert "bericht.txt" in capsys.readouterr().err
