"""The app: themes, styles and the terminal. All else is on its screens."""

import asyncio
import gc
import signal
import sys
from typing import ClassVar, Protocol, runtime_checkable

from rich.text import Text
from textual.app import App
from textual.binding import BindingType
from textual.filter import ANSIToTruecolor, Monochrome, NoColor

from frontreader.resources import top_level
from frontreader.ui import strings
from frontreader.ui.config import Config
from frontreader.ui.hangup import end_with_terminal
from frontreader.ui.opening import Opened
from frontreader.ui.reader import ReaderScreen
from frontreader.ui.store import Store
from frontreader.ui.themes import THEMES


@runtime_checkable
class Writing(Protocol):
    """A screen that may hold what is not saved yet."""

    async def flush(self) -> bool: ...


class FrontReaderApp(App[None]):
    """Shows one document in one `ReaderScreen`."""

    TITLE = strings.APP
    CSS_PATH: ClassVar[str] = str(top_level("styles.tcss"))
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, opened: Opened, store: Store, config: Config, notices: list[str] | None = None) -> None:
        super().__init__()
        for theme in THEMES.values():
            self.register_theme(theme)
        # The theme before the styles are parsed, so that they are parsed once.
        self.set_reactive(App.theme, config.theme)
        self.stylesheet.set_variables(self.get_css_variables())
        if self.no_color:
            # Textual would draw in shades of grey; NO_COLOR asks for none at all.
            self._filters = [one for one in self._filters if not isinstance(one, Monochrome | ANSIToTruecolor)]
            self._filters.append(NoColor())
        self.reader = ReaderScreen(opened, store, config, notices or [])

    def get_default_screen(self) -> ReaderScreen:
        return self.reader

    def on_ready(self) -> None:
        """The first screen is drawn: what was made for it stays and is never looked through for garbage."""
        gc.freeze()
        gc.enable()

    def write_to_terminal(self, sequence: str) -> None:
        """Write a control sequence of our own past the screen."""
        if self._driver is not None:
            self._driver.write(sequence)
            self._driver.flush()

    def on_mount(self) -> None:
        if not self.is_headless:
            loop = asyncio.get_running_loop()
            for number in (signal.SIGTERM, signal.SIGHUP):
                loop.add_signal_handler(number, lambda code: self.run_worker(self.leave(code)), 128 + number)
            if sys.__stdin__ is not None:
                end_with_terminal(sys.__stdin__.fileno())

    def _fatal_error(self) -> None:
        """A fault of ours: what a reader can use is said, and the rest kept in a file; what they wrote is safe."""
        import traceback

        from frontreader.library.paths import default_directory

        file = default_directory() / "crash.log"
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file.write_text(traceback.format_exc(), encoding="utf-8", errors="backslashreplace")
        except OSError as error:
            self.panic(Text(strings.crashed(str(error))))
        else:
            self.panic(Text(strings.crashed(str(file))))

    async def action_quit(self) -> None:
        await self.leave(0)

    async def leave(self, code: int) -> None:
        """The one way out, also when the terminal is closed: what was written is put on disk, then where the reader
        is; the terminal is given back."""
        for screen in self.screen_stack:
            if isinstance(screen, Writing):
                await screen.flush()
        self.reader.analysing.stop()
        await self.reader.desk.keep_view()
        self.exit(return_code=code)
