"""A bare Textual app to move in: the lines of a file, one of them lit by any key, and below them a line to type in."""

import sys
from pathlib import Path
from textwrap import wrap

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.events import Key
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Input

_LINES = 2000


class Lines(ScrollView, can_focus=True):
    """The Line API and nothing else: what a key costs at least."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self.lines = lines
        self.at = 0

    def on_mount(self) -> None:
        self.virtual_size = Size(80, len(self.lines))

    def on_key(self, event: Key) -> None:
        if event.key == "slash":
            self.app.query_one(Input).focus()
        else:
            self.refresh_lines(self.at, 1)
            self.at = min(self.at + 1, len(self.lines) - 1)
            self.refresh_lines(self.at, 1)
            if self.at - self.scroll_y >= self.size.height - 2:
                self.scroll_to(y=self.at - self.size.height + 3, animate=False, immediate=True, force=True)
        event.stop()

    def render_line(self, y: int) -> Strip:
        row = round(self.scroll_y) + y
        text = self.lines[row] if row < len(self.lines) else ""
        style = self.rich_style + Style(reverse=True) if row == self.at else self.rich_style
        return Strip([Segment(text, style)]).adjust_cell_length(self.size.width, self.rich_style)


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        text = Path(sys.argv[1]).read_text(encoding="utf-8")[: _LINES * 80]
        yield Lines([row for line in text.splitlines() for row in wrap(line, 80) or [""]])
        yield Input()


if __name__ == "__main__":
    Bare().run()
