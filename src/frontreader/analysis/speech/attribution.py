"""Gives each event its source: the innermost of the reports and quotes in which it stands."""

from collections.abc import Sequence

from frontreader.analysis.events.words import HasType
from frontreader.analysis.model import Sentence
from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.speech.continuing import carried
from frontreader.analysis.speech.report import Report
from frontreader.analysis.speech.setting import Setting, Speaker, readable
from frontreader.analysis.speech.speakers import speakers
from frontreader.text.span import HasSpan, Span, index_at


def attribute(
    text: str,
    sentences: Sequence[Sentence],
    trees: Sequence[Tree],
    events: Sequence[HasSpan],
    mentions: Sequence[HasType],
) -> list[Span | None]:
    """For each event, whose span is that of its trigger, who says it, or None.

    `trees` holds one tree for each sentence, without words where it was not read.
    """
    people = sorted((m for m in mentions if m.type == "PER"), key=lambda m: (m.start, m.end))
    setting = Setting(text, sentences, readable(trees), people)
    spoken = speakers(setting)
    on = carried(setting, spoken)
    return [_source(setting, spoken, on, event) for event in events]


def _source(
    setting: Setting, spoken: dict[int, Speaker], carried_on: dict[int, Speaker], event: HasSpan
) -> Span | None:
    number = index_at(setting.sentences, event.start)
    word = _word_at(setting.trees[number], event.start) if number >= 0 else None
    if word is None:
        return None
    quote = setting.quoted[number].get(word.index)
    inner: list[Report] = []
    outer: list[Report] = []
    for report in setting.reports[number]:
        if word.index in report.content and word.index != report.saying.index:
            same = quote is not None and setting.quoted[number].get(report.saying.index) == quote
            (inner if same else outer).append(report)
    if inner:
        return setting.span(Speaker(number, min(inner, key=lambda report: len(report.content)).speaker))
    speaker = spoken.get(quote) if quote is not None else None
    if speaker is None and outer:
        speaker = Speaker(number, min(outer, key=lambda report: len(report.content)).speaker)
    if speaker is None and not _tells(setting, number, word):
        speaker = carried_on.get(number)
    if speaker is None:
        return None
    span = setting.span(speaker)
    return None if span.start <= event.start < span.end else span


def _tells(setting: Setting, number: int, word: Word) -> bool:
    """Whether a word brings a report itself, or says who does."""
    if number >= len(setting.reports):
        return False
    return any(
        word.index == report.saying.index or word.index == report.speaker.index for report in setting.reports[number]
    )


def _word_at(tree: Tree, offset: int) -> Word | None:
    at = index_at(tree.words, offset)
    return tree.words[at] if at >= 0 and offset < tree.words[at].end else None
