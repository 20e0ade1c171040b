"""Verdicts: accepting and rejecting items, all in a sentence, all that are identical; what was missed."""

import asyncio
from collections.abc import Sequence

from frontreader.analysis.info import ANALYZER
from frontreader.annotations.judgements import Judgement
from frontreader.judging.applying import apply
from frontreader.judging.claims import ItemName
from frontreader.judging.identical import identical
from frontreader.judging.making import kind_of_type
from frontreader.library.model import LibraryError
from frontreader.library.store import Library
from frontreader.text.span import Span
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller
from frontreader.ui.judging import new_id, now
from frontreader.ui.screens.picker import Picker
from frontreader.ui.screens.prompt import Prompt
from frontreader.ui.typechoices import all_types, valid_value


class Judge(Controller):
    """One key each, on the item at hand, wherever the cursor is."""

    async def accept(self, _: int | None, __: str | None) -> None:
        await self._verdict(accepting=True)

    async def reject(self, _: int | None, __: str | None) -> None:
        await self._verdict(accepting=False)

    async def _verdict(self, *, accepting: bool) -> None:
        """The same verdict again takes it back."""
        judging = self.screen.judging
        judge, item = judging.judge, judging.target()
        if judge is None:
            return
        if item is None:
            self.screen.status.say(strings.NOTHING_TO_JUDGE)
            return
        own = judge.judged.own(item)
        if own is not None and own.verdict == ("accepted" if accepting else "rejected"):
            if await judging.keep([], [own]):
                self.screen.status.say(strings.VERDICT_TAKEN_BACK)
            return
        said = self._words(item)
        judgement = judge.accept(item) if accepting else judge.reject(item)
        if judgement is not None and await judging.keep([judgement]):
            self.screen.status.say(strings.judged(judgement.verdict, *said, self.screen.keymap.shown("note.undo")))

    def _words(self, item: ItemName) -> tuple[str, str]:
        """What an item is called, and its words."""
        judged = self.screen.judging.judged
        claim = judged.items.claim(item, 0) if judged is not None else None
        if claim is None:
            return "", ""
        return claim.type, claim.name or " … ".join(part.quote for part in claim.parts)

    async def sentence(self, _: int | None, __: str | None) -> None:
        """Accept what is not judged in the sentence."""
        judging = self.screen.judging
        if (judge := judging.judge) is None:
            return
        items = [item for item in judging.in_sentence() if item not in judge.judged.verdicts]
        given = [judgement for item in items if (judgement := judge.accept(item)) is not None]
        if not given:
            self.screen.status.say(strings.SENTENCE_JUDGED)
        elif await judging.keep(given):
            self.screen.status.say(strings.sentence_accepted(len(given), self.screen.keymap.shown("note.undo")))

    async def same(self, _: int | None, __: str | None) -> None:
        """The same for all identical in this article."""
        judging = self.screen.judging
        judge, judgement = judging.judge, self._judgement()
        if judge is None or judgement is None:
            return
        given = identical(judgement, judge.judged, judge.document, new_id=new_id, now=now())
        await self._keep_same(judgement, given, 1)

    async def same_everywhere(self, _: int | None, __: str | None) -> None:
        """The same for all identical in the library."""
        judging, library = self.screen.judging, self.screen.store.library
        judge, judgement = judging.judge, self._judgement()
        if judge is None or judgement is None or library is None:
            return
        self.screen.status.say(strings.LOOKING_THROUGH)
        given = identical(judgement, judge.judged, judge.document, new_id=new_id, now=now())
        try:
            elsewhere, articles = await asyncio.to_thread(identical_elsewhere, library, judgement)
        except LibraryError as error:
            self.screen.status.warn(str(error))
            return
        await self._keep_same(judgement, [*given, *elsewhere], articles + bool(given))

    async def _keep_same(self, judgement: Judgement, given: Sequence[Judgement], articles: int) -> None:
        if not given:
            self.screen.status.say(strings.NOTHING_IDENTICAL)
        elif await self.screen.judging.keep(given, single=False):
            undo = self.screen.keymap.shown("note.undo")
            self.screen.status.say(strings.same_judged(judgement.anchor.quote, len(given), articles, undo))

    def _judgement(self) -> Judgement | None:
        """The judgement just given, that on the item at hand, or the last one; None, and the reader is told, where
        there is none."""
        judging = self.screen.judging
        found = judging.last(moved=False)
        if found is None and judging.judged is not None and (item := judging.target()) is not None:
            found = judging.judged.own(item)
        found = found or judging.last(moved=True)
        if found is None:
            self.screen.status.say(strings.JUDGE_FIRST)
        return found

    def next(self, count: int | None, _: str | None) -> None:
        self._step(count or 1)

    def previous(self, count: int | None, _: str | None) -> None:
        self._step(-(count or 1))

    def _step(self, steps: int) -> None:
        if self.screen.judging.judged is None:
            self.screen.status.say(strings.STILL_ANALYSING)
            return
        item = self.screen.judging.step(steps)
        if item is None:
            self.screen.status.say(strings.ALL_JUDGED)
        else:
            self.screen.status.say(strings.unjudged(item.kind, *self._words(item)))

    async def rejected(self, _: int | None, __: str | None) -> None:
        """Show rejected items among the others, or leave them out."""
        self.session.rejected_shown = not self.session.rejected_shown
        await self.screen.judging.show()
        shown = self.session.rejected_shown
        self.screen.status.say(strings.REJECTED_SHOWN if shown else strings.REJECTED_HIDDEN)

    def add(self, _: int | None, __: str | None) -> None:
        """Add what was missed: the selection as an entity, an event or a time."""
        span = self.screen.pane.selection
        if self.screen.judging.judge is None or span is None:
            return

        def typed(type_name: str | None) -> None:
            if type_name is None:
                return
            if kind_of_type(type_name) == "time":
                self._ask_value(type_name, span)
            else:
                self.screen.run_later(self._add(type_name, span))

        quote = self.session.document.text[span.start : span.end]
        self.screen.app.push_screen(Picker(strings.add_title(quote), all_types()), typed)

    def _ask_value(self, type_name: str, span: Span) -> None:
        def valued(value: str | None) -> None:
            if value is not None:
                self.screen.run_later(self._add(type_name, span, value))

        hint = strings.VALUE_HINT
        self.screen.app.push_screen(
            Prompt(strings.VALUE_TITLE, "", strings.VALUE_PLACEHOLDER, hint, valid_value), valued
        )

    async def _add(self, type_name: str, span: Span, value: str = "") -> None:
        judging = self.screen.judging
        if (judge := judging.judge) is None:
            return
        value, _, mod = value.partition(" ")
        judgement = judge.add(kind_of_type(type_name), type_name, span, value=value, mod=mod.strip())
        if await judging.keep([judgement]):
            self.screen.selecting.stop()
            judging.go_to(ItemName(judgement.kind, judgement.id))
            undo = self.screen.keymap.shown("note.undo")
            self.screen.status.say(strings.judged("added", type_name, judgement.anchor.quote, undo))


def identical_elsewhere(library: Library, judgement: Judgement) -> tuple[list[Judgement], int]:
    """The same judgement on identical items of the library's other articles that were analysed, and how many articles
    that is. Raises LibraryError."""
    found: list[Judgement] = []
    articles = 0
    folded = judgement.anchor.quote.casefold()
    for recent in library.documents():
        document = library.document(recent.id) if recent.id != judgement.document else None
        if document is None or folded not in document.text.casefold():
            continue
        analysis = library.newest_analysis(document, ANALYZER, any_date=True)
        if analysis is None:
            continue
        judged = apply(library.judgements(document.id), analysis, document.text)
        there = identical(judgement, judged, document.id, new_id=new_id, now=now())
        found += there
        articles += bool(there)
    return found, articles
