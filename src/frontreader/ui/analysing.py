"""Asking a process for the analysis of the document on screen."""

import gc
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import get_current_worker

from frontreader.analysis.choice import is_wanted
from frontreader.analysis.links import Links
from frontreader.analysis.model import Analysis
from frontreader.library.model import LibraryError
from frontreader.text.document import Document
from frontreader.text.span import HasSpan
from frontreader.ui import strings
from frontreader.ui.opening import kept_analysis

if TYPE_CHECKING:
    from frontreader.analysis.client import Running
    from frontreader.ui.reader import ReaderScreen

_LEAST_SECONDS = 1.0
_REST = 6
"""Between two showings of what is known so far pass a second and six times what the last one took to join: the lists
are made anew for each, and a long document must not spend its time on them."""
_SHORT = 300_000
"""Code points of a text that is cut into sentences at once, in milliseconds; a longer one gets them with its
analysis."""


class Analysed(Message):
    """What is known of a document now; `progress` is (done, total) sentences, None when that is all, or, `anew`, when
    it is whole but another analysis will take its place."""

    def __init__(
        self,
        document: Document,
        analysis: Analysis,
        links: Links,
        progress: tuple[int, int] | None = None,
        *,
        anew: bool = False,
    ) -> None:
        super().__init__()
        self.document = document
        self.analysis = analysis
        self.links = links
        self.progress = progress
        self.anew = anew


class Segmented(Message):
    """The sentences of a document, known before its analysis."""

    def __init__(self, document: Document, sentences: Sequence[HasSpan]) -> None:
        super().__init__()
        self.document = document
        self.sentences = sentences


class Renewing(Message):
    """How far a document is analysed anew: (done, total) sentences, None when its analysis proved as good as any."""

    def __init__(self, document: Document, progress: tuple[int, int] | None) -> None:
        super().__init__()
        self.document = document
        self.progress = progress


class Failed(Message):
    """A document could not be analysed, or its analysis not kept."""

    def __init__(self, document: Document, why: str) -> None:
        super().__init__()
        self.document = document
        self.why = why


class Analysing:
    """Runs at most one analysis. All it finds comes as messages that name their document. `anew` says that an analysis
    by another analyzer, or an older version, is on screen meanwhile: it stays until the new one is whole."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self._screen = screen
        self._running: Running | None = None
        self.progress: tuple[int, int] | None = None
        self.anew = False

    def start(self, document: Document, near: int, known: Analysis | None = None) -> None:
        """Analyse `document`, what stands around offset `near` first, and keep the whole in the library; `known` is
        what is on screen already."""
        self.anew = known is not None
        if known is None and len(document.text) <= _SHORT:
            self._screen.run_worker(lambda: self._segment(document), thread=True, exclusive=True, group="segment")
        self._screen.run_worker(
            lambda: self._analyse(document, near, known),
            thread=True,
            exclusive=True,
            group="analysis",
            exit_on_error=False,
        )

    @property
    def running(self) -> bool:
        """Whether more is to come."""
        return self._running is not None

    def stop(self) -> bool:
        """End the analysis; whether one was under way."""
        running, self._running = self._running, None
        self._screen.workers.cancel_group(self._screen, "analysis")
        if running is not None:
            running.cancel()
        self.ended()
        return running is not None

    def ended(self) -> None:
        """No more is to come."""
        self.progress, self.anew = None, False

    def _segment(self, document: Document) -> None:
        from frontreader.text.sentences import segment

        self._screen.post_message(Segmented(document, segment(document.text, document.body)))

    def _analyse(self, document: Document, near: int, known: Analysis | None) -> None:
        from frontreader.analysis.client import AnalysisFailed, start

        worker = get_current_worker()
        try:
            known = known or self._show_kept(document)
            if known is not None and is_wanted(known.analyzer):
                return
            job = start(document, near, known.analyzer if known is not None else None)
            if worker.is_cancelled:
                job.cancel()
                return
            self._running = job
            try:
                self._follow(document, job, anew=known is not None)
            finally:
                job.cancel()
                if self._running is job:
                    self._running = None
        except (AnalysisFailed, OSError) as error:
            if not worker.is_cancelled:
                self._screen.post_message(Failed(document, strings.not_analysed(str(error))))
        except LibraryError as error:
            self._screen.post_message(Failed(document, strings.not_kept(str(error))))

    def _show_kept(self, document: Document) -> Analysis | None:
        """What the library has of a document that was opened without it; it is shown then."""
        gc.disable()  # millions of objects are made, none of them garbage: looking for it would hold up the keys
        try:
            kept = kept_analysis(document, self._screen.store.library)
            if kept is not None and not get_current_worker().is_cancelled:
                anew = not is_wanted(kept.analyzer)
                self._screen.post_message(Analysed(document, kept, warm(kept), anew=anew))
                gc.freeze()
        finally:
            gc.enable()
        return kept

    def _follow(self, document: Document, job: "Running", *, anew: bool) -> None:
        """Pass on what is known so far, not too often, and the whole at the end; of an analysis made anew that only."""
        from frontreader.analysis.joining import joined

        worker = get_current_worker()
        known: list[Analysis] = []
        show_at = 0.0
        for part in job.parts():
            if worker.is_cancelled:
                return
            before = time.monotonic()
            if part.final:
                self._screen.post_message(Analysed(document, part.analysis, warm(part.analysis)))
                if self._screen.store.library is not None:
                    self._screen.store.library.save_analysis(document, part.analysis)
            elif anew:
                self._screen.post_message(Renewing(document, (part.done, part.total)))
            else:
                known.append(part.analysis)
                if before < show_at:
                    continue
                known = [joined(known)]
                analysis = replace(known[0], sentences=part.analysis.sentences)
                self._screen.post_message(Analysed(document, analysis, warm(analysis), (part.done, part.total)))
                now = time.monotonic()
                show_at = now + _LEAST_SECONDS + _REST * (now - before)
        if job.current and not worker.is_cancelled:
            self._screen.post_message(Renewing(document, None))


def warm(analysis: Analysis) -> Links:
    """Links whose indices are made here, in a thread, and not at the reader's next key."""
    links = Links(analysis)
    if analysis.sentences:
        links.items_in(0)
    return links
