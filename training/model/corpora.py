"""Sentences of the corpora: names in TSV, trees in CoNLL-U."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from frontreader.analysis.neural.lemmas import rule


@dataclass(frozen=True, slots=True)
class Named:
    """Words and their IOB2 tags over PER, ORG, LOC and MISC."""

    words: list[str]
    tags: list[str]


@dataclass(frozen=True, slots=True)
class Tree:
    """Words with part of speech (`upos`, and the finer `xpos`), lemma rule, head (1 is the first word, 0 the
    root) and relation."""

    words: list[str]
    upos: list[str]
    xpos: list[str]
    lemmas: list[str]
    heads: list[int]
    relations: list[str]
    features: list[str]


def named(path: Path) -> Iterator[Named]:
    """The sentences of a file of index, word and tag."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line.count("\t") == 2]
        if rows:
            yield Named([row[1] for row in rows], [row[2] for row in rows])


def trees(path: Path) -> Iterator[Tree]:
    """The sentences of a CoNLL-U file whose every word has a part of speech."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        rows = [row for row in rows if row[0].isdecimal()]
        if rows and all(row[3] != "_" for row in rows):
            yield _tree(rows)


def _tree(rows: list[list[str]]) -> Tree:
    particles: dict[int, list[str]] = {}
    for row in rows:
        if row[7] == "compound:prt":
            particles.setdefault(int(row[6]), []).append(row[1].lower())
    lemmas = [rule(row[1], _lemma(row, particles.get(int(row[0]), []))) for row in rows]
    return Tree(
        [row[1] for row in rows],
        [row[3] for row in rows],
        [row[4] for row in rows],
        lemmas,
        [int(row[6]) for row in rows],
        [row[7] for row in rows],
        [row[5] for row in rows],
    )


def _lemma(row: list[str], particles: list[str]) -> str:
    """Without the marks between the parts of a compound; a particle that stands apart is left to the tree."""
    lemma = row[2]
    for particle in particles:
        if lemma.startswith(particle + "_"):
            lemma = lemma[len(particle) + 1 :]
    return (lemma.replace("_", "") or row[1]) if lemma != "_" else "_"
