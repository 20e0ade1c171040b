"""Correcting the item at hand, without leaving its sentence."""

from collections.abc import Callable

from frontreader.annotations.judgements import ItemKind
from frontreader.judging.claims import ItemName
from frontreader.judging.making import (
    Change,
    merged_into,
    stretched,
    with_name,
    with_other_polarity,
    with_realis,
    with_span,
    with_type,
    with_value,
)
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller
from frontreader.ui.items.wording import MENTION_WORDS
from frontreader.ui.judging import span_of
from frontreader.ui.looks import type_glyph
from frontreader.ui.screens.choices import Choice
from frontreader.ui.screens.picker import Picker
from frontreader.ui.screens.prompt import Prompt
from frontreader.ui.typechoices import realis_choices, types_of, valid_value


class Correct(Controller):
    """Every correction is a judgement: it is kept at once, and undone as one step."""

    def type(self, _: int | None, __: str | None) -> None:
        item = self._item("mention", "event", "time", "entity")
        if item is not None:
            self._pick(strings.TYPE_TITLE, types_of(item.kind), item, with_type)

    def realis(self, _: int | None, __: str | None) -> None:
        item = self._item("event")
        if item is not None:
            self._pick(strings.REALIS_TITLE, realis_choices(), item, with_realis)

    async def polarity(self, _: int | None, __: str | None) -> None:
        item = self._item("event")
        if item is not None:
            await self.keep(item, with_other_polarity())

    def value(self, _: int | None, __: str | None) -> None:
        item, judged = self._item("time"), self.screen.judging.judged
        time = judged.items.times.get(item.id) if judged is not None and item is not None else None
        if item is None or time is None:
            return

        def valued(typed: str | None) -> None:
            if typed is not None:
                value, _, mod = typed.partition(" ")
                self._later(item, with_value(value, mod.strip()))

        now = f"{time.value} {time.mod or ''}".strip()
        prompt = Prompt(strings.VALUE_TITLE, now, strings.VALUE_PLACEHOLDER, strings.VALUE_HINT, valid_value)
        self.screen.app.push_screen(prompt, valued)

    # Words

    async def end_on(self, count: int | None, _: str | None) -> None:
        await self._stretch(end=count or 1)

    async def end_back(self, count: int | None, _: str | None) -> None:
        await self._stretch(end=-(count or 1))

    async def start_back(self, count: int | None, _: str | None) -> None:
        await self._stretch(start=count or 1)

    async def start_on(self, count: int | None, _: str | None) -> None:
        await self._stretch(start=-(count or 1))

    async def _stretch(self, *, start: int = 0, end: int = 0) -> None:
        item, judged = self._item("mention", "event", "time"), self.screen.judging.judged
        place = span_of(item, judged) if item is not None and judged is not None else None
        if item is None or judged is None or place is None:
            return
        span = stretched(judged.text, place, start=start, end=end)
        if span is None:
            self.screen.status.say(strings.NO_MORE_WORDS)
        elif await self.keep(item, with_span(judged.text, span)):
            self.screen.judging.go_to(item)  # its first word may be another now

    # Entities

    def name(self, _: int | None, __: str | None) -> None:
        item, judged = self._item("entity"), self.screen.judging.judged
        entity = judged.items.entities.get(item.id) if item is not None and judged is not None else None
        if item is None or entity is None:
            return

        def named(typed: str | None) -> None:
            if typed:
                self._later(item, with_name(typed))

        prompt = Prompt(strings.NAME_TITLE, entity.name, strings.NAME_PLACEHOLDER, strings.NAME_HINT, lambda _: "")
        self.screen.app.push_screen(prompt, named)

    def merge(self, _: int | None, __: str | None) -> None:
        """Put the entity with another one."""
        item, judged = self._item("entity"), self.screen.judging.judged
        if item is None or judged is None:
            return
        others = [
            Choice(
                one.id,
                f"{type_glyph('entity', one.type)} {one.name}",
                MENTION_WORDS[one.type],
                str(len(one.mentions)),
            )
            for one in judged.analysis.entities
            if one.id != item.id
        ]

        def picked(other: str | None) -> None:
            now = self.screen.judging.judged
            change = merged_into(now, other) if other is not None and now is not None else None
            if change is not None:
                self._later(item, change)

        self.screen.app.push_screen(Picker(strings.MERGE_TITLE, others), picked)

    def split(self, _: int | None, __: str | None) -> None:
        """Take the mention out of its entity, to another of that name or to one of its own."""
        item, judged = self._item("mention"), self.screen.judging.judged
        place = span_of(item, judged) if item is not None and judged is not None else None
        if item is None or judged is None or place is None:
            return

        def named(typed: str | None) -> None:
            if typed:
                self._later(item, with_name(typed))

        words = " ".join(judged.text[place.start : place.end].split())
        prompt = Prompt(strings.SPLIT_TITLE, words, strings.NAME_PLACEHOLDER, strings.NAME_HINT, lambda _: "")
        self.screen.app.push_screen(prompt, named)

    # What they share

    def _item(self, *kinds: ItemKind) -> ItemName | None:
        """The item at hand of one of these kinds; None, and the reader is told, where there is none."""
        if self.screen.judging.judge is None:
            return None
        item = self.screen.judging.target(*kinds)
        if item is None:
            self.screen.status.say(strings.nothing_to_correct(kinds))
        return item

    def _pick(self, title: str, choices: list[Choice], item: ItemName, change: Callable[[str], Change]) -> None:
        def picked(key: str | None) -> None:
            if key is not None:
                self._later(item, change(key))

        self.screen.app.push_screen(Picker(title, choices), picked)

    def _later(self, item: ItemName, change: Change) -> None:
        async def work() -> None:
            await self.keep(item, change)

        self.screen.run_later(work())

    async def keep(self, item: ItemName, change: Change) -> bool:
        """Keep a correction of an item; False, and the reader is told why, where there is none to keep."""
        judge = self.screen.judging.judge
        judgement = judge.correct(item, change) if judge is not None else None
        if judgement is None or not await self.screen.judging.keep([judgement]):
            return False
        self.screen.status.say(strings.corrected(judgement, self.screen.keymap.shown("note.undo")))
        return True
