"""Typing tags: those in use are offered, and Tab completes."""

from collections.abc import Sequence

from textual import events
from textual.widgets import Input

from frontreader.ui import strings
from frontreader.ui.screens.prompt import Prompt


def tags_in(line: str) -> tuple[str, ...]:
    """The tags of a line: parted by commas or white space, with or without #."""
    return tuple(dict.fromkeys(word.lstrip("#") for word in line.replace(",", " ").split() if word.lstrip("#")))


def offered(line: str, known: Sequence[str]) -> list[str]:
    """The tags of `known` that begin with the word being typed at the end of `line`; behind them those that hold it,
    unless it is one itself."""
    typed = line.replace(",", " ").rpartition(" ")[2].lstrip("#-").casefold()
    if not typed:
        return []
    begin = [tag for tag in known if tag.casefold().startswith(typed) and tag.casefold() != typed]
    if any(tag.casefold() == typed for tag in known):
        return begin
    return begin + [tag for tag in known if typed in tag.casefold()[1:] and tag not in begin]


def completed(line: str, tag: str) -> str:
    """`line` with the word being typed at its end made `tag`, ready for the next."""
    head, _, typed = line.replace(",", " ").rpartition(" ")
    sign = "-" if typed.startswith("-") else ""
    return f"{' '.join(head.split())} {sign}{tag} ".lstrip()


class TagPrompt(Prompt):
    """One line of tags to add, and with a minus before them to take away."""

    def __init__(self, title: str, known: Sequence[str]) -> None:
        super().__init__(title, "", strings.TAGS_PLACEHOLDER, strings.TAGS_HINT, lambda _: "")
        self.known = known

    def on_input_changed(self) -> None:
        found = offered(self.query_one(Input).value, self.known)
        self._say(strings.tags_offered(found[:5]) if found else self.hint, "bar--dim")

    def on_key(self, event: events.Key) -> None:
        line = self.query_one(Input)
        if event.key == "tab" and (found := offered(line.value, self.known)):
            event.stop()
            event.prevent_default()
            line.value = completed(line.value, found[0])
            line.cursor_position = len(line.value)
            return
        super().on_key(event)
