"""The least that Textual can show: one widget with the words it is given."""

import sys

from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield Static(sys.argv[1], markup=False)


if __name__ == "__main__":
    Bare().run()
