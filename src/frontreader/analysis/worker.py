"""The process that analyses for the screen: `python -m frontreader.analysis.worker`.

One JSON request a line comes in on stdin, JSON lines go out on stdout; the process ends with its stdin.

    {"document": {...}, "near": 120}    the fields of Document; answered part by part, the last one final
    {"lemma": "zei"}                    answered by {"kind": "lemma", "lemma": "zeggen", "form": "past singular"}

A request for a document may say with `"known": {"name": ..., "version": ...}` whose analysis there is already: where
the analyzer chosen here would make no better one, the answer is {"kind": "current"}.

A part is told in slices, so that who reads never has to take in a long line at once, then closed:

    {"kind": "slice", "of": "events", "items": [...]}
    {"kind": "part", "start", "end", "done", "total", "final", "document", "sha256", "analyzer"}

The sentences come before the first part only: they hold for all. What goes wrong is one line,
{"kind": "error", "message": "..."}, and the next request is served.
"""

import gc
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import IO, Any

from frontreader.analysis.analyzer import Part
from frontreader.analysis.codec import to_dict
from frontreader.analysis.model import Analysis, AnalyzerInfo
from frontreader.text.document import Document

_LISTS = ("sentences", "entities", "events", "times")
_SLICE = 200
_NICENESS = 10
_GARBAGE = 200_000


def serve(requests: Iterable[str | bytes], answers: IO[str]) -> None:
    """Answer each request, until there are no more or nobody listens."""
    for line in requests:
        try:
            for answer in _answers(line):
                answers.write(json.dumps(answer, separators=(",", ":")))
                answers.write("\n")
                answers.flush()
        except BrokenPipeError:
            return
        except Exception as error:  # the process lives on, whatever the text
            problem = f"The text could not be analysed ({type(error).__name__}: {error})."
            answers.write(json.dumps({"kind": "error", "message": problem}) + "\n")
            answers.flush()


def _answers(line: str | bytes) -> Iterator[dict[str, object]]:
    request = json.loads(line)
    if "lemma" in request:
        from frontreader.analysis.lookup import look_up  # here: an analysis does without the dictionary

        yield {"kind": "lemma", **look_up(request["lemma"])._asdict()}
        return
    known = AnalyzerInfo(**request["known"]) if request.get("known") else None
    yield from _analysed(_document(request["document"]), int(request.get("near", 0)), known)


def _analysed(document: Document, near: int, known: AnalyzerInfo | None) -> Iterator[dict[str, object]]:
    from frontreader.analysis.choice import analyzer, is_current

    chosen = analyzer()
    if known is not None and is_current(known, chosen.info):
        yield {"kind": "current"}
        return
    first = True
    for part in chosen.stream(document, near):
        yield from _told(part, part.analysis if first else replace(part.analysis, sentences=()))
        first = False


def _told(part: Part, analysis: Analysis) -> Iterator[dict[str, object]]:
    data: dict[str, Any] = to_dict(analysis)
    for name in _LISTS:
        items = data[name]
        for at in range(0, len(items), _SLICE):
            yield {"kind": "slice", "of": name, "items": items[at : at + _SLICE]}
    whole = {name: value for name, value in data.items() if name not in _LISTS}
    steps = {name: getattr(part, name) for name in ("start", "end", "done", "total", "final")}
    yield {"kind": "part", **steps, **whole}


def _document(fields: dict[str, Any]) -> Document:
    return Document(**{**fields, "notices": tuple(fields.get("notices", ()))})


def main() -> None:
    """Serve stdin, behind everything else that runs, so that the screen stays quick."""
    os.nice(_NICENESS)
    gc.set_threshold(_GARBAGE)  # what is found makes no cycles: looking for them costs a sixth of the time
    try:
        serve(sys.stdin.buffer, sys.stdout)
    except BrokenPipeError:
        pass
    finally:
        # Nobody may be left to hear the last flush that Python tries on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
