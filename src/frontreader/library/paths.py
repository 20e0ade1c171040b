"""Where the library is kept when nothing else is said."""

import os
from pathlib import Path


def default_directory() -> Path:
    """FRONTREADER_HOME, or the user's data directory (which follows XDG_DATA_HOME). Nothing is created."""
    home = os.environ.get("FRONTREADER_HOME")
    if home:
        return Path(home).expanduser()
    from platformdirs import user_data_path  # imported here: a named directory does not need it

    return user_data_path("frontreader", appauthor=False)


def may_write(path: Path) -> bool:
    """Whether we may write to a file, or make files in a folder."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def read_only_uri(path: Path) -> str:
    """What opens a database for reading only. SQLite writes beside one even for that, which a folder may forbid; then
    it is told that nobody else does."""
    alone = not may_write(path.parent) and not path.with_name(f"{path.name}-wal").exists()
    return f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if alone else ''}"
