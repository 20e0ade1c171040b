"""What the reader judges: which item is meant, the verdicts kept, and the analysis shown as they make it."""

import asyncio
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from frontreader.analysis.links import ItemRef, Links
from frontreader.annotations.judgements import ItemKind, Judgement
from frontreader.library.model import LibraryError
from frontreader.text.span import Span
from frontreader.ui import strings
from frontreader.ui.analysing import warm

if TYPE_CHECKING:
    from frontreader.judging.claims import ItemName
    from frontreader.judging.judged import Judged
    from frontreader.judging.making import Judge
    from frontreader.ui.reader import ReaderScreen

_ANY: tuple[ItemKind, ...] = ("mention", "event", "time", "entity")


class Judging:
    """Judgements on the document on screen. Every one goes to the library's journal before it is shown."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self._screen = screen
        self._gone_to: tuple[ItemName, int] | None = None
        self._last: tuple[str, int] | None = None

    @property
    def judged(self) -> "Judged | None":
        return self._screen.session.judged

    @property
    def progress(self) -> tuple[int, int] | None:
        """How many items are judged, and how many there are; None while none is."""
        session = self._screen.session
        if not session.judgements or session.judged is None:
            return None
        return session.judged.progress

    @property
    def waits(self) -> int:
        """How many judgements wait in the review queue."""
        session = self._screen.session
        judged = session.judged if session.judgements else None
        return len(judged.disagreements) + len(judged.lost) if judged is not None else 0

    @property
    def judge(self) -> "Judge | None":
        """Makes judgements on what is on screen; None, and the reader is told, where nothing can be judged."""
        from frontreader.judging.making import Judge

        judged = self.judged
        if not self._screen.store.available:
            self._screen.status.warn(self._screen.store.why)
            return None
        if judged is None or (self._screen.analysing.progress is not None and not self._screen.analysing.anew):
            self._screen.status.say(strings.STILL_ANALYSING)
            return None
        return Judge(judged, self._screen.session.document.id, now(), new_id)

    # Which item is meant

    def target(self, *kinds: ItemKind) -> "ItemName | None":
        """The item of one of `kinds` that the reader means: that of the list, the one they went to, the chosen one at
        the caret, what else is there (the innermost first), or the nearest in the sentence."""
        wanted = kinds or _ANY
        if not self._screen.pane.has_focus and self._screen.items.list.current is not None:
            found = self._of_list(self._screen.items.list.current, wanted)
            if found is not None:
                return found
        caret = self._screen.pane.caret
        if self._gone_to is not None and self._gone_to[1] == caret and self._gone_to[0].kind in wanted:
            return self._gone_to[0]
        chosen = self._screen.session.chosen
        here = self._screen.session.items_at(caret)
        refs = [chosen, *here] if chosen in here and chosen is not None else here
        for ref in refs:
            if found := self._at_caret(ref, wanted):
                return found
        return self._nearest(wanted)

    def _of_list(self, ref: ItemRef, wanted: Sequence[ItemKind]) -> "ItemName | None":
        from frontreader.judging.claims import ItemName

        if ref.kind == "entity" and "entity" not in wanted:
            caret = self._screen.pane.caret
            return self._at_caret(ref, wanted) if self._screen.session.chosen == ref and caret >= 0 else None
        if ref.kind in ("entity", "event", "time") and ref.kind in wanted:
            return ItemName(ref.kind, ref.id)
        return None

    def _at_caret(self, ref: ItemRef, wanted: Sequence[ItemKind]) -> "ItemName | None":
        from frontreader.judging.claims import ItemName

        caret, links = self._screen.pane.caret, self._screen.session.links
        if ref.kind == "entity" and links is not None and (entity := links.entity(ref.id)):
            mention = next((one for one in entity.mentions if one.start <= caret < one.end), None)
            if mention is None:
                return None
            if "mention" in wanted:
                return ItemName("mention", mention.id)
            return ItemName("entity", entity.id) if "entity" in wanted else None
        if ref.kind in ("event", "time") and ref.kind in wanted:
            return ItemName(ref.kind, ref.id)
        return None

    def _nearest(self, wanted: Sequence[ItemKind]) -> "ItemName | None":
        """In the sentence; a chosen event goes before others."""
        from frontreader.judging.claims import ItemName

        judged, pane = self.judged, self._screen.pane
        if judged is None:
            return None
        sentence = pane.sentence_span(pane.sentence)
        near: list[tuple[bool, int, ItemName]] = []
        chosen = self._screen.session.chosen
        for item in judged.order:
            place = judged.items.place(item)
            as_entity = item.kind == "mention" and "mention" not in wanted and "entity" in wanted
            if place is None or not sentence.start <= place.start < sentence.end:
                continue
            if item.kind in wanted:
                near.append((tuple(item) != chosen, abs(place.start - pane.caret), item))
            elif as_entity:
                entity = ItemName("entity", judged.items.entity_of[item.id].id)
                near.append((True, abs(place.start - pane.caret), entity))
        return min(near)[2] if near else None

    def in_sentence(self) -> "list[ItemName]":
        """The items that begin in the current sentence."""
        judged, pane = self.judged, self._screen.pane
        if judged is None:
            return []
        sentence = pane.sentence_span(pane.sentence)
        places = ((item, judged.items.place(item)) for item in judged.order)
        return [item for item, place in places if place and sentence.start <= place.start < sentence.end]

    # Going from one to the next

    def step(self, steps: int) -> "ItemName | None":
        """Go to the next or the previous item that is not judged, round the end; None where all are."""
        judged = self.judged
        if judged is None:
            return None
        order = judged.order
        starts = [place.start for item in order if (place := judged.items.place(item))]
        here = self._gone_to
        if here is not None and here[1] == self._screen.pane.caret and here[0] in order:
            at = order.index(here[0])
        else:
            at = bisect_right(starts, self._screen.pane.caret) - (1 if steps > 0 else 0)
        direction = 1 if steps > 0 else -1
        found = [
            index
            for number in range(1, len(order) + 1)
            if order[index := (at + direction * number) % len(order)] not in judged.verdicts
        ]
        if not found:
            return None
        item = order[found[min(abs(steps), len(found)) - 1]]
        self.go_to(item)
        return item

    def go_to(self, item: "ItemName") -> None:
        """Choose an item in the text, and mean it until the caret moves."""
        judged = self.judged
        place = judged.items.place(item) if judged is not None else None
        if judged is None or place is None:
            return
        ref = ItemRef(item.kind, item.id) if item.kind != "mention" else None
        if ref is None:
            ref = ItemRef("entity", judged.items.entity_of[item.id].id)
        self._screen.choose(ref, at=place.start)
        self._gone_to = (item, self._screen.pane.caret)

    # Keeping

    async def keep(
        self, given: Iterable[Judgement], withdrawn: Iterable[Judgement] = (), *, single: bool = True
    ) -> bool:
        """Have the library keep judgements, as one step, and show what they make of the analysis. A `single` one can be
        given to all identical items next. False, and the reader is told why, where that fails."""
        kept, gone = list(given), list(withdrawn)
        try:
            await self._screen.store.call(lambda library: library.judge(kept, gone))
            await self.reload()
        except LibraryError as error:
            self._screen.status.warn(str(error))
            return False
        if single and len(kept) == 1:
            self._last = kept[0].id, self._screen.pane.caret
        return True

    def last(self, *, moved: bool) -> Judgement | None:
        """The judgement that was given last; where not `moved`, only while the caret stays."""
        if self._last is None or not (moved or self._last[1] == self._screen.pane.caret):
            return None
        return next((one for one in self._screen.session.judgements if one.id == self._last[0]), None)

    async def reload(self) -> None:
        """The library's judgements changed. Raises LibraryError."""
        session = self._screen.session
        document = session.document.id
        found = await self._screen.store.call(lambda library: library.judgements(document))
        if session is self._screen.session and list(session.judgements) != found:
            session.judgements = found
            await self.show()

    async def show(self) -> None:
        """Show the analysis as it is judged now."""
        session = self._screen.session
        if (basis := session.found) is None:
            return

        def make() -> "tuple[Judged, Links]":
            judged = session.as_judged()
            _ = judged.progress  # worked out here and not at the next key
            return judged, warm(judged.analysis)

        meant = self._gone_to
        judged, links = await asyncio.to_thread(make)
        if session is self._screen.session and session.found is basis:
            self._screen.findings.take_judged(judged, links)
            self._gone_to = meant


def now() -> str:
    """The time in UTC, ISO 8601 with seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def new_id() -> str:
    return str(uuid4())


def span_of(item: "ItemName", judged: "Judged") -> Span | None:
    """Where an item stands."""
    place = judged.items.place(item)
    return Span(place.start, place.end) if place is not None else None
