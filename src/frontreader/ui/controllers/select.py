"""Selecting text from the caret."""

from frontreader.text.span import Span
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller

_LONGEST_WORD = 500
"""Code points around the caret in which its word is looked for."""


class Select(Controller):
    """While `anchor` is set, motions move the other end. No selection cuts a grapheme."""

    anchor: int | None = None

    def start(self, _: int | None, __: str | None) -> None:
        if self.anchor is not None:
            self.stop()
            return
        pane = self.screen.pane
        self.anchor = pane.caret
        for word in self._word_at_caret():
            self.anchor = word.start
            pane.move_caret(word.end - 1)
        self.follow_caret()
        self.screen.status.say(strings.SELECTING)

    def stop(self) -> None:
        """Leave selecting; nothing stays selected."""
        self.anchor = None
        self.screen.pane.select(None)
        self.screen.status.update()

    def drag(self, start: int, offset: int) -> None:
        """The mouse drags from one code point to another."""
        self.anchor = start
        self.screen.pane.move_caret(offset)
        self.follow_caret()

    def follow_caret(self) -> None:
        """The caret moved: so does the end of the selection."""
        if self.anchor is None:
            return
        from frontreader.text.graphemes import snap  # the first frame selects nothing

        pane = self.screen.pane
        low, high = sorted((self.anchor, pane.caret))
        pane.select(snap(pane.text, low, min(high + 1, len(pane.text))))
        self.screen.status.update()

    def swap(self, _: int | None, __: str | None) -> None:
        pane = self.screen.pane
        if self.anchor is None:
            return
        anchor, self.anchor = self.anchor, pane.caret
        pane.move_caret(anchor)
        self.follow_caret()

    def word(self, _: int | None, __: str | None) -> None:
        for word in self._word_at_caret():
            self._take(word)

    def sentence(self, _: int | None, __: str | None) -> None:
        self._take(self.screen.pane.sentence_span(self.screen.pane.sentence))

    def paragraph(self, _: int | None, __: str | None) -> None:
        from frontreader.text.paragraphs import paragraphs

        pane = self.screen.pane
        start, end = max(0, pane.caret - 20_000), min(len(pane.text), pane.caret + 20_000)
        for one in paragraphs(pane.text[start:end]):
            if one.start + start <= pane.caret < one.end + start:
                self._take(Span(one.start + start, one.end + start))

    def _take(self, span: Span) -> None:
        if span.end > span.start:
            self.anchor = span.start
            self.screen.pane.move_caret(span.end - 1)
            self.follow_caret()

    def _word_at_caret(self) -> list[Span]:
        """The word that the caret is in, or none."""
        from frontreader.text.words import words

        pane = self.screen.pane
        around = max(0, pane.caret - _LONGEST_WORD), min(len(pane.text), pane.caret + _LONGEST_WORD)
        return [word for word in words(pane.text, *around) if word.start <= pane.caret < word.end]
