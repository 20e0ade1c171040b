"""Backups while the reader reads; and where the library is damaged, what can be done about it."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from frontreader.library.model import LibraryDamagedError, LibraryError
from frontreader.ui import strings
from frontreader.ui.screens.choices import Choice

if TYPE_CHECKING:
    from frontreader.library.backups import Backup
    from frontreader.ui.reader import ReaderScreen

_FIRST, _AGAIN = 3.0, 3600.0
"""Seconds until the library is checked and copied, and from one time to the next."""


class Safekeeping:
    """Checks the whole library in a thread of its own, and copies it if the reader's work has changed."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self._screen = screen

    def start(self) -> None:
        """A while after the first screen; at once where the library was found to be damaged."""
        if self._screen.store.damaged is not None:
            self._screen.run_worker(self._offer(self._screen.store.damaged), group="safekeeping")
            return
        self._screen.set_timer(_FIRST, self._begin)
        self._screen.set_interval(_AGAIN, self._begin)

    def _begin(self) -> None:
        self._screen.run_worker(self.keep(), group="safekeeping", exclusive=True)

    async def keep(self) -> None:
        """Check, and make a backup where one is due."""
        from frontreader.library import backups  # not needed for the first screen

        library = self._screen.store.library
        if library is None or library.read_only:
            return
        try:
            await asyncio.to_thread(backups.keep, library.directory)
        except LibraryDamagedError as error:
            self._screen.status.warn(str(error))
            await self._offer(library.directory)
        except LibraryError as error:
            self._screen.status.warn(strings.no_backup(str(error)))

    async def _offer(self, directory: Path) -> None:
        """Ask what is to be done about a damaged library. Nothing is, until the reader says so."""
        from frontreader.library import backups
        from frontreader.ui.screens.picker import Picker

        newest = await asyncio.to_thread(backups.last_good, directory)
        choices = [Choice("nothing", strings.READ_WITHOUT), Choice("empty", strings.BEGIN_EMPTY)]
        if newest is not None:
            told = strings.backup_of(newest.time, newest.documents, newest.notes)
            choices.insert(0, Choice("restore", strings.PUT_BACK, told))

        def chosen(key: str | None) -> None:
            if key == "restore" and newest is not None:
                self._screen.run_worker(self._mend(directory, newest), group="safekeeping")
            elif key == "empty":
                self._screen.run_worker(self._mend(directory, None), group="safekeeping")

        legend = [strings.DAMAGED_KEPT] if newest is not None else [strings.DAMAGED_KEPT, strings.NO_GOOD_BACKUP]
        self._screen.app.push_screen(Picker(strings.DAMAGED_TITLE, choices, legend=legend), chosen)

    async def _mend(self, directory: Path, backup: "Backup | None") -> None:
        """Set the damaged library aside, put a backup in its place, or nothing, and go on with that."""
        from frontreader.library import backups

        screen = self._screen

        def work() -> None:
            if backup is None:
                backups.set_aside(directory)
            else:
                backups.restore(directory, backup.path)

        try:
            await screen.store.mend(work)
            await screen.desk.reopen()
        except LibraryError as error:
            screen.status.warn(str(error))
        else:
            screen.status.say(strings.LIBRARY_EMPTY if backup is None else strings.LIBRARY_BACK)
