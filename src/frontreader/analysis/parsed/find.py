"""Finds the events of parsed sentences, before the document's entities are known."""

from collections.abc import Sequence

from frontreader.analysis.events.domain import domain_words
from frontreader.analysis.events.found import FoundEvent
from frontreader.analysis.events.words import HasType
from frontreader.analysis.model import OTHER, Sentence
from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.parsed import times as dating
from frontreader.analysis.parsed.arguments import arguments
from frontreader.analysis.parsed.realis import status
from frontreader.analysis.parsed.trigger import Found, Triggers
from frontreader.analysis.parsed.triggers import find_triggers
from frontreader.analysis.parsed.view import View
from frontreader.text.span import HasSpan, Span, starting_in

_DOUBTFUL = 0.6


def find(
    text: str,
    sentences: Sequence[Sentence],
    trees: Sequence[Tree],
    mentions: Sequence[HasType],
    times: Sequence[HasSpan],
) -> list[FoundEvent]:
    """The events of consecutive sentences, in text order.

    `trees` holds the tree of each sentence (empty where it was not read); `mentions` and `times` lie in these
    sentences, in any order. Who says an event is left to others.
    """
    ordered_mentions = sorted(mentions, key=lambda m: (m.start, -m.end))
    ordered_times = sorted(times, key=lambda t: (t.start, -t.end))
    implied = domain_words([tree.words for tree in trees])
    found: list[FoundEvent] = []
    at_mention = at_time = 0
    for sentence, tree, adds in zip(sentences, trees, implied, strict=True):
        here, at_mention = starting_in(ordered_mentions, at_mention, sentence)
        then, at_time = starting_in(ordered_times, at_time, sentence)
        if tree.words and not _is_table(tree):
            made = _in_sentence(View(tree, here, then, adds), sentence.id, text)
            found += [one for one in made if one.arguments] if len(made) == 1 and _is_heading(tree) else made
    return found


def _is_table(tree: Tree) -> bool:
    """Whether a line is figures and names rather than a sentence."""
    if any(word.upos in ("VERB", "AUX") for word in tree.words):
        return False
    spoken = [word for word in tree.words if word.upos != "PUNCT"]
    figures = sum(word.upos in ("NUM", "SYM", "X") or not word.text[:1].isalpha() for word in spoken)
    return len(spoken) > 2 and figures * 3 >= len(spoken)


def _is_heading(tree: Tree) -> bool:
    """Whether a line only names what is below it (Kritiek binnen de partij)."""
    if tree.words[-1].upos == "PUNCT" or len(tree.words) > 6:
        return False
    return not any(word.upos in ("VERB", "AUX") for word in tree.words)


def _in_sentence(view: View, sentence: str, text: str) -> list[FoundEvent]:
    triggers = find_triggers(view)
    dated = dating.owners(view, triggers)
    return [_event(view, one, triggers, dated.get(one.word.index, ()), sentence, text) for one in triggers.all]


def _event(view: View, found: Found, triggers: Triggers, times: Sequence[int], sentence: str, text: str) -> FoundEvent:
    state = status(view, found, times)
    filled = arguments(view, found, triggers, times)
    evidence = [*found.evidence, *sorted({argument.role for argument in filled})]
    if found.word.sure < _DOUBTFUL:
        evidence.append("doubtful tree")
    if found.type == OTHER:
        evidence.append("other")
    return FoundEvent(
        type=found.type,
        lemma=found.sense.lemma,
        sentence=sentence,
        start=found.word.start,
        end=found.word.end,
        pieces=_spans(found.pieces, text),
        realis=state.realis,
        modality=state.modality,
        polarity=state.polarity,
        arguments=tuple(filled),
        word=found.word.index,
        evidence=tuple(evidence),
    )


def _spans(pieces: Sequence[Word], text: str) -> tuple[Span, ...]:
    """The pieces of a trigger; those with nothing but white space between them are one."""
    made: list[Span] = []
    for word in pieces:
        if made and not text[made[-1].end : word.start].strip():
            made[-1] = Span(made[-1].start, word.end)
        else:
            made.append(Span(word.start, word.end))
    return tuple(made)
