"""A judged analysis in the form of the gold standard, as `benchmarks/score.py` reads it."""

from typing import Any

from frontreader.analysis.model import OTHER, Analysis, Event
from frontreader.text.document import Document
from frontreader.text.span import HasSpan, index_at


def gold_json(document: Document, analysis: Analysis) -> dict[str, Any]:
    """The whole as what JSON can hold. Sentences count from 0. An event outside the typology is optional: the standard
    has no type for it. ValueError where the analysis is of another text."""
    if (analysis.document, analysis.sha256) != (document.id, document.sha256):
        raise ValueError("the analysis is of another document, or of another version of it")
    text, sentences = document.text, analysis.sentences

    def quoted(span: HasSpan) -> dict[str, Any]:
        return {"start": span.start, "end": span.end, "text": text[span.start : span.end]}

    def sentence(span: HasSpan) -> int:
        return max(0, index_at(sentences, span.start))

    def event_data(event: Event) -> dict[str, Any]:
        trigger = event.trigger
        also = [part for part in trigger.parts if (part.start, part.end) != (trigger.start, trigger.end)]
        source = event.source
        return {
            "sentence": sentence(trigger),
            "trigger": quoted(trigger),
            **({"also": [quoted(part) for part in also]} if also else {}),
            "types": [event.type],
            "realis": [event.realis],
            "polarity": event.polarity,
            "optional": event.type == OTHER,
            "arguments": [{"role": argument.role, **quoted(argument)} for argument in event.arguments],
            **({"source": [{"start": source.start, "end": source.end}]} if source is not None else {}),
        }

    return {
        "id": document.id,
        "title": document.title,
        "date": document.date,
        "sha256": document.sha256,
        "sentences": [{"start": one.start, "end": one.end} for one in sentences],
        "entities": [
            {
                "name": entity.name,
                "mentions": [{**quoted(one), "type": one.type, "sentence": sentence(one)} for one in entity.mentions],
            }
            for entity in analysis.entities
        ],
        "events": [event_data(event) for event in analysis.events],
        "times": [
            {
                "sentence": sentence(one),
                **quoted(one),
                "type": one.type,
                "value": one.value,
                **({"mod": one.mod} if one.mod else {}),
            }
            for one in analysis.times
        ],
    }
