"""Opening, help, quitting."""

from collections.abc import Sequence

from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller
from frontreader.ui.keymap import rows
from frontreader.ui.screens.choices import Choice
from frontreader.ui.screens.picker import Picker


class Application(Controller):
    """What concerns the whole program."""

    def palette(self, _: int | None, __: str | None) -> None:
        self._commands(strings.PALETTE_TITLE)

    def help(self, _: int | None, __: str | None) -> None:
        self._commands(strings.HELP_TITLE, (*strings.LEGEND, strings.highlight_legend()))

    def _commands(self, title: str, legend: Sequence[str] = ()) -> None:
        """Every action with its keys; Enter does it. The keys it does not run in are said so."""
        choices = [
            Choice(action_id, description, strings.GROUPS[action_id.partition(".")[0]], keys)
            for keys, description, action_id in rows(self.screen.keymap)
        ]

        def run(action_id: str | None) -> None:
            if action_id is not None:
                self.screen.run_action_id(action_id)

        self.screen.app.push_screen(Picker(title, choices, legend=legend), run)

    def open(self, _: int | None, __: str | None) -> None:
        from frontreader.ui.controllers.files import choose_file

        choose_file(self.screen)

    def stop(self, _: int | None, __: str | None) -> None:
        anew = self.screen.analysing.anew
        if self.screen.analysing.stop():
            self.screen.findings.ended()
            self.screen.status.say(strings.RENEWAL_STOPPED if anew else strings.ANALYSIS_STOPPED)
        else:
            self.screen.status.say(strings.NOT_ANALYSING)

    def cancel(self, _: int | None, __: str | None) -> None:
        screen = self.screen
        screen.status.forget()
        if screen.selecting.anchor is not None:
            screen.selecting.stop()
        elif screen.items.list.has_focus and screen.items.list.picked:
            screen.items.list.picked = frozenset()
        elif screen.session.spans:
            screen.unlight()
        elif screen.panes.zen:
            screen.panes.set_zen(False)
        elif not screen.pane.has_focus:
            screen.panes.show_text()

    async def quit(self, _: int | None, __: str | None) -> None:
        await self.screen.app.run_action("quit")
