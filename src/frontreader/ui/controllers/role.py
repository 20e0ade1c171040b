"""Who does what in an event: press the role, then the letter of the phrase; or select the phrase, then press it."""

from frontreader.analysis.model import Role as RoleName
from frontreader.judging.claims import ItemName
from frontreader.judging.making import Change, with_filler, with_source
from frontreader.text.span import Span, contains, overlap
from frontreader.text.words import words
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller
from frontreader.ui.controllers.correct import Correct


class Role(Controller):
    """A phrase that fills the role already is taken out of it."""

    def agent(self, _: int | None, __: str | None) -> None:
        self._fill("agent")

    def target(self, _: int | None, __: str | None) -> None:
        self._fill("target")

    def instrument(self, _: int | None, __: str | None) -> None:
        self._fill("instrument")

    def place(self, _: int | None, __: str | None) -> None:
        self._fill("place")

    def time(self, _: int | None, __: str | None) -> None:
        self._fill("time")

    def source(self, _: int | None, __: str | None) -> None:
        self._fill(None)

    def _fill(self, role: RoleName | None) -> None:
        """Ask for the phrase; None is the source."""
        judging = self.screen.judging
        if judging.judge is None:
            return
        item = judging.target("event")
        if item is None:
            self.screen.status.say(strings.nothing_to_correct(("event",)))
            return
        if self.screen.pane.selection is not None:
            self._take(item, role, self.screen.pane.selection)
            self.screen.selecting.stop()
            return
        phrases = self._phrases(item)
        if not phrases:
            self.screen.status.say(strings.NO_PHRASES)
            return
        self.screen.panes.show_text()
        self.screen.go.ask(
            list(phrases), strings.role_hint(role or "source"), lambda start: self._take(item, role, phrases[start])
        )

    def _take(self, item: ItemName, role: RoleName | None, span: Span) -> None:
        text = self.session.document.text
        change: Change = with_source(text, span) if role is None else with_filler(text, role, span)
        correct = self.screen.controllers["correct"]
        if isinstance(correct, Correct):

            async def keep() -> None:
                await correct.keep(item, change)

            self.screen.run_later(keep())

    def _phrases(self, item: ItemName) -> dict[int, Span]:
        """The phrases of the event's sentence by where they begin: those that fill a role somewhere, names, times, then
        all other words; of several that begin together the longest."""
        judged = self.screen.judging.judged
        event = judged.items.events.get(item.id) if judged is not None else None
        if judged is None or event is None:
            return {}
        pane = self.screen.pane
        sentence = pane.sentence_span(max(0, self.screen.sentence_at(event.trigger.start)))
        known: list[Span] = []
        for one in judged.analysis.events:
            if contains(sentence, one.trigger):
                known += [Span(a.start, a.end) for a in one.arguments]
                known += [Span(one.source.start, one.source.end)] if one.source else []
        known += [Span(m.start, m.end) for entity in judged.analysis.entities for m in entity.mentions]
        known += [Span(time.start, time.end) for time in judged.analysis.times]
        found: dict[int, Span] = {}
        for span in sorted(known, key=lambda one: one.start - one.end):
            if contains(sentence, span):
                found.setdefault(span.start, span)
        for word in words(pane.text, sentence.start, sentence.end):
            inside = any(overlap(word, span) for span in found.values())
            if not inside and not any(overlap(word, part) for part in event.trigger.parts):
                found[word.start] = word
        return found
