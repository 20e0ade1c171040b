"""What every benchmark needs: percentiles, a table, and the machine it ran on."""

import platform
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from math import ceil
from os import cpu_count
from pathlib import Path


def percentile(values: Iterable[float], percent: float) -> float:
    """The smallest value that at least `percent` per cent of `values` do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, ceil(len(ordered) * percent / 100) - 1)]


def machine(*packages: str) -> str:
    """One line: date, processor, cores, system, Python and the versions of `packages`."""
    versions = [f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in packages)]
    day = datetime.now(UTC).date().isoformat()
    return f"{day}, {_processor()}, {cpu_count()} cores, {platform.system()}, {', '.join(versions)}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


def print_table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A Markdown table, so that it can be pasted into the documentation; floats with two decimals."""
    cells = [list(head), *([_cell(value) for value in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    for number, row in enumerate(cells):
        texts = [
            text.ljust(width) if column == 0 else text.rjust(width)
            for column, (text, width) in enumerate(zip(row, widths, strict=True))
        ]
        print(f"| {' | '.join(texts)} |")
        if number == 0:
            rule = ["-" * width if column == 0 else "-" * (width - 1) + ":" for column, width in enumerate(widths)]
            print(f"| {' | '.join(rule)} |")


def _cell(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value)
