"""A long row of edits that is the same every time, and what stands after each: for tests that break it off.

Run as a program it makes the edits on a library and prints the number of each once that is acknowledged.
"""

import random
import sys
from pathlib import Path

from frontreader.annotations.model import Annotation
from frontreader.library.model import LibraryError
from frontreader.library.store import Library, open_library

from .conftest import anchor_at, make_document

Notes = dict[str, str]
"""The text of each note by its tag, which names it."""

DOCUMENT = make_document()


class Edits:
    """The model: `now` is what stands after `count` edits."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.count = 0
        self.now: Notes = {}
        self.past: list[Notes] = []
        self.future: list[Notes] = []

    def next(self) -> tuple[str, str, str]:
        """Make the next edit: what is done, to which note, with what text."""
        chance = random.Random(self.seed * 1_000_003 + self.count)
        number, self.count = self.count, self.count + 1
        kind = chance.choices(("add", "edit", "delete", "undo", "redo"), (6, 5, 2, 3, 3))[0]
        if kind == "undo" and self.past:
            self.future.append(self.now)
            self.now = self.past.pop()
            return kind, "", ""
        if kind == "redo" and self.future:
            self.past.append(self.now)
            self.now = self.future.pop()
            return kind, "", ""
        self.past.append(self.now)
        self.future.clear()
        if kind in {"edit", "delete"} and self.now:
            name = chance.choice(sorted(self.now))
            if kind == "edit":
                self.now = {**self.now, name: f"tekst {number} " + "x" * chance.randrange(200)}
                return kind, name, self.now[name]
            self.now = {key: text for key, text in self.now.items() if key != name}
            return kind, name, ""
        name, text = f"n{number}", f"nieuw {number}"
        self.now = {**self.now, name: text}
        return "add", name, text

    def skip(self, count: int) -> None:
        for _ in range(count):
            self.next()


def make(library: Library, kind: str, name: str, text: str) -> None:
    """Make an edit on a library."""
    if kind == "add":
        library.add_annotation(DOCUMENT.id, anchor_at(DOCUMENT, 0, 8), text, [name])
    elif kind == "edit":
        library.edit_annotation(_named(library, name).id, body=text)
    elif kind == "delete":
        library.delete_annotation(_named(library, name).id)
    elif kind == "undo":
        library.undo(DOCUMENT.id)
    else:
        library.redo(DOCUMENT.id)


def kept(library: Library) -> Notes:
    """What the library has."""
    return {one.tags[0]: one.body for one in library.annotations(DOCUMENT.id)}


def _named(library: Library, name: str) -> Annotation:
    return next(one for one in library.annotations(DOCUMENT.id) if one.tags == (name,))


def main(directory: str, seed: str, start: str, room: str = "") -> None:
    """`room` is how many bytes the files may grow to."""
    if room:
        import resource
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(room), int(room)))
    edits = Edits(int(seed))
    edits.skip(int(start))
    with open_library(Path(directory)) as library:
        while True:
            try:
                make(library, *edits.next())
            except LibraryError as error:
                sys.stdout.write(f"{error}\n{len(library.annotations(DOCUMENT.id))} notes can be read\n")
                return
            sys.stdout.write(f"{edits.count}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
