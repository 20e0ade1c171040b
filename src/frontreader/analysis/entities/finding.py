"""Find the mentions of a stretch of sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from frontreader.analysis.entities.cutting import Run
from frontreader.analysis.entities.detection import runs
from frontreader.analysis.entities.evidence import lookup, nationality, of_context, of_name
from frontreader.analysis.entities.marks import is_initials, is_name_somewhere, is_role
from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.entities.words import Word, has_capital, words
from frontreader.analysis.lexicon import Known, cues, demonyms, endings, is_word, names
from frontreader.analysis.model import MentionType
from frontreader.analysis.tokens import Token
from frontreader.text.span import HasSpan

_QUOTE_ENDS = {"'": "'", "‘": "’", '"': '"', "“": "”", "„": "”", "«": "»"}
_LONGEST_TITLE = 10
_MOVE = re.compile(r"[A-Z]?[a-h1-8]?x?[a-h][1-8]")  # of chess: Pxf6


def find(text: str, sentences: Sequence[HasSpan], tokens: Sequence[Sequence[Token]]) -> list[FoundMention]:
    """The mentions in `sentences` of `text`, in order; `tokens` holds those of each sentence.

    Nested names come after the name they stand in. Linear in the length of the sentences.
    """
    if len(sentences) != len(tokens):
        raise ValueError(f"{len(sentences)} sentences, but tokens of {len(tokens)}")
    found: list[FoundMention] = []
    for line in tokens:
        found += sorted(_in_sentence(text, words(line)), key=lambda mention: (mention.start, -mention.end))
    return found


def _in_sentence(text: str, line: list[Word]) -> Iterator[FoundMention]:
    taken: list[tuple[int, int]] = []
    for mention, first, last in [
        *_ministries(line),
        *_laws(text, line),
        *_titles(text, line),
        *_spelled_out(text, line),
    ]:
        taken.append((first, last))
        yield mention
    for i, word in enumerate(line):
        inside = word.capital and any(first <= i < last for first, last in taken)
        if (inside or not word.capital) and (name := nationality(word)):
            yield _norp(word, name)
    for run in runs(text, line):
        if not any(first <= run.last and run.first <= last for first, last in taken):
            yield from _typed(text, line, run)


def _typed(text: str, line: list[Word], run: Run) -> Iterator[FoundMention]:
    inner = line[run.first : run.last + 1]
    start, end = inner[0].start, inner[-1].end
    spelling, known = lookup(" ".join(word.text for word in inner))
    if len(inner) == 1:
        word = inner[0]
        if country := _code(line, run):
            yield FoundMention(start, end, "LOC", country, known=True, evidence=(("LOC", 6.0),))
            return
        nation = nationality(word)
        if word.whole == "NORP" or (nation and (not known or _are_people(line, run, word))):
            yield replace(_norp(word, nation or spelling), known=nation is not None, doubtful=run.doubtful)
            return
        if _says_nothing(line, run, word, spelling):
            return
    if _is_portfolio_too(line, run):
        if len(inner) > 1:
            yield FoundMention(start, end, "ORG", text[start:end], known=False, evidence=(("ORG", 5.0),))
        return
    scores = of_name(inner, spelling, known)
    of_context(line, run.first, run.last, scores)
    best = max(scores, key=lambda kind: scores[kind])
    entry = next((entry for entry in known if entry.type == best), None)
    evidence = tuple(sorted(scores.items(), key=lambda item: -item[1]))
    name = entry.name if entry else text[start:end][: len(spelling)] if len(inner) == 1 else text[start:end]
    if inner[-1].whole and not entry and best != "NORP":
        name, entry = _of_compound(name, best)
    yield FoundMention(start, end, best, name, entry is not None, evidence, run.doubtful)
    apart = not entry or not entry.name.startswith(inner[0].text)
    if len(inner) > 1 and apart and best != "PER" and (nation := nationality(inner[0])):
        yield _norp(inner[0], nation)


def _of_compound(name: str, kind: MentionType) -> tuple[str, Known | None]:
    """The name in a compound that names the thing itself: Kinzhal of Kinzhal-raketten."""
    stem, _, _ = name.rpartition("-")
    entry = next((known for known in lookup(stem)[1] if known.type == kind), None)
    if entry or (stem and kind == "PRODUCT"):
        return (entry.name if entry else stem), entry
    return name, None


def _norp(word: Word, name: str) -> FoundMention:
    return FoundMention(word.start, word.end, "NORP", name, known=True, evidence=(("NORP", 4.0),))


def _code(line: list[Word], run: Run) -> str | None:
    """The country that an abbreviation between brackets stands for: Riis (Den)."""
    if not 0 < run.first < len(line) - 1 or line[run.first - 1].text != "(":
        return None
    return cues()["country_codes"].get(line[run.first].text) if line[run.first + 1].text in ")/" else None


def _are_people(line: list[Word], run: Run, word: Word) -> bool:
    """Whether a word is a demonym although it looks like a place: de Polen, het Nederlands (not Nederland's)."""
    if word.text not in names():
        return word.text in demonyms()
    before = line[run.first - 1].lower if run.first else ""
    return before in {"de", "alle", "veel", "jonge", "enkele"} or before.isdigit()


def _says_nothing(line: list[Word], run: Run, word: Word, spelling: str) -> bool:
    """One capital that is no name: a day, a title, a stray initial."""
    if word.lower in cues()["words"]["never"] or _is_office(line, run):
        return True
    if len(word.text) == 1 or _MOVE.fullmatch(word.text) or (word.text.endswith(".") and len(word.text) == 2):
        return True
    if is_initials(word.text) and spelling not in names():
        return True
    if is_name_somewhere(spelling) or word.whole or word.tail or not is_word(word.lower):
        return False
    before = line[run.first - 1].lower if run.first else ""
    return (word.shouted and len(word.text) > 4) or (not word.shouted and before not in {"de", "het", "aan", "bij"})


def _is_office(line: list[Word], run: Run) -> bool:
    """Whether a portfolio is only part of an office: minister van Defensie."""
    if run.first < 2 or line[run.first - 1].lower not in {"van", "voor"}:
        return False
    return line[run.first - 2].lower.endswith(_OFFICES) and _portfolio(line, run.first) >= run.first


def _is_portfolio_too(line: list[Word], run: Run) -> bool:
    """Whether a run of plain words goes on with an office: minister van Volkshuisvesting en Ruimtelijke Ordening."""
    table = cues()["organisation"]
    for word in line[run.first : run.last + 1]:
        listed = word.lower in table["portfolio_nouns"] or word.lower in table["portfolio_adjectives"]
        if not listed and not word.lower.endswith(endings("words", "noun_endings")):
            return False
    for i in range(run.first - 1, max(0, run.first - 12), -1):
        if line[i].lower in {"van", "voor"}:
            return line[i - 1].lower.endswith(_OFFICES) and _portfolio(line, i + 1) >= run.first
    return False


_OFFICES = ("minister", "ministers", "staatssecretaris", "onderminister")


def _ministries(line: list[Word]) -> Iterator[tuple[FoundMention, int, int]]:
    """Britse ministerie van defensie: the adjective before, and what it is a ministry of."""
    table = cues()["organisation"]
    for i, word in enumerate(line):
        if word.lower not in table["heads"] or i + 2 >= len(line) or line[i + 1].lower != "van":
            continue
        last = _portfolio(line, i + 2)
        if not last:
            continue
        first = i - 1 if i and line[i - 1].capital and nationality(line[i - 1]) else i
        name = " ".join(word.text for word in line[first : last + 1])
        mention = FoundMention(line[first].start, line[last].end, "ORG", name, known=False, evidence=(("ORG", 9.0),))
        yield mention, first, last


def _spelled_out(text: str, line: list[Word]) -> Iterator[tuple[FoundMention, int, int]]:
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


def _portfolio(line: list[Word], i: int) -> int:
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


def _laws(text: str, line: list[Word]) -> Iterator[tuple[FoundMention, int, int]]:
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


def _titles(text: str, line: list[Word]) -> Iterator[tuple[FoundMention, int, int]]:
    """Titles of works between quotes: behind a noun that says so (de film 'Jaws', hits als 'X'), before a year in
    brackets ('X' (1960)), and the next ones of such a list."""
    i, listed = 1, -1
    while i < len(line):
        ends = _QUOTE_ENDS.get(line[i].text)
        stop = min(i + _LONGEST_TITLE + 2, len(line))
        close = next((k for k in range(i + 1, stop) if line[k].text == ends), None) if ends else None
        if close and close > i + 1 and has_capital(line[i + 1].text):
            dated = _is_dated(line, close + 1)
            if _is_called(line, i) or (dated and close > i + 2) or (listed >= 0 and i - listed <= _LIST_GAP):
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
