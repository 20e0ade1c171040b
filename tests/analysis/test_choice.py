"""Which analyzer is used: the wanted one, rules where it cannot be loaded, and never one after the other for ever."""

import subprocess
import sys
from types import ModuleType

import pytest

from frontreader.analysis import choice
from frontreader.analysis.model import AnalyzerInfo
from frontreader.analysis.rules import RuleAnalyzer

WANTED, OLDER = AnalyzerInfo("neural", "2"), AnalyzerInfo("neural", "1")
RULES, OLD_RULES = AnalyzerInfo("rules", "5"), AnalyzerInfo("rules", "4")
_WITHOUT_RUNTIME = """
import sys
for name in {names!r}:
    sys.modules[name] = None
from frontreader.analysis.choice import analyzer, parser
print(analyzer().info.name, parser())
"""


@pytest.mark.parametrize("missing", ["numpy", "onnxruntime", "sentencepiece"])
def test_without_its_runtime_rules_stand_in_for_the_network(missing: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_RUNTIME.format(names=[missing])], capture_output=True, text=True, check=False
    )
    assert done.stdout == "rules None\n", done.stderr


@pytest.mark.parametrize("error", [ImportError, OSError, RuntimeError])
def test_a_runtime_that_breaks_while_it_loads_is_as_good_as_none(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise error("libgomp.so.1: cannot open shared object file")

    module = ModuleType("frontreader.analysis.understanding")
    module.NeuralAnalyzer = broken  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    assert isinstance(choice.analyzer(), RuleAnalyzer)


@pytest.mark.parametrize(
    ("known", "chosen", "current"),
    [
        (WANTED, WANTED, True),
        (OLDER, WANTED, False),
        (RULES, WANTED, False),
        (RULES, RULES, True),
        (OLD_RULES, RULES, False),
        (OLDER, RULES, True),
    ],
)
def test_an_analysis_is_made_anew_only_where_a_better_one_can_be_had(
    known: AnalyzerInfo, chosen: AnalyzerInfo, current: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choice, "ANALYZER", WANTED)
    assert choice.is_current(known, chosen) is current
