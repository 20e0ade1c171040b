"""Undo and redo on the screen: what they changed is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from frontreader.library.model import Change
from frontreader.library.store import Library

if TYPE_CHECKING:
    from frontreader.ui.reader import ReaderScreen

_MOST_STEPS = 1_000
"""Steps that one count takes."""


async def take_steps(screen: "ReaderScreen", step: Callable[[Library], Change | None], count: int) -> Change | None:
    """Undo or redo up to `count` steps; the last that was taken, None where there was none. Raises LibraryError."""
    change: Change | None = None
    for _ in range(min(count, _MOST_STEPS)):
        found = await screen.store.call(step)
        if found is None:
            break
        change = found
    await screen.reload_notes()
    await screen.judging.reload()
    await _redate(screen)
    return change


async def _redate(screen: "ReaderScreen") -> None:
    """The article's date is among what can be undone. Raises LibraryError."""
    document = screen.session.document.id
    date = await screen.store.call(lambda library: library.date(document))
    if document == screen.session.document.id:
        await screen.desk.date(date)
