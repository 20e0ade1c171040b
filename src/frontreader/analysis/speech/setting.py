"""A document as the search for speakers sees it: trees, quotes, reports."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from frontreader.analysis.model import Sentence
from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.speech.phrases import phrase, span_of
from frontreader.analysis.speech.quotes import Quote, quotes
from frontreader.analysis.speech.report import Report
from frontreader.analysis.speech.reports import reports
from frontreader.text.span import HasSpan, Span, index_at, overlap

LONGEST = 200
"""Words; what is longer is no sentence but a table or a list, and nobody says it."""


def readable(trees: Sequence[Tree]) -> list[Tree]:
    """The trees of sentences; those of longer stretches without their words."""
    return [tree if len(tree.words) <= LONGEST else Tree(()) for tree in trees]


@dataclass(frozen=True, slots=True)
class Speaker:
    """The head of a phrase that says something, and the number of its sentence."""

    sentence: int
    word: Word


@dataclass(frozen=True)
class Setting:
    """`trees` has one for each of `sentences`, without words where it is not Dutch; `people` are the mentions of
    persons, in order."""

    text: str
    sentences: Sequence[Sentence]
    trees: Sequence[Tree]
    people: Sequence[HasSpan]

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        return quotes(self.text)

    @cached_property
    def quoted(self) -> list[dict[int, int]]:
        """Of each sentence the number of the quote in which a word stands, by the word's index."""
        return [self._quoted(tree) for tree in self.trees]

    def _quoted(self, tree: Tree) -> dict[int, int]:
        found: dict[int, int] = {}
        for word in tree.words:
            number = index_at(self.quotes, word.start)
            if number >= 0 and word.start < self.quotes[number].end and word.upos != "PUNCT":
                found[word.index] = number
        return found

    @cached_property
    def reports(self) -> list[list[Report]]:
        """The reports of each sentence. One told inside a quote ends with it."""
        return [self._reports(number, tree) for number, tree in enumerate(self.trees)]

    def _reports(self, number: int, tree: Tree) -> list[Report]:
        inside = self.quoted[number]
        found = []
        for report in reports(tree):
            quote = inside.get(report.saying.index)
            if quote is not None and inside.get(report.speaker.index) == quote:
                kept = frozenset(i for i in report.content if inside.get(i) == quote)
                if kept or report.about_before:
                    found.append(Report(kept, report.speaker, report.saying, report.about_before))
            elif quote is None:
                found.append(self._within(number, report))
        return found

    def _within(self, number: int, report: Report) -> Report:
        """A report whose verb stands behind a closing quote is of what is quoted: "…", zei ze, waarna …"""
        inside = self.quoted[number]
        words = self.trees[number].words
        before = [word for word in words[: report.saying.index] if word.upos != "PUNCT"]
        here = frozenset(inside)
        if not before or before[-1].index not in inside or not report.content & here:
            return report
        return Report(report.content & here, report.speaker, report.saying, report.about_before)

    @cached_property
    def places(self) -> list[list[int]]:
        """Of each quote the numbers of the sentences in which it stands."""
        found: list[list[int]] = [[] for _ in self.quotes]
        for number, inside in enumerate(self.quoted):
            for quote in dict.fromkeys(inside.values()):
                found[quote].append(number)
        return found

    def words_of(self, quote: int) -> list[Word]:
        return [
            word
            for number in self.places[quote]
            for word in self.trees[number].words
            if self.quoted[number].get(word.index) == quote
        ]

    def span(self, speaker: Speaker) -> Span:
        return span_of(self.trees[speaker.sentence], speaker.word)

    def is_person(self, speaker: Speaker) -> bool:
        """Whether the phrase names a person."""
        for word in phrase(self.trees[speaker.sentence], speaker.word):
            at = index_at(self.people, word.start)
            if at >= 0 and overlap(self.people[at], word):
                return True
        return False

    def same_paragraph(self, one: int, other: int) -> bool:
        low, high = sorted((one, other))
        return "\n\n" not in self.text[self.sentences[low].end : self.sentences[high].start]
