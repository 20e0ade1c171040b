"""Numbers with what they count, in plain words. Used on screen too; knows no other export."""

import math

from frontreader.analysis.model import Place, Quantity


def number(value: float) -> str:
    """`500,000`, `2.5`."""
    if not math.isfinite(value):
        return "?"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0").rstrip(".")


def plain(value: float | None) -> str:
    """A number for programs: `500000`, `2.5`; empty for None."""
    if value is None:
        return ""
    return str(int(value)) if math.isfinite(value) and value == int(value) else str(value)


def bounds(quantity: Quantity) -> str:
    """`12`, `12-17`, `at least 12`, `at most 17`; empty where no number is known."""
    low, best, high = quantity.low, quantity.best, quantity.high
    if low is not None and high is not None:
        return number(low) if low == high else f"{number(low)}-{number(high)}"
    if low is not None:
        return f"at least {number(low)}"
    if high is not None:
        return f"at most {number(high)}"
    return number(best) if best is not None else ""


def casualty_words(quantity: Quantity) -> str:
    """`12-17 killed`; empty for what befell nobody."""
    if quantity.casualties is None:
        return ""
    return f"{bounds(quantity) or 'some'} {quantity.casualties}"


def is_plain(quantity: Quantity, words: str) -> bool:
    """Whether the words of its phrase already say the number: nothing is gained by writing it again."""
    known = {value for value in (quantity.low, quantity.best, quantity.high) if value is not None}
    if len(known) != 1 or quantity.low is None or quantity.high is None:
        return not known
    return number(known.pop()).replace(",", "") in words.replace(".", "")


def coordinates(place: Place) -> str:
    """`50.45 N, 30.52 E`."""
    north = f"{abs(place.latitude):.2f} {'N' if place.latitude >= 0 else 'S'}"
    return f"{north}, {abs(place.longitude):.2f} {'E' if place.longitude >= 0 else 'W'}"
