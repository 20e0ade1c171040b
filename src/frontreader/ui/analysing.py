"""Asking a process for the analysis of the document on screen."""

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from frontreader.analysis.model import Analysis
from frontreader.library.model import LibraryError
from frontreader.ui import strings

if TYPE_CHECKING:
    from frontreader.ui.reader import ReaderScreen

_LEAST_SECONDS = 1.0
_REST = 6
"""Between two showings of what is known so far pass a second and six times what the last one took to join: the lists
are made anew for each, and a long document must not spend its time on them."""


_SHORT = 300_000
"""Code points of a text that is cut into sentences here, in milliseconds; a longer one gets them with its analysis."""


def segment_first(screen: "ReaderScreen") -> None:
    """Find the sentences of a short text at once, so that it can be stepped through while it is analysed."""
    document = screen.session.document
    if len(document.text) > _SHORT:
        return

    def work() -> None:
        from frontreader.text.sentences import segment

        screen.post_message(screen.Segmented(document.sha256, segment(document.text, document.body)))

    screen.run_worker(work, thread=True, exclusive=True, group="segment")


def analyse(screen: "ReaderScreen") -> None:
    """Analyse the screen's document in a process of its own; parts arrive as messages, the whole is kept."""
    document = screen.session.document
    near = screen.pane.caret
    library = screen.store.library

    def work() -> None:
        from frontreader.analysis.client import AnalysisFailed, start
        from frontreader.analysis.joining import joined

        worker = get_current_worker()
        job = start(document, near)
        screen.running = job
        known: list[Analysis] = []
        show_at = 0.0
        try:
            for part in job.parts():
                if worker.is_cancelled:
                    return
                known.append(part.analysis)
                before = time.monotonic()
                if part.final:
                    screen.post_message(screen.PartArrived(document.sha256, part))
                elif before >= show_at:
                    known = [joined(known)]
                    screen.post_message(screen.PartArrived(document.sha256, replace(part, analysis=known[0])))
                    now = time.monotonic()
                    show_at = now + _LEAST_SECONDS + _REST * (now - before)
                if part.final and library is not None:
                    library.save_analysis(document, part.analysis)
        except AnalysisFailed as error:
            screen.post_message(screen.AnalysisFailed(document.sha256, str(error)))
        except LibraryError as error:
            screen.post_message(screen.AnalysisFailed(document.sha256, strings.not_kept(str(error))))
        finally:
            job.cancel()

    screen.run_worker(work, thread=True, exclusive=True, group="analysis")
