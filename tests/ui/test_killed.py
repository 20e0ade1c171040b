"""What the screen said was saved is there, when the process is killed at any point after that."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from frontreader.library.store import open_library

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_what_the_screen_confirmed_outlives_a_kill(home: Path) -> None:
    chance = random.Random(11)
    confirmed: list[str] = []
    for _ in range(4):
        command = [sys.executable, "-m", "tests.ui.typist", str(home), str(len(confirmed))]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as reader:
            assert reader.stdout is not None
            confirmed += [reader.stdout.readline().strip() for _ in range(chance.randrange(3, 8))]
            time.sleep(chance.random() * 0.3)
            reader.send_signal(signal.SIGKILL)
            confirmed += [line.strip() for line in reader.stdout if line.endswith("\n")]
        with open_library(home) as library:
            (document,) = library.documents()
            written = "".join(note.body for note in library.annotations(document.id))
        assert [word for word in confirmed if word not in written] == []
    assert len(confirmed) >= 12
