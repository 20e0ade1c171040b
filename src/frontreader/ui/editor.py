"""The reader's own editor on a temporary file."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path


class EditorError(Exception):
    """The editor could not be run, or failed; the message says which and where the text is."""


def command(configured: str) -> list[str]:
    """The editor's command line: as configured, `$VISUAL`, `$EDITOR`, or vi."""
    line = configured or os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    return shlex.split(line)


def edit(text: str, configured: str) -> str:
    """Let the reader edit `text`; the terminal must be theirs meanwhile. Raises EditorError, the text kept on disk."""
    handle, name = tempfile.mkstemp(prefix="frontreader-", suffix=".md")
    path = Path(name)
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    words = command(configured)
    try:
        done = subprocess.run([*words, name], check=False)  # noqa: S603
    except (OSError, ValueError) as error:
        path.unlink(missing_ok=True)
        raise EditorError(f"{words[0] if words else 'The editor'} cannot be run: {error}") from error
    try:
        edited = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise EditorError(f"{name} cannot be read back: {error}") from error
    if done.returncode != 0:
        raise EditorError(f"{words[0]} ended with {done.returncode}; what you wrote is in {name}")
    path.unlink(missing_ok=True)
    return edited.removesuffix("\n")
