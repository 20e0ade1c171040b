"""What is done with the item, the sentence or the word at hand."""

import asyncio

from frontreader.library.paths import default_directory
from frontreader.text.span import Span
from frontreader.text.words import words
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller
from frontreader.ui.items.pane import Order
from frontreader.ui.looks import TYPE_NAMES, type_glyph
from frontreader.ui.screens.choices import Choice
from frontreader.ui.screens.picker import Picker

_ORDERS: tuple[Order, ...] = ("text", "type", "count", "name", "sure")


class Item(Controller):
    """Copying, looking up, narrowing, hiding, sorting."""

    async def copy(self, _: int | None, __: str | None) -> None:
        """Copy the selection, else the item of the list, else the sentence, as a quote with its origin."""
        from frontreader.ui import clipboard

        pane = self.screen.pane
        span = pane.selection
        if span is None and not self.in_text and self.screen.items.list.current is not None:
            places = self.session.places(self.screen.items.list.current)
            if places:
                index = self.screen.sentence_at(places[0].start)
                span = pane.sentence_span(index) if index >= 0 else places[0]
        if span is None:
            span = pane.sentence_span(pane.sentence)
        text = self._quote(span)
        driver_write = self.screen.app.write_to_terminal  # type: ignore[attr-defined]
        try:
            done, file = await asyncio.to_thread(clipboard.copy, text, driver_write, default_directory() / "copied.txt")
        except OSError as error:
            self.screen.status.warn(strings.copy_failed(str(error)))
            return
        self.screen.selecting.stop()
        self.screen.status.say(strings.copied(done, str(file)))

    def _quote(self, span: Span) -> str:
        document = self.session.document
        quote = " ".join(document.text[span.start : span.end].split())
        origin = (document.origin or "").encode("utf-8", "replace").decode()  # a file's name may be no UTF-8
        where = [document.title, document.date or "", origin]
        index = self.screen.sentence_at(span.start)
        place = [strings.sentence_number(index + 1)] if index >= 0 else []
        return f"“{quote}”\n— " + ", ".join([part for part in where if part] + place)

    async def word(self, _: int | None, __: str | None) -> None:
        """Say the lemma and form of the word under the caret."""
        pane = self.screen.pane
        low, high = max(0, pane.caret - 200), min(len(pane.text), pane.caret + 200)
        for span in words(pane.text, low, high):
            if span.start <= pane.caret < span.end:
                word = pane.text[span.start : span.end]
                self.screen.status.say(strings.LOOKING_UP)
                from frontreader.analysis.client import AnalysisFailed, look_up

                try:
                    found = await asyncio.to_thread(look_up, word)
                except AnalysisFailed as error:
                    self.screen.status.warn(str(error))
                else:
                    self.screen.status.say(strings.word_form(word, found.lemma, found.form))
                return
        self.screen.status.say(strings.NO_WORD)

    def sort(self, _: int | None, __: str | None) -> None:
        items = self.screen.items
        order = _ORDERS[(_ORDERS.index(items.order) + 1) % len(_ORDERS)]
        items.sort(order)
        self.screen.status.say(strings.sorted_by(order))

    def types(self, _: int | None, __: str | None) -> None:
        """Show and hide types one by one."""
        present = self.screen.findings.type_counts()

        def choices() -> list[Choice]:
            return [
                Choice(
                    name,
                    f"{strings.SHOWN if name not in self.session.hidden else strings.HIDDEN}  {_glyph(name)} {name}",
                    strings.TYPE_WORDS.get(name, ""),
                    str(present.get(name, 0)),
                )
                for name in TYPE_NAMES
            ]

        def toggle(name: str) -> list[Choice]:
            self.screen.findings.hide(self.session.hidden ^ {name})
            return choices()

        self.screen.app.push_screen(Picker(strings.TYPES_TITLE, choices(), on_toggle=toggle))

    def narrow(self, _: int | None, __: str | None) -> None:
        """Narrow the list of events, or of notes while these are listed, one condition after another."""
        from frontreader.ui.controllers.narrowing import narrow, narrow_notes

        (narrow_notes if self.screen.items.tab == "Notes" else narrow)(self.screen)


def _glyph(name: str) -> str:
    if name == "TIME":
        return type_glyph("time", "")
    return type_glyph("entity" if name.isupper() else "event", name)
