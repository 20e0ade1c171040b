"""What was acknowledged is on disk, whoever writes at the same time and however the process ends."""

import signal
import subprocess
import sys
import threading
from pathlib import Path

from frontreader.library.store import Library, open_library
from frontreader.text.document import Document

from .conftest import anchor_at, make_document

WRITER = """
import sys
from pathlib import Path
from tests.library.conftest import anchor_at, make_document
from frontreader.library.store import open_library

directory, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
document = make_document()
with open_library(directory) as library:
    library.save_document(document)
    for number in range(count):
        library.add_annotation(document.id, anchor_at(document, 0, 8), f"{name}{number}")
        print(number, flush=True)
"""


def start_writer(directory: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(directory), name, str(count)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def test_two_processes_that_create_and_write_at_once_lose_nothing(directory: Path) -> None:
    writers = [start_writer(directory, name, 30) for name in "ab"]
    for writer in writers:
        writer.communicate(timeout=60)
        assert writer.returncode == 0
    document = make_document()
    with open_library(directory) as library:
        bodies = {note.body for note in library.annotations(document.id)}
        assert bodies == {f"{name}{number}" for name in "ab" for number in range(30)}
        for _ in range(60):
            assert library.undo() is not None
        assert library.annotations(document.id) == []
        assert library.undo() is None


def test_a_killed_process_keeps_every_note_that_it_acknowledged(directory: Path) -> None:
    writer = start_writer(directory, "n", 100_000)
    assert writer.stdout is not None
    acknowledged = [writer.stdout.readline() for _ in range(20)]
    writer.send_signal(signal.SIGKILL)
    acknowledged += writer.stdout.readlines()
    writer.wait()
    writer.stdout.close()
    whole = [line for line in acknowledged if line.endswith("\n")]
    document = make_document()
    with open_library(directory) as library:
        kept = {note.body for note in library.annotations(document.id)}
        assert {f"n{int(line)}" for line in whole} <= kept
        # At most the one that was on its way is there besides.
        assert len(kept) <= len(whole) + 1
        for _ in kept:
            assert library.undo(document.id) is not None
        assert library.annotations(document.id) == []


def test_threads_that_share_a_library_lose_nothing(library: Library, document: Document) -> None:
    failures: list[BaseException] = []

    def work(name: str) -> None:
        try:
            note = library.add_annotation(document.id, anchor_at(document, 0, 8), name)
            for number in range(5):
                library.edit_annotation(note.id, body=f"{name}{number}")
                library.save_document(make_document(f"tekst {name}{number}", origin=f"/{name}"))
                library.search_text("tekst")
                library.annotations(document.id)
        except BaseException as error:
            failures.append(error)
            raise

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert {note.body for note in library.annotations(document.id)} == {"a4", "b4", "c4", "d4"}
    assert len(library.search_text("tekst")) == 4
