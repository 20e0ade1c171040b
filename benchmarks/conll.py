"""How well names are found: strict F1 over PER, LOC, ORG and MISC on a file of words and IOB2 tags.

Usage: python -m benchmarks conll FILE.tsv [--sentences N] [--errors] [--analyzers NAME ...]

A line is `index word tag` with tabs between, a blank line ends a sentence. The sentences, a line each, are one
document, which is analysed as `frontreader extract` does; of nested names the outer one counts, and NORP, EVENT,
PRODUCT and WORK are MISC. "compounds": a name that is only a part of a word with a hyphen (NS in NS-topman) makes the
whole word MISC, as CoNLL-2002 has it.
"""

import argparse
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks._analyzers import NAMES, Extract, present
from benchmarks._table import print_table
from benchmarks.score import COARSE, Count
from frontreader.sources.build import document_from_text

Name = tuple[int, int, str]
"""First word, the one behind the last, type."""
_KINDS = ("PER", "LOC", "ORG", "MISC")


@dataclass(frozen=True, slots=True)
class Laid:
    """The words as one text; `starts` and `ends` are their offsets, `names` what the file says."""

    text: str
    starts: list[int]
    ends: list[int]
    names: set[Name]


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks conll", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--sentences", type=int, help="only the first so many")
    parser.add_argument("--errors", action="store_true", help="list what is missed and what is found wrongly")
    parser.add_argument("--analyzers", nargs="+", choices=NAMES, default=list(NAMES), metavar="NAME")
    options = parser.parse_args(argv)
    laid = lay(read(options.file)[: options.sentences])
    for name, extract in present(options.analyzers):
        mentions = _extracted(extract, laid)
        rows = []
        for how, found in (("", as_names(laid, mentions)), (", compounds", as_names(laid, mentions, compounds=True))):
            rows += [(kind + how, count) for kind, count in counts(laid, found) if not how or kind == "all"]
        head = (f"{name}: strict", "precision", "recall", "F1", "names")
        print_table(head, [_row(kind, count) for kind, count in rows])
        print()
        if options.errors:
            print("\n".join(_errors(laid, as_names(laid, mentions))))
    return 0


def _row(name: str, count: Count) -> tuple[str, str, str, str, int]:
    return name, f"{count.p:.4f}", f"{count.r:.4f}", f"{count.f:.4f}", count.tp + count.fn


def read(path: Path) -> list[list[tuple[str, str]]]:
    """Words and tags by sentence."""
    sentences: list[list[tuple[str, str]]] = [[]]
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            _, word, tag = line.split("\t")
            sentences[-1].append((word, tag))
        elif sentences[-1]:
            sentences.append([])
    return [one for one in sentences if one]


def lay(sentences: Iterable[Sequence[tuple[str, str]]]) -> Laid:
    """The words with a space between, a sentence a line."""
    starts: list[int] = []
    ends: list[int] = []
    lines: list[str] = []
    names: set[Name] = set()
    at = 0
    for sentence in sentences:
        names |= {(first + len(starts), last + len(starts), kind) for first, last, kind in _chunks(sentence)}
        for word, _ in sentence:
            starts.append(at)
            ends.append(at + len(word))
            at += len(word) + 1
        lines.append(" ".join(word for word, _ in sentence))
    return Laid("\n".join(lines) + "\n", starts, ends, names)


def _chunks(sentence: Sequence[tuple[str, str]]) -> Iterator[Name]:
    edges = [i for i, (_, tag) in enumerate(sentence) if tag[0] != "I"] + [len(sentence)]
    for first, last in pairwise(edges):
        if sentence[first][1] != "O":
            yield first, last, sentence[first][1][2:]


def _extracted(extract: Extract, laid: Laid) -> list[tuple[int, int, str]]:
    found = extract(document_from_text(laid.text, None))
    return [(one["start"], one["end"], one["type"]) for entity in found["entities"] for one in entity["mentions"]]


def as_names(laid: Laid, mentions: Iterable[tuple[int, int, str]], *, compounds: bool = False) -> set[Name]:
    """The outermost mentions, by the words that they stand in."""
    found: set[Name] = set()
    taken: set[int] = set()
    for start, end, type_ in sorted(mentions, key=lambda one: one[0] - one[1]):
        first, last = bisect_right(laid.starts, start) - 1, bisect_right(laid.starts, end - 1)
        kind = COARSE.get(type_, type_)
        if compounds and last == first + 1:
            rest = laid.text[laid.starts[first] : start] + laid.text[end : laid.ends[first]]
            kind = "MISC" if "-" in rest and len(rest) > 2 else kind
        if not taken.intersection(range(first, last)):
            taken.update(range(first, last))
            found.add((first, last, kind))
    return found


def counts(laid: Laid, found: set[Name]) -> Iterator[tuple[str, Count]]:
    """Of each type, and of all."""
    for kind in (*_KINDS, "all"):
        wanted, got = ({one for one in names if kind in (one[2], "all")} for names in (laid.names, found))
        yield kind, Count(len(wanted & got), len(got - wanted), len(wanted - got))


def _errors(laid: Laid, found: set[Name]) -> Iterator[str]:
    wrong = [(one, "missed") for one in laid.names - found] + [(one, "wrong") for one in found - laid.names]
    for (first, last, kind), what in sorted(wrong):
        start, end = laid.starts[first], laid.ends[last - 1]
        before, after = laid.text[max(0, start - 40) : start], laid.text[end : end + 30]
        yield f"{what:6} {kind:4} {before}[{laid.text[start:end]}]{after}".replace("\n", " ¶ ")
