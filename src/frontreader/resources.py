"""Where the files at the top level of the project are: beside the package in a wheel, above it in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def top_level(name: str) -> Path:
    """The path of a packaged top-level file or folder (`styles.tcss`, `seeds`).

    Raises FileNotFoundError when the installation lacks it.
    """
    for root in (_PACKAGE, _CHECKOUT):
        path = root / name
        if path.exists():
            return path
    raise FileNotFoundError(f"{name} is missing from this installation of FrontReader; install it again.")


def seed_path() -> Path:
    """The article that is opened when nothing else is named."""
    return top_level("seeds") / "bakhmut-2023-03.txt"
