"""The arguments of the command line, where they are more than one file."""

import re
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import NoReturn

from frontreader import __version__
from frontreader.text.dates import is_iso_date
from frontreader.text.display import one_line

_DATE_HELP = "date of the article where its text tells none, or another: 2023, 2023-03 or 2023-03-10"
_FILE_HELP = "a text file, or - for standard input"
_COMMANDS = """\
commands:
  extract FILE     print events, entities and times as JSON, tables or CSV
  parse FILE       print CoNLL-U with part of speech, head and relation filled in
  notes FILE       print your notes on a file as Markdown
  reanchor NOTES FILE
                   find the places of W3C annotations in a text that has changed
  backup [FILE]    copy the library, also while it is in use
  restore [FILE]   put a backup in its place, or list those there are
  doctor           check the library and say what was found
  export FILE      print a file's analysis as you judged it, as a gold standard
  agreement A B    compare two annotations of one text: F1 and Cohen's kappa
  config --print   print your settings

`frontreader COMMAND --help` tells more. A file named like a command is opened
with `frontreader ./extract` or `frontreader -- extract`.
"""


def parse(arguments: Sequence[str]) -> Namespace | int:
    """The arguments with `command` (None to open a file); an exit code where help, version or an error was printed."""
    commands = _commands()
    try:
        if arguments[0] in commands:
            return commands[arguments[0]].parse_args(arguments[1:])
        parsed = (opener := _opener()).parse_args(arguments)
        if len(parsed.files) > 1:
            opener.error(_too_many(parsed.files, commands))
    except SystemExit as stopped:
        return stopped.code if isinstance(stopped.code, int) else 0
    parsed.file = parsed.files[0] if parsed.files else None
    return parsed


class _Parser(ArgumentParser):
    """Names the nearest option for one that is not known; what was typed is made visible."""

    def error(self, message: str) -> NoReturn:
        unknown = re.match(r"unrecognized arguments: (--?[\w-]+)", message)
        options = [name for action in self._actions for name in action.option_strings]
        near = _nearest(unknown[1], options) if unknown else ""
        sys.stderr.write(
            f"{self.prog}: {one_line(message)}{'' if message.endswith('?') else '.'}{near} Try `{self.prog} --help`.\n"
        )
        sys.exit(2)


def _opener() -> _Parser:
    parser = _Parser(
        "frontreader",
        usage="frontreader [--date DATE] [FILE | -]\n       frontreader COMMAND ...",
        description="Read Dutch news closely: the article beside its events, entities and your notes. Without a file,\n"
        "the article that you read last. Where the output is no terminal, the plain text is printed.",
        epilog=_COMMANDS,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", metavar="FILE", nargs="*", help=_FILE_HELP)
    parser.add_argument("--date", type=_iso_date, help=_DATE_HELP)
    parser.add_argument("--version", action="version", version=f"frontreader {__version__}")
    parser.set_defaults(command=None)
    return parser


def _commands() -> dict[str, _Parser]:
    extract = _Parser(
        "frontreader extract",
        description="Print what is found in an article: as JSON (frontreader/1), tables, or CSV (one event a row).",
        allow_abbrev=False,
    )
    extract.add_argument("file", metavar="FILE", help=_FILE_HELP)
    extract.add_argument("--format", choices=("json", "table", "csv"), help="default: a table on a terminal, else json")
    extract.add_argument("--date", type=_iso_date, help=_DATE_HELP)

    parse = _Parser(
        "frontreader parse",
        description="Fill part of speech, head and relation into the sentences of a CoNLL-U file, and lemma, finer tag "
        "and features where they are _. All else stays as it is.",
        allow_abbrev=False,
    )
    parse.add_argument("file", metavar="FILE.conllu", help="a CoNLL-U file of Dutch, or - for standard input")

    notes = _Parser(
        "frontreader notes",
        description="Print your notes on a file as Markdown, with their quotes.",
        allow_abbrev=False,
    )
    notes.add_argument("file", metavar="FILE", help=_FILE_HELP)

    reanchor = _Parser(
        "frontreader reanchor",
        description="Find the places of W3C annotations in a text that has changed since they were made, and say of "
        "which there is none for certain.",
        allow_abbrev=False,
    )
    reanchor.add_argument("notes", metavar="NOTES.jsonld", help="annotations: a JSON array, a page or a collection")
    reanchor.add_argument("file", metavar="NEWFILE", help=_FILE_HELP)
    reanchor.add_argument("--format", choices=("json", "table"), default="table", help="default: table")

    backup = _Parser(
        "frontreader backup",
        description="Copy the library, also while it is in use: to FILE, which must not exist yet, or beside the "
        "library, where the last five are kept and then one a week.",
        allow_abbrev=False,
    )
    backup.add_argument("file", metavar="FILE", nargs="?", help="where to; default: among the library's own backups")

    restore = _Parser(
        "frontreader restore",
        description="Put a backup in the place of the library. What is there now is kept: as a backup or, where it is "
        "damaged, under another name. Without FILE, list the backups that FrontReader made by itself.",
        allow_abbrev=False,
    )
    which = restore.add_mutually_exclusive_group()
    which.add_argument("file", metavar="FILE", nargs="?", help="a file that `frontreader backup` made")
    which.add_argument("--last", action="store_true", help="the last good backup that FrontReader made by itself")

    doctor = _Parser(
        "frontreader doctor",
        description="Check the library, its backups and your settings, and say what was found. Nothing is changed. "
        "The exit code is 1 where something is wrong.",
        allow_abbrev=False,
    )

    export = _Parser(
        "frontreader export",
        description="Print the analysis of an article as you judged it: what you rejected left out, what you corrected "
        "and added in place.",
        allow_abbrev=False,
    )
    export.add_argument("file", metavar="FILE", help=_FILE_HELP)
    export.add_argument(
        "--format", choices=("gold",), default="gold", help="gold: the gold standard's form (this is the default)"
    )

    agreement = _Parser(
        "frontreader agreement",
        description="Compare two annotations of one text, of two readers or of a reader and the analyzer: precision, "
        "recall and F1 of the second against the first, and Cohen's kappa, layer by layer.",
        allow_abbrev=False,
    )
    for name in ("first", "second"):
        agreement.add_argument(name, metavar=name.upper(), help="a gold file, or JSON of frontreader extract")
    agreement.add_argument("--format", choices=("table", "json"), default="table", help="default: table")

    config = _Parser("frontreader config", description="Print your settings as TOML.", allow_abbrev=False)
    show = config.add_mutually_exclusive_group()
    for name, meaning in (
        ("print", "the settings in use (this is the default)"),
        ("default", "the settings as they are without a file of yours"),
        ("path", "where the file with your settings is looked for"),
    ):
        show.add_argument(f"--{name}", dest="show", action="store_const", const=name, help=meaning)

    commands = {
        "extract": extract,
        "parse": parse,
        "notes": notes,
        "reanchor": reanchor,
        "export": export,
        "agreement": agreement,
        "backup": backup,
        "restore": restore,
        "doctor": doctor,
        "config": config,
    }
    for name, parser in commands.items():
        parser.set_defaults(command=name)
    return commands


def _iso_date(value: str) -> str:
    """`value`, if it is a year, a month or a day of the calendar in ISO 8601."""
    if not is_iso_date(value):
        raise ArgumentTypeError(f"{value!r} is no date; write 2023, 2023-03 or 2023-03-10")
    return value


def _too_many(files: Sequence[str], commands: Iterable[str]) -> str:
    known = list(commands)
    if files[0] in known:
        return f"options stand behind the command: frontreader {files[0]} … --date DATE"
    return f"one file at a time; {files[0]!r} is no command.{_nearest(files[0], known)}".removesuffix(".")


def _nearest(name: str, known: Iterable[str]) -> str:
    found = get_close_matches(name, list(known), 1, 0.5)
    return f" Did you mean {found[0]}?" if found else ""
