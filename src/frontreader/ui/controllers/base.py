"""What the controllers share."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from frontreader.ui.reader import ReaderScreen
    from frontreader.ui.session import Session


class Controller:
    """Does the actions of one group on the reader's screen."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self.screen = screen

    @property
    def session(self) -> "Session":
        return self.screen.session

    @property
    def in_text(self) -> bool:
        """Whether the reading pane has the focus."""
        return self.screen.pane.has_focus
