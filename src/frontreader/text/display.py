"""Safe display text: characters that could act on a terminal, or hide, become one visible glyph each."""

import re
import unicodedata

def _glyph(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)  # the Control Pictures block
    if code == 0x7F:
        return "␡"
    if code == 0xAD:
        return "‐"  # a soft hyphen reads as the hyphen it may become
    return "�" if unicodedata.category(character) in {"Cs", "Cn", "Co"} else "◌"


_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\ud800-\udfff\ue000-\uf8ff\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)


def visible(text: str) -> str:
    """`text` with each code point that could act or hide replaced by one visible glyph: one for one, so offsets hold.

    Newline and tab stay. Use it for every piece of outside text before it reaches the screen.
    """
    return _SUSPECT.sub(lambda match: _glyph(match[0]), text)


def one_line(text: str) -> str:
    """`text` for a row of a list: visible, with newlines and tabs as spaces; one for one."""
    return visible(text).translate(_BREAKS)


_BREAKS = str.maketrans("\n\t", "  ")
