"""What stands above an article: a dateline, a header of `key: value` lines, or front matter."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice

from frontreader.text.dates import CLOCK, date_pattern, iso_date
from frontreader.text.graphemes import snap
from frontreader.text.knowledge import dates
from frontreader.text.lines import lines
from frontreader.text.sentences import segment

LONGEST_TITLE = 200
"""Code points a title keeps; longer ones are cut at a word and end in an ellipsis."""

_HEAD = 20_000
"""Code points at the head of a text in which metadata is looked for."""

_FRONT_MATTER = re.compile(
    r"\s*---[ \t]*(?:\r\n|[\n\r])(?P<lines>.*?)(?:\r\n|[\n\r])---[ \t]*(?:\r\n|[\n\r]|\Z)", re.DOTALL
)
_HEADER_LINE = re.compile(r"[ \t]*(?P<key>[A-Za-z]+)[ \t]*:[ \t]*(?P<value>[^\n\r]*?)[ \t]*(?:\r\n|[\n\r]|\Z)")
_NO_SPACE = re.compile(r"[^\s\ufeff]")


@dataclass(frozen=True, slots=True)
class Metadata:
    """`body` is the offset where the article begins; `date` is ISO 8601 at its own precision, None where unknown."""

    title: str
    date: str | None
    body: int


def read_metadata(text: str) -> Metadata:
    """Title, date and body of an article; its first sentence is the title where nothing else says it.

    A city dateline (`KIEV (ANP) - `) is part of the article.
    """
    said, body = _header(text)
    if said.get("date") is None:
        date, after = _dateline(text, body)
        if date:
            said["date"], body = date, after
        elif date := _date_below_headline(text, body):
            said["date"] = date
    if _NO_SPACE.search(text, body) is None:
        body = 0  # a dateline alone is all there is to read
    return Metadata(_title(said.get("title") or _first_sentence(text, body)), said.get("date"), body)


def _header(text: str) -> tuple[dict[str, str], int]:
    """What front matter or header lines say, and where they end; nothing and 0 where there are none."""
    if front := _FRONT_MATTER.match(text, 0, min(len(text), _HEAD)):
        start, end, free = front.start("lines"), front.end("lines"), True
        body = front.end()
    else:
        first = _NO_SPACE.search(text, 0, _HEAD)
        start, end, free = (first.start() if first else 0), min(len(text), _HEAD), False
        body = 0
    said: dict[str, str] = {}
    at = start
    while line := _HEADER_LINE.match(text, at, end):
        key, value = line["key"].lower(), line["value"].strip("\"'")
        kind = _header_keys().get(key)
        if kind is None and not free:
            break
        if kind == "date":
            date = _dates().fullmatch(value)
            if date is None:
                break
            value = iso_date(date) or ""
        if kind in {"title", "date"} and value:
            said.setdefault(kind, value)
        at = line.end()
        if at >= end:
            break
    if not said:
        return {}, 0
    return said, _skip_space(text, body or at)


def _dateline(text: str, start: int) -> tuple[str | None, int]:
    """A date that leads the text, and where the text goes on; None where there is none.

    Without a word such as `datum` it must stand on a line of its own, and say more than a year.
    """
    keyed, bare = _dateline_patterns()
    match = keyed.match(text, start) or bare.match(text, start)
    date = iso_date(match) if match else None
    if match is None or date is None or (match.re is bare and len(date) == len("2023")):
        return None, start
    return date, _skip_space(text, match.end())


def _date_below_headline(text: str, body: int) -> str | None:
    """A day that stands alone on one of the lines below the first; it stays part of the article."""
    for line, _ in islice(lines(text, body, min(len(text), body + _HEAD)), 1, 4):
        match = _date_line().fullmatch(text, line.start, line.end)
        date = iso_date(match) if match else None
        if date and len(date) == len("2023-03-10"):
            return date
    return None


@cache
def _date_line() -> re.Pattern[str]:
    return re.compile(rf"(?:{_keys()}\s{{0,3}}:?\s{{0,3}})?{date_pattern()}{CLOCK}", re.IGNORECASE)


def _keys() -> str:
    return rf"(?:{'|'.join(dates()['date_keys'])})(?:\s+op)?"


@cache
def _dateline_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    date = date_pattern() + CLOCK
    keyed = rf"[\s\ufeff]*+{_keys()}\s{{0,3}}[:=]?\s{{0,3}}{date}(?:[ \t]*[.,;|–—-])?(?=\s|\Z)"
    bare = rf"[\s\ufeff]*+{date}[ \t]*(?=[\n\r]|\Z)"
    return re.compile(keyed, re.IGNORECASE), re.compile(bare, re.IGNORECASE)


@cache
def _dates() -> re.Pattern[str]:
    return re.compile(date_pattern() + CLOCK, re.IGNORECASE)


@cache
def _header_keys() -> dict[str, str]:
    known = dates()
    return {key: kind for kind in ("title", "date", "other") for key in known[f"{kind}_keys"]}


def _skip_space(text: str, at: int) -> int:
    found = _NO_SPACE.search(text, at)
    return found.start() if found else len(text)


def _first_sentence(text: str, body: int) -> str:
    start = _skip_space(text, body)
    sentences = segment(text, start, start + 4 * LONGEST_TITLE)
    return text[sentences[0].start : sentences[0].end] if sentences else ""


def _title(raw: str) -> str:
    title = " ".join(raw[: 4 * LONGEST_TITLE].split())
    if len(title) <= LONGEST_TITLE:
        return title
    cut = snap(title, LONGEST_TITLE - 1, LONGEST_TITLE - 1).start
    word = title.rfind(" ", cut - 40, cut)
    return title[: word if word > 0 else cut].rstrip() + "…"
