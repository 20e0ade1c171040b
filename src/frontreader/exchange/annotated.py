"""What somebody, or an analyzer, found in a text: read from a gold file or from frontreader/1, in one shape."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from frontreader.sources.build import shown_name
from frontreader.sources.errors import SourceError
from frontreader.sources.file import read_bytes
from frontreader.text.display import one_line
from frontreader.text.span import Span

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """A mention, with the number of its entity, or a time: its value and mod."""

    span: Span
    type: str
    entity: int = 0
    value: str = ""
    mod: str = ""


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event. A gold standard may allow several types, realis and sources; any is right."""

    parts: tuple[Span, ...]
    types: tuple[str, ...]
    realis: tuple[str, ...]
    polarity: str
    arguments: tuple[tuple[str, Span], ...]
    sources: tuple[Span, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class Annotated:
    """`sha256` and `text` are None where the file does not tell."""

    sha256: str | None
    text: str | None
    sentences: tuple[Span, ...]
    mentions: tuple[Found, ...]
    events: tuple[FoundEvent, ...]
    times: tuple[Found, ...]


def read_annotated(path: str | Path) -> Annotated:
    """The annotation in a gold file or a frontreader/1 file. Raises SourceError, which names the file and what is wrong
    in it."""
    name = shown_name(str(path))
    try:
        data = json.loads(read_bytes(path).decode("utf-8-sig"))
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        raise SourceError(f"{name}: this is no JSON ({one_line(str(error))}).") from None
    try:
        return _annotated(data)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        what = f"{type(error).__name__}: {one_line(str(error))}"
        raise SourceError(
            f"{name}: this is no gold file and no frontreader/1 ({what}). `frontreader extract FILE --format json` and "
            "`frontreader export FILE --format gold` write them."
        ) from None


def _annotated(data: Data) -> Annotated:
    mentions = [
        Found(_span(mention), str(mention.get("type") or entity.get("type")), number)
        for number, entity in enumerate(data["entities"])
        for mention in entity["mentions"]
    ]
    inner = data.get("document")
    sha256 = inner.get("sha256") if isinstance(inner, dict) else data.get("sha256")
    return Annotated(
        sha256 if isinstance(sha256, str) else None,
        data["text"] if isinstance(data.get("text"), str) else None,
        _sorted(map(_span, data["sentences"]), lambda one: one),
        _sorted(mentions, lambda one: one.span),
        _sorted(map(_event, data["events"]), lambda one: one.parts[0]),
        _sorted(map(_time, data["times"]), lambda one: one.span),
    )


def _sorted(found: Iterable[Any], place: Callable[[Any], Span]) -> tuple[Any, ...]:
    return tuple(sorted(found, key=lambda one: (place(one).start, place(one).end)))


def _event(data: Data) -> FoundEvent:
    trigger = data["trigger"]
    parts = [_span(trigger), *map(_span, data.get("also", [])), *map(_span, trigger.get("parts", []))]
    source = data.get("source") or []
    realis = data["realis"]
    return FoundEvent(
        tuple(dict.fromkeys(parts)),
        tuple(map(str, data["types"])) if "types" in data else (str(data["type"]),),
        (realis,) if isinstance(realis, str) else tuple(map(str, realis)),
        str(data["polarity"]),
        tuple((str(one["role"]), _span(one)) for one in data["arguments"]),
        tuple(map(_span, [source] if isinstance(source, dict) else source)),
        data.get("optional") is True or data.get("type") == "Other",
    )


def _time(data: Data) -> Found:
    return Found(_span(data), str(data["type"]), value=str(data["value"]), mod=str(data.get("mod") or ""))


def _span(data: Data) -> Span:
    start, end = data["start"], data["end"]
    if type(start) is not int or type(end) is not int:
        raise TypeError("start and end are whole numbers")
    return Span(start, end)
