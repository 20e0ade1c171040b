"""Asks the worker process, so that no analysis ever holds up the screen.

Everything here blocks on pipes but never keeps Python's lock for long: call it from a thread.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, fields, replace
from typing import IO, Any

from frontreader.analysis.analyzer import Part
from frontreader.analysis.codec import CodecError, from_dict
from frontreader.analysis.lookup import WordForm
from frontreader.analysis.model import Analysis, AnalyzerInfo, Sentence
from frontreader.text.document import Document

_COMMAND = (sys.executable, "-P", "-m", "frontreader.analysis.worker")
_LISTS = ("sentences", "entities", "events", "times")
_SECONDS_TO_END = 2.0


class AnalysisFailed(Exception):  # noqa: N818 it says what happened
    """The worker could not do it; the message is a plain sentence."""


class Running:
    """An analysis that runs in its own process. `current` says, once the parts are read, that none came because the
    known analysis is as good as any that can be made here."""

    def __init__(self, document: Document, near: int, known: AnalyzerInfo | None = None) -> None:
        self.current = False
        self._document = document
        self._near = near
        self._known = known
        self._cancelled = False
        self._ended = threading.Lock()
        self._process = _start()

    @property
    def process_id(self) -> int:
        return self._process.pid

    def parts(self) -> Iterator[Part]:
        """The parts as they come, the last one final; fewer once cancelled. AnalysisFailed if it goes wrong.

        To be read once, from one thread; leaving early ends the process.
        """
        try:
            yield from self._parts()
        except (OSError, ValueError) as error:  # a broken pipe, a line cut short
            if not self._cancelled:
                raise AnalysisFailed(f"The analysis broke off: {error}.") from error
        finally:
            self._end()

    def cancel(self) -> None:
        """End the process at once. Any thread may call it, also after the end."""
        self._cancelled = True
        self._end()

    def _parts(self) -> Iterator[Part]:
        requests, answers = _pipes(self._process)
        known = asdict(self._known) if self._known is not None else None
        _ask(requests, {"document": _fields(self._document), "near": self._near, "known": known})
        sentences: tuple[Sentence, ...] = ()
        items: dict[str, list[object]] = {name: [] for name in _LISTS}
        for line in answers:
            answer: dict[str, Any] = json.loads(line)
            if answer["kind"] == "slice":
                items[answer["of"]].extend(answer["items"])
            elif answer["kind"] == "part":
                analysis = _analysis({**answer, **items})
                sentences = sentences or analysis.sentences  # they come with the first part only
                items = {name: [] for name in _LISTS}
                steps = (answer[name] for name in ("start", "end", "done", "total", "final"))
                part = Part(replace(analysis, sentences=sentences), *steps)
                yield part
                if part.final:
                    return
            elif answer["kind"] == "current":
                self.current = True
                return
            else:
                raise AnalysisFailed(str(answer["message"]))
        if not self._cancelled:
            raise AnalysisFailed("The analysis ended before its time. Open the article again to retry.")

    def _end(self) -> None:
        with self._ended:
            _end(self._process)


def start(document: Document, near: int = 0, known: AnalyzerInfo | None = None) -> Running:
    """Start an analysis of `document`, what stands around offset `near` first; of one that `known` analysed already
    only where another would come out. Returns at once."""
    return Running(document, near, known)


def look_up(word: str) -> WordForm:
    """The lemma and form of a word. AnalysisFailed if the worker cannot say."""
    process = _start()
    try:
        requests, answers = _pipes(process)
        _ask(requests, {"lemma": word})
        answer = json.loads(answers.readline() or b"{}")
    except (OSError, ValueError) as error:
        raise AnalysisFailed(f"The word could not be looked up: {error}.") from error
    finally:
        _end(process)
    if "lemma" not in answer:
        raise AnalysisFailed(answer.get("message", "The word could not be looked up."))
    return WordForm(answer["lemma"], answer["form"])


def _start() -> "subprocess.Popen[bytes]":
    # A session of its own: Ctrl-C and the terminal are the screen's affair.
    return subprocess.Popen(  # noqa: S603 a fixed command
        _COMMAND,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _pipes(process: "subprocess.Popen[bytes]") -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise AssertionError("the worker was started with pipes")
    return process.stdin, process.stdout


def _ask(pipe: IO[bytes], request: dict[str, object]) -> None:
    """Write one request. The pipe stays open: its end tells the worker that nobody is left."""
    pipe.write(json.dumps(request).encode("ascii") + b"\n")
    pipe.flush()


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Leave no process behind, not even a dead one."""
    if process.poll() is None:
        process.kill()
        process.wait(_SECONDS_TO_END)
    for pipe in _pipes(process):
        with suppress(OSError):  # what was still to be written has nobody to read it
            pipe.close()


def _fields(document: Document) -> dict[str, object]:
    return {field.name: getattr(document, field.name) for field in fields(document)}


def _analysis(data: dict[str, Any]) -> Analysis:
    try:
        return from_dict(data)
    except CodecError as error:
        raise AnalysisFailed(f"The analysis came back damaged: {error}.") from error
