"""Links in notes: `[[…]]`, to what stands in the article or to another note.

`[[Oekraïne]]` is an entity by one of its names, `[[!12 bombardeerde]]` the event of that trigger in sentence 12,
`[[.12 Rusland bombardeerde]]` sentence 12, which begins so, `[[#3f2a9c1e klopt dit]]` the note whose id begins so.
Numbers tell like ones apart; the words hold where an article is corrected and numbers shift. The signs are those of
the search: `@` (which may be left out), `!`, `.` and `#`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from frontreader.text.display import one_line

LinkKind = Literal["entity", "event", "sentence", "note"]
_SIGNS: dict[str, LinkKind] = {"@": "entity", "!": "event", ".": "sentence", "#": "note"}
_LINK = re.compile(r"\[\[([^\[\]\n]{1,300})\]\]")
_OPEN = re.compile(r"\[\[([^\[\]\n]{0,100})\Z")
_BRACKETS = re.compile(r"[\[\]\s]+")
_NUMBERED = re.compile(r"(\d{1,7})(?:\s+|\Z)(.*)", re.DOTALL)
ID_LETTERS = 8
"""Letters of a note's id that a link to it gives."""
_WORDS = 6


@dataclass(frozen=True, slots=True)
class NoteLink:
    """One link; `start` and `end` are its code points in the note, brackets included. `number` is a sentence's, 0 where
    none is given; `id` the beginning of a note's id; `words` a name, a trigger, or how a sentence or note begins."""

    start: int
    end: int
    kind: LinkKind
    words: str
    number: int = 0
    id: str = ""

    @property
    def shown(self) -> str:
        """What a list says of it."""
        match self.kind:
            case "sentence":
                return f"sentence {self.number}" if self.number else self.words
            case "event":
                return f"{self.words} (sentence {self.number})" if self.number else self.words
            case "note":
                return self.words or self.id
            case "entity":
                return self.words


def links(body: str) -> Iterator[NoteLink]:
    """The links of a note, in its order."""
    for match in _LINK.finditer(body):
        inside = match[1].strip()
        kind = _SIGNS.get(inside[:1])
        words = inside[1:].strip() if kind else inside
        if not words:
            continue
        if kind == "note":
            name, _, rest = words.partition(" ")
            yield NoteLink(match.start(), match.end(), kind, rest.strip(), id=name)
        elif kind in ("event", "sentence"):
            numbered = _NUMBERED.fullmatch(words)
            number, rest = (int(numbered[1]), numbered[2]) if numbered else (0, words)
            yield NoteLink(match.start(), match.end(), kind, rest.strip(), number)
        else:
            yield NoteLink(match.start(), match.end(), "entity", words)


def linked_notes(notes: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """Of notes, given by id and body: by the id of each that is linked to, the ids of those that do, in their order."""
    found: dict[str, list[str]] = {}
    for name, body in notes:
        for link in links(body) if "[[" in body else ():
            meant = [other for other, _ in notes if link.kind == "note" and other.startswith(link.id)]
            if len(meant) == 1 and name not in (sources := found.setdefault(meant[0], [])):
                sources.append(name)
    return found


def open_link(line: str) -> str | None:
    """What is typed of a link that is not closed at the end of `line`; None where there is none."""
    found = _OPEN.search(line)
    return found[1] if found else None


def entity_link(name: str) -> str:
    """The link to an entity of that name."""
    words = _plain(name)
    return f"[[@{words}]]" if words[:1] in _SIGNS else f"[[{words}]]"


def event_link(sentence: int, trigger: str) -> str:
    """The link to the event with that trigger in the sentence with that number."""
    return f"[[!{sentence} {_plain(trigger)}]]"


def sentence_link(number: int, text: str) -> str:
    """The link to a sentence of that number and text."""
    return f"[[.{number} {beginning(text)}]]"


def note_link(note: str, text: str) -> str:
    """The link to the note of that id; `text` is what it says, or quotes."""
    return f"[[#{note[:ID_LETTERS]} {beginning(text)}]]".replace(" ]]", "]]")


def beginning(text: str) -> str:
    """The first words of a text, as a link names it."""
    return " ".join(_plain(text[:400]).split()[:_WORDS])


def _plain(text: str) -> str:
    """`text` without what would end a link, act on a terminal or hide."""
    return _BRACKETS.sub(" ", one_line(text)).strip()
