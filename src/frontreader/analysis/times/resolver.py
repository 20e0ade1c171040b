"""Gives time expressions their values, seen from the document's date and from what was named before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from frontreader.analysis.model import Sentence, TimeExpression, TimeMod
from frontreader.analysis.times import calendar
from frontreader.analysis.times.calendar import PartialDate
from frontreader.analysis.times.clock import clock
from frontreader.analysis.times.dates import View, date_value
from frontreader.analysis.times.finder import Found
from frontreader.analysis.times.lengths import duration, repeated
from frontreader.text.span import index_at

_MODS: dict[str, TimeMod] = {
    "START": "START",
    "MID": "MID",
    "END": "END",
    "MORE_THAN": "MORE_THAN",
    "LESS_THAN": "LESS_THAN",
    "APPROX": "APPROX",
}
_ANCHOR_HOLDS = 12  # sentences, where the document has no date
_STORY_HOLDS = 2  # sentences, where it has: a year told of, a day whose evening is meant
_BEHIND = 5  # code points: `om 22 uur op zondag`
_DAYS = frozenset({"day", "month", "weekday", "dayword", "holiday", "year", "season", "direction", "anchored", "shift"})
_UNDATED = frozenset({"month", "season", "holiday"})
_SAID_YEARS = frozenset({"year", "year_shift", "same_year", "shift", "anchored"})


@dataclass(slots=True)
class _Story:
    """What the article has named so far: the last date, and in which sentence a year, and a day, were said."""

    date: PartialDate
    year_in: int = -_ANCHOR_HOLDS
    day_in: int = -_ANCHOR_HOLDS


def resolve(
    found: Sequence[Found],
    sentences: Sequence[Sentence],
    date: str | None,
) -> tuple[TimeExpression, ...]:
    """The expressions with their values, numbered `t1` on in text order. `date` is the document's."""
    document = calendar.parse(date)
    story = _Story(PartialDate())
    resolved: list[TimeExpression] = []
    for number, one in enumerate(found, start=1):
        index = index_at(sentences, one.start)
        following = found[number] if number < len(found) else None
        view = _view(one, following, document, story, index)
        value = _value(one, view)
        mod = _mod(one.read)
        resolved.append(
            TimeExpression(
                id=f"t{number}",
                start=one.start,
                end=one.end,
                type=one.type,
                value=value,
                mod=_MODS[mod] if mod else None,
                sentence=sentences[index].id,
                lies=None if one.tense == "unknown" else one.tense,
            )
        )
        _remember(story, one, value, index)
    return tuple(resolved)


def _view(one: Found, following: Found | None, document: PartialDate, story: _Story, index: int) -> View:
    """From where the expression is seen."""
    if document.year is None and index - story.year_in > _ANCHOR_HOLDS and index - story.day_in > _ANCHOR_HOLDS:
        story.date = PartialDate()
    if document.year is None or story.year_in == index:
        near = story.date
    elif _in_the_story(one, document, story, index):
        near = PartialDate(story.date.year)
    else:
        near = document
    view = View(document, story.date, near, one.tense)
    if not _only_part_of_a_day(one):
        return view
    if following and _DAYS & following.read.keys() and 0 <= following.start - one.end <= _BEHIND:
        named = calendar.parse(_value(following, replace(view, tense=following.tense)))
        return replace(view, near=named) if named.exact else view
    told = story.date.exact and index - story.day_in <= _STORY_HOLDS
    return replace(view, near=story.date) if told else view


def _only_part_of_a_day(one: Found) -> bool:
    return one.type == "TIME" and not _DAYS & one.read.keys()


def _in_the_story(one: Found, document: PartialDate, story: _Story, index: int) -> bool:
    """Whether a month or feast without a year lies in the year long past that the article is telling of."""
    told = story.date.year is not None and document.year is not None and story.date.year < document.year - 1
    undated = _UNDATED & one.read.keys() and not _SAID_YEARS & one.read.keys()
    return bool(told and undated and one.tense != "future" and index - story.year_in <= _STORY_HOLDS)


def _remember(story: _Story, one: Found, value: str, index: int) -> None:
    if one.type not in ("DATE", "TIME") or "amount" in one.read or _only_part_of_a_day(one):
        return
    named = calendar.parse(value)
    if named.year is None:
        return
    told = story.date.year == named.year and index - story.year_in <= _STORY_HOLDS and _UNDATED & one.read.keys()
    story.date = named
    if "year" in one.read or told:
        story.year_in = index
    if named.exact:
        story.day_in = index


def _mod(read: Mapping[str, str]) -> str | None:
    """Which part of it, or how sure. The first half of a month, decade or century has no value of its own."""
    for name in ("mod", "age", "amount", "part_of"):
        if read.get(name):
            return read[name]
    if "half_of" in read and {"month", "tens", "ordinal"} & read.keys():
        return "START" if read["half_of"] == "1" else "END"
    return None


def _value(one: Found, view: View) -> str:
    read = one.read
    for name in ("adverb", "lasting", "habit", "ref"):
        if name in read:
            return read[name]
    if one.type == "DURATION":
        return duration(read)
    if one.type == "SET":
        return repeated(read)
    day = date_value(read, view)
    time = clock(read)
    return f"{day}T{time}" if time and "T" not in day and not day.endswith("_REF") else day
