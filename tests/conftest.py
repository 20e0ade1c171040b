"""Fixtures for all tests."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for each test: no test sees or touches the library and settings of who runs it.

    The directories are named, not made. What is returned is where the library goes.
    """
    library = tmp_path / "frontreader-home"
    monkeypatch.setenv("FRONTREADER_HOME", str(library))
    monkeypatch.delenv("FRONTREADER_CONFIG", raising=False)
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / f"xdg-{name.lower()}"))
    return library
