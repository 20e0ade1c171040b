"""What a link that is being typed can become: the hits of the search, each with the link that names it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from frontreader.analysis.links import Links
from frontreader.annotations.links import entity_link, event_link, note_link, sentence_link
from frontreader.annotations.model import Annotation
from frontreader.search.index import SearchIndex
from frontreader.search.items import Hit
from frontreader.search.rank import rank
from frontreader.text.display import one_line
from frontreader.ui import strings
from frontreader.ui.looks import NOTE_GLYPH, glyph
from frontreader.ui.noting.targets import trigger_text
from frontreader.ui.screens.choices import Choice, Ranges
from frontreader.ui.screens.search import choice

_ROWS = 30
_MOST_ELSEWHERE = 10


@dataclass(frozen=True, slots=True)
class Completion:
    """A row to show, and the link that it stands for."""

    row: Choice
    lit: Ranges
    link: str


class Completing:
    """Completes from one search index, whose items are those of `links` and the notes."""

    def __init__(
        self,
        index: SearchIndex,
        links: Links | None,
        text: str,
        note: Callable[[str], Annotation | None],
        sentence_at: Callable[[int], int],
        own: Callable[[], str],
    ) -> None:
        self._index = index
        self._links = links
        self._text = text
        self._note = note
        self._sentence_at = sentence_at
        self._own = own
        """The id of the note that is being written: it does not link to itself."""
        self.elsewhere: Sequence[Annotation] = ()
        """Notes of other articles, offered behind what stands in this one."""

    def __call__(self, typed: str) -> list[Completion]:
        """The best completions of what was typed behind `[[`, with the signs of the search: `!`, `.`, `#`, `@`."""
        found = []
        for hit in self._index.search(typed, _ROWS):
            link = self._link(hit)
            if link:
                row, lit = choice(hit, self._sentence_at(hit.item.position) + 1)
                found.append(Completion(row, lit, link))
        return found + self._notes_elsewhere(typed)

    def _notes_elsewhere(self, typed: str) -> list[Completion]:
        wanted = typed.strip().removeprefix("#")
        if not wanted or typed.strip()[:1] in ("@", "!", "."):
            return []
        labels = [f"{glyph(NOTE_GLYPH)} {one_line(says(note))}" for note in self.elsewhere]
        return [
            Completion(
                Choice("", labels[index], "", strings.NOTE_ELSEWHERE),
                lit,
                note_link(self.elsewhere[index].id, says(self.elsewhere[index])),
            )
            for index, _, lit in rank(wanted, labels, _MOST_ELSEWHERE)
        ]

    def _link(self, hit: Hit) -> str:
        kind, name = hit.item.ref
        sentence = self._sentence_at(hit.item.position) + 1
        match kind:
            case "entity":
                return entity_link(hit.item.label)
            case "event":
                event = self._links.event(name) if self._links else None
                return event_link(sentence, trigger_text(event, self._text)) if event else ""
            case "sentence":
                return sentence_link(sentence, hit.item.label)
            case "note":
                note = self._note(name)
                if note is None or note.id == self._own():
                    return ""
                return note_link(note.id, says(note))
            case _:
                return ""


def says(note: Annotation) -> str:
    """The first line of a note, or what a highlight quotes."""
    return note.body.strip().partition("\n")[0] or note.anchor.quote[:200]
