"""How the screen is laid out."""

from frontreader.ui import strings
from frontreader.ui.config import Config
from frontreader.ui.controllers.base import Controller
from frontreader.ui.items.tabs import TABS
from frontreader.ui.themes import THEMES


class View(Controller):
    """Tabs, places of a line, the divider, zen, themes."""

    def tab_next(self, count: int | None, _: str | None) -> None:
        if count is not None:
            self.screen.items.show_tab(TABS[max(1, min(count, len(TABS))) - 1])
        else:
            self.screen.items.next_tab(1)

    def tab_previous(self, count: int | None, _: str | None) -> None:
        self.screen.items.next_tab(-(count or 1))

    def centre(self, _: int | None, __: str | None) -> None:
        self.screen.pane.place("middle")

    def top(self, _: int | None, __: str | None) -> None:
        self.screen.pane.place("top")

    def bottom(self, _: int | None, __: str | None) -> None:
        self.screen.pane.place("bottom")

    def zen(self, _: int | None, __: str | None) -> None:
        self.screen.panes.set_zen(not self.screen.panes.zen)

    def unsure(self, _: int | None, __: str | None) -> None:
        """Dim what is unsure, or show it as all else; settings that dim nothing are taken for the default."""
        below = 0.0 if self.session.unsure else self.screen.config.unsure or Config().unsure
        self.screen.findings.dim_unsure(below)
        self.screen.status.say(strings.unsure_dimmed(below) if below else strings.UNSURE_SHOWN)

    def theme(self, _: int | None, __: str | None) -> None:
        names = list(THEMES)
        app = self.screen.app
        app.theme = names[(names.index(app.theme) + 1) % len(names)] if app.theme in names else names[0]
        self.screen.status.say(app.theme)

    def wider(self, count: int | None, _: str | None) -> None:
        self.screen.panes.move_divider(2 * (count or 1))

    def narrower(self, count: int | None, _: str | None) -> None:
        self.screen.panes.move_divider(-2 * (count or 1))
