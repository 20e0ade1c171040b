"""A command run to its end: how long it took and the most memory it had."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Finished:
    """`seconds` from the start of the process until its end; `peak` of its memory, in MiB."""

    seconds: float
    peak: float
    out: str
    errors: str


class FailedError(Exception):
    """The command did not end well; the message has the end of what it said."""


def run(command: Sequence[str], environ: Mapping[str, str] | None = None) -> Finished:
    """Run a command in a folder of its own; it may leave files there. FailedError where it ends in an error."""
    with tempfile.TemporaryDirectory(prefix="frontreader-run-") as folder:
        out, errors = Path(folder, "out"), Path(folder, "errors")
        with out.open("wb") as to, errors.open("wb") as to_errors:
            start = perf_counter()
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=to, stderr=to_errors, cwd=folder, env=environ
            )
            _, status, usage = os.wait4(process.pid, 0)
            seconds = perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said = errors.read_text("utf-8", "replace")
        if process.returncode:
            raise FailedError(f"{' '.join(command)}: {said[-2000:]}")
        return Finished(seconds, usage.ru_maxrss / 1024, out.read_text("utf-8", "replace"), said)
