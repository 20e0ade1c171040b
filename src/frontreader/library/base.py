"""What every part of the library shares: the files, one step of several edits, undo, redo and history."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from frontreader.library import journal
from frontreader.library.database import Database
from frontreader.library.index import Index
from frontreader.library.journal import Edit
from frontreader.library.model import Change, LibraryError, Step


class Base:
    """The two files of a library's directory, opened. With `read_only` nothing is written to them, and what can be made
    again is made in a folder that goes when it is closed."""

    def __init__(self, directory: Path, patience: float, *, read_only: bool = False) -> None:
        self.directory = directory
        self.read_only = read_only
        self._scratch: str | None = None
        if not read_only:
            _make_folder(directory)
        self._library = Database(directory / "library.db", "library", "FULL", patience, read_only=read_only)
        if read_only:
            from tempfile import mkdtemp

            self._scratch = mkdtemp(prefix="frontreader-")
        self._index = Index(Path(self._scratch or directory) / "index.db", patience)
        self._step: int | None = None

    def close(self) -> None:
        """Let go of the files."""
        self._index.close()
        self._library.close()
        if self._scratch is not None:
            from shutil import rmtree

            rmtree(self._scratch, ignore_errors=True)

    def changed_elsewhere(self) -> bool:
        """Whether another process wrote to the library since this was last asked. Costs next to nothing."""
        return self._library.changed_elsewhere()

    @contextmanager
    def one_step(self) -> Iterator[None]:
        """Edits made within are one step of undo, and all on disk at the end or none."""
        with self._library.writing() as connection:
            outer = self._step
            self._step = journal.new_step(connection) if outer is None else outer
            try:
                yield
            finally:
                self._step = outer

    def record(self, edit: Edit, session: str | None = None) -> None:
        """Make an edit of the reader and write it down, as part of `one_step` where that is under way."""
        with self._library.writing() as connection:
            journal.record(connection, edit, step=self._step, session=session)

    def undo(self, document: str | None = None) -> Change | None:
        """Take back the newest step, of the document or of all; None where there is none. Survives a restart."""
        with self._library.writing() as connection:
            return journal.undo(connection, document)

    def redo(self, document: str | None = None) -> Change | None:
        """Make the step undone last again; None where there is none, or a new edit took its place."""
        with self._library.writing() as connection:
            return journal.redo(connection, document)

    def history(self, document: str | None = None, limit: int = -1) -> list[Step]:
        """The reader's steps, of the document or of all, the newest first. A negative `limit` is none."""
        with self._library.reading() as connection:
            return journal.history(connection, document, limit)


def _make_folder(directory: Path) -> None:
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            f"The folder {directory} for your library cannot be made ({error.strerror}). "
            "Set FRONTREADER_HOME to a folder where you may write."
        ) from error
