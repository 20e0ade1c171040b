"""The library as the screen uses it: from one thread, so that edits keep their order and nothing blocks a key."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from frontreader.library.model import LibraryError
from frontreader.library.store import Library, open_library

T = TypeVar("T")


class Store:
    """`library` is None where it could not be opened; `why` then says so, and every call raises it. `damaged` is its
    directory where it could not be opened because it is damaged."""

    def __init__(self, library: Library | None, why: str = "", damaged: Path | None = None) -> None:
        self.library = library
        self.why = why
        self.damaged = damaged
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="library")

    @property
    def available(self) -> bool:
        return self.library is not None

    async def call(self, work: Callable[[Library], T]) -> T:
        """Do `work` in the library's thread. Raises LibraryError."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, work)

    async def mend(self, work: Callable[[], None]) -> None:
        """Let go of the library's files, do `work` on them and open them again. Raises LibraryError; then there is no
        library."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._mend, work)

    def _mend(self, work: Callable[[], None]) -> None:
        directory = self.damaged if self.library is None else self.library.directory
        if self.library is not None:
            self.library.close()
        self.library = None
        try:
            work()
            self.library = open_library(directory)
        except LibraryError as error:
            self.why = str(error)
            raise
        self.damaged = None

    def _do(self, work: Callable[[Library], T]) -> T:
        if self.library is None:
            raise LibraryError(self.why)
        return work(self.library)

    def close(self) -> None:
        """Finish what was asked for, then let go of the files."""
        self._thread.shutdown(wait=True)
        if self.library is not None:
            self.library.close()
