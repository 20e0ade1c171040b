"""The commands that look after the library: backup, restore and doctor."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from frontreader.library import backups
from frontreader.library.doctor import Finding, examine
from frontreader.library.model import LibraryError
from frontreader.library.paths import default_directory
from frontreader.text.display import one_line

FOUND = 1
"""Exit code of `doctor` where something is wrong."""


def backup(path: str | None) -> int:
    """Copy the library to a file, or among its own backups."""
    made = backups.make(default_directory(), None if path is None else Path(path))
    copy = backups.examine(made)
    _print(f"{made}: {copy.contents}")
    return 0


def restore(path: str | None, *, last: bool, say: Callable[[str], None]) -> int:
    """Put a backup in the place of the library; without one named, list those there are."""
    directory = default_directory()
    if last:
        newest = backups.last_good(directory)
        if newest is None:
            raise LibraryError(f"There is no good backup in {backups.folder(directory)}. Name a file.")
        path = str(newest.path)
    if path is None:
        return _list(directory)
    restored = backups.restore(directory, Path(path))
    _print(f"Put back {restored.backup.path}: {restored.backup.contents}.")
    if restored.before is not None:
        say(f"What was there before is kept in {restored.before}.")
    return 0


def doctor() -> int:
    """Look the library and the settings over."""
    found = False
    for finding in (*examine(default_directory()), *_settings()):
        found = found or finding.level == "problem"
        _print(f"{finding.level:<8} {finding.text}")
        if finding.advice:
            _print(f"{'':<8} {finding.advice}")
    return FOUND if found else 0


def _list(directory: Path) -> int:
    known = backups.paths(directory)
    if not known:
        raise LibraryError(f"There are no backups in {backups.folder(directory)} yet. `frontreader backup` makes one.")
    for path in known:
        try:
            _print(f"{path}: {backups.examine(path).contents}")
        except LibraryError as error:
            _print(str(error))
    return 0


def _settings() -> Iterator[Finding]:
    from frontreader.ui.config import ConfigError, config_path, load

    try:
        load()
    except ConfigError as error:
        yield Finding("problem", str(error), "Until then the defaults are used.")
    else:
        told = "can be used" if config_path().exists() else "are the defaults"
        yield Finding("ok", f"The settings {told}.")


def _print(line: str) -> None:
    sys.stdout.write(f"{one_line(line)}\n")
