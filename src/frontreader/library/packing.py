"""An analysis as bytes of the index: compressed lines of JSON, each short, as Python parses one in one go and holds
up all threads meanwhile."""

import json
import zlib
from typing import Any

from frontreader.analysis.codec import CodecError, from_dict, to_dict
from frontreader.analysis.model import Analysis

_LISTS = ("sentences", "entities", "events", "times")
_ITEMS = 500
"""On one line: a millisecond or two."""


def pack(analysis: Analysis) -> bytes:
    """What `unpack` reads."""
    data = to_dict(analysis)
    lines: list[object] = [{name: value for name, value in data.items() if name not in _LISTS}]
    for name in _LISTS:
        items = data[name]
        if isinstance(items, list):
            lines += [{name: items[start : start + _ITEMS]} for start in range(0, len(items), _ITEMS)]
    text = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def unpack(content: bytes) -> Analysis | None:
    """The analysis; None where the bytes are damaged or of another time."""
    try:
        first, *rest = zlib.decompress(content).split(b"\n")
        data: dict[str, Any] = json.loads(first)
        for name in _LISTS:
            data.setdefault(name, [])
        for line in rest:
            for name, items in json.loads(line).items():
                data[name].extend(items)
        return from_dict(data)
    except (zlib.error, UnicodeDecodeError, json.JSONDecodeError, CodecError, AttributeError, KeyError, TypeError):
        return None
