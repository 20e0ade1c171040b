"""Asking a process for the analysis of the document on screen."""

import time
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from frontreader.library.model import LibraryError
from frontreader.ui import strings

if TYPE_CHECKING:
    from frontreader.ui.reader import ReaderScreen

_LEAST_SECONDS = 1.0
"""Between two parts that are shown: the lists are made anew for each."""


def analyse(screen: "ReaderScreen") -> None:
    """Analyse the screen's document in a process of its own; parts arrive as messages, the whole is kept."""
    document = screen.session.document
    near = screen.pane.caret
    library = screen.store.library

    def work() -> None:
        from frontreader.analysis.client import AnalysisFailed, start

        worker = get_current_worker()
        job = start(document, near)
        screen.running = job
        shown = 0.0
        try:
            for part in job.parts():
                if worker.is_cancelled:
                    return
                if part.final or time.monotonic() - shown >= _LEAST_SECONDS:
                    screen.post_message(screen.PartArrived(document.sha256, part))
                    shown = time.monotonic()
                if part.final and library is not None:
                    library.save_analysis(document, part.analysis)
        except AnalysisFailed as error:
            screen.post_message(screen.AnalysisFailed(document.sha256, str(error)))
        except LibraryError as error:
            screen.post_message(screen.AnalysisFailed(document.sha256, strings.not_kept(str(error))))
        finally:
            job.cancel()

    screen.run_worker(work, thread=True, exclusive=True, group="analysis")
