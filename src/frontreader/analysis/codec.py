"""An analysis as plain data, in the shape of the frontreader/1 schema, and back."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any, TypeVar, get_args

from frontreader.analysis.model import (
    MENTION_TYPES,
    ROLES,
    Analysis,
    AnalyzerInfo,
    Argument,
    Casualties,
    Entity,
    Event,
    Mention,
    Modality,
    Piece,
    Place,
    Polarity,
    Quantity,
    Realis,
    Sentence,
    Source,
    TimeExpression,
    TimeMod,
    TimeType,
    Trigger,
)

T = TypeVar("T")
Data = dict[str, Any]

_REALIS: tuple[Realis, ...] = get_args(Realis)
_MODALITIES: tuple[Modality, ...] = get_args(Modality)
_POLARITIES: tuple[Polarity, ...] = get_args(Polarity)
_TIME_TYPES: tuple[TimeType, ...] = get_args(TimeType)
_TIME_MODS: tuple[TimeMod, ...] = get_args(TimeMod)
_CASUALTIES: tuple[Casualties, ...] = get_args(Casualties)


class CodecError(ValueError):
    """Data that is no analysis. `place` says where, such as `events[3].trigger.start`."""

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(f"{place}: {problem}" if place else problem)
        self.place = place
        self.problem = problem


def to_dict(analysis: Analysis) -> dict[str, object]:
    """The analysis as what JSON can hold."""
    return {
        "document": analysis.document,
        "sha256": analysis.sha256,
        "sentences": [{"id": s.id, "start": s.start, "end": s.end, "language": s.language} for s in analysis.sentences],
        "entities": [_entity_data(entity) for entity in analysis.entities],
        "events": [_event_data(event) for event in analysis.events],
        "times": [
            {
                "id": t.id,
                "start": t.start,
                "end": t.end,
                "type": t.type,
                "value": t.value,
                "mod": t.mod,
                "sentence": t.sentence,
                "confidence": t.confidence,
                "lies": t.lies,
            }
            for t in analysis.times
        ],
        "analyzer": {"name": analysis.analyzer.name, "version": analysis.analyzer.version},
    }


def from_dict(data: object) -> Analysis:
    """The analysis that `to_dict` wrote. Unknown fields are ignored; CodecError where the data is wrong."""
    top = _record(data)
    return Analysis(
        document=_string(top, "document"),
        sha256=_string(top, "sha256"),
        sentences=_list(top, "sentences", _sentence),
        entities=_list(top, "entities", _entity),
        events=_list(top, "events", _event),
        times=_list(top, "times", _time),
        analyzer=_inner(top, "analyzer", _analyzer),
    )


def _entity_data(entity: Entity) -> Data:
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "aliases": list(entity.aliases),
        "mentions": [
            {
                "id": m.id,
                "start": m.start,
                "end": m.end,
                "type": m.type,
                "sentence": m.sentence,
                "confidence": m.confidence,
            }
            for m in entity.mentions
        ],
        "place": entity.place and asdict(entity.place),
        "confidence": entity.confidence,
    }


def _event_data(event: Event) -> Data:
    trigger, source = event.trigger, event.source
    return {
        "id": event.id,
        "type": event.type,
        "sentence": event.sentence,
        "trigger": {
            "start": trigger.start,
            "end": trigger.end,
            "parts": [{"start": p.start, "end": p.end} for p in trigger.parts],
        },
        "realis": event.realis,
        "modality": event.modality,
        "polarity": event.polarity,
        "arguments": [asdict(argument) for argument in event.arguments],
        "source": source and asdict(source),
        "time": event.time,
        "lemma": event.lemma,
        "confidence": event.confidence,
        "quantities": [asdict(quantity) for quantity in event.quantities],
    }


def _sentence(data: Data) -> Sentence:
    return Sentence(_string(data, "id"), *_offsets(data), _optional_string(data, "language") or "nl")


def _mention(data: Data) -> Mention:
    return Mention(
        _string(data, "id"),
        *_offsets(data),
        type=_one_of(data, "type", MENTION_TYPES),
        sentence=_string(data, "sentence"),
        confidence=_confidence(data),
    )


def _place(data: Data) -> Place:
    latitude, longitude = _number(data, "latitude"), _number(data, "longitude")
    if latitude is None or longitude is None:
        raise CodecError("latitude" if latitude is None else "longitude", "a number is expected")
    return Place(_string(data, "country"), latitude, longitude, _string(data, "reason"))


def _entity(data: Data) -> Entity:
    return Entity(
        id=_string(data, "id"),
        name=_string(data, "name"),
        type=_one_of(data, "type", MENTION_TYPES),
        aliases=_strings(data, "aliases"),
        mentions=_list(data, "mentions", _mention),
        place=None if data.get("place") is None else _inner(data, "place", _place),
        confidence=_confidence(data),
    )


def _event(data: Data) -> Event:
    return Event(
        id=_string(data, "id"),
        type=_string(data, "type"),
        sentence=_string(data, "sentence"),
        trigger=_inner(data, "trigger", _trigger),
        realis=_one_of(data, "realis", _REALIS),
        modality=None if data.get("modality") is None else _one_of(data, "modality", _MODALITIES),
        polarity=_one_of(data, "polarity", _POLARITIES),
        arguments=_list(data, "arguments", _argument),
        source=None if data.get("source") is None else _inner(data, "source", _source),
        time=_optional_string(data, "time"),
        lemma=_optional_string(data, "lemma"),
        confidence=_confidence(data),
        quantities=_list(data, "quantities", _quantity) if "quantities" in data else (),
    )


def _trigger(data: Data) -> Trigger:
    return Trigger(*_offsets(data), _list(data, "parts", _piece))


def _piece(data: Data) -> Piece:
    return Piece(*_offsets(data))


def _argument(data: Data) -> Argument:
    return Argument(
        _one_of(data, "role", ROLES), *_offsets(data), _optional_string(data, "entity"), data.get("inferred") is True
    )


def _source(data: Data) -> Source:
    return Source(*_offsets(data), _optional_string(data, "entity"), data.get("inferred") is True)


def _quantity(data: Data) -> Quantity:
    return Quantity(
        *_offsets(data),
        low=_number(data, "low"),
        best=_number(data, "best"),
        high=_number(data, "high"),
        counts=_string(data, "counts"),
        casualties=None if data.get("casualties") is None else _one_of(data, "casualties", _CASUALTIES),
    )


def _time(data: Data) -> TimeExpression:
    return TimeExpression(
        _string(data, "id"),
        *_offsets(data),
        type=_one_of(data, "type", _TIME_TYPES),
        value=_string(data, "value"),
        mod=None if data.get("mod") is None else _one_of(data, "mod", _TIME_MODS),
        sentence=_string(data, "sentence"),
        confidence=_confidence(data),
        lies=None if data.get("lies") is None else _one_of(data, "lies", ("past", "future")),
    )


def _analyzer(data: Data) -> AnalyzerInfo:
    return AnalyzerInfo(_string(data, "name"), _string(data, "version"))


def _record(value: object) -> Data:
    if not isinstance(value, dict):
        raise CodecError("", "an object with fields is expected")
    return value


def _inner(data: Data, key: str, read: Callable[[Data], T]) -> T:
    """What `read` makes of the object under `key`, its errors named from there."""
    try:
        return read(_record(data.get(key)))
    except CodecError as error:
        raise CodecError(_path(key, error.place), error.problem) from None


def _list(data: Data, key: str, read: Callable[[Data], T]) -> tuple[T, ...]:
    values = data.get(key)
    if not isinstance(values, list):
        raise CodecError(key, "a list is expected")
    found: list[T] = []
    try:
        for value in values:
            found.append(read(_record(value)))  # noqa: PERF401 the length says where an error was
    except CodecError as error:
        raise CodecError(_path(f"{key}[{len(found)}]", error.place), error.problem) from None
    return tuple(found)


def _path(outer: str, inner: str) -> str:
    return f"{outer}.{inner}" if inner else outer


def _string(data: Data, key: str) -> str:
    value = data.get(key)
    if not isinstance(value, str):
        raise CodecError(key, "a text is expected")
    return value


def _optional_string(data: Data, key: str) -> str | None:
    return None if data.get(key) is None else _string(data, key)


def _strings(data: Data, key: str) -> tuple[str, ...]:
    values = data.get(key)
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise CodecError(key, "a list of texts is expected")
    return tuple(values)


def _offsets(data: Data) -> tuple[int, int]:
    start, end = data.get("start"), data.get("end")
    if type(start) is not int or start < 0:
        raise CodecError("start", "an offset from 0 is expected")
    if type(end) is not int or end < start:
        raise CodecError("end", "an offset from the start on is expected")
    return start, end


def _one_of(data: Data, key: str, allowed: tuple[T, ...]) -> T:
    value = data.get(key)
    for known in allowed:
        if value == known:
            return known
    raise CodecError(key, f"one of {', '.join(map(str, allowed))} is expected")


def _number(data: Data, key: str) -> float | None:
    value = data.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise CodecError(key, "a number is expected")
    return float(value)


def _confidence(data: Data) -> float | None:
    value = _number(data, "confidence")
    if value is not None and not 0 <= value <= 1:
        raise CodecError("confidence", "a number from 0 to 1 is expected")
    return value
