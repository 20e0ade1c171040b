"""The command line: what it prints, and one clear line where something is wrong."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import jsonschema
import pytest

from frontreader import __version__
from frontreader.analysis.choice import analyzer
from frontreader.analysis.info import ANALYZER
from frontreader.analysis.neural.tree import ROOT, Tree, Word
from frontreader.analysis.rules import RuleAnalyzer
from frontreader.annotations.anchors import make_anchor
from frontreader.cli import main
from frontreader.exchange.schema import schema
from frontreader.library.store import open_library
from frontreader.resources import seed_path
from frontreader.sources.file import read_file

ARTICLE = "Rusland bombardeerde Kiev.\n\nPoetin zei dat [/] \x1b[31mrood\u202e en [@click=app.quit]x[/] niets zijn.\n"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "artikel.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def _quick_analyzer(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is analysed in this process is analysed by rules, as if they were the wanted analyzer."""

    class Quick(RuleAnalyzer):
        info = ANALYZER

    monkeypatch.setattr("frontreader.analysis.choice.analyzer", Quick)


def _shell(command: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a shell command in which `frontreader` is this interpreter's."""
    prelude = f'frontreader() {{ "{sys.executable}" -m frontreader "$@"; }}; set -o pipefail; '
    return subprocess.run(
        ["bash", "-c", prelude + command], capture_output=True, timeout=60, env=os.environ | environment, check=False
    )


def _error(capsys: Captured) -> str:
    """The one line on stderr."""
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith("\n")
    assert said.err.count("\n") == 1
    return said.err


# What is printed


def test_extract_prints_json_of_the_format(article: Path, capsys: Captured) -> None:
    assert main(["extract", str(article)]) == 0
    printed = capsys.readouterr().out
    data = json.loads(printed)
    jsonschema.validate(data, schema())
    assert data["format"] == "frontreader/1"
    assert data["text"] == ARTICLE
    assert data["document"]["origin"] == str(article)
    assert "\x1b" not in printed
    assert "\u202e" not in printed


def test_extract_prints_csv_and_tables(article: Path, capsys: Captured) -> None:
    assert main(["extract", str(article), "--format", "csv"]) == 0
    assert capsys.readouterr().out.startswith("event,type,")
    assert main(["extract", "--format=table", str(article)]) == 0
    printed = capsys.readouterr().out
    assert "Rusland bombardeerde Kiev." in printed
    assert "\x1b" not in printed


def test_the_date_may_be_given(article: Path, capsys: Captured) -> None:
    assert main(["extract", str(article), "--date", "2023-03-10"]) == 0
    assert json.loads(capsys.readouterr().out)["document"]["date"] == "2023-03-10"
    assert main(["--date", "2023-03", str(article)]) == 0
    assert capsys.readouterr().out.splitlines()[1] == "2023-03"


def test_through_a_pipe_the_article_is_plain_text(article: Path, capsys: Captured) -> None:
    assert main([str(article)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Rusland bombardeerde Kiev."
    assert "   1  Rusland bombardeerde Kiev." in lines


def test_without_a_file_it_is_the_article_read_last_or_else_the_packaged_one(
    article: Path, home: Path, capsys: Captured
) -> None:
    assert main([]) == 0
    assert capsys.readouterr().out.startswith(read_file(seed_path()).title)
    assert not home.exists()
    with open_library() as library:
        document = read_file(article)
        library.save_document(document)
        library.mark_read(document.id)
    assert main([]) == 0
    assert capsys.readouterr().out.startswith("Rusland bombardeerde Kiev.")


def test_standard_input_is_an_article(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    assert main(["extract", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["document"]["origin"] is None


def test_a_guessed_encoding_is_said_on_stderr(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "oud.txt"
    path.write_bytes("Het café in België brandt af.".encode("cp1252"))
    assert main([str(path)]) == 0
    said = capsys.readouterr()
    assert "Windows-1252" in said.err
    assert "café" in said.out


def test_a_file_named_like_a_command_can_be_opened(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(article.parent)
    article.rename("extract")
    for arguments in (["./extract"], ["--", "extract"]):
        assert main(arguments) == 0
        assert capsys.readouterr().out.startswith("Rusland bombardeerde Kiev.")


def test_notes_come_with_their_quotes_and_outlive_the_file(article: Path, capsys: Captured) -> None:
    document = read_file(article)
    with open_library() as library:
        library.save_document(document)
        library.add_annotation(
            document.id, make_anchor(document.text, document.sha256, 0, 7), "Wie precies?", ["vraag"]
        )
        library.set_date(document.id, "2023-03-10")
    assert main(["notes", str(article)]) == 0
    first = capsys.readouterr()
    assert "- Date: 2023-03-10\n" in first.out
    assert "## Sentence 1\n\n> Rusland\n\nWie precies?\n\n- Tags: vraag\n" in first.out
    article.unlink()
    assert main(["notes", str(article)]) == 0
    second = capsys.readouterr()
    assert second.out == first.out
    assert "the text that the library kept" in second.err


def test_notes_stand_where_the_reader_put_them(article: Path, capsys: Captured) -> None:
    before = read_file(article)
    anchor = make_anchor(before.text, before.sha256, 0, len(before.text.rstrip()))
    with open_library() as library:
        library.save_document(before)
        put = library.add_annotation(before.id, anchor, "met de hand")
        kept = library.add_annotation(before.id, anchor, "bij het oude")
        article.write_text("Heel iets anders. Morgen komt er *sneeuw*.", encoding="utf-8")
        after = read_file(article)
        library.save_document(after)
        start = after.text.index("Morgen")
        library.place(put.id, after.sha256, start, len(after.text))
        library.keep_with_version(kept.id, after.sha256)
    assert main(["notes", str(article)]) == 0
    said = capsys.readouterr().out
    assert "## Sentence 2\n" in said
    assert "\n*You put it where the text has:*\n\n> Morgen komt er \\*sneeuw\\*.\n\nmet de hand\n" in said
    assert f"- Offsets: {start} to {len(after.text)}\n" in said
    assert "you kept it with the version that it was made on.*\n\nbij het oude\n" in said
    assert "no longer stands" not in said


def test_no_notes_are_no_error(article: Path, capsys: Captured) -> None:
    assert main(["notes", str(article)]) == 0
    said = capsys.readouterr()
    assert "No notes." in said.out
    assert "no notes on this document yet" in said.err


def test_settings_are_printed(capsys: Captured) -> None:
    for arguments in (["config"], ["config", "--print"], ["config", "--default"]):
        assert main(arguments) == 0
        assert "measure = 80" in capsys.readouterr().out
    assert main(["config", "--path"]) == 0
    assert capsys.readouterr().out.endswith("config.toml\n")


_CONLLU = "# text = Jan slaapt.\n1\tJan\t_\t_\t_\t_\t_\t_\t_\t_\n2\tslaapt\tslapen\t_\t_\t_\t_\t_\t_\t_\n\n"


def _subject_and_verb(sentences: Sequence[Sequence[str]]) -> list[Tree]:
    return [
        Tree(
            (
                Word(0, 0, 0, one[0], one[0], one[0], "PROPN", "SPEC|deeleigen", frozenset(), 1, "nsubj"),
                Word(1, 0, 0, one[1], one[1], "x", "VERB", "WW", frozenset({"Tense=Pres"}), ROOT, "root"),
            )
        )
        for one in sentences
    ]


def test_parse_fills_in_what_a_word_is_and_hangs_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    path = tmp_path / "zinnen.conllu"
    path.write_text(_CONLLU, encoding="utf-8")
    monkeypatch.setattr("frontreader.analysis.choice.parser", lambda: _subject_and_verb)
    parsed = (
        "# text = Jan slaapt.\n1\tJan\tJan\tPROPN\tSPEC|deeleigen\t_\t2\tnsubj\t_\t_\n"
        "2\tslaapt\tslapen\tVERB\tWW\tTense=Pres\t0\troot\t_\t_\n\n"
    )
    assert main(["parse", str(path)]) == 0
    assert capsys.readouterr().out == parsed
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_CONLLU.encode())))
    assert main(["parse", "-"]) == 0
    assert capsys.readouterr().out == parsed


def test_parse_names_file_line_and_what_to_do(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "zinnen.conllu"
    path.write_text(_CONLLU + "1 Jan _ _ _ _ _ _ _ _\n", encoding="utf-8")
    assert main(["parse", str(path)]) == 2
    assert f"{path}, line 5: 1 column instead of 10: part them by tabs" in _error(capsys)


def test_without_the_runtime_rules_analyse_and_nothing_is_parsed(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr("frontreader.analysis.choice.analyzer", analyzer)  # as it was imported: the real one
    monkeypatch.setitem(sys.modules, "frontreader.analysis.understanding", None)
    monkeypatch.setitem(sys.modules, "frontreader.analysis.neural.reader", None)
    for arguments in (["extract", str(article)], [str(article)]):
        assert main(arguments) == 0
        said = capsys.readouterr()
        assert said.err == "frontreader: Analysed by rules only: the neural runtime cannot be loaded.\n"
        assert "bombardeerde" in said.out
    path = tmp_path / "zinnen.conllu"
    path.write_text(_CONLLU, encoding="utf-8")
    assert main(["parse", str(path)]) == 2
    assert "Install numpy, onnxruntime and sentencepiece" in _error(capsys)


def test_version_and_help(capsys: Captured) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"frontreader {__version__}\n"
    for arguments in (
        ["--help"],
        ["extract", "--help"],
        ["parse", "--help"],
        ["notes", "--help"],
        ["config", "--help"],
    ):
        assert main(arguments) == 0
        assert capsys.readouterr().out.startswith("usage: frontreader")


# What goes wrong


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["nergens.txt"], "nergens.txt was not found."),
        (["extract", "nergens.txt"], "nergens.txt was not found."),
        (["parse", "nergens.conllu"], "nergens.conllu was not found."),
        (["parse"], "arguments are required: FILE"),
        (["notes", "nergens.txt"], "nergens.txt was not found."),
        (["/"], "is a folder"),
        (["extrct"], "Did you mean extract?"),
        (["extrct", "artikel.txt"], "Did you mean extract?"),
        (["a.txt", "b.txt"], "one file at a time"),
        (["extract"], "arguments are required: FILE"),
        (["extract", "a.txt", "--fromat", "csv"], "Did you mean --format?"),
        (["extract", "a.txt", "--format", "xml"], "invalid choice: 'xml'"),
        (["--date", "maart", "a.txt"], "'maart' is no date; write 2023, 2023-03 or 2023-03-10"),
        (["--date", "2023-02-30", "a.txt"], "'2023-02-30' is no date"),
        (["--date", "2023", "extract", "a.txt"], "options stand behind the command"),
        (["--colour"], "unrecognized arguments: --colour"),
        (["nergens\x1b[31m.txt"], "was not found"),
        (["--\x1b[31m"], "unrecognized arguments"),
    ],
)
def test_what_is_wrong_is_one_line_and_code_2(arguments: list[str], expected: str, capsys: Captured) -> None:
    assert main(arguments) == 2
    said = _error(capsys)
    assert said.startswith("frontreader")
    assert expected in said
    assert "\x1b" not in said


def test_broken_settings_are_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    settings = tmp_path / "config.toml"
    settings.write_text("measure = 'wide'\n")
    monkeypatch.setenv("FRONTREADER_CONFIG", str(settings))
    assert main(["config", "--print"]) == 2
    assert "measure" in _error(capsys)


def test_a_library_that_cannot_be_made_is_one_line(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setenv("FRONTREADER_HOME", str(article / "library"))
    assert main(["notes", str(article)]) == 2
    assert "FRONTREADER_HOME" in _error(capsys)


# Pipes and encodings


def test_a_reader_that_stops_reading_is_no_error(article: Path) -> None:
    article.write_text("De minister zei niets. " * 3000, encoding="utf-8")
    done = _shell(f"frontreader '{article}' | head -n 1")
    assert done.returncode == 141
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_line(article: Path) -> None:
    done = _shell(f"frontreader extract '{article}' > /dev/full")
    assert done.returncode == 2
    assert done.stderr == b"frontreader: No space left on device.\n"


def test_an_output_that_lacks_letters_gets_question_marks_and_data_stays_utf_8(article: Path) -> None:
    article.write_text("Zelenskyj “bezocht” Łódź.", encoding="utf-8")
    plain = _shell(f"frontreader '{article}'", PYTHONIOENCODING="ascii")
    assert plain.returncode == 0
    assert b"Zelenskyj ?bezocht? ??d?." in plain.stdout
    data = _shell(f"frontreader extract '{article}'", PYTHONIOENCODING="ascii")
    assert json.loads(data.stdout.decode("utf-8"))["text"] == "Zelenskyj “bezocht” Łódź."


def test_a_name_that_is_no_utf_8_is_no_trouble(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:  # noqa: PTH123 - a Path cannot be made of bytes
        file.write(b"Rusland bombardeerde Kiev.")
    done = _shell(f"frontreader extract '{tmp_path}'/caf*")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["document"]["origin"].endswith("/caf\udce9.txt")


def test_a_closed_output_is_no_trouble(article: Path) -> None:
    assert _shell(f"frontreader '{article}' >&-").stderr == b""


def test_a_closed_input_is_one_line() -> None:
    done = _shell("frontreader extract - <&-")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"frontreader: Standard input is empty: there is nothing to read.\n"


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, article: Path, capsys: Captured) -> None:
    def interrupted(path: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("frontreader.sources.file.read_file", interrupted)
    assert main([str(article)]) == 130
    assert capsys.readouterr().err == ""


def test_on_a_terminal_the_app_is_opened(monkeypatch: pytest.MonkeyPatch, article: Path) -> None:
    opened: list[tuple[str | None, str | None]] = []

    def run(path: str | None, date: str | None = None) -> int:
        opened.append((path, date))
        return 0

    monkeypatch.setattr("frontreader.ui.start.run", run)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert [main([]), main([str(article)]), main(["-"]), main([str(article), "--date", "2023"])] == [0, 0, 0, 0]
    assert opened == [(None, None), (str(article), None), ("-", None), (str(article), "2023")]


def test_a_terminal_is_shown_what_would_act_on_it(
    monkeypatch: pytest.MonkeyPatch, article: Path, capsys: Captured
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["extract", str(article), "--format", "csv"]) == 0
    printed = capsys.readouterr().out
    assert "rood" in printed
    assert not set("\x1b\u202e\r") & set(printed)
