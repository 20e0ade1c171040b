"""Find the mentions of a stretch of sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from frontreader.analysis.entities.cutting import Run
from frontreader.analysis.entities.detection import runs
from frontreader.analysis.entities.evidence import lookup, nationality, of_context, of_name
from frontreader.analysis.entities.marks import is_initials, is_name_somewhere
from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.entities.patterns import patterned, portfolio
from frontreader.analysis.entities.words import Word, words
from frontreader.analysis.lexicon import Known, cues, demonyms, endings, is_word, names
from frontreader.analysis.model import MentionType
from frontreader.analysis.tokens import Token
from frontreader.text.span import HasSpan

_MOVE = re.compile(r"[A-Z]?[a-h1-8]?x?[a-h][1-8]")  # of chess: Pxf6


def find(text: str, sentences: Sequence[HasSpan], tokens: Sequence[Sequence[Token]]) -> list[FoundMention]:
    """The mentions in `sentences` of `text`, in order; `tokens` holds those of each sentence.

    Nested names come after the name they stand in. Linear in the length of the sentences.
    """
    if len(sentences) != len(tokens):
        raise ValueError(f"{len(sentences)} sentences, but tokens of {len(tokens)}")
    found: list[FoundMention] = []
    for line in tokens:
        found += sorted(in_sentence(text, words(line)), key=lambda mention: (mention.start, -mention.end))
    return found


def in_sentence(text: str, line: list[Word]) -> Iterator[FoundMention]:
    """The mentions of one sentence, in no order."""
    taken: list[tuple[int, int]] = []
    for mention, first, last in patterned(text, line):
        taken.append((first, last))
        yield mention
    for i, word in enumerate(line):
        inside = word.capital and any(first <= i < last for first, last in taken)
        if (inside or not word.capital) and (name := nationality(word)):
            yield norp(word, name)
    for run in runs(text, line):
        if not any(first <= run.last and run.first <= last for first, last in taken):
            yield from _typed(text, line, run)


def _typed(text: str, line: list[Word], run: Run) -> Iterator[FoundMention]:
    inner = line[run.first : run.last + 1]
    start, end = inner[0].start, inner[-1].end
    spelling, known = lookup(" ".join(word.text for word in inner))
    if len(inner) == 1:
        word = inner[0]
        if country := country_of_code(line, run.first):
            yield FoundMention(start, end, "LOC", country, known=True, evidence=(("LOC", 6.0),))
            return
        nation = nationality(word)
        if word.whole == "NORP" or (nation and (not known or _are_people(line, run, word))):
            yield replace(norp(word, nation or spelling), known=nation is not None, doubtful=run.doubtful)
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
        name, entry = name_in_compound(name, best)
    yield FoundMention(start, end, best, name, entry is not None, evidence, run.doubtful)
    apart = not entry or not entry.name.startswith(inner[0].text)
    if len(inner) > 1 and apart and best != "PER" and (nation := nationality(inner[0])):
        yield norp(inner[0], nation)


def name_in_compound(name: str, kind: MentionType) -> tuple[str, Known | None]:
    """The name in a compound that names the thing itself: Kinzhal of Kinzhal-raketten."""
    stem, _, _ = name.rpartition("-")
    entry = next((known for known in lookup(stem)[1] if known.type == kind), None)
    if entry or (stem and kind == "PRODUCT"):
        return (entry.name if entry else stem), entry
    return name, None


def norp(word: Word, name: str) -> FoundMention:
    """The mention of a word of nationality, religion or politics; `name` is that of the place or the group."""
    return FoundMention(word.start, word.end, "NORP", name, known=True, evidence=(("NORP", 4.0),))


def country_of_code(line: list[Word], i: int) -> str | None:
    """The country that an abbreviation between brackets stands for: Riis (Den)."""
    if not 0 < i < len(line) - 1 or line[i - 1].text != "(":
        return None
    return cues()["country_codes"].get(line[i].text) if line[i + 1].text in ")/" else None


def _are_people(line: list[Word], run: Run, word: Word) -> bool:
    """Whether a word is a demonym although it looks like a place: de Polen, het Nederlands (not Nederland's)."""
    if word.text not in names():
        return word.text in demonyms()
    before = line[run.first - 1].lower if run.first else ""
    return before in {"de", "alle", "veel", "jonge", "enkele"} or before.isdigit()


def _says_nothing(line: list[Word], run: Run, word: Word, spelling: str) -> bool:
    """One capital that is no name: a day, a title, a stray initial."""
    if word.lower in cues()["words"]["never"] or is_office(line, run.first):
        return True
    if len(word.text) == 1 or _MOVE.fullmatch(word.text) or (word.text.endswith(".") and len(word.text) == 2):
        return True
    if is_initials(word.text) and spelling not in names():
        return True
    if is_name_somewhere(spelling) or word.whole or word.tail or not is_word(word.lower):
        return False
    before = line[run.first - 1].lower if run.first else ""
    return (word.shouted and len(word.text) > 4) or (not word.shouted and before not in {"de", "het", "aan", "bij"})


def is_office(line: list[Word], i: int) -> bool:
    """Whether the portfolio that word `i` begins is only part of an office: minister van Defensie."""
    if i < 2 or line[i - 1].lower not in {"van", "voor"}:
        return False
    return line[i - 2].lower.endswith(_OFFICES) and portfolio(line, i) >= i


def _is_portfolio_too(line: list[Word], run: Run) -> bool:
    """Whether a run of plain words goes on with an office: minister van Volkshuisvesting en Ruimtelijke Ordening."""
    table = cues()["organisation"]
    for word in line[run.first : run.last + 1]:
        listed = word.lower in table["portfolio_nouns"] or word.lower in table["portfolio_adjectives"]
        if not listed and not word.lower.endswith(endings("words", "noun_endings")):
            return False
    for i in range(run.first - 1, max(0, run.first - 12), -1):
        if line[i].lower in {"van", "voor"}:
            return line[i - 1].lower.endswith(_OFFICES) and portfolio(line, i + 1) >= run.first
    return False


_OFFICES = ("minister", "ministers", "staatssecretaris", "onderminister")


def is_portfolio(line: list[Word], first: int, last: int) -> bool:
    """Whether words `first` to `last` are (a part of) the portfolio of an office: minister van Landbouw en Visserij."""
    if not all(_is_portfolio_word(word) for word in line[first : last + 1] if word.capital):
        return False
    offices = cues()["organisation"]["offices"]
    for i in range(first - 1, max(0, first - _PORTFOLIO), -1):
        if line[i].lower not in {"van", "voor"}:
            continue
        office = i - 1
        while office > 0 and line[office].capital and i - office < _PORTFOLIO // 2:
            office -= 1  # minister Anna Zorvan van Verkeer
        if line[office].lower.endswith(tuple(offices)):
            return portfolio(line, i + 1) >= last
    return False


def _is_portfolio_word(word: Word) -> bool:
    table = cues()["organisation"]
    listed = (table["portfolios"], table["portfolio_nouns"], table["portfolio_adjectives"])
    if any(word.lower in one for one in listed) or word.lower.endswith(endings("words", "noun_endings")):
        return True
    return is_word(word.lower) and not word.shouted


_PORTFOLIO = 12
"""So many words before a name an office may stand."""
