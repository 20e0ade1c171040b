"""Annotations found again in revised articles: right, wrong and not placed, beside other ways; and how fast."""

import argparse
import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from benchmarks._revisions import KINDS, OUT_OF_SIGHT, SEEN, Revision, articles, revisions, sentences_of
from benchmarks._table import machine, percentile, print_table
from frontreader.annotations.anchors import Finder, make_anchor
from frontreader.text.document import sha256_of

if TYPE_CHECKING:
    from reanchor import ResolvedQuote

Place = tuple[int, int] | None
Way = Callable[[Revision], Place]
_SAME = 0.7
"""A place is right where it and the true one share this much of what the two cover together."""
_OURS = "FrontReader"
_UNRIVALLED = "reanchor, without rivals"
_CUTOFF = 80


_GROUPS: dict[str, Callable[[Revision], bool]] = {
    "running text, annotations on a whole sentence": lambda one: not one.listed and not one.phrase,
    "running text, annotations on a part of a sentence": lambda one: not one.listed and one.phrase,
    "lists of sentences that are much alike": lambda one: one.listed,
}


@dataclass(frozen=True, slots=True)
class _Outcome:
    revision: Revision
    place: Place
    milliseconds: float

    @property
    def right(self) -> bool:
        return self.place is not None and self.revision.truth is not None and _is_same(self.place, self.revision.truth)

    @property
    def wrong(self) -> bool:
        return self.place is not None and not self.right


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks anchors", description=__doc__)
    parser.add_argument("--texts", "--corpora", dest="folder", type=Path, required=True, metavar="DIR",
                        help="a folder with Dutch text: *.conllu with `# text =` lines, or *.txt")  # fmt: skip
    parser.add_argument("--revisions", type=int, default=2_070)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--book", type=int, default=200_000, help="words of the book; 0 leaves it out")
    parser.add_argument("--only-ours", action="store_true", help="leave the other ways out")
    options = parser.parse_args(argv)

    documents = sentences_of(options.folder)
    try:
        made = revisions(documents, options.revisions, options.seed)
    except ValueError as error:
        print(f"{options.folder}: {error}", file=sys.stderr)
        return 2
    ways: dict[str, Way] = {_OURS: _ours}
    packages = ["rapidfuzz"]
    if not options.only_ours:
        ways |= {
            "stored offsets": _offsets,
            "RapidFuzz, best window": partial(_best_window, cutoff=0),
            f"RapidFuzz, best window from {_CUTOFF}": partial(_best_window, cutoff=_CUTOFF),
        }
        if (library := _library()) is not None:
            packages.append("reanchor")
            ways |= {
                "reanchor": partial(library, rivals=True),
                _UNRIVALLED: partial(library, rivals=False),
            }
        else:
            print("the library reanchor is not installed: pip install reanchor")
    print(f"{machine(*packages)}, seed {options.seed}\n{len(made):,} revisions\n")
    outcomes = {name: [_outcome(way, one) for one in made] for name, way in ways.items()}
    for title, choose in _GROUPS.items():
        print(title)
        _print_outcomes({name: [one for one in found if choose(one.revision)] for name, found in outcomes.items()})
    _print_speed(outcomes)
    if options.book:
        _print_book(documents, options.book, options.seed)
    return 0


def _outcome(way: Way, revision: Revision) -> _Outcome:
    start = process_time()
    place = way(revision)
    return _Outcome(revision, place, (process_time() - start) * 1000)


def _is_same(place: tuple[int, int], truth: tuple[int, int]) -> bool:
    shared = min(place[1], truth[1]) - max(place[0], truth[0])
    return shared >= _SAME * (max(place[1], truth[1]) - min(place[0], truth[0]))


# Ways


def _ours(revision: Revision) -> Place:
    anchor = make_anchor(revision.old, "", revision.start, revision.end, SEEN)
    span = Finder(revision.new, sha256_of(revision.new)).find(anchor).span
    return (span.start, span.end) if span else None


def _offsets(revision: Revision) -> Place:
    return (revision.start, revision.end) if revision.end <= len(revision.new) else None


def _best_window(revision: Revision, cutoff: int) -> Place:
    from rapidfuzz.fuzz import partial_ratio_alignment

    quote = revision.old[revision.start : revision.end]
    found = partial_ratio_alignment(quote, revision.new, score_cutoff=cutoff)
    return (found.dest_start, found.dest_end) if found else None


def _library() -> Callable[..., Place] | None:
    """The library of that name on PyPI, with contexts of the same length; None where it is not installed."""
    try:
        from reanchor import TextQuoteSelector, resolve_quote
    except ImportError:
        return None

    @cache
    def resolved(revision: Revision) -> "ResolvedQuote | None":
        old, start, end = revision.old, revision.start, revision.end
        selector = TextQuoteSelector(old[start:end], old[max(0, start - SEEN) : start], old[end : end + SEEN])
        return resolve_quote(revision.new, selector)

    def place(revision: Revision, rivals: bool) -> Place:
        found = resolved(revision)
        return (found.start, found.end) if found and (rivals or not found.rivals) else None

    return place


# Tables


def _print_outcomes(outcomes: dict[str, list[_Outcome]]) -> None:
    """Per cent right / wrong; the rest is not placed. Of what was deleted nothing is right but no place."""
    rows: list[list[object]] = []
    for kind in (*KINDS, OUT_OF_SIGHT):
        chosen = {name: [one for one in found if one.revision.kind == kind] for name, found in outcomes.items()}
        size = len(chosen[_OURS])
        if not size:
            continue
        cells = []
        for found in chosen.values():
            wrong = 100 * sum(one.wrong for one in found) / size
            right = 100 * sum(one.right for one in found) / size
            cells.append(f"{wrong:.1f} wrong" if kind.startswith("deleted") else f"{right:.1f} / {wrong:.1f}")
        rows.append([kind, size, *cells])
    print_table(("% right / wrong", "n", *outcomes), rows)
    print()


def _print_speed(outcomes: dict[str, list[_Outcome]]) -> None:
    rows = []
    for name, found in outcomes.items():
        if name == _UNRIVALLED:
            continue  # it was worked out with the one before
        times = [one.milliseconds for one in found]
        rows.append((name, percentile(times, 50), percentile(times, 95), max(times)))
    words = percentile((len(one.revision.new.split()) for one in outcomes[_OURS]), 50)
    print_table((f"ms of processor time, median article {words:.0f} words", "p50", "p95", "max"), rows)
    print()


def _print_book(documents: Sequence[Sequence[str]], words: int, seed: int) -> None:
    """An article of 1,000 words with all of its annotations, and a book with 10,000; a fifth of the sentences
    revised."""
    chance = random.Random(seed)
    runs = articles(documents, chance)
    rows = []
    for name, size, count in (("an article", 1_000, 100), ("a book", words, 10_000)):
        old, new, spans = _long(runs, size, chance)
        chosen = [chance.choice(spans) for _ in range(count)]
        anchors = [make_anchor(old, "", start, end, SEEN) for start, end in chosen]
        begin = process_time()
        finder = Finder(new, sha256_of(new))
        times = []
        placed = 0
        for anchor in anchors:
            at = process_time()
            placed += finder.find(anchor).span is not None
            times.append((process_time() - at) * 1000)
        total = process_time() - begin
        rows.append((name, len(new.split()), count, percentile(times, 50), percentile(times, 95), total, placed))
    print_table(("all together", "words", "annotations", "p50 ms", "p95 ms", "total s", "placed"), rows)


def _long(runs: Sequence[Sequence[str]], words: int, chance: random.Random) -> tuple[str, str, list[tuple[int, int]]]:
    """A text of so many words, a revision of it, and the sentences of the first."""
    sentences: list[str] = []
    have = 0
    while have < words:
        for sentence in chance.choice(runs):
            sentences.append(sentence)
            have += len(sentence.split())
    spans, at = [], 0
    revised = []
    for sentence in sentences:
        spans.append((at, at + len(sentence)))
        at += len(sentence) + 1
        way = chance.random()
        parts = sentence.split()
        if way < 0.1 and len(parts) > 3:
            parts[chance.randrange(1, len(parts) - 1)] = chance.choice(("anders", "17", "Utrecht"))
        elif way < 0.15:
            continue
        elif way < 0.2:
            revised.append(chance.choice(sentences))
        revised.append(" ".join(parts))
    return " ".join(sentences), " ".join(revised), spans
