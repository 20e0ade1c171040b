"""How each type looks: a glyph, and the name of the style that `styles.tcss` gives it.

One table for text, lists, cards and margin, so that a type looks the same everywhere. Meaning is never carried by
hue alone: the glyph, an underline or a weight says it too.
"""

import locale
from functools import cache

MENTION_GLYPHS = {"PER": "●", "ORG": "■", "LOC": "◆", "NORP": "◇", "EVENT": "★", "PRODUCT": "▲", "WORK": "§"}
FAMILY_GLYPHS = {
    "Conflict": "⚔",
    "Movement": "→",
    "Life": "✝",
    "Damage": "✗",
    "Statement": "❝",
    "Contact": "⇄",
    "Decision": "⚖",
    "Support": "✚",
    "Personnel": "☺",
    "Justice": "⚑",
    "Crime": "☠",
    "Economy": "€",
    "Contest": "♛",
    "Other": "·",
}
TIME_GLYPH = "◷"
NOTE_GLYPH = "✎"
COLOUR_GLYPHS = {"yellow": "◉", "green": "◈", "blue": "▣", "red": "▽", "purple": "✦"}
"""Of highlights, by the name of their colour."""
PICKED_GLYPH = "✓"

_ASCII = {
    **dict(zip("●■◆◇★▲§", "@#*%!^$", strict=True)),
    **dict(zip("⚔→✝✗❝⇄⚖✚☺⚑☠€♛·", 'x>+X"=d&pJ~EW.', strict=True)),
    **dict(zip("◉◈▣▽✦✓", "ygbrpv", strict=True)),
    "◷": "o",
    "✎": "+",
    "▌": "|",
    "█": "#",
    "░": "-",
    "▏": "|",
    "│": "|",
    "─": "-",
    "…": "~",
}

MENTION_STYLES = {name: f"type--{name.lower()}" for name in MENTION_GLYPHS}
FAMILY_STYLES = {name: f"family--{name.lower()}" for name in FAMILY_GLYPHS}
TIME_STYLE = "time"
NOTE_STYLE = "note"
COLOUR_STYLES = {name: f"colour--{name}" for name in COLOUR_GLYPHS}
"""Of a highlight's glyph."""
HIGHLIGHT_STYLES = {name: f"highlight--{name}" for name in COLOUR_GLYPHS}
"""Of a highlight's words in the text."""

TYPE_NAMES = (*MENTION_GLYPHS, "TIME", *FAMILY_GLYPHS)
"""What can be shown and hidden one by one: mention types, times, event families."""

STYLE_CLASSES = frozenset(
    {*MENTION_STYLES.values(), *FAMILY_STYLES.values(), *COLOUR_STYLES.values(), TIME_STYLE, NOTE_STYLE}
)
"""Component classes that every widget showing typed text declares."""


@cache
def unicode_terminal() -> bool:
    """Whether the locale says UTF-8; elsewhere the ASCII set is used."""
    return "utf" in locale.getpreferredencoding(False).lower()


def glyph(character: str) -> str:
    """The glyph itself, or its ASCII stand-in where the locale is not UTF-8."""
    return character if unicode_terminal() else _ASCII.get(character, "?")


def family(event_type: str) -> str:
    """`Conflict` for `Conflict.Battle`; `Other` for a type outside the typology."""
    name = event_type.partition(".")[0]
    return name if name in FAMILY_GLYPHS else "Other"


def type_glyph(kind: str, type_name: str) -> str:
    """The glyph of an item: `kind` is event, entity, time or note, `type_name` its type."""
    match kind:
        case "event":
            return glyph(FAMILY_GLYPHS[family(type_name)])
        case "entity":
            return glyph(MENTION_GLYPHS.get(type_name, "·"))
        case "time":
            return glyph(TIME_GLYPH)
        case _:
            return glyph(NOTE_GLYPH)


def type_style(kind: str, type_name: str) -> str:
    """The component class of an item, arguments as in `type_glyph`."""
    match kind:
        case "event":
            return FAMILY_STYLES[family(type_name)]
        case "entity":
            return MENTION_STYLES.get(type_name, NOTE_STYLE)
        case "time":
            return TIME_STYLE
        case _:
            return NOTE_STYLE


def note_mark(colour: str) -> tuple[str, str]:
    """The glyph of a note or highlight and its component class; a colour that is not known has those of a note."""
    return glyph(COLOUR_GLYPHS.get(colour, NOTE_GLYPH)), COLOUR_STYLES.get(colour, NOTE_STYLE)


def mark_of_style(style: str) -> tuple[str, str]:
    """The same of a highlight's style in the text."""
    return note_mark(style.removeprefix("highlight--"))
