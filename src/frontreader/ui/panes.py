"""How the panes share the screen."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from frontreader.ui.reader import ReaderScreen

NARROW = 80
"""Columns below which one pane is shown at a time."""
_TALL = 28
"""Rows from which on there is air under the title. Set here: a class on the screen would have every style worked out
twice before the first frame."""
_LEAST_TEXT, _LEAST_ITEMS = 30, 24


class Panes:
    """Text and items side by side, one of them, or the text alone and centred (`zen`). `divider` is how many columns
    the reader moved the border."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self._screen = screen
        self.zen = False
        self.divider = 0

    @property
    def narrow(self) -> bool:
        """Whether there is room for one pane only."""
        return self._screen.app.size.width < NARROW

    def show_text(self) -> None:
        """To the text."""
        self.arrange(items=False)
        self._screen.pane.focus()

    def show_card(self) -> None:
        """To the card, whose lines lead on."""
        self.arrange(items=True)
        self._screen.items.card.focus()

    def show_items(self, *, keep: bool = False) -> None:
        """To the list: its cursor goes to the current sentence's items, unless `keep`."""
        screen = self._screen
        listed = screen.items.list
        rows = listed.rows
        inside = [ref for ref in screen.items_of_sentence() if rows is not None and rows.find(ref) is not None]
        if inside and not keep and listed.current not in inside:
            screen.items.select(inside[0])
        self.arrange(items=True)
        listed.focus()

    def set_zen(self, zen: bool) -> None:
        """Only the text, or both panes again."""
        self.zen = zen
        self._screen.pane.centred = zen
        self.show_text()

    def move_divider(self, columns: int) -> None:
        """Give the text so many columns more."""
        self.divider += columns
        self.arrange()

    def arrange(self, *, items: bool | None = None) -> None:
        """Give the panes their room; `items` says which one a narrow screen shows, None leaves it."""
        screen, size = self._screen, self._screen.app.size  # known before the first layout, which is then the only one
        if size.height >= _TALL:
            screen.query_one("#panes").styles.padding = (1, 0, 0, 0)
        else:
            screen.query_one("#panes").styles.padding = 0
        if items is None:
            items = screen.items.list.has_focus or screen.items.card.has_focus
        screen.items.display = not self.zen and (not self.narrow or items)
        screen.pane.display = screen.strip.display = self.zen or not (self.narrow and items)
        if self.zen or self.narrow:
            screen.pane.styles.width = "1fr"
        else:
            wanted = min(screen.config.measure + screen.pane.margin_cells + 2, size.width * 6 // 10)
            room = max(_LEAST_TEXT, min(wanted + self.divider, size.width - _LEAST_ITEMS))
            self.divider = room - wanted
            screen.pane.styles.width = room
        screen.call_after_refresh(screen.pane.reflow)
