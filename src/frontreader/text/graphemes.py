"""Grapheme clusters: what a reader takes for one character, by the rules of Unicode Annex 29."""

import re
import unicodedata

from frontreader.text.span import Span

_ZWJ = "\u200d"
_PICTOGRAPH = re.compile(
    "[\xa9\xae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u231a-\u231b\u2328\u2388\u23cf\u23e9-\u23f3\u23f8-\u23fa"
    "\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u2605\u2607-\u2612\u2614-\u2685\u2690-\u2705\u2708-\u2712\u2714"
    "\u2716\u271d\u2721\u2728\u2733\u2734\u2744\u2747\u274c\u274e\u2753-\u2755\u2757\u2763-\u2767\u2795-\u2797\u27a1"
    "\u27b0\u27bf\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001f0ff\U0001f10d-\U0001f10f\U0001f12f\U0001f16c-\U0001f171\U0001f17e\U0001f17f\U0001f18e"
    "\U0001f191-\U0001f19a\U0001f1ad-\U0001f1e5\U0001f201-\U0001f20f\U0001f21a\U0001f22f\U0001f232-\U0001f23a"
    "\U0001f23c-\U0001f23f\U0001f249-\U0001f3fa\U0001f400-\U0001f53d\U0001f546-\U0001f64f\U0001f680-\U0001f6ff"
    "\U0001f774-\U0001f77f\U0001f7d5-\U0001f7ff\U0001f80c-\U0001f80f\U0001f848-\U0001f84f\U0001f85a-\U0001f85f"
    "\U0001f888-\U0001f88f\U0001f8ae-\U0001f8ff\U0001f90c-\U0001f93a\U0001f93c-\U0001f945\U0001f947-\U0001faff"
    "\U0001fc00-\U0001fffd]"
)
_HANGUL = re.compile("[\u1100-\u11ff\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7c6\ud7cb-\ud7fb]")
_VIRAMAS = frozenset("\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d")
_PREPENDED = re.compile("[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd\U000111c2\U000111c3]")
_EXTENDING = re.compile("[\u0e33\u0eb3\u200c\u200d\uff9e\uff9f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")


def snap(text: str, start: int, end: int) -> Span:
    """The smallest span around `start`, `end` that cuts no grapheme cluster; an empty one moves back to a border."""
    if start == end:
        at = _back(text, start)
        return Span(at, at)
    start = _back(text, start)
    while not is_border(text, end):
        end += 1
    return Span(start, end)


def is_border(text: str, at: int) -> bool:
    """Whether two grapheme clusters meet at `at` (or the text begins or ends there)."""
    if at <= 0 or at >= len(text):
        return True
    left, right = text[at - 1], text[at]
    if left == "\r":
        return right != "\n"
    if _controls(left) or _controls(right):
        return True
    if _extends(right) or _PREPENDED.match(left):
        return False
    if _is_hangul(left) and _is_hangul(right):
        return not _one_syllable(left, right)
    if _is_flag(left) and _is_flag(right):
        return _flags_before(text, at) % 2 == 0
    if _is_indic(right) and _extends(left):
        return not _joins_consonants(text, at)
    return not (left == _ZWJ and _PICTOGRAPH.match(right) and _joins_pictographs(text, at - 1))


def _back(text: str, at: int) -> int:
    while not is_border(text, at):
        at -= 1
    return at


def _controls(character: str) -> bool:
    if unicodedata.category(character) not in {"Cc", "Cf", "Zl", "Zp", "Cs"}:
        return False
    return not (_extends(character) or _PREPENDED.match(character))


def _extends(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Me", "Mc"} or _EXTENDING.match(character) is not None


def _is_hangul(character: str) -> bool:
    return _HANGUL.match(character) is not None


def _one_syllable(left: str, right: str) -> bool:
    """Leading consonants, vowels and trailing consonants of Hangul run together in that order."""
    a, b = _hangul_kind(left), _hangul_kind(right)
    return (
        (a == "L" and b in {"L", "V", "LV", "LVT"})
        or (a in {"LV", "V"} and b in "VT")
        or (a in {"LVT", "T"} and b == "T")
    )


def _hangul_kind(character: str) -> str:
    if "\uac00" <= character <= "\ud7a3":
        return "LV" if (ord(character) - 0xAC00) % 28 == 0 else "LVT"
    if character <= "\u115f" or "\ua960" <= character <= "\ua97c":
        return "L"
    return "V" if character <= "\u11a7" or "\ud7b0" <= character <= "\ud7c6" else "T"


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _flags_before(text: str, at: int) -> int:
    count = 0
    while at - count > 0 and _is_flag(text[at - count - 1]):
        count += 1
    return count


def _is_indic(character: str) -> bool:
    return "\u0900" <= character <= "\u0d7f" and unicodedata.category(character) == "Lo"


def _joins_consonants(text: str, at: int) -> bool:
    """Whether a virama ties the consonant at `at` to one before it (GB9c)."""
    tied = False
    while at > 0 and _extends(text[at - 1]):
        tied = tied or text[at - 1] in _VIRAMAS
        at -= 1
    return tied and at > 0 and _is_indic(text[at - 1])


def _joins_pictographs(text: str, joiner: int) -> bool:
    """Whether a pictograph stands before the joiner, with nothing but extending characters between them."""
    at = joiner - 1
    while at >= 0 and text[at] != _ZWJ and _extends(text[at]):
        at -= 1
    return at >= 0 and _PICTOGRAPH.match(text[at]) is not None
