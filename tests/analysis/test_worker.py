"""The worker process answers, never breaks on a text, and is never left behind."""

import io
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from frontreader.analysis.analyzer import analyse
from frontreader.analysis.choice import analyzer
from frontreader.analysis.client import AnalysisFailed, look_up, start
from frontreader.analysis.model import AnalyzerInfo
from frontreader.analysis.worker import serve
from frontreader.text.document import Document

from .checks import document
from .test_rules import NEWS

FIELDS = ("id", "title", "date", "language", "origin", "text", "sha256", "body", "encoding", "notices")


def answers(*requests: object) -> list[dict[str, Any]]:
    lines = [request if isinstance(request, str) else json.dumps(request) for request in requests]
    out = io.StringIO()
    serve(lines, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def fields(one: Document) -> dict[str, Any]:
    return {name: getattr(one, name) for name in FIELDS}


def test_an_analysis_is_told_in_slices_and_closed() -> None:
    told = answers({"document": fields(document(NEWS)), "near": 0})
    assert {line["kind"] for line in told[:-1]} == {"slice"}
    assert told[-1]["kind"] == "part"
    assert told[-1]["final"]


@pytest.mark.parametrize(
    "request_line", ["", "nonsense", "[]", "5", "{}", '{"document": {}}', '{"document": {"text": 5}}', '{"lemma": 5}']
)
def test_a_request_that_makes_no_sense_is_answered_with_an_error_and_the_next_is_served(request_line: str) -> None:
    first, *_, last = answers(request_line, {"document": fields(document(NEWS))})
    assert first["kind"] == "error"
    assert first["message"]
    assert last["kind"] == "part"


def test_the_process_gives_what_the_analyzer_gives() -> None:
    text = NEWS * 120
    parts = list(start(document(text), near=len(text) // 2).parts())
    assert len(parts) > 2
    assert all(part.analysis.sentences == parts[-1].analysis.sentences for part in parts)
    assert parts[-1].analysis == analyse(analyzer(), document(text))


def test_what_is_known_is_made_anew_only_by_another_analyzer() -> None:
    running = start(document(NEWS), known=analyzer().info)
    assert list(running.parts()) == []
    assert running.current
    running = start(document(NEWS), known=AnalyzerInfo("rules", "of old"))
    assert [part.final for part in running.parts()] == [True]
    assert not running.current


@pytest.mark.slow
def test_half_a_surrogate_pair_crosses_and_is_no_crash() -> None:
    text = "Rusland \udce9 viel aan."
    one = Document("doc-1", "T\ud800", None, "nl", None, text, "0")
    assert list(start(one).parts())[-1].final


def test_cancelling_ends_the_process_while_another_thread_reads() -> None:
    running = start(document(NEWS * 5000))
    seen: list[object] = []
    reader = threading.Thread(target=lambda: seen.extend(running.parts()))
    reader.start()
    time.sleep(0.1)
    running.cancel()
    reader.join(5)
    assert not reader.is_alive()
    assert not Path(f"/proc/{running.process_id}").exists()


def test_cancelling_before_reading_and_twice_is_fine() -> None:
    running = start(document(NEWS))
    running.cancel()
    running.cancel()
    assert list(running.parts()) == []


@pytest.mark.slow
def test_who_stops_reading_leaves_no_process() -> None:
    running = start(document(NEWS * 150))
    parts = running.parts()
    next(parts)
    parts.close()  # type: ignore[attr-defined]  # a generator
    assert not Path(f"/proc/{running.process_id}").exists()


@pytest.mark.slow
def test_a_worker_that_is_killed_is_an_error_in_plain_words() -> None:
    running = start(document(NEWS * 5000))
    parts = running.parts()
    next(parts)
    os.kill(running.process_id, 9)
    with pytest.raises(AnalysisFailed, match="retry"):
        list(parts)


@pytest.mark.slow
def test_the_worker_ends_when_nobody_listens() -> None:
    command = [sys.executable, "-m", "frontreader.analysis.worker"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as worker:
        assert worker.stdin
        assert worker.stdout
        assert worker.stderr
        worker.stdout.close()
        worker.stdin.write(json.dumps({"document": fields(document(NEWS))}).encode() + b"\n")
        worker.stdin.close()
        assert worker.wait(20) == 0
        assert worker.stderr.read() == b""


@pytest.mark.slow
def test_a_word_is_looked_up() -> None:
    assert look_up("bombardeerde") == ("bombarderen", "verb, singular")
    assert look_up("xyzzy").form == ""
