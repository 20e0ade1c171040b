"""Where the links of notes lead, and which notes link to an item."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from frontreader.analysis.links import ItemRef, Links
from frontreader.analysis.model import Event
from frontreader.annotations.links import NoteLink, beginning, links
from frontreader.annotations.model import Annotation
from frontreader.text.display import one_line


class NoteTargets:
    """The links of a document's notes in one analysis of it. Made of all notes; what it costs is paid when a note has
    a link."""

    def __init__(
        self, notes: Sequence[Annotation], found: Links, text: str, elsewhere: Mapping[str, Annotation] | None = None
    ) -> None:
        """`elsewhere` are notes of other documents, by what links call them."""
        self._notes = notes
        self._elsewhere = elsewhere or {}
        self._links = found
        self._text = text

    def of(self, note: Annotation) -> list[tuple[NoteLink, ItemRef | None]]:
        """The links of a note, each with the item that it leads to; None where there is none now."""
        return [(link, self.target(link)) for link in links(note.body)] if "[[" in note.body else []

    def to(self, ref: ItemRef) -> Sequence[Annotation]:
        """The notes that link to an item, in the order of the text."""
        return self._backlinks.get(ref, ())

    def target(self, link: NoteLink) -> ItemRef | None:
        """The item that a link leads to; None where it cannot be told."""
        match link.kind:
            case "entity":
                name = self._names.get(_key(link.words))
                return ItemRef("entity", name) if name else None
            case "event":
                return self._event(link)
            case "sentence":
                return self._sentence(link)
            case "note":
                ids = [note.id for note in self._notes if note.id.startswith(link.id)]
                if not ids and (other := self._elsewhere.get(link.id)) is not None:
                    return ItemRef("note", other.id)
                return ItemRef("note", ids[0]) if len(ids) == 1 else None

    def type_of(self, ref: ItemRef) -> str:
        """The type of an entity or event."""
        one = self._links.event(ref.id) if ref.kind == "event" else self._links.entity(ref.id)
        return one.type if one is not None else ""

    def colour_of(self, note: str) -> str:
        """The colour of the note with that id."""
        return next((one.colour for one in (*self._notes, *self._elsewhere.values()) if one.id == note), "")

    def is_elsewhere(self, ref: ItemRef) -> bool:
        """Whether it is a note of another document."""
        return ref.kind == "note" and all(note.id != ref.id for note in self._notes)

    def _event(self, link: NoteLink) -> ItemRef | None:
        """The event of that trigger nearest to the sentence, as corrections shift their numbers."""
        named = self._triggers.get(_key(link.words), ())
        if not named or (not link.number and len(named) > 1):
            return None
        place = min(named, key=lambda one: abs(self._links.sentence_of(ItemRef("event", one.id)) + 1 - link.number))
        return ItemRef("event", place.id)

    def _sentence(self, link: NoteLink) -> ItemRef | None:
        sentences = self._links.analysis.sentences
        if 0 < link.number <= len(sentences):
            one = sentences[link.number - 1]
            if _key(beginning(self._text[one.start : one.end])).startswith(_key(link.words)):
                return ItemRef("sentence", one.id)
        found = self._beginnings.get(_key(link.words), []) if link.words else []
        return ItemRef("sentence", found[0]) if len(found) == 1 else None

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """Entities by what they go by; a name before an alias, the one mentioned most before its namesakes."""
        names: dict[str, str] = {}
        entities = sorted(self._links.analysis.entities, key=lambda one: -len(one.mentions))
        for entity in entities:
            names.setdefault(_key(entity.name), entity.id)
        for entity in entities:
            for alias in entity.aliases:
                names.setdefault(_key(alias), entity.id)
        return names

    @cached_property
    def _triggers(self) -> Mapping[str, Sequence[Event]]:
        found: dict[str, list[Event]] = {}
        for event in self._links.analysis.events:
            found.setdefault(_key(trigger_text(event, self._text)), []).append(event)
        return found

    @cached_property
    def _beginnings(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for one in self._links.analysis.sentences:
            found.setdefault(_key(beginning(self._text[one.start : one.end])), []).append(one.id)
        return found

    @cached_property
    def _backlinks(self) -> Mapping[ItemRef, list[Annotation]]:
        found: dict[ItemRef, list[Annotation]] = {}
        for note in self._notes:
            for ref in dict.fromkeys(ref for _, ref in self.of(note) if ref is not None):
                found.setdefault(ref, []).append(note)
        return found


def trigger_text(event: Event, text: str) -> str:
    """An event's trigger as a link names it."""
    return " ".join(text[part.start : part.end] for part in event.trigger.parts or (event.trigger,))


def _key(words: str) -> str:
    return " ".join(one_line(words).casefold().replace("[", " ").replace("]", " ").split())
