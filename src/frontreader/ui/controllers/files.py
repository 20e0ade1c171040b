"""Choosing another article: recent ones, files near by, or any path."""

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING

from frontreader.library.model import LibraryError, RecentDocument
from frontreader.resources import seed_path
from frontreader.ui import strings
from frontreader.ui.opening import load
from frontreader.ui.screens.choices import Choice
from frontreader.ui.screens.picker import Picker

if TYPE_CHECKING:
    from frontreader.ui.reader import ReaderScreen

_MOST_FILES, _MOST_FOLDERS = 2_000, 5_000
_ENDINGS = (".txt", ".text", ".md")
_RECENT = 200


def _files(root: Path) -> list[Path]:
    """Text files below `root`, no deeper than three folders, hidden ones left out."""
    found: list[Path] = []
    for seen, (folder, folders, names) in enumerate(os.walk(root)):
        depth = len(Path(folder).relative_to(root).parts)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and depth < 3)
        found += [Path(folder) / name for name in sorted(names) if name.endswith(_ENDINGS)]
        if len(found) >= _MOST_FILES or seen >= _MOST_FOLDERS:
            break
    return found[:_MOST_FILES]


def _here() -> Path:
    """The working directory, or the home where that is gone."""
    try:
        return Path.cwd()
    except OSError:
        return Path.home()


def _choices(recent: list[RecentDocument], files: list[Path], here: Path) -> list[Choice]:
    choices = [
        Choice(f"document:{one.id}", one.title, one.origin or strings.FROM_STDIN, one.date or "") for one in recent
    ]
    known = {one.origin for one in recent}
    for path in [seed_path(), *files]:
        if str(path) not in known:
            shown = path.relative_to(here) if path.is_relative_to(here) else path
            choices.append(Choice(f"file:{path}", path.name, str(shown.parent), strings.FILE))
    return choices


def open_other(screen: "ReaderScreen", path: str | None, document_id: str | None) -> None:
    """Open a file, or what the library kept of a document."""

    async def work() -> None:
        opened, error = await asyncio.to_thread(load, path, document_id, screen.store.library)
        if opened is None:
            screen.status.warn(error)
        else:
            await screen.desk.change(opened)

    screen.run_worker(work(), exclusive=True, group="open")


def choose_file(screen: "ReaderScreen") -> None:
    """Ask for an article and open it. The field is there at once; what can be chosen comes when it is known."""
    origins: dict[str, str | None] = {}
    picker = Picker(strings.OPEN_TITLE, [], free="file:", hint=strings.OPEN_HINT, more=True)

    def opened(key: str | None) -> None:
        if key is None:
            return
        kind, _, name = key.partition(":")
        if kind == "document":
            origin = origins.get(name)
            open_other(screen, origin if origin and os.path.isfile(origin) else None, name)  # noqa: PTH113
        else:
            open_other(screen, os.path.expanduser(name), None)  # noqa: PTH111 (an odd ~user must not raise)

    async def offer() -> None:
        try:
            recent = await screen.store.call(lambda library: library.documents(limit=_RECENT))
        except LibraryError:
            recent = []
        origins.update({one.id: one.origin for one in recent})
        here = _here()
        picker.offer(_choices(recent, [], here), more=True)
        picker.offer(_choices(recent, await asyncio.to_thread(_files, here), here))

    screen.app.push_screen(picker, opened)
    screen.run_worker(offer(), group="offer", exclusive=True)
