"""The command line. A plain `frontreader FILE` imports no argparse and nothing of the other commands."""

import gc
import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

    from frontreader.analysis.model import Analysis
    from frontreader.library.store import Library
    from frontreader.text.document import Document

COMMANDS = ("extract", "parse", "notes", "config", "reanchor", "export", "agreement", "backup", "restore", "doctor")
BROKEN_PIPE, INTERRUPTED, WRONG = 141, 130, 2
"""Exit codes: 128 and the number of SIGPIPE or SIGINT, as of any program; 2 for all that can be set right."""
_GARBAGE = 200_000
"""Objects made between two searches for garbage while an article is analysed."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run FrontReader; the exit code. What can be expected to go wrong is one line on stderr, never a traceback."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if sys.stdout is None:  # started with stdout closed
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence_stdout()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        message = _expected(error)
        if message is None:
            raise
        _say(message)
        if isinstance(error, OSError):
            _silence_stdout()
        return WRONG
    return code


def _run(arguments: list[str]) -> int:
    if not arguments:
        return _open(None)
    first = arguments[0]
    if len(arguments) == 1 and first not in COMMANDS and (first == "-" or not first.startswith("-")):
        return _open(first)
    from frontreader.cli_arguments import parse  # argparse is not needed to open a file

    parsed = parse(arguments)
    if isinstance(parsed, int):
        return parsed
    match parsed.command:
        case "extract":
            return _extract(parsed)
        case "parse":
            return _parse(parsed.file)
        case "notes":
            return _notes(parsed.file)
        case "config":
            return _config(parsed)
        case "reanchor":
            return _reanchor(parsed)
        case "export":
            return _export(parsed)
        case "agreement":
            return _agreement(parsed)
        case "backup" | "restore" | "doctor":
            return _look_after_library(parsed)
        case _:
            return _open(parsed.file, parsed.date)


def _open(path: str | None, date: str | None = None) -> int:
    """The app; where stdout is no terminal, the plain text."""
    if path is not None:
        _refuse_mistyped_command(path)
    if sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        gc.disable()  # nothing of what is imported and made until the first screen is garbage; the app enables it
        from frontreader.ui.start import run

        return run(path, date)
    from frontreader.exchange.plain import plain_lines

    document = _last_or_seed() if path is None else _load(path)
    if date is not None:
        document = document.dated(date)
    _replace_what_stdout_lacks()
    for line in plain_lines(document, _analyse(document)):
        sys.stdout.write(f"{line}\n")
    return 0


def _extract(parsed: "Namespace") -> int:
    document = _load(parsed.file)
    if parsed.date is not None:
        document = document.dated(parsed.date)
    analysis = _analyse(document)
    match parsed.format or ("table" if sys.stdout.isatty() else "json"):
        case "json":
            from frontreader.exchange.frontreader_json import document_json, dumps

            _write_data(dumps(document_json(document, analysis)) + "\n")
        case "csv":
            from frontreader.exchange.csv_events import events_csv

            _write_data(events_csv(document, analysis))
        case _:
            from rich.console import Console

            from frontreader.exchange.tables import print_tables

            _replace_what_stdout_lacks()
            print_tables(document, analysis, Console(file=sys.stdout, markup=False, highlight=False, emoji=False))
    return 0


def _parse(path: str) -> int:
    from frontreader.analysis.choice import parser
    from frontreader.exchange.conllu import parsed, read

    sentences = read(_load(path).text, "standard input" if path == "-" else path)
    parse = parser()
    if parse is None:
        from frontreader.ui.strings import NO_PARSER

        _say(NO_PARSER)
        return WRONG
    for text in parsed(sentences, parse):
        _write_data(text)
    return 0


def _notes(path: str) -> int:
    from frontreader.exchange.notes_markdown import notes_markdown
    from frontreader.text.sentences import segment

    with _library() as library:
        document = library.with_readers_date(_noted(path, library))
        placed = library.placed(document)
    if not placed:
        _say("There are no notes on this document yet. Open it and press the key for a note (`a`).")
    annotations = [one.annotation for one in placed]
    places = {one.annotation.id: one.placement for one in placed}
    decided = {one.annotation.id for one in placed if one.decided}
    _write_data(notes_markdown(document, annotations, segment(document.text, document.body), places, decided))
    return 0


def _reanchor(parsed: "Namespace") -> int:
    from frontreader.exchange.placements import place_all, placements_json, print_placements
    from frontreader.exchange.web_annotation import read_annotations

    annotations = read_annotations(parsed.notes)
    document = _load(parsed.file)
    placements = place_all(annotations, document)
    if parsed.format == "json":
        from frontreader.exchange.frontreader_json import dumps

        _write_data(dumps(placements_json(annotations, placements)) + "\n")
    else:
        from rich.console import Console

        _replace_what_stdout_lacks()
        console = Console(file=sys.stdout, markup=False, highlight=False, emoji=False)
        print_placements(annotations, placements, document, console)
    return 0


def _look_after_library(parsed: "Namespace") -> int:
    from frontreader import cli_library

    _replace_what_stdout_lacks()
    match parsed.command:
        case "backup":
            return cli_library.backup(parsed.file)
        case "restore":
            return cli_library.restore(parsed.file, last=parsed.last, say=_say)
        case _:
            return cli_library.doctor()


def _export(parsed: "Namespace") -> int:
    from frontreader.cli_judging import judged_gold
    from frontreader.exchange.frontreader_json import dumps

    with _library() as library:
        document = library.with_readers_date(_noted(parsed.file, library))
        data = judged_gold(document, library, _analyse, _say)
    _write_data(dumps(data) + "\n")
    return 0


def _agreement(parsed: "Namespace") -> int:
    from frontreader.cli_judging import agreement_of, as_data, as_table

    layers = agreement_of(parsed.first, parsed.second)
    if parsed.format == "json":
        from frontreader.exchange.frontreader_json import dumps

        _write_data(dumps(as_data(layers)) + "\n")
    else:
        sys.stdout.write(as_table(layers))
    return 0


def _config(parsed: "Namespace") -> int:
    from frontreader.text.display import visible
    from frontreader.ui.config import Config, as_toml, config_path, load

    _replace_what_stdout_lacks()
    match parsed.show:
        case "path":
            shown = f"{config_path()}\n"
        case "default":
            shown = as_toml(Config())
        case _:
            shown = as_toml(load())
    sys.stdout.write(visible(shown))
    return 0


# Documents


def _load(path: str) -> "Document":
    """The document in a file, or on stdin for `-`; what was guessed about it goes to stderr."""
    if path == "-":
        from frontreader.sources.stdin import read_stdin

        document = read_stdin(sys.stdin.buffer if sys.stdin else io.BytesIO())  # None: it was closed
    else:
        from frontreader.sources.file import read_file

        document = read_file(path)
    for notice in document.notices:
        _say(notice)
    return document


def _noted(path: str, library: "Library") -> "Document":
    """The document whose notes are asked for: they outlive its file."""
    from frontreader.sources.errors import SourceError
    from frontreader.text.document import document_id

    try:
        return _load(path)
    except SourceError as error:
        kept = library.document(document_id(os.path.abspath(path), ""))  # noqa: PTH100 - as sources.file names it
        if kept is None:
            raise
        _say(f"{error} These are the notes on the text that the library kept.")
        return kept


def _last_or_seed() -> "Document":
    """What the app would open: the document read last, or else the packaged article."""
    from frontreader.library.paths import default_directory
    from frontreader.resources import seed_path

    if (default_directory() / "library.db").exists():
        from frontreader.ui.opening import last_read

        with _library() as library:
            document = last_read(library)
        if document is not None:
            return document
    return _load(str(seed_path()))


def _library() -> "Library":
    from frontreader.library.store import may_be_read, open_library

    return open_library(read_only=may_be_read())


def _analyse(document: "Document") -> "Analysis":
    from frontreader.analysis.analyzer import analyse
    from frontreader.analysis.choice import analyzer, is_fallback

    gc.set_threshold(_GARBAGE)  # what is found makes no cycles: looking for them costs time
    chosen = analyzer()
    if is_fallback(chosen.info):
        from frontreader.ui.strings import RULES_ONLY

        _say(RULES_ONLY)
    return analyse(chosen, document)


# Output


def _write_data(text: str) -> None:
    """Data for other programs: always UTF-8 and exact. On a terminal nothing of it may act, so there it is shown."""
    if sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        from frontreader.text.display import visible

        _replace_what_stdout_lacks()
        text = visible(text.replace("\r\n", "\n"))
    elif isinstance(sys.stdout, io.TextIOWrapper):
        # Half a surrogate pair, as in a file name that is no UTF-8, is written as \udcXX.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    sys.stdout.write(text)


def _replace_what_stdout_lacks() -> None:
    """What the encoding of stdout does not have is a question mark there, no crash."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def _say(message: str) -> None:
    from frontreader.text.display import one_line

    sys.stderr.write(f"frontreader: {one_line(message)}\n")


def _silence_stdout() -> None:
    """Nobody reads stdout any more: what is still in its buffer must not fail once more at exit."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # no file descriptor under it
        sys.stdout = io.StringIO()


# What can be expected to go wrong


def _expected(error: Exception) -> str | None:
    """The line for the reader; None for what is a mistake of ours."""
    from frontreader.library.model import LibraryError
    from frontreader.sources.errors import SourceError
    from frontreader.ui.config import ConfigError

    if isinstance(error, SourceError | LibraryError | ConfigError):
        return str(error)
    if isinstance(error, OSError):
        where = f" ({os.fsdecode(error.filename)})" if isinstance(error.filename, str | bytes) else ""
        return f"{error.strerror or error}{where}."
    return None


def _refuse_mistyped_command(path: str) -> None:
    """`frontreader extrct` opens no file of that name: there is none, but there is a command like it."""
    if os.path.lexists(path) or os.sep in path:
        return
    from difflib import get_close_matches

    if near := get_close_matches(path, COMMANDS, 1, 0.7):
        from frontreader.sources.errors import SourceError

        raise SourceError(f"There is no file and no command {path!r}. Did you mean {near[0]}?")
