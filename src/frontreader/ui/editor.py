"""The reader's own editor on a temporary file."""

import os
import shlex
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from frontreader.ui import strings


class EditorError(Exception):
    """The editor could not be run, or failed; the message says which and where the text is."""


@dataclass(frozen=True, slots=True)
class Edited:
    """What the reader wrote, and the file that holds it until the caller has it safe."""

    text: str
    path: Path


def command(configured: str) -> list[str]:
    """The editor's command line: as configured, `$VISUAL`, `$EDITOR`, or vi. Raises EditorError."""
    line = configured or os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        words = shlex.split(line)
    except ValueError as error:
        raise EditorError(strings.editor_command(line, str(error))) from error
    return words or ["vi"]


def edit(text: str, configured: str) -> Edited:
    """Let the reader edit `text`; the terminal must be theirs meanwhile. Raises EditorError, the text kept on disk."""
    words = command(configured)
    try:
        handle, name = tempfile.mkstemp(prefix="frontreader-", suffix=".md")
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        raise EditorError(strings.editor_file(str(error))) from error
    path = Path(name)
    try:
        done = subprocess.run([*words, name], check=False)  # noqa: S603
    except (OSError, ValueError) as error:
        path.unlink(missing_ok=True)
        raise EditorError(strings.editor_not_run(words[0], str(error))) from error
    try:
        edited = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise EditorError(strings.editor_file(str(error))) from error
    if done.returncode != 0:
        raise EditorError(strings.editor_failed(words[0], done.returncode, name))
    return Edited(edited.removesuffix("\n"), path)
