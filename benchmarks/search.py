"""Search over 100,000 items: time of each key against brute force, and recall of misspelt words."""

import argparse
import random
import resource
from collections.abc import Callable, Sequence
from functools import partial
from time import process_time

from benchmarks._dutch import Corpus, misspell
from benchmarks._table import machine, percentile, print_table
from frontreader.search.digest import digest, lines_of, words_of
from frontreader.search.fold import fold_text
from frontreader.search.index import SearchIndex
from frontreader.search.items import Ref, SearchItem
from frontreader.search.matching import match_word
from frontreader.search.query import parse_query
from frontreader.search.scoring import score_digest

_TOP = 10
_SHOWN = 50
_LONGEST = 20


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks search", description=__doc__)
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--typed", type=int, default=80, help="queries typed letter by letter")
    parser.add_argument("--misspelt", type=int, default=100, help="misspelt queries; each takes about a second")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(argv)

    items = Corpus(options.seed).items(options.items)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = process_time()
    index = SearchIndex(items)
    built = process_time() - start
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    digests = [digest(item.fields) for item in items]
    words = sorted({word for digested in digests for word in words_of(digested)})
    print(f"{machine('rapidfuzz')}, seed {options.seed}")
    print(f"{len(items):,} items, {len(words):,} distinct words")
    print(f"built in {built:.2f} s of processor time, {grown:.0f} MiB\n")

    chance = random.Random(options.seed)
    _print_times(index, items, [_typed_query(number, items, chance) for number in range(options.typed)])
    if options.misspelt:
        _print_recall(index, items, digests, words, options.misspelt, chance)
    return 0


def _sample(items: Sequence[SearchItem], count: int, chance: random.Random) -> list[str]:
    """`count` words of at least five letters from one item."""
    while True:
        found = [word for word in lines_of(digest([chance.choice(items).label]))[0].split() if len(word) >= 5]
        if len(found) >= count and all(word.isalpha() for word in found):
            return chance.sample(found, count)


def _typed_query(number: int, items: Sequence[SearchItem], chance: random.Random) -> str:
    """A word, two words, a misspelt word, a narrowed search, an exact text or common words, in turn."""
    word, other = _sample(items, 2, chance)
    wrong = misspell(word, 1, chance)
    kinds = [
        word,
        f"{word} {other}",
        wrong,
        f"{wrong} {other}",
        f"@{word}",
        f".'{word}",
        f"de {word}",
        f"van het {word}",
    ]
    return kinds[number % len(kinds)]


def _print_times(index: SearchIndex, items: Sequence[SearchItem], queries: Sequence[str]) -> None:
    from rapidfuzz import fuzz, process

    keys = [query[:size] for query in queries for size in range(1, min(len(query), _LONGEST) + 1)]
    index.search("warm")
    ours = [_timed(partial(index.search, key, _SHOWN)) for key in keys]
    labels = [fold_text(item.label) for item in items]
    brute = [
        _timed(partial(process.extract, key, labels, scorer=fuzz.partial_ratio, limit=_SHOWN)) for key in keys[::20]
    ]
    rows = [
        (name, len(times), percentile(times, 50), percentile(times, 95), max(times))
        for name, times in (("this index", ours), ("RapidFuzz partial_ratio over all labels", brute))
    ]
    print_table(("a key, ms of processor time", "keys", "p50", "p95", "max"), rows)
    slowest = max(zip(ours, keys, strict=True))
    faster = percentile(brute, 95) / percentile(ours, 95)
    print(f"p95 is {faster:.0f} times shorter; the slowest key ended {slowest[1]!r}\n")


def _timed(run: Callable[[], object]) -> float:
    """Milliseconds of processor time: what other programs do on the machine does not count."""
    start = process_time()
    run()
    return (process_time() - start) * 1000


def _print_recall(
    index: SearchIndex,
    items: Sequence[SearchItem],
    digests: Sequence[str],
    words: Sequence[str],
    count: int,
    chance: random.Random,
) -> None:
    rows = []
    for edits in (1, 2):
        for size in (1, 2):
            recalls: list[float] = []
            understood: list[bool] = []
            for _ in range((count + 3) // 4):
                right = _sample(items, size, chance)
                wrong = [misspell(word, edits, chance) for word in right]
                scores, matched = _brute_force(wrong, items, digests, words)
                recalls.append(_recall([hit.item.ref for hit in index.search(" ".join(wrong), _TOP)], scores))
                understood.append(all(word in found for word, found in zip(right, matched, strict=True)))
            mean = sum(recalls) / len(recalls)
            rows.append(
                (f"{size} word(s), {edits} edit(s) in each", len(recalls), mean, sum(understood) / len(recalls))
            )
    print_table(("misspelt", "queries", f"recall@{_TOP}", "right word matched"), rows)
    print(f"recall@{_TOP}: against the same score worked out for every word and every item, ties honoured")


def _brute_force(
    query: Sequence[str], items: Sequence[SearchItem], digests: Sequence[str], words: Sequence[str]
) -> tuple[dict[Ref, float], list[dict[str, float]]]:
    """Score of every item that matches, and of every word for each of the query's, by trying all."""
    asked = parse_query(" ".join(query)).words
    tables = [{word: match.score for word in words if (match := match_word(one, word))} for one in asked]
    scored = (
        (item.ref, score_digest(digested, asked, tables, named=item.kind != "sentence"))
        for item, digested in zip(items, digests, strict=True)
    )
    return {ref: score for ref, score in scored if score}, tables


def _recall(found: Sequence[Ref], scores: dict[Ref, float]) -> float:
    """How many of the best ten were found; any of those that share the tenth's score will do."""
    best = sorted(scores.values(), reverse=True)[:_TOP]
    if not best:
        return 1.0
    return sum(scores.get(ref, 0.0) >= best[-1] for ref in found) / len(best)
