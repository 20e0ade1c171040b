"""Whatever ends a row of edits, what was acknowledged is there: killed processes, full disks, locked files."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from frontreader.library.doctor import examine
from frontreader.library.model import LibraryError
from frontreader.library.store import Library, open_library

from .edits import DOCUMENT, Edits, kept, make

ROOT = Path(__file__).parents[2]
EDITS = 500


@pytest.fixture
def begun(directory: Path) -> Path:
    """A library that holds the document."""
    with open_library(directory) as library:
        library.save_document(DOCUMENT)
    return directory


@contextmanager
def _writer(directory: Path, *arguments: int) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "tests.library.edits", str(directory), *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as writer:
        try:
            yield writer
        finally:
            writer.kill()


def _lines(writer: "subprocess.Popen[str]") -> Iterator[str]:
    assert writer.stdout is not None
    yield from writer.stdout


def _after(seed: int, count: int) -> dict[str, str]:
    edits = Edits(seed)
    edits.skip(count)
    return edits.now


@pytest.mark.slow
def test_killed_at_any_point_it_has_every_edit_that_was_acknowledged(begun: Path) -> None:
    """At least 500 edits, killed every 20 to 60 of them, each time within a few milliseconds of an acknowledgement."""
    chance = random.Random(20)
    done = kills = 0
    while done < EDITS:
        with _writer(begun, 7, done) as writer:
            lines = _lines(writer)
            for _ in range(chance.randrange(20, 60)):
                done = int(next(lines))
            time.sleep(chance.random() * 0.006)
            writer.send_signal(signal.SIGKILL)
            done = max([done, *(int(line) for line in lines if line.endswith("\n"))])
        kills += 1
        with open_library(begun) as library:
            found = kept(library)
            if found != _after(7, done):  # the edit that was on its way may be there, whole
                done += 1
                assert found == _after(7, done)
    assert kills >= EDITS // 60
    _is_sound(begun, 7, done)


def _is_sound(directory: Path, seed: int, done: int) -> None:
    """Nothing is wrong with it, and all can be undone and done again."""
    assert [one.text for one in examine(directory) if one.level == "problem"] == []
    edits = Edits(seed)
    edits.skip(done)
    with open_library(directory) as library:
        for state in reversed(edits.past):
            assert library.undo(DOCUMENT.id) is not None
            assert kept(library) == state
        assert library.undo(DOCUMENT.id) is None
        for _ in edits.past:
            assert library.redo(DOCUMENT.id) is not None
        assert kept(library) == edits.now
        steps = library.history(DOCUMENT.id)
        assert len([step for step in steps if step.state == "done"]) == len(edits.past)
        assert steps == sorted(steps, key=lambda step: step.time, reverse=True)


def test_a_disk_that_is_full_at_any_point_loses_nothing(begun: Path) -> None:
    edits = Edits(3)
    failures = 0
    with open_library(begun) as library:
        for _ in range(120):
            before = edits.now
            edit = edits.next()
            with library._library.reading() as connection:
                pages = connection.execute("PRAGMA page_count").fetchone()[0]
                connection.execute(f"PRAGMA max_page_count = {pages}")
            if why := _failing(library, *edit):
                failures += 1
                assert "There is no room left for" in why
                assert kept(library) == before
                with library._library.reading() as connection:
                    connection.execute("PRAGMA max_page_count = 1000000")
                make(library, *edit)
            assert kept(library) == edits.now
    assert failures
    _is_sound(begun, 3, 120)


def _failing(library: Library, kind: str, name: str, text: str) -> str:
    """Make an edit; why it could not be made."""
    try:
        make(library, kind, name, text)
    except LibraryError as error:
        return str(error)
    return ""


def test_a_limit_on_the_size_of_files_is_told_and_loses_nothing(begun: Path) -> None:
    with _writer(begun, 5, 0, 400_000) as writer:
        *numbers, why, read = [line.strip() for line in _lines(writer)]
    assert why == f"The disk could not read or write {begun}/library.db. Check the disk, and try again."
    assert read == f"{len(_after(5, int(numbers[-1])))} notes can be read"
    with open_library(begun) as library:
        assert kept(library) == _after(5, int(numbers[-1]))


def test_a_locked_library_is_read_on_and_written_again_later(begun: Path) -> None:
    edits = Edits(4)
    with open_library(begun, patience=0.05) as library, closing(sqlite3.connect(begun / "library.db")) as other:
        for number in range(30):
            before = edits.now
            edit = edits.next()
            if number % 3 == 0:
                other.execute("BEGIN IMMEDIATE")
                with pytest.raises(LibraryError, match="in use by another program"):
                    make(library, *edit)
                assert kept(library) == before
                other.rollback()
            make(library, *edit)
            assert kept(library) == edits.now
    _is_sound(begun, 4, 30)


SAME_NOTE = """
import sys
from pathlib import Path
from frontreader.library.store import open_library

with open_library(Path(sys.argv[1])) as library:
    note = library.annotation(sys.argv[2])
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(int(sys.argv[4])):
        note = library.edit_annotation(note.id, body=f"{sys.argv[3]}{number}", base=note, session=sys.argv[3])
"""


def test_two_processes_that_edit_one_note_keep_both_texts(begun: Path) -> None:
    from .conftest import anchor_at

    with open_library(begun) as library:
        note = library.add_annotation(DOCUMENT.id, anchor_at(DOCUMENT, 0, 8), "begin")
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", SAME_NOTE, str(begun), note.id, name, "40"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in "ab"
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        writer.communicate("go\n", timeout=60)
        assert writer.returncode == 0
    with open_library(begun) as library:
        assert {one.body for one in library.annotations(DOCUMENT.id)} == {"a39", "b39"}


@pytest.mark.slow
def test_two_processes_with_a_thousand_edits_each_lose_none(directory: Path) -> None:
    from .test_durability import start_writer

    writers = [start_writer(directory, name, 1000) for name in "ab"]
    for writer in writers:
        printed, _ = writer.communicate(timeout=300)
        assert writer.returncode == 0
        assert len(printed.splitlines()) == 1000
    with open_library(directory) as library:
        bodies = [one.body for one in library.annotations(DOCUMENT.id)]
        assert sorted(bodies) == sorted(f"{name}{number}" for name in "ab" for number in range(1000))
        assert len(library.history(DOCUMENT.id)) == 2000
        _undo_all(library, 2000)


def _undo_all(library: Library, count: int) -> None:
    with library.one_step():  # one commit: how undo is kept is tested elsewhere
        for _ in range(count):
            assert library.undo() is not None
    assert library.annotations(DOCUMENT.id) == []
