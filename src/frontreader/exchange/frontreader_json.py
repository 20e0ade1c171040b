"""frontreader/1: a document and its analysis as one JSON object. `data/frontreader-1.schema.json` is its schema."""

import json
from collections.abc import Iterator
from typing import Any

from frontreader.analysis.codec import CodecError, from_dict, to_dict
from frontreader.analysis.model import Analysis
from frontreader.text.display import visible
from frontreader.text.document import Document, sha256_of

FORMAT = "frontreader/1"
DOCUMENT_FIELDS = ("id", "title", "date", "language", "origin", "sha256", "body", "encoding")
"""Fields of a Document under `document`; its text stands beside them, its notices are for the moment only."""


def document_json(document: Document, analysis: Analysis) -> dict[str, Any]:
    """The whole as what JSON can hold. ValueError where the analysis is of another text."""
    if (analysis.document, analysis.sha256) != (document.id, document.sha256):
        raise ValueError("the analysis is of another document, or of another version of it")
    inner = to_dict(analysis)
    del inner["document"], inner["sha256"]
    return {
        "format": FORMAT,
        "document": {name: getattr(document, name) for name in DOCUMENT_FIELDS},
        "text": document.text,
        **inner,
    }


def dumps(data: object) -> str:
    """JSON text that any terminal may show: what could act there, or hide, is written as an escape; nothing is lost."""
    written = json.dumps(data, ensure_ascii=False, indent=1)
    unsafe = [character for character in set(written) if visible(character) != character]
    return written.translate({ord(character): json.dumps(character)[1:-1] for character in unsafe})


def read(data: object) -> tuple[Document, Analysis]:
    """The document and analysis in what `json.loads` made of a frontreader/1 file.

    Fields that are not known are passed over. Raises CodecError where the data is no frontreader/1: other offsets
    than the text has, a text that its SHA-256 does not name, an id that leads nowhere.
    """
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise CodecError("format", f"{FORMAT} is expected")
    document = _document(data.get("document"), data.get("text"))
    analysis = from_dict({**data, "document": document.id, "sha256": document.sha256})
    _check_offsets(analysis, len(document.text))
    _check_references(analysis)
    return document, analysis


def _document(data: object, text: object) -> Document:
    if not isinstance(data, dict):
        raise CodecError("document", "an object with fields is expected")
    for name in ("id", "title", "language", "sha256"):
        if not isinstance(data.get(name), str):
            raise CodecError(f"document.{name}", "a text is expected")
    for name in ("date", "origin"):
        if not isinstance(data.get(name), str | None):
            raise CodecError(f"document.{name}", "a text or null is expected")
    if not isinstance(text, str):
        raise CodecError("text", "a text is expected")
    try:
        matches = sha256_of(text) == data["sha256"]
    except UnicodeEncodeError:
        raise CodecError("text", "half a surrogate pair is no text") from None
    if not matches:
        raise CodecError("document.sha256", "it does not name this text")
    body, encoding = data.get("body", 0), data.get("encoding", "utf-8")
    if type(body) is not int or not 0 <= body <= len(text):
        raise CodecError("document.body", "an offset into the text is expected")
    if not isinstance(encoding, str):
        raise CodecError("document.encoding", "a text is expected")
    return Document(
        id=data["id"],
        title=data["title"],
        date=data["date"],
        language=data["language"],
        origin=data["origin"],
        text=text,
        sha256=data["sha256"],
        body=body,
        encoding=encoding,
    )


def _check_offsets(analysis: Analysis, length: int) -> None:
    for place, end in _ends(analysis):
        if end > length:
            raise CodecError(f"{place}.end", f"{end} lies behind the text's end, {length}")


def _ends(analysis: Analysis) -> Iterator[tuple[str, int]]:
    for i, sentence in enumerate(analysis.sentences):
        yield f"sentences[{i}]", sentence.end
    for i, entity in enumerate(analysis.entities):
        for j, mention in enumerate(entity.mentions):
            yield f"entities[{i}].mentions[{j}]", mention.end
    for i, event in enumerate(analysis.events):
        yield f"events[{i}].trigger", event.trigger.end
        for j, piece in enumerate(event.trigger.parts):
            yield f"events[{i}].trigger.parts[{j}]", piece.end
        for j, argument in enumerate(event.arguments):
            yield f"events[{i}].arguments[{j}]", argument.end
        if event.source:
            yield f"events[{i}].source", event.source.end
        for j, quantity in enumerate(event.quantities):
            yield f"events[{i}].quantities[{j}]", quantity.end
    for i, time in enumerate(analysis.times):
        yield f"times[{i}]", time.end


def _check_references(analysis: Analysis) -> None:
    known = {
        "sentence": {sentence.id for sentence in analysis.sentences},
        "entity": {entity.id for entity in analysis.entities},
        "time": {time.id for time in analysis.times},
    }
    for place, kind, name in _references(analysis):
        if name is not None and name not in known[kind]:
            raise CodecError(f"{place}.{kind}", f"there is no {kind} {name!r}")


def _references(analysis: Analysis) -> Iterator[tuple[str, str, str | None]]:
    for i, entity in enumerate(analysis.entities):
        for j, mention in enumerate(entity.mentions):
            yield f"entities[{i}].mentions[{j}]", "sentence", mention.sentence
    for i, event in enumerate(analysis.events):
        yield f"events[{i}]", "sentence", event.sentence
        yield f"events[{i}]", "time", event.time
        for j, argument in enumerate(event.arguments):
            yield f"events[{i}].arguments[{j}]", "entity", argument.entity
        if event.source:
            yield f"events[{i}].source", "entity", event.source.entity
    for i, time in enumerate(analysis.times):
        yield f"times[{i}]", "sentence", time.sentence
