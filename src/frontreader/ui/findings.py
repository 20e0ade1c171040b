"""What was found in the document on screen: taken from the analysis, shown in text and lists."""

from collections import Counter
from typing import TYPE_CHECKING

from frontreader.analysis.choice import is_fallback
from frontreader.analysis.links import Links
from frontreader.analysis.model import Analysis
from frontreader.ui import strings
from frontreader.ui.analysing import Analysed, Failed, Renewing, Segmented
from frontreader.ui.looks import family
from frontreader.ui.opening import AT_ONCE

if TYPE_CHECKING:
    from frontreader.judging.judged import Judged
    from frontreader.ui.reader import ReaderScreen


class Findings:
    """Answers to what `Analysing` asked for; those of another document than the one on screen are dropped."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self._screen = screen
        self._said_rules = False

    def analysed(self, message: Analysed) -> None:
        """More is known, or all."""
        screen = self._screen
        if message.document is not screen.session.document:
            return
        screen.analysing.progress, screen.analysing.anew = message.progress, message.anew
        self.take(message.analysis, message.links)
        if message.progress is None and not message.anew:
            self._say_how(message.analysis)

    def take(self, analysis: Analysis, links: Links) -> None:
        """Show what an analyzer found, as the reader judged it, in place of the analysis before; what the reader
        chose, lit and narrowed stays."""
        session = self._screen.session
        session.found = analysis
        if not session.judgements:
            session.forget_judged()
            self._replace(analysis, links)
        elif len(session.document.text) > AT_ONCE:
            session.forget_judged()
            self._replace(analysis, links)
            self._screen.run_later(self._screen.judging.show())
        else:
            judged = session.as_judged()
            self.take_judged(judged, Links(judged.analysis))

    def take_judged(self, judged: "Judged", links: Links) -> None:
        """Show the analysis as the reader judged it now; `links` are those of its `analysis`."""
        self._screen.session.take_judged(judged)
        self._replace(judged.analysis, links)

    def _replace(self, analysis: Analysis, links: Links) -> None:
        screen = self._screen
        rename = screen.session.analysed(analysis, links)
        screen.go.rename(rename)
        self.show(analysis, links)
        screen.mark_sentence()
        screen.light()
        if (search := screen.search) is not None:
            search.analysis_changed()

    def renewing(self, message: Renewing) -> None:
        """An analysis that is made anew came further, or proved to be as good as any."""
        screen = self._screen
        if message.document is not screen.session.document:
            return
        screen.analysing.progress = message.progress
        if message.progress is None:
            screen.analysing.ended()
            if screen.session.analysis is not None:
                self._say_how(screen.session.analysis)
        screen.status.update()

    def segmented(self, message: Segmented) -> None:
        """The sentences are known."""
        screen = self._screen
        if message.document is screen.session.document and not screen.pane.sentences:
            screen.pane.show_sentences(message.sentences)
            screen.status.update()

    def failed(self, message: Failed) -> None:
        """Nothing came of it."""
        if message.document is self._screen.session.document:
            self.ended()
            self._screen.status.warn(message.why)

    def ended(self) -> None:
        """The analysis will not come to its end: the lists say so."""
        self._screen.analysing.ended()
        self._screen.items.hints |= strings.NOT_ANALYSED_TABS
        self._screen.items.narrow(self._screen.session.narrowing)
        self._screen.status.update()

    def show(self, analysis: Analysis, links: Links) -> None:
        """Style the text by an analysis and list its items."""
        screen, session = self._screen, self._screen.session
        if screen.analysing.progress is None:
            screen.items.hints |= strings.EMPTY_TABS
        screen.pane.show_sentences(analysis.sentences)
        screen.pane.show_decorations(session.decorations())
        screen.items.load(
            analysis,
            links,
            session.document,
            session.annotations,
            narrowing=session.narrowing,
            hidden=session.hidden,
            unsure=session.unsure,
            judged=session.judged if session.judgements else None,
        )

    def hide(self, hidden: frozenset[str]) -> None:
        """Show and hide types."""
        screen = self._screen
        screen.session.hidden = hidden
        screen.pane.show_decorations(screen.session.decorations())
        screen.items.hide_types(hidden)
        screen.desk.keep_view_soon()

    def dim_unsure(self, below: float) -> None:
        """Dim what the analyzer is less sure of than `below`."""
        screen = self._screen
        screen.session.unsure = below
        screen.pane.show_decorations(screen.session.decorations())
        screen.items.dim_unsure(below)

    def type_counts(self) -> Counter[str]:
        """How many mentions, times and events of each type or family there are."""
        counts: Counter[str] = Counter()
        analysis = self._screen.session.analysis
        if analysis is not None:
            counts.update(one.type for entity in analysis.entities for one in entity.mentions)
            counts.update(family(event.type) for event in analysis.events)
            counts["TIME"] = len(analysis.times)
        return counts

    def _say_how(self, analysis: Analysis) -> None:
        """Say once where only rules could be had."""
        if is_fallback(analysis.analyzer) and not self._said_rules:
            self._said_rules = True
            self._screen.status.say(strings.RULES_ONLY)
