"""`python -m benchmarks NAME [OPTIONS]`: run one benchmark; without a name, list them.

Each module of this package without a leading underscore is one: its docstring's first line says what it measures,
and `main(argv) -> int` prints a table. `typing` is in keys.py, which shadows no module of Python's.
"""

import ast
import sys
from importlib import import_module
from pathlib import Path

_MODULES = {"typing": "keys"}
_NAMES = {module: name for name, module in _MODULES.items()}


def benchmarks() -> dict[str, str]:
    """Names and what they measure, read without importing anything."""
    found: dict[str, str] = {}
    for path in sorted(Path(__file__).parent.glob("[!_]*.py")):
        about = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        found[_NAMES.get(path.stem, path.stem)] = about.partition("\n")[0]
    return found


def main(argv: list[str]) -> int:
    known = benchmarks()
    if not argv or argv[0] in {"-h", "--help"}:
        print("usage: python -m benchmarks NAME [OPTIONS]\n")
        for name, about in known.items():
            print(f"  {name:12} {about}")
        return 0
    name, *rest = argv
    if name not in known:
        print(f"no benchmark named {name}; there are: {', '.join(known)}", file=sys.stderr)
        return 2
    code: int = import_module(f"benchmarks.{_MODULES.get(name, name)}").main(rest)
    return code


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
