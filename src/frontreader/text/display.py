"""Safe display text: characters that could act on a terminal, or hide, become one visible glyph each."""

import re

_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000110bd\U000110cd\U00013430-\U0001345f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BREAKS = str.maketrans("\n\t", "  ")


def visible(text: str) -> str:
    """`text` with each code point that could act or hide replaced by one visible glyph: one for one, so offsets hold.

    Newline and tab stay, and so do combining marks. Use it for every piece of outside text before it reaches the
    screen. Every glyph is one cell wide: ␛ and its like for C0, ␦ for C1, ¬ for a soft hyphen, ␤ for other line
    ends, ⇆ for what turns the direction of writing, ◌ for what has no width, � for what has no meaning.
    """
    return _SUSPECT.sub(lambda match: _glyph(match[0]), text)


def one_line(text: str) -> str:
    """`text` for a row of a list: visible, with newlines and tabs as spaces; one for one."""
    return visible(text).translate(_BREAKS)


def _glyph(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)  # the Control Pictures block
    if code == 0x7F:
        return "␡"
    if code in {0x85, 0x2028, 0x2029}:
        return "␤"
    if code < 0xA0:
        return "␦"
    if code == 0xAD:
        return "¬"  # a hyphen would pass for one that the author wrote
    if character in _BIDI:
        return "⇆"
    return "�" if _has_no_meaning(code) else "◌"


def _has_no_meaning(code: int) -> bool:
    """Surrogates, private use and code points that are no characters."""
    return (
        0xD800 <= code <= 0xF8FF or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE or 0xF0000 <= code <= 0x10FFFF
    )
