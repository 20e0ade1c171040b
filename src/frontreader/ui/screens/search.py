"""The search overlay: results as the reader types, the text following behind."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from frontreader.analysis.links import ItemRef
from frontreader.search.index import SearchIndex
from frontreader.search.items import Hit
from frontreader.text.span import Span
from frontreader.ui import strings
from frontreader.ui.bars import Bar
from frontreader.ui.looks import glyph
from frontreader.ui.screens.choices import Choice
from frontreader.ui.screens.field import Field
from frontreader.ui.screens.overlay import ListOverlay

_ROWS = 100
_LEAD = 24
"""Code points of a long text shown before the first letter that matched."""


def choice(hit: Hit, sentence: int) -> tuple[Choice, list[tuple[int, int]]]:
    """A hit as a row with its sentence's number; a long text is cut so that what matched is in sight."""
    text, letters = hit.text, hit.letters
    cut = 0
    if letters and letters[0][0] > 2 * _LEAD:
        cut = text.rfind(" ", 0, letters[0][0] - _LEAD) + 1 or letters[0][0] - _LEAD
    head = f"{glyph(strings.KIND_GLYPHS[hit.item.kind])} " + (glyph("…") if cut else "")
    lit = [(start - cut + len(head), end - cut + len(head)) for start, end in letters]
    detail = hit.item.label if hit.alias is not None else ""
    return Choice("", head + text[cut:], detail, f"{strings.KIND_WORDS[hit.item.kind]} {sentence:>4}"), lit


def _stands_for(hit: Hit, other: Hit) -> bool:
    """Whether two hits are the same match, be it of two analyses."""
    return (hit.item.kind, hit.item.position, hit.text) == (other.item.kind, other.item.position, other.text)


class SearchOverlay(ListOverlay[list[ItemRef]]):
    """Gives the matches, the taken one first; None when left by Escape."""

    ROWS = 12
    """The most rows it covers at the bottom of the screen, its frame included."""

    def __init__(
        self,
        index: SearchIndex,
        preview: Callable[[ItemRef, list[Span]], None],
        sentence_at: Callable[[int], int],
        *,
        growing: Callable[[], bool],
    ) -> None:
        super().__init__(strings.SEARCH_EMPTY)
        self.index = index
        self.preview = preview
        self.sentence_at = sentence_at
        self.growing = growing
        self.hits: list[Hit] = []

    def compose(self) -> ComposeResult:
        with Vertical(classes="overlay overlay--search"):
            yield Field(placeholder=strings.SEARCH_PLACEHOLDER, id="search-input")
            yield self.list
            yield Bar(id="search-hint")

    def on_mount(self) -> None:
        self.fit(self.ROWS - 4 if self.app.size.height >= 24 else 5)
        self.query_one("#search-hint", Bar).show([(f" {strings.SEARCH_HINT}", "bar--dim")])
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        self._search(event.value)

    def index_grew(self) -> None:
        """More items can be found now, or others: the reader stays at the match they went to."""
        hit = self.hits[self.list.cursor] if 0 < self.list.cursor < len(self.hits) else None
        self._search(self.query_one(Input).value, hit)

    def _search(self, typed: str, keep: Hit | None = None) -> None:
        self.hits = self.index.search(typed, _ROWS)
        same = (place for place, hit in enumerate(self.hits) if keep is not None and _stands_for(hit, keep))
        cursor = next(same, 0)
        nothing = strings.NOTHING_MATCHES_YET if self.growing() else strings.NOTHING_MATCHES
        self.list.empty = nothing if typed.strip() else strings.SEARCH_EMPTY
        self.list.show([choice(hit, self.sentence_at(hit.item.position) + 1) for hit in self.hits], cursor)
        self.moved()

    def moved(self) -> None:
        if self.list.cursor < len(self.hits):
            hit = self.hits[self.list.cursor]
            letters = []
            if hit.item.kind == "sentence":
                letters = [Span(a + hit.item.position, b + hit.item.position) for a, b in hit.letters]
            self.preview(ItemRef(*hit.item.ref), letters)

    def take(self) -> None:
        if not self.hits:
            self.dismiss(None)
            return
        taken = self.hits[self.list.cursor]
        others = [hit for hit in self.hits if hit is not taken]
        self.dismiss([ItemRef(*hit.item.ref) for hit in (taken, *others)])
