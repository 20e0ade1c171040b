"""Names that a pattern of words gives away: ministries, laws, titles between quotes, what stands in brackets."""

import re
from collections.abc import Iterator

from frontreader.analysis.entities.evidence import nationality
from frontreader.analysis.entities.marks import is_initials, is_role
from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.entities.words import Word, has_capital
from frontreader.analysis.lexicon import cues, endings

_QUOTE_ENDS = {"'": "'", "‘": "’", '"': '"', "“": "”", "„": "”", "«": "»"}
_LONGEST_TITLE = 10

Patterned = tuple[FoundMention, int, int]
"""A mention, the index of its first word and that of its last."""


def patterned(text: str, line: list[Word]) -> Iterator[Patterned]:
    """The names of one sentence that such a pattern gives away."""
    yield from _ministries(line)
    yield from _laws(text, line)
    yield from _titles(text, line)
    yield from _spelled_out(text, line)
    yield from _called_in_full(text, line)


def _ministries(line: list[Word]) -> Iterator[Patterned]:
    """Britse ministerie van defensie: the adjective before, and what it is a ministry of."""
    table = cues()["organisation"]
    for i, word in enumerate(line):
        if word.lower not in table["heads"] or i + 2 >= len(line) or line[i + 1].lower != "van":
            continue
        last = portfolio(line, i + 2)
        if not last:
            continue
        first = i - 1 if i and line[i - 1].capital and nationality(line[i - 1]) else i
        name = " ".join(word.text for word in line[first : last + 1])
        mention = FoundMention(line[first].start, line[last].end, "ORG", name, known=False, evidence=(("ORG", 9.0),))
        yield mention, first, last


def _spelled_out(text: str, line: list[Word]) -> Iterator[Patterned]:
    """What an abbreviation in brackets stands for: Women's Ordination Worldwide (WOW)."""
    for i in range(2, len(line) - 2):
        short = line[i + 1]
        if line[i].text != "(" or line[i + 2].text != ")" or not short.shouted or len(short.text) < 3:
            continue
        first = i - len(short.text)
        whole = line[max(first, 0) : i]
        if first < 0 or not all(word.capital and not word.shouted for word in whole):
            continue
        if "".join(word.text[0] for word in whole).upper() == short.text.upper() and not is_role(whole[0].lower):
            start, end = whole[0].start, whole[-1].end
            mention = FoundMention(start, end, "ORG", text[start:end], known=False, evidence=(("ORG", 6.0),))
            yield mention, first, i - 1


def _called_in_full(text: str, line: list[Word]) -> Iterator[Patterned]:
    """Persons with their given name in brackets: A.B. (Anna) van der Zorvan."""
    for i in range(len(line) - 4):
        lone = len(line[i].text) == 1 and line[i].capital and line[i + 1].text == "."  # an initial cut from its point
        opening = i + 2 if lone else i + 1
        if not (lone or is_initials(line[i].text)) or line[opening].text != "(" or opening + 2 >= len(line):
            continue
        ends = range(opening + 2, min(opening + 5, len(line)))
        close = next((k for k in ends if line[k].text == ")"), 0) if line[opening + 1].capital else 0
        last = close
        while close and last + 1 < len(line) and line[last + 1].lower in cues()["person"]["particles"]:
            last += 1
        while close and last + 1 < min(len(line), close + 6) and _goes_on(text, line, last):
            last += 1
        if close and line[last].capital and last > close:
            start, end = line[i].start, line[last].end
            words = " ".join(word.text for word in line[opening + 1 : close] + line[close + 1 : last + 1])
            yield FoundMention(start, end, "PER", words, known=False, evidence=(("PER", 9.0),)), i, last


def _goes_on(text: str, line: list[Word], last: int) -> bool:
    """Whether a surname goes on behind word `last`, and it is not the next one of a list."""
    following = line[last + 1]
    if not following.capital or line[last].closes or following.text.endswith(".") or len(following.text) == 1:
        return False
    return text[line[last].end : following.start] == " "


def portfolio(line: list[Word], i: int) -> int:
    """The last word of what a ministry is of, from word `i` on; 0 where there is none."""
    table = cues()["organisation"]
    last = 0
    while i < len(line):
        word = line[i]
        if word.capital or word.lower in table["portfolios"] or word.lower in table["portfolio_nouns"]:
            last = i
        elif word.lower not in table["portfolio_adjectives"] and not (word.text in {"en", ",", "&"} and last == i - 1):
            break
        i += 1
    return last


def _laws(text: str, line: list[Word]) -> Iterator[Patterned]:
    """Laws called by what they are about: Wet op het financieel toezicht."""
    table = cues()["work"]
    for i, word in enumerate(line[:-2]):
        if word.text not in table["laws"] or line[i + 1].lower not in table["about"]:
            continue
        last = i + 2
        if line[last].lower in cues()["person"]["articles"] and last + 1 < len(line):
            last += 1
        if line[last].lower.endswith(endings("work", "adjectives")) and last + 1 < len(line):
            last += 1
        start, end = word.start, line[last].end
        mention = FoundMention(start, end, "WORK", text[start:end], known=False, evidence=(("WORK", 9.0),))
        yield mention, i, last


def _titles(text: str, line: list[Word]) -> Iterator[Patterned]:
    """Titles of works between quotes: behind a noun that says so (de film 'Jaws', hits als 'X'), before a year in
    brackets ('X' (1960)), and the next ones of such a list."""
    i, listed = 1, -1
    while i < len(line):
        ends = _QUOTE_ENDS.get(line[i].text)
        stop = min(i + _LONGEST_TITLE + 2, len(line))
        close = next((k for k in range(i + 1, stop) if line[k].text == ends), None) if ends else None
        if close and close > i + 1 and has_capital(line[i + 1].text):
            dated = _is_dated(line, close + 1)
            if _is_called(line, i) or dated or (listed >= 0 and i - listed <= _LIST_GAP):
                start, end = line[i + 1].start, line[close - 1].end
                yield (
                    FoundMention(start, end, "WORK", text[start:end], known=False, evidence=(("WORK", 9.0),)),
                    i + 1,
                    close - 1,
                )
                listed = close + (3 if dated else 0)
                i = close
        i += 1


_LIST_GAP = 3
"""Words at most between the titles of a list."""


def _is_called(line: list[Word], i: int) -> bool:
    """Whether a noun for works stands before a quote: hits als, het nummer."""
    nouns = cues()["work"]["nouns"]
    if line[i - 1].lower in nouns:
        return True
    return i > 1 and line[i - 1].lower in {"als", "zoals", "waaronder"} and line[i - 2].lower in nouns


def _is_dated(line: list[Word], i: int) -> bool:
    """Whether a year in brackets stands at word `i`."""
    return (
        i + 2 < len(line)
        and line[i].text == "("
        and line[i + 2].text == ")"
        and bool(_YEAR.fullmatch(line[i + 1].text))
    )


_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
