"""An article with its items as plain text: for pipes, pagers and screen readers."""

from collections.abc import Iterator

from frontreader.analysis.links import ItemRef
from frontreader.analysis.model import Analysis, Entity, Event, Mention, TimeExpression
from frontreader.exchange.phrases import Phrases, phrases_of
from frontreader.text.display import one_line
from frontreader.text.document import Document

_INDENT = " " * 6


def plain_lines(document: Document, analysis: Analysis) -> Iterator[str]:
    """Title and date, then each sentence with its number and what is in it, without line ends.

    Nothing in them acts on a terminal. A sentence is one line, however long.
    """
    phrases = phrases_of(document, analysis)
    yield one_line(document.title)
    yield one_line(document.date or "no date")
    mentions: dict[str, list[tuple[Mention, Entity]]] = {}
    for entity in analysis.entities:
        for mention in entity.mentions:
            mentions.setdefault(mention.sentence, []).append((mention, entity))
    for index, sentence in enumerate(analysis.sentences):
        yield ""
        yield f"{index + 1:>4}  {phrases.of(sentence)}"
        if sentence.language != document.language:
            yield _line("note", "", f"in another language ({one_line(sentence.language)}): not analysed", "").rstrip()
        refs = phrases.links.items_in(index)
        yield from (_event_line(event, phrases) for event in _events(refs, phrases))
        for mention, entity in sorted(mentions.get(sentence.id, ()), key=lambda pair: pair[0].start):
            yield _mention_line(mention, entity, phrases)
        yield from (_time_line(time, phrases) for time in _times(refs, phrases))


def plain_text(document: Document, analysis: Analysis) -> str:
    """All of `plain_lines`, each with its line end."""
    return "".join(f"{line}\n" for line in plain_lines(document, analysis))


def _events(refs: list[ItemRef], phrases: Phrases) -> Iterator[Event]:
    return (event for ref in refs if ref.kind == "event" and (event := phrases.links.event(ref.id)))


def _times(refs: list[ItemRef], phrases: Phrases) -> Iterator[TimeExpression]:
    return (time for ref in refs if ref.kind == "time" and (time := phrases.links.time(ref.id)))


def _event_line(event: Event, phrases: Phrases) -> str:
    return _line("event", one_line(event.type), phrases.trigger(event), phrases.details(event))


def _mention_line(mention: Mention, entity: Entity, phrases: Phrases) -> str:
    words, name = phrases.of(mention), one_line(entity.name)
    known = [f"is {name}"] if name != words else []
    known += [f"in {one_line(entity.place.country)}"] if entity.place else []
    return _line("entity", mention.type, words, "; ".join(known))


def _time_line(time: TimeExpression, phrases: Phrases) -> str:
    return _line("time", time.type, phrases.of(time), " ".join(filter(None, (one_line(time.value), time.mod))))


def _line(kind: str, type_name: str, words: str, details: str) -> str:
    return f"{_INDENT}{kind:<6} {type_name:<20} {words}" + (f"  ({details})" if details else "")
