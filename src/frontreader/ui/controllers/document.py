"""What the reader says of the whole article."""

from frontreader.library.model import LibraryError
from frontreader.text.dates import is_iso_date
from frontreader.ui import strings
from frontreader.ui.controllers.base import Controller
from frontreader.ui.screens.prompt import Prompt


class Document(Controller):
    """The article's date."""

    def date(self, _: int | None, __: str | None) -> None:
        """Ask for the date; one that was given changes all times at once."""

        def wrong(typed: str) -> str:
            return "" if not typed or is_iso_date(typed) else strings.bad_date(typed)

        def given(typed: str | None) -> None:
            if typed is not None:
                self.screen.run_later(self._set(typed or None))

        date = self.session.document.date or ""
        self.screen.app.push_screen(
            Prompt(strings.DATE_TITLE, date, strings.DATE_PLACEHOLDER, strings.DATE_HINT, wrong), given
        )

    async def _set(self, date: str | None) -> None:
        screen, document = self.screen, self.session.document
        if date == document.date:
            screen.status.say(strings.DATE_SAME)
            return
        problem = ""
        try:
            await screen.store.call(lambda library: library.set_date(document.id, date))
        except LibraryError as error:
            problem = strings.date_not_kept(str(error))
        await screen.desk.date(date)
        if problem:
            screen.status.warn(problem)
        else:
            screen.status.say(strings.date_set(date, screen.keymap.shown("note.undo")))
