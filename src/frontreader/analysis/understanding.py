"""The analyzer that reads: everything it finds rests on the trees of one small neural network."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from frontreader.analysis import confidence, entities, events, parsed, quantities, references, speech, times
from frontreader.analysis.entities import tagged
from frontreader.analysis.info import NEURAL
from frontreader.analysis.languages import DUTCH, languages
from frontreader.analysis.model import Analysis, Sentence
from frontreader.analysis.naming import is_part_of_a_name
from frontreader.analysis.neural import reader
from frontreader.analysis.neural.network import network
from frontreader.analysis.neural.tree import Tree
from frontreader.analysis.streaming import BLOCK, Streaming
from frontreader.analysis.tokens import tokenise
from frontreader.text.document import Document

_NOTHING = Tree(())


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found in a run of sentences, one tree each, before it is linked over the document."""

    trees: Sequence[Tree]
    mentions: Sequence[entities.FoundMention]
    times: Sequence[times.Found]


class NeuralAnalyzer(Streaming[_Found]):
    """Reads with the network of the package: offline, the same each time on one machine.

    ImportError or OSError where its runtime or the network cannot be loaded.
    """

    info = NEURAL

    def __init__(self) -> None:
        network()

    def _sentences(self, document: Document) -> tuple[Sentence, ...]:
        sentences = super()._sentences(document)
        spoken = languages(document.text, sentences)
        return tuple(
            one if language == DUTCH else replace(one, language=language)
            for one, language in zip(sentences, spoken, strict=True)
        )

    def _find(self, document: Document, sentences: Sequence[Sentence]) -> _Found:
        text = document.text
        trees = [tree for at in range(0, len(sentences), BLOCK) for tree in _read(text, sentences[at : at + BLOCK])]
        mentions = tagged.find(text, sentences, trees)
        tokens = [tokenise(text, *_read_of(one, tree)) for one, tree in zip(sentences, trees, strict=True)]
        named = times.find(text, sentences, tokens, trees)
        return _Found(trees, mentions, [time for time in named if not is_part_of_a_name(time, mentions)])

    def _linked(self, document: Document, sentences: tuple[Sentence, ...], found: Sequence[_Found]) -> Analysis:
        text = document.text
        trees = [tree for part in found for tree in part.trees]
        mentions = [one for part in found for one in part.mentions]
        named = [one for part in found for one in part.times]
        happened = parsed.find(text, sentences, trees, mentions, named)  # what stands around a sentence counts
        linked = entities.link(mentions, text, sentences)
        dated = times.resolve(named, sentences, document.date)
        sources = speech.attribute(
            text, sentences, trees, happened, [one for entity in linked for one in entity.mentions]
        )
        counted = quantities.of_events(quantities.find(text, sentences, trees, named), trees, happened)
        told = [
            replace(event, source=source, quantities=numbers)
            for event, source, numbers in zip(happened, sources, counted, strict=True)
        ]
        phrases = [a for event in told for a in event.arguments if a.role != "time"]
        said = [source for source in sources if source is not None]
        meant = references.refer(text, sentences, trees, linked, [*phrases, *said])
        resolved = events.resolve(told, linked, dated, sentences, text, meant)
        analysis = Analysis(document.id, document.sha256, sentences, linked, resolved, dated, self.info)
        return confidence.filled(analysis, mentions, happened, named)


def _read(text: str, sentences: Sequence[Sentence]) -> list[Tree]:
    """The tree of each sentence, empty where it is not Dutch."""
    read = iter(reader.read(text, [one for one in sentences if one.language == DUTCH]))
    return [next(read) if one.language == DUTCH else _NOTHING for one in sentences]


def _read_of(sentence: Sentence, tree: Tree) -> tuple[int, int]:
    """The stretch of a sentence that its tree holds."""
    return sentence.start, tree.words[-1].end if tree.words else sentence.start
