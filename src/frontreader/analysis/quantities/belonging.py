"""Which event a quantity belongs to, and what befell whom."""

from collections.abc import Sequence

from frontreader.analysis.events.found import FoundEvent
from frontreader.analysis.model import Casualties, Quantity
from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.quantities.finding import FoundQuantity
from frontreader.analysis.quantities.knowledge import knowledge
from frontreader.text.span import index_at, overlap

_SUBORDINATE = frozenset({"acl:relcl", "acl", "advcl", "ccomp", "parataxis", "csubj"})
_UNRELATED = 100
"""A distance that no words of a tree have."""


def of_events(
    found: Sequence[FoundQuantity], trees: Sequence[Tree], events: Sequence[FoundEvent]
) -> list[tuple[Quantity, ...]]:
    """The quantities of each event, in text order.

    A quantity belongs to one event: the one whose trigger its phrase holds (3 doden), else the nearest in the tree of
    those whose argument holds it or whose clause it stands in.
    """
    of: list[list[Quantity]] = [[] for _ in events]
    by_sentence: dict[int, list[int]] = {}
    read = [index for index, tree in enumerate(trees) if tree.words]
    firsts = [trees[index].words[0] for index in read]
    for number, event in enumerate(events):
        at = index_at(firsts, event.start)
        if at >= 0:
            by_sentence.setdefault(read[at], []).append(number)
    for one in found:
        tree = trees[one.sentence]
        ranked = [
            (distance, abs(events[number].start - one.start), number)
            for number in by_sentence.get(one.sentence, ())
            if (distance := _distance(one, events[number], tree)) is not None
        ]
        if not ranked and one.befell:
            ranked = [
                (_UNRELATED, abs(events[number].start - one.start), number)
                for number in by_sentence.get(one.sentence, ())
                if events[number].type.partition(".")[0] in knowledge().hosts
            ]
        if ranked:
            number = min(ranked)[2]
            of[number].append(_told(one, events[number]))
    return [tuple(sorted(quantities, key=lambda quantity: quantity.start)) for quantities in of]


def _distance(one: FoundQuantity, event: FoundEvent, tree: Tree) -> int | None:
    """How far the event is from the quantity; None where it has no part in it."""
    if overlap(event, one) or any(overlap(piece, one) for piece in event.pieces):
        return 0
    trigger = _trigger(event, tree)
    if trigger is None:
        return None
    head = tree.words[one.head]
    if trigger.head == head.index and trigger.relation == "nmod":
        return 1  # a million euros of damage
    climbed = 1
    for above in (head, *tree.ancestors(head)):
        if above.index == trigger.index or any(piece.start <= above.start < piece.end for piece in event.pieces):
            return climbed
        if _is_participant(tree, trigger, above):
            return climbed + 1
        if _leaves_clause(tree, above):
            break
        climbed += 1
    held = any(
        argument.role != "time" and argument.start <= one.start and one.end <= argument.end
        for argument in event.arguments
    )
    return _apart(tree, head, trigger) if held else None


def _is_participant(tree: Tree, trigger: Word, verb: Word) -> bool:
    """Whether the event is the subject, object or outcome of the verb, or what its subject counts: het aantal
    besmettingen steeg met 3 procent, tien mensen raakten gewond."""
    above = tree.head(trigger)
    if above and trigger.relation == "nmod" and above.head == verb.index:
        trigger = above
    return trigger.head == verb.index and trigger.relation.partition(":")[0] in ("nsubj", "obj", "xcomp")


def _leaves_clause(tree: Tree, word: Word) -> bool:
    """Whether what hangs above belongs to another clause."""
    verbal = word.upos in ("VERB", "AUX") or bool(tree.dependants(word, "nsubj", "cop"))
    return verbal and (
        word.relation in _SUBORDINATE or (word.relation == "conj" and bool(tree.dependants(word, "nsubj")))
    )


def _trigger(event: FoundEvent, tree: Tree) -> Word | None:
    if 0 <= event.word < len(tree.words):
        return tree.words[event.word]
    return next((word for word in tree.words if word.start <= event.start < word.end), None)


def _apart(tree: Tree, a: Word, b: Word) -> int:
    """Steps from one word to another along the tree."""
    above = {word.index: steps for steps, word in enumerate((a, *tree.ancestors(a)))}
    for steps, word in enumerate((b, *tree.ancestors(b))):
        if word.index in above:
            return steps + above[word.index]
    return _UNRELATED


def _told(one: FoundQuantity, event: FoundEvent) -> Quantity:
    return Quantity(one.start, one.end, one.low, one.best, one.high, one.counts, _casualties(one, event))


def _casualties(one: FoundQuantity, event: FoundEvent) -> Casualties | None:
    """What befell people, by their own words, else by the event in which they are not the ones who act."""
    known = knowledge()
    if one.befell:
        return one.befell
    if not one.people:
        return None
    roles = {argument.role for argument in event.arguments if argument.start <= one.start < argument.end}
    undergone = any(argument.role == "target" for argument in event.arguments)
    if roles & {"instrument", "place"} or ("agent" in roles and undergone):
        return None
    return known.casualty_lemmas.get(event.lemma) or known.casualty_events.get(event.type)
