"""The JSON Schema of frontreader/1, made from the types themselves.

`python -m frontreader.exchange.schema` writes it to `data/frontreader-1.schema.json`.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from frontreader.analysis.model import Analysis
from frontreader.exchange.frontreader_json import DOCUMENT_FIELDS, FORMAT
from frontreader.text.document import Document

PATH = Path(__file__).parent / "data" / "frontreader-1.schema.json"
_ADDED = frozenset({"lemma", "confidence", "body", "encoding", "language", "place", "inferred", "quantities", "lies"})
"""Fields that came to frontreader/1 after its first writers: a file may lack them."""
_SIMPLE: Mapping[object, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer", "minimum": 0},  # every whole number is an offset in code points
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
}


def schema() -> dict[str, Any]:
    """The schema (JSON Schema 2020-12). Fields that it does not name are allowed everywhere."""
    definitions: dict[str, Any] = {}
    document_types = get_type_hints(Document)
    analysis_types = get_type_hints(Analysis)
    parts = [field.name for field in fields(Analysis) if field.name not in {"document", "sha256"}]
    document = _record({name: document_types[name] for name in DOCUMENT_FIELDS}, definitions)
    inner = {name: _schema_of(analysis_types[name], definitions) for name in parts}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        "description": "A document and what an analyzer found in it. `start` and `end` are code point offsets into "
        "`text`, end exclusive.",
        "type": "object",
        "properties": {"format": {"const": FORMAT}, "document": document, "text": {"type": "string"}, **inner},
        "required": ["format", "document", "text", *inner],
        "$defs": dict(sorted(definitions.items())),
    }


def _schema_of(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 (any type's annotation)
    if kind in _SIMPLE:
        return dict(_SIMPLE[kind])
    arguments = get_args(kind)
    if get_origin(kind) is Literal:
        return {"enum": list(arguments)}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _schema_of(arguments[0], definitions)}
    if get_origin(kind) in (Union, UnionType):
        return {"anyOf": [_schema_of(one, definitions) for one in arguments]}
    if not (isinstance(kind, type) and is_dataclass(kind)):
        raise TypeError(f"no schema for {kind!r}")
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = _record(get_type_hints(kind), definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _record(types: Mapping[str, object], definitions: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {name: _field(name, kind, definitions) for name, kind in types.items()},
        "required": [name for name in types if name not in _ADDED],
    }


def _field(name: str, kind: object, definitions: dict[str, Any]) -> dict[str, Any]:
    if name == "confidence":
        return {"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "null"}]}
    return _schema_of(kind, definitions)


def generated() -> str:
    """What the packaged file holds."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    PATH.parent.mkdir(exist_ok=True)
    PATH.write_text(generated(), encoding="utf-8")
