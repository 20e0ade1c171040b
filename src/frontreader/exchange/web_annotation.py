"""W3C Web Annotations in: a JSON array of them, an AnnotationPage or an AnnotationCollection."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from frontreader.annotations.model import Anchor
from frontreader.sources.build import shown_name
from frontreader.sources.errors import SourceError
from frontreader.sources.file import read_bytes
from frontreader.text.display import one_line

_DEEPEST = 50
"""Selectors that refine selectors, and pages that follow pages in one file."""


@dataclass(frozen=True, slots=True)
class WebAnnotation:
    """What places an annotation: its id (None where it has none), and its selectors as an anchor without a hash."""

    id: str | None
    anchor: Anchor


class _ShapeError(Exception):
    """What is wrong, with the place in the file, as in `items[3].target`."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(f"{place or 'the top'}: {message}")


def read_annotations(path: str | Path) -> list[WebAnnotation]:
    """The annotations in a file, in its order. Each needs a TextQuoteSelector; a TextPositionSelector is used where
    there is one.

    Raises SourceError, which names the file, the place in it and what to do.
    """
    name = shown_name(str(path))
    try:
        data = json.loads(read_bytes(path).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SourceError(f"{name}: byte {error.start} is no UTF-8. Save the annotations as JSON in UTF-8.") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise SourceError(f"{name}, {where}: this is no JSON ({error.msg}). Export the annotations again.") from None
    except (RecursionError, ValueError) as error:  # nested too deep; a number of thousands of digits
        raise SourceError(f"{name}: this JSON cannot be read ({error}). Export the annotations again.") from None
    try:
        return [_annotation(one, place) for one, place in _items(data, "", 0)]
    except _ShapeError as error:
        raise SourceError(f"{name}, {one_line(str(error))}") from None


def _items(data: object, place: str, depth: int) -> Iterator[tuple[object, str]]:
    """The annotations in an array, a page, a collection with its pages, or one by itself; each with its place."""
    if depth > _DEEPEST:
        raise _ShapeError(place, "pages follow pages without end. Export the annotations as one array.")
    if isinstance(data, list):
        for number, one in enumerate(data):
            yield one, f"{place}[{number}]"
        return
    if not isinstance(data, dict):
        raise _ShapeError(place, f"{_kind(data)} stands where annotations should. {_EXPECTED}")
    dot = f"{place}." if place else ""
    types = _types(data)
    if "Annotation" in types or (not types & {"AnnotationPage", "AnnotationCollection"} and "target" in data):
        yield data, place
        return
    parts = [key for key in ("items", "first", "next") if data.get(key) is not None]
    if not types & {"AnnotationPage", "AnnotationCollection"} and "items" not in parts:
        raise _ShapeError(place, f"this is no list of annotations. {_EXPECTED}")
    if not parts and not ("AnnotationCollection" in types and data.get("total") == 0):
        raise _ShapeError(place, f"there are no items in it. {_EXPECTED}")
    for key in parts:
        value = data[key]
        if key == "items" and not isinstance(value, list):
            raise _ShapeError(f"{dot}items", f"{_kind(value)} stands where a list should. {_EXPECTED}")
        if isinstance(value, str):
            message = f"the page {value!r} is not in this file. Fetch it, and put its items into the file."
            raise _ShapeError(f"{dot}{key}", message)
        yield from _items(value, f"{dot}{key}", depth + 1)


_EXPECTED = "Give a JSON array of W3C annotations, an AnnotationPage or an AnnotationCollection."
_NEEDED = "Export the annotation with a TextQuoteSelector (exact, prefix, suffix), or take it out."


def _annotation(data: object, place: str) -> WebAnnotation:
    if not isinstance(data, dict):
        raise _ShapeError(place, f"{_kind(data)} stands where an annotation should. {_EXPECTED}")
    dot = f"{place}." if place else ""
    name = data.get("id")
    if name is not None and not isinstance(name, str):
        raise _ShapeError(f"{dot}id", f"{_kind(name)} stands where text should. Give each annotation an id of its own.")
    targets = data.get("target")
    if targets is None:
        raise _ShapeError(place, f"the annotation has no target. {_NEEDED}")
    quote = position = None
    for target, where in _each(targets, f"{dot}target"):
        if not isinstance(target, dict):
            continue
        for selector, at in _selectors(target.get("selector"), f"{where}.selector", 0):
            types = _types(selector)
            if quote is None and "TextQuoteSelector" in types:
                quote = _quote(selector, at)
            elif position is None and "TextPositionSelector" in types:
                position = _position(selector, at)
        if quote is not None:
            break
    if quote is None:
        raise _ShapeError(f"{dot}target", f"it has no TextQuoteSelector. {_NEEDED}")
    start, end = position or (-1, -1)
    return WebAnnotation(name, Anchor(*quote, start=start, end=end, sha256=""))


def _each(data: object, place: str) -> Iterator[tuple[object, str]]:
    """The values of a list, or the one there is; each with its place."""
    if isinstance(data, list):
        for number, one in enumerate(data):
            yield one, f"{place}[{number}]"
    else:
        yield data, place


def _selectors(data: object, place: str, depth: int) -> Iterator[tuple[dict[str, object], str]]:
    """All selectors: alternatives, those in a Choice, those that refine others."""
    for one, where in _each(data, place):
        if isinstance(one, dict) and depth < _DEEPEST:
            yield one, where
            for key in ("items", "refinedBy"):
                if one.get(key) is not None:
                    yield from _selectors(one[key], f"{where}.{key}", depth + 1)


def _quote(selector: dict[str, object], place: str) -> tuple[str, str, str]:
    exact, prefix, suffix = (selector.get(key) for key in ("exact", "prefix", "suffix"))
    if not isinstance(exact, str) or not exact:
        raise _ShapeError(f"{place}.exact", f"there is no text in it. {_NEEDED}")
    for key, value in (("prefix", prefix), ("suffix", suffix)):
        if value is not None and not isinstance(value, str):
            raise _ShapeError(f"{place}.{key}", f"{_kind(value)} stands where text should. {_NEEDED}")
    return exact, str(prefix or ""), str(suffix or "")


def _position(selector: dict[str, object], place: str) -> tuple[int, int]:
    start, end = selector.get("start"), selector.get("end")
    for key, value in (("start", start), ("end", end)):
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            message = "a whole number of characters, 0 or more, should stand here. Mend it, or take the selector out."
            raise _ShapeError(f"{place}.{key}", message)
    return int(str(start)), int(str(end))


def _types(data: dict[str, object]) -> set[str]:
    value = data.get("type", data.get("@type"))
    return {str(one).removeprefix("oa:") for one in (value if isinstance(value, list) else [value]) if one is not None}


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "nothing (null)"}
    return names.get(type(value), "a number")
