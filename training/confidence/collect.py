"""What the analyzer finds in annotated documents, with the evidence of each item and whether it is right."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import Any

from benchmarks import conll, score
from benchmarks.quality import opened

from frontreader.analysis import parsed
from frontreader.analysis.analyzer import analyse
from frontreader.analysis.confidence import evidence
from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.events.found import FoundEvent
from frontreader.analysis.model import OTHER, Analysis, Sentence
from frontreader.analysis.times.finder import Found as FoundTime
from frontreader.analysis.understanding import NeuralAnalyzer
from frontreader.exchange.frontreader_json import document_json
from frontreader.sources.build import document_from_text
from frontreader.text.document import Document

_CONLL_GROUPS = 8
"""Parts of a file of sentences that are left out together."""


@dataclass(frozen=True, slots=True)
class Item:
    """`kind` is `mentions`, `events` or `times`; items of one `group` are never on both sides of a comparison.
    `tuned` are those of documents that the analyzer was mended on, where it is right more often than elsewhere."""

    kind: str
    group: str
    evidence: evidence.Evidence
    right: bool
    tuned: bool = False


class _Keeping(NeuralAnalyzer):
    """Keeps what it found before it was linked."""

    def __init__(self) -> None:
        super().__init__()
        self.mentions: list[FoundMention] = []
        self.events: list[FoundEvent] = []
        self.times: list[FoundTime] = []

    def _linked(self, document: Document, sentences: tuple[Sentence, ...], found: Sequence[Any]) -> Analysis:
        trees = [tree for part in found for tree in part.trees]
        self.mentions = [one for part in found for one in part.mentions]
        self.times = [one for part in found for one in part.times]
        self.events = parsed.find(document.text, sentences, trees, self.mentions, self.times)
        return super()._linked(document, sentences, found)


@dataclass(frozen=True, slots=True)
class _Analysed:
    """A document as it is scored, and the evidence of its items by where they stand."""

    predicted: dict[str, Any]
    mentions: dict[tuple[int, int], evidence.Evidence]
    events: dict[int, evidence.Evidence]
    times: dict[int, evidence.Evidence]


def of_gold(paths: Iterable[Path], texts: Path | None) -> Iterator[Item]:
    """Of documents with a gold file. An optional item that is found is right if all of it is."""
    for path in paths:
        gold, document = opened(path, texts)
        analysed = _analysed(document)
        name = path.name.removesuffix(".gold.json")
        yield from _mentions(gold, analysed, name)
        yield from _events(gold, analysed, name)
        yield from _times(gold, analysed, name)


def of_conll(path: Path) -> Iterator[Item]:
    """Mentions of a file of words and tags; only those not inside another one can be judged by it."""
    sentences = conll.read(path)
    for part in range(_CONLL_GROUPS):
        size = -(-len(sentences) // _CONLL_GROUPS)
        laid = conll.lay(sentences[part * size : (part + 1) * size])
        analysed = _analysed(document_from_text(laid.text))
        for entity in analysed.predicted["entities"]:
            for one in entity["mentions"]:
                known = analysed.mentions.get((one["start"], one["end"]))
                names = conll.as_names(laid, [(one["start"], one["end"], one["type"])], compounds=True)
                if known is not None and not _is_inside(one, analysed.mentions):
                    yield Item("mentions", f"{path.stem} {part}", known, names <= laid.names)


def of_judged(path: Path, judged: Path) -> Iterator[Item]:
    """Events in sentences of a file of words and tags that nothing was tuned to: `judged` holds, of each trigger, the
    numbers of its sentence and word in that file, and the types that are right there (none: it is no event)."""
    verdicts: list[tuple[int, int, list[str]]] = json.loads(judged.read_text("utf-8"))
    sentences = conll.read(path)
    numbers = sorted({number for number, _, _ in verdicts})
    for part in range(_CONLL_GROUPS):
        here = numbers[part::_CONLL_GROUPS]
        laid = conll.lay([sentences[number] for number in here])
        first = dict(zip(here, accumulate((len(sentences[number]) for number in here), initial=0), strict=False))
        analysed = _analysed(document_from_text(laid.text))
        found = {one["trigger"]["start"]: one["type"] for one in analysed.predicted["events"] if one["type"] != OTHER}
        for number, word, types in verdicts:
            if number in first and (start := laid.starts[first[number] + word]) in found:
                yield Item("events", f"judged {part}", analysed.events[start], found[start] in types)


def _is_inside(mention: dict[str, Any], others: Iterable[tuple[int, int]]) -> bool:
    place = (mention["start"], mention["end"])
    return any(start <= place[0] and place[1] <= end and (start, end) != place for start, end in others)


def _analysed(document: Document) -> _Analysed:
    analyzer = _Keeping()
    analysis = analyse(analyzer, document)
    types = {(one.start, one.end): one.type for entity in analysis.entities for one in entity.mentions}
    mentions = {
        place: evidence.of_mention(replace(one, type=types[place]))
        for one in analyzer.mentions
        if (place := (one.start, one.end)) in types
    }
    return _Analysed(
        document_json(document, analysis),
        mentions,
        {one.start: evidence.of_event(one) for one in analyzer.events},
        {one.start: evidence.of_time(one) for one in analyzer.times},
    )


def _mentions(gold: dict[str, Any], analysed: _Analysed, name: str) -> Iterator[Item]:
    wanted = set(score.mentions(gold))
    for start, end, kind in score.mentions(analysed.predicted):
        if (start, end) in analysed.mentions:
            yield Item("mentions", name, analysed.mentions[start, end], (start, end, kind) in wanted, tuned=True)


def _events(gold: dict[str, Any], analysed: _Analysed, name: str) -> Iterator[Item]:
    for one in analysed.predicted["events"]:
        known = analysed.events.get(one["trigger"]["start"])
        if known is not None and one["type"] != OTHER:
            hits = [
                g for g in gold["events"] if any(score.iou(a, b) for a in score.gold_parts(g) for b in score.parts(one))
            ]
            yield Item("events", name, known, any(one["type"] in g["types"] for g in hits), tuned=True)


def _times(gold: dict[str, Any], analysed: _Analysed, name: str) -> Iterator[Item]:
    for one in analysed.predicted["times"]:
        known = analysed.times.get(one["start"])
        if known is not None:
            hits = [g for g in gold["times"] if score.fits(g, one)]
            yield Item(
                "times", name, known, any(score.value_matches(g["value"], one["value"]) for g in hits), tuned=True
            )


def to_json(items: Iterable[Item]) -> str:
    return json.dumps([[one.kind, one.group, one.evidence, one.right, one.tuned] for one in items])


def from_json(text: str) -> list[Item]:
    return [Item(*one) for one in json.loads(text)]
