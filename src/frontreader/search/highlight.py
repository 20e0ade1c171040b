"""Which letters of a text a query lights up."""

from collections.abc import Callable, Iterable, Sequence

from frontreader.search.fold import Folded, fold, fold_text
from frontreader.search.items import Ranges
from frontreader.search.matching import WordMatch, match_word
from frontreader.search.words import placed_words, split_words

LIT_LIMIT = 10_000
"""Code points of a text in which letters are lit; a row shows a few hundred."""
_EXACT_LIMIT = 100

ScoreOf = Callable[[str], float | None]
"""The score of a text's word for one word of the query; None where it does not match."""


def letters(query: str, text: str) -> Ranges:
    """The code point ranges of `text` that match the words of `query`; words that match nothing light nothing."""
    words, _ = split_words(fold_text(query))
    return light(text, words, [_scorer(word) for word in words])


def light(text: str, words: Sequence[str], scorers: Sequence[ScoreOf]) -> Ranges:
    """The ranges of `text` lit by folded `words`: of each, all places where it matches best."""
    folded = fold(text[:LIT_LIMIT])
    placed = list(placed_words(folded.text))
    lit: set[int] = set()
    for word, score_of in zip(words, scorers, strict=True):
        scored = [(score_of(found) or 0.0, found, offsets) for found, offsets in placed]
        best = max((score for score, _, _ in scored), default=0.0)
        for score, found, offsets in scored:
            if score == best > 0 and (match := match_word(word, found)):
                lit.update(offsets[at] for at in _matched_letters(word, found, match))
    return _original(folded, lit, len(text))


def exact_letters(exact: str, text: str) -> Ranges:
    """The ranges of the first hundred places where `text` holds `exact` (not empty)."""
    found: list[tuple[int, int]] = []
    at = text.find(exact)
    while at >= 0 and len(found) < _EXACT_LIMIT:
        end = at + len(exact)
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], end)
        else:
            found.append((at, end))
        at = text.find(exact, end)
    return tuple(found)


def _scorer(word: str) -> ScoreOf:
    def score_of(found: str) -> float | None:
        match = match_word(word, found)
        return match.score if match else None

    return score_of


def _matched_letters(query: str, word: str, match: WordMatch) -> Iterable[int]:
    """Offsets in `word` of the letters that `query` shares with the matched part, in their order."""
    part = word[match.start : match.end]
    if part == query:
        return range(match.start, match.end)
    # RapidFuzz costs 27 ms to import; only misspelt words come here.
    from rapidfuzz.distance import Indel

    return [
        match.start + at
        for step in Indel.opcodes(query, part)
        if step.tag == "equal"
        for at in range(step.dest_start, step.dest_end)
    ]


def _original(folded: Folded, lit: set[int], size: int) -> Ranges:
    """Ranges of the original text for offsets of its folded one. What folds to nothing, such as a combining mark,
    goes with the code point before it."""
    origin = folded.origin
    ranges: list[tuple[int, int]] = []
    for offset in sorted(lit):
        start = origin[offset]
        following = offset + 1
        while following < len(origin) and origin[following] == start:
            following += 1
        end = origin[following] if following < len(origin) else min(size, LIT_LIMIT)
        if ranges and start <= ranges[-1][1]:
            ranges[-1] = (ranges[-1][0], max(end, ranges[-1][1]))
        else:
            ranges.append((start, end))
    return tuple(ranges)
