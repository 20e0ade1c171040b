"""What holds of every analysis of any text, whichever analyzer made it."""

from collections.abc import Sequence

from frontreader.analysis.analyzer import Part
from frontreader.analysis.model import Analysis
from frontreader.text.document import Document, sha256_of


def document(text: str, date: str | None = "2023-03-10", body: int = 0) -> Document:
    return Document("doc-1", "Title", date, "nl", None, text, sha256_of(text), body)


def check(analysis: Analysis, text: str) -> None:
    """Every span lies in the text and in its sentence, every id is unique and every reference leads somewhere."""
    sentences = {sentence.id: sentence for sentence in analysis.sentences}
    mentions = [mention for entity in analysis.entities for mention in entity.mentions]
    spans = [(one.sentence, one.start, one.end) for one in mentions]
    spans += [(one.sentence, one.start, one.end) for one in analysis.times]
    for sentence, start, end in spans:
        assert sentences[sentence].start <= start < end <= sentences[sentence].end <= len(text)
    names = [*sentences, *(entity.id for entity in analysis.entities), *(mention.id for mention in mentions)]
    names += [event.id for event in analysis.events] + [time.id for time in analysis.times]
    assert len(names) == len(set(names))
    entities = {None, *(entity.id for entity in analysis.entities)}
    times = {None, *(time.id for time in analysis.times)}
    for event in analysis.events:
        assert event.sentence in sentences
        assert event.time in times
        assert {argument.entity for argument in event.arguments} <= entities
        assert event.source is None or event.source.entity in entities


def check_parts(parts: Sequence[Part], text: str) -> None:
    """Parts hold each sentence once, with ids of their own, and the last one all; each is an analysis of its own."""
    *before, last = parts
    assert [part.final for part in parts] == [False] * len(before) + [True]
    assert [part.done for part in parts] == sorted(part.done for part in parts)
    assert last.done == last.total == len(last.analysis.sentences)
    runs = sorted((part.start, part.end) for part in before)
    inside = [sum(start <= s.start < end for start, end in runs) for s in last.analysis.sentences]
    assert set(inside) == {1}
    ids = [event.id for part in before for event in part.analysis.events]
    assert len(ids) == len(set(ids))
    for part in parts:
        check(part.analysis, text)
