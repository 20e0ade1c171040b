"""The status line: where the reader is, what was said, which keys go on."""

from typing import TYPE_CHECKING

from textual.timer import Timer

from frontreader.ui import strings
from frontreader.ui.bars import Bar, Piece

if TYPE_CHECKING:
    from frontreader.ui.reader import ReaderScreen

_MOST_COUNTED = 20_000
"""Code points of a selection whose words are counted at each key."""
_SECONDS = 6.0
_WARNING_SECONDS = 20.0


class Status:
    """Writes the screen's status bar. A message gives way to the next, to Escape, or to time."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self._screen = screen
        self._message: Piece = ("", "")
        self._timer: Timer | None = None

    def say(self, text: str) -> None:
        """Tell the reader something; text from outside is made visible by the bar."""
        self._tell(text, "bar--message", _SECONDS)

    def warn(self, text: str) -> None:
        """Tell the reader that something is wrong."""
        self._tell(text, "bar--warning", _WARNING_SECONDS)

    def forget(self) -> None:
        """Take the message away."""
        self._message = ("", "")
        self.update()

    def _tell(self, text: str, style: str, seconds: float) -> None:
        self._message = (text, style)
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._screen.set_timer(seconds, self.forget)
        self.update()

    def update(self) -> None:
        """Show what holds now."""
        screen = self._screen
        if not screen.is_mounted:
            return
        bar = screen.query_one("#status", Bar)
        left: list[Piece] = [(f" {self._position()} ", "bar--title")]
        if screen.parser.pending or screen.go.hinting:
            bar.show(left + self._pending())
            return
        session = screen.session
        if self._message[0]:
            left.append((f" {self._message[0]} ", self._message[1]))
        elif session.spans and session.walked:
            left.append((f" {strings.walking(session.at + 1, len(session.spans), session.walked)} ", "bar--dim"))
        if screen.analysing.anew:
            left.append((f" {strings.analysing_anew(screen.analysing.progress)} ", "bar--dim"))
        elif screen.analysing.progress is not None:
            left.append((f" {strings.analysing(*screen.analysing.progress)} ", "bar--dim"))
        if progress := screen.judging.progress:
            left.append((f" {strings.judged_so_far(*progress, screen.judging.waits)} ", "bar--dim"))
        if language := session.other_language(screen.pane.sentence):
            left.append((f" {strings.other_language(language)} ", "bar--dim"))
        bar.show(left, self._keys())

    def _pending(self) -> list[Piece]:
        """What was typed so far, and what can follow."""
        if self._screen.go.hinting:
            return [(f" {self._screen.go.question} ", "bar--pending")]
        parser, keymap = self._screen.parser, self._screen.keymap
        pieces: list[Piece] = [(f" {parser.pending}… ", "bar--pending")]
        for keys, action in keymap.continues(self._screen.where, parser.keys) if parser.keys else []:
            pieces.append((f" {''.join(keys[len(parser.keys) :])}", "bar--key"))
            pieces.append((f" {action.description} ", "bar--dim"))
        return pieces

    def _position(self) -> str:
        pane = self._screen.pane
        percent = round(100 * (pane.caret + 1) / max(1, len(pane.text)))
        if self._screen.where == "select" and pane.selection:
            if pane.selection.end - pane.selection.start > _MOST_COUNTED:
                return strings.MUCH_SELECTED
            return strings.selected(len(pane.text[pane.selection.start : pane.selection.end].split()))
        if not pane.sentences:
            return f"{percent} %"
        return f"{pane.sentence + 1}/{len(pane.sentences)} · {percent} %"

    def _keys(self) -> list[Piece]:
        keymap = self._screen.keymap
        pieces: list[Piece] = []
        for action_ids, word in strings.FOOTER:
            keys = " ".join(shown for one in action_ids if (shown := keymap.shown(one)))
            if keys:
                pieces += [(f" {keys}", "bar--key"), (f" {word} ", "bar--dim")]
        return pieces
