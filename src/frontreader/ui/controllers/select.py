"""Selecting text: by character, word, sentence, paragraph, entity and event, with keys and with the mouse."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from frontreader.text.span import HasSpan, Span
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller

if TYPE_CHECKING:
    from frontreader.text.selecting import Selection

_NEAR = 20_000
"""Code points around the selection that are cut into words and paragraphs."""
_MOST = 200
"""Sentences ahead in which entities and events are looked for."""


class Select(Controller):
    """While `anchor` is set, motions move the other end. No selection cuts a grapheme."""

    anchor: int | None = None

    def start(self, _: int | None, __: str | None) -> None:
        """Select the character under the caret, as vim does."""
        if self.anchor is not None:
            self.stop()
            return
        self.anchor = self.screen.pane.caret
        self.follow_caret()
        self.screen.status.say(strings.SELECTING)

    def stop(self) -> None:
        """Leave selecting; nothing stays selected."""
        self.anchor = None
        self.screen.pane.select(None)
        self.screen.status.update()

    def follow_caret(self) -> None:
        """The caret moved: so does the end of the selection."""
        if (selection := self._selection()) is not None:
            self.screen.pane.select(selection.span(self.screen.pane.text))
            self.screen.status.update()

    def swap(self, _: int | None, __: str | None) -> None:
        if (selection := self._selection()) is not None:
            self._hold(selection.swapped())

    def word(self, count: int | None, _: str | None) -> None:
        self._grow(self._words, count)

    def sentence(self, count: int | None, _: str | None) -> None:
        self._grow(self._sentences, count)

    def paragraph(self, count: int | None, _: str | None) -> None:
        self._grow(self._paragraphs, count)

    def entity(self, count: int | None, _: str | None) -> None:
        """The mention at the caret, or the next one; again, the one around it, or one more."""
        self._around("entity", count)

    def event(self, count: int | None, _: str | None) -> None:
        """The trigger at the caret, or the next one; again, with all that takes part; then one more."""
        self._around("event", count)

    def drag(self, start: int, offset: int, unit: str) -> None:
        """The mouse drags from one code point to another, by whole units."""
        from frontreader.text.selecting import Selection, covering, whole

        low, high = sorted((start, offset))
        span = Span(low, min(high + 1, len(self.screen.pane.text)))
        units = {"word": self._words, "sentence": self._sentences, "paragraph": self._paragraphs}
        taken = whole(units[unit](span), span) if unit in units else None
        selection = Selection(start, offset)
        if taken is not None:
            selection = covering(Span(min(low, taken.start), max(span.end, taken.end)), forward=offset >= start)
        self._hold(selection, reveal=False)

    # What is selected

    def _selection(self) -> "Selection | None":
        from frontreader.text.selecting import Selection  # the first frame selects nothing

        return Selection(self.anchor, self.screen.pane.caret) if self.anchor is not None else None

    def _hold(self, selection: "Selection", *, reveal: bool = True) -> None:
        from frontreader.text.graphemes import snap

        text = self.screen.pane.text
        self.anchor = selection.anchor
        self.screen.pane.move_caret(snap(text, selection.head, min(selection.head + 1, len(text))).start, reveal=reveal)
        self.follow_caret()

    def _grow(self, objects: Callable[[Span], Sequence[HasSpan]], count: int | None) -> None:
        from frontreader.text.selecting import covering, grown

        selection = self._selection()
        if selection is None:
            return
        span = selection.span(self.screen.pane.text)
        found = grown(objects(span), span, min(count or 1, _NEAR), forward=selection.forward)
        if found is not None:
            self._hold(covering(found, forward=selection.forward))

    def _around(self, kind: str, count: int | None) -> None:
        from frontreader.text.selecting import around, covering

        selection = self._selection()
        if selection is None:
            return
        span = selection.span(self.screen.pane.text)
        found = around(self._item_spans(kind, span, count or 1), span, min(count or 1, _MOST))
        if found is None:
            self.screen.status.say(strings.nothing_to_select(kind))
        else:
            self._hold(covering(found, forward=selection.forward))

    # What it grows by

    def _around_span(self, span: Span) -> tuple[int, int]:
        return max(0, span.start - _NEAR), min(len(self.screen.pane.text), span.end + _NEAR)

    def _words(self, span: Span) -> list[Span]:
        from frontreader.text.words import words

        return list(words(self.screen.pane.text, *self._around_span(span)))

    def _sentences(self, _: Span) -> Sequence[HasSpan]:
        pane = self.screen.pane
        return pane.sentences or [pane.sentence_span(-1)]

    def _paragraphs(self, span: Span) -> list[Span]:
        from frontreader.text.paragraphs import paragraphs

        start, end = self._around_span(span)
        return [Span(one.start + start, one.end + start) for one in paragraphs(self.screen.pane.text[start:end])]

    def _item_spans(self, kind: str, span: Span, count: int) -> list[Span]:
        """The mentions, or the triggers and the events with their arguments, in the sentences of `span` and, for a
        count, those after it."""
        links, sentences = self.session.links, self.screen.pane.sentences
        if links is None or not sentences:
            return []
        first, last = (max(0, links.sentence_at(at)) for at in (span.start, max(span.start, span.end - 1)))
        found: set[Span] = set()
        for index in range(first, min(last + 1 + min(count, _MOST), len(links.analysis.sentences))):
            for ref in links.items_in(index):
                if ref.kind != kind or not self.session.shows(ref):
                    continue
                if (event := links.event(ref.id)) is not None and kind == "event":
                    everything: list[HasSpan] = [event.trigger, *event.arguments]
                    parts = [(one.start, one.end) for one in everything]
                    found |= {
                        Span(event.trigger.start, event.trigger.end),
                        Span(min(start for start, _ in parts), max(end for _, end in parts)),
                    }
                found |= set(links.spans(ref)) if kind == "entity" else set()
        return sorted(one for one in found if one.end > one.start)
