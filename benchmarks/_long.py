"""Long documents, the sentences of the seed in another order again and again; and libraries that know a document."""

import random
from dataclasses import replace
from pathlib import Path

from frontreader.analysis.analyzer import analyse
from frontreader.analysis.info import ANALYZER
from frontreader.analysis.rules import RuleAnalyzer
from frontreader.library.store import open_library
from frontreader.resources import seed_path
from frontreader.sources.file import read_file
from frontreader.text.sentences import segment

_PARAGRAPH = 5
"""Sentences in a paragraph, about."""


def write_long(path: Path, *, words: int = 0, size: int = 0, seed: int = 1) -> int:
    """Write a document of at least `words` words and `size` bytes; the number of its words. It begins as the seed."""
    text = seed_path().read_text(encoding="utf-8")
    sentences = [" ".join(text[one.start : one.end].split()) for one in segment(text, 0)]
    chance = random.Random(seed)
    parts = [text.strip(), "\n\n"]
    count, length = len(text.split()), len(text.encode())
    while count < words or length < size:
        sentence = chance.choice(sentences)
        parts += [sentence, "\n\n" if chance.random() < 1 / _PARAGRAPH else " "]
        count += len(sentence.split())
        length += len(sentence.encode()) + 1
    path.write_text("".join(parts), encoding="utf-8")
    return count


def keep(path: Path, home: Path) -> None:
    """Have the library of `home` know a document with its analysis.

    Rules make it, which are quicker; it is said to be the wanted analyzer's, so that no program makes it anew.
    """
    document = read_file(path)
    analysis = replace(analyse(RuleAnalyzer(), document), analyzer=ANALYZER)
    with open_library(library_of(home)) as library:
        library.save_document(document)
        library.save_analysis(document, analysis)


def has_analysis(path: Path, home: Path) -> bool:
    """Whether the library of `home` has a whole analysis of a file."""
    with open_library(library_of(home)) as library:
        return library.newest_analysis(read_file(path), ANALYZER, any_date=True) is not None


def library_of(home: Path) -> Path:
    """Where the programs of a benchmark keep their library."""
    return home / "library"
