"""Walls between the rooms, and what may not be imported before it is needed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from frontreader.resources import seed_path

_ROOT = Path(__file__).resolve().parent.parent
_READS_KNOWN_DOCUMENT = f"""
from frontreader.analysis.info import ANALYZER
from frontreader.analysis.links import Links
from frontreader.library.store import open_library
from frontreader.ui.opening import read, with_library
with open_library() as library:
    opened = with_library(read({str(seed_path())!r}), library)
    assert opened.analysis is not None, opened.problem
    Links(opened.analysis).items_in(0)
"""
_KEEPS_IT = f"""
from dataclasses import replace
from frontreader.analysis.analyzer import analyse
from frontreader.analysis.info import {{info}} as made_by
from frontreader.analysis.rules import RuleAnalyzer
from frontreader.library.store import open_library
from frontreader.sources.file import read_file
document = read_file({str(seed_path())!r})
with open_library() as library:
    library.save_document(document)
    library.save_analysis(document, replace(analyse(RuleAnalyzer(), document), analyzer=made_by))
"""
_NEURAL_RUNTIME = ("numpy", "onnxruntime", "sentencepiece")
_FORMAT_LIBRARIES = ("jsonschema", "csv", "zipfile", "xml.etree.ElementTree", "html.parser")
_SHOWS_IT = f"""
import asyncio
from frontreader.analysis.info import ANALYZER
from frontreader.library.store import open_library
from frontreader.ui.app import FrontReaderApp
from frontreader.ui.config import Config
from frontreader.ui.opening import read, with_library
from frontreader.ui.store import Store
async def show():
    with open_library() as library:
        app = FrontReaderApp(with_library(read({str(seed_path())!r}, library), library), Store(library), Config())
        async with app.run_test(size=(120, 36)) as pilot:
            await pilot.pause(0.2)
            assert app.reader.session.analysis.analyzer == ANALYZER
            assert not app.reader.analysing.running
            await pilot.press("j", "right_square_bracket", "tab", "d", "escape")
            await pilot.pause(0.2)
asyncio.run(show())
"""


def _modules_after(code: str) -> set[str]:
    """The modules that a fresh interpreter has after `code`."""
    report = "import json, sys; sys.stderr.write(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", f"{code}\n{report}"], capture_output=True, text=True, check=False)
    assert done.stderr.startswith("["), done.stderr
    return set(json.loads(done.stderr))


@pytest.mark.parametrize("info", ["ANALYZER", "RULES"])
def test_opening_a_known_document_imports_no_analyzer_and_no_heavy_library(info: str) -> None:
    _modules_after(_KEEPS_IT.format(info=info))
    modules = _modules_after("import frontreader.cli\n" + _READS_KNOWN_DOCUMENT)
    for name in (*_NEURAL_RUNTIME, *_FORMAT_LIBRARIES):
        assert name not in modules
    for name in ("simplemma", "rapidfuzz", "rich", "textual", "argparse", "multiprocessing"):
        assert name not in modules
    for name in ("understanding", "rules", "neural", "lexicon", "entities", "events", "parsed", "times"):
        assert f"frontreader.analysis.{name}" not in modules


def test_showing_a_known_document_and_reading_in_it_imports_no_analyzer() -> None:
    _modules_after(_KEEPS_IT.format(info="ANALYZER"))
    modules = _modules_after(_SHOWS_IT)
    for name in (*_NEURAL_RUNTIME, "simplemma", "rapidfuzz", "jsonschema"):
        assert name not in modules
    for name in ("understanding", "rules", "neural", "parsed"):
        assert f"frontreader.analysis.{name}" not in modules


@pytest.mark.parametrize("module", ["frontreader.cli", "frontreader.ui.config", "frontreader.ui.start"])
def test_no_textual_is_imported_before_the_file_is_read(module: str) -> None:
    modules = _modules_after(f"import {module}")
    assert not {"textual", "rich", "simplemma", "rapidfuzz", "jsonschema"} & modules


def test_the_command_line_opens_a_file_without_argparse() -> None:
    code = f"from frontreader.cli import main; assert main([{str(seed_path())!r}]) == 0"
    assert "argparse" not in _modules_after(f"import sys, io; sys.stdout = io.StringIO()\n{code}")


def test_nothing_is_written_on_import(home: Path, tmp_path: Path) -> None:
    names = [
        ".".join(path.relative_to(_ROOT / "src").with_suffix("").parts).removesuffix(".__init__")
        for path in sorted((_ROOT / "src" / "frontreader").rglob("*.py"))
        if path.stem != "__main__"
    ]
    _modules_after("\n".join(f"import {name}" for name in names))
    assert list(tmp_path.iterdir()) == []


def test_the_runtime_of_the_network_tells_nobody_that_it_runs(home: Path, tmp_path: Path) -> None:
    _modules_after("from frontreader.analysis.choice import parser; assert parser() is not None")
    assert list(tmp_path.iterdir()) == [], "onnxruntime keeps a device id in the user's cache"


@pytest.mark.slow
def test_the_rooms_look_downward_only() -> None:
    importlinter = pytest.importorskip("importlinter", reason="import-linter is in the dev extra")
    assert importlinter
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], cwd=_ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
