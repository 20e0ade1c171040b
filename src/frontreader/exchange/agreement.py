"""How far two annotations of one text agree: precision, recall, F1 and Cohen's kappa, layer by layer.

The first annotation is the one that the second is held against: precision is the part of the second's items that the
first has, recall the part of the first's that the second has. Kappa compares labels where both label the same thing:
of mentions, triggers and times the words of the text (no label is a label), of the other layers what both found.
Where the text is not known, code points stand for words. An event that one of both has as optional, and the other as
none or not as optional, counts neither way.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from frontreader.exchange.annotated import Annotated, Found, FoundEvent
from frontreader.text.span import Span, overlap
from frontreader.text.words import words

LAYERS = (
    "sentences", "mentions", "entities", "triggers", "events", "arguments", "realis", "polarity", "source", "times",
    "values",
)  # fmt: skip
_MOST_LINKED = 2_000
"""Mentions whose pairs are compared: a book has millions of pairs."""


@dataclass(frozen=True, slots=True)
class Layer:
    """`both` is how many items both have, `first` and `second` how many each has. `kappa` is None where nothing can be
    compared."""

    name: str
    both: int
    first: int
    second: int
    kappa: float | None

    @property
    def precision(self) -> float | None:
        return self.both / self.second if self.second else None

    @property
    def recall(self) -> float | None:
        return self.both / self.first if self.first else None

    @property
    def f1(self) -> float | None:
        return 2 * self.both / (self.first + self.second) if self.first + self.second else None


def kappa(pairs: Iterable[tuple[Hashable, Hashable]]) -> float | None:
    """Cohen's kappa of pairs of labels; None where there are none. Two who give everything the same one label agree."""
    counted = Counter(pairs)
    total = counted.total()
    if not total:
        return None
    one: Counter[Hashable] = Counter()
    other: Counter[Hashable] = Counter()
    for (a, b), times in counted.items():
        one[a] += times
        other[b] += times
    observed = sum(times for (a, b), times in counted.items() if a == b) / total
    expected = sum(one[label] * other[label] for label in one) / total**2
    return 1.0 if expected == 1 else (observed - expected) / (1 - expected)


def agreement(first: Annotated, second: Annotated) -> list[Layer]:
    """All layers, in the order of LAYERS. ValueError where the two are of different texts."""
    if first.sha256 and second.sha256 and first.sha256 != second.sha256:
        raise ValueError("the two annotations are of different texts")
    units = _units(first, second)
    paired = _paired(first.events, second.events)
    events = [(a, b) for a, b in paired if a.optional == b.optional and (not a.optional or set(a.types) & set(b.types))]
    counted = [
        [one for one in side if not one.optional and id(one) not in {id(pair[number]) for pair in paired}]
        + [pair[number] for pair in events]
        for number, side in enumerate((first.events, second.events))
    ]
    in_first, in_second = map(len, counted)
    triggers, types = (_event_kappa(units, counted, events, typed=typed) for typed in (False, True))
    typed = [pair for pair in events if set(pair[0].types) & set(pair[1].types)]
    times = _matched(first.times, second.times)
    return [
        _exact("sentences", first.sentences, second.sentences, None),
        _exact("mentions", _typed(first.mentions), _typed(second.mentions), _labels(units, first, second, "mentions")),
        _linked(first.mentions, second.mentions),
        Layer("triggers", len(events), in_first, in_second, triggers),
        Layer("events", len(typed), in_first, in_second, types),
        _arguments(events),
        _agreed("realis", [_common(a.realis, b.realis) for a, b in events]),
        _agreed("polarity", [(a.polarity, b.polarity) for a, b in events]),
        _sources(events),
        _exact("times", _typed(first.times), _typed(second.times), _labels(units, first, second, "times")),
        _agreed("values", [_same_value(a, b) for a, b in times]),
    ]


# Layers


def _exact(name: str, first: Sequence[Hashable], second: Sequence[Hashable], of_labels: float | None) -> Layer:
    both = Counter(first) & Counter(second)
    return Layer(name, both.total(), len(first), len(second), of_labels)


def _agreed(name: str, pairs: Sequence[tuple[Hashable, Hashable]]) -> Layer:
    """Of what both found: how often they say the same of it."""
    return Layer(name, sum(a == b for a, b in pairs), len(pairs), len(pairs), kappa(pairs))


def _linked(first: Sequence[Found], second: Sequence[Found]) -> Layer:
    """Pairs of mentions, found by both, that are of one entity."""
    one = {found.span: found.entity for found in first}
    other = {found.span: found.entity for found in second}
    shared = sorted(one.keys() & other.keys())[:_MOST_LINKED]
    pairs = Counter((one[a] == one[b], other[a] == other[b]) for a, b in combinations(shared, 2))
    linked = pairs[True, True]
    return Layer("entities", linked, linked + pairs[True, False], linked + pairs[False, True], kappa(pairs.elements()))


def _arguments(events: Sequence[tuple[FoundEvent, FoundEvent]]) -> Layer:
    """Phrases in roles of the events that both found; kappa is that of the roles of phrases that both have."""
    both = first = second = 0
    roles: list[tuple[Hashable, Hashable]] = []
    for a, b in events:
        first, second = first + len(a.arguments), second + len(b.arguments)
        left = list(b.arguments)
        for role, span in a.arguments:
            fitting = [one for one in left if _fits(span, one[1])]
            found = next((one for one in fitting if one[0] == role), fitting[0] if fitting else None)
            if found is not None:
                left.remove(found)
                both += found[0] == role
            roles.append((role, found[0] if found is not None else "none"))
        roles += [("none", role) for role, _ in left]
    return Layer("arguments", both, first, second, kappa(roles))


def _sources(events: Sequence[tuple[FoundEvent, FoundEvent]]) -> Layer:
    both = sum(any(overlap(x, y) for x in a.sources for y in b.sources) for a, b in events)
    said = [(bool(a.sources), bool(b.sources)) for a, b in events]
    return Layer("source", both, sum(a for a, _ in said), sum(b for _, b in said), kappa(said))


# Matching


def _paired(first: Sequence[FoundEvent], second: Sequence[FoundEvent]) -> list[tuple[FoundEvent, FoundEvent]]:
    """Events whose triggers share a code point, each once; those of the same type and the same words first."""
    found = [
        (bool(set(a.types) & set(b.types)), max(_share(x, y) for x in a.parts for y in b.parts), -i, -j)
        for i, a in enumerate(first)
        for j, b in enumerate(second)
        if any(overlap(x, y) for x in a.parts for y in b.parts)
    ]
    pairs: list[tuple[int, int]] = []
    for *_, i, j in sorted(found, reverse=True):
        if all(-i != a and -j != b for a, b in pairs):
            pairs.append((-i, -j))
    return [(first[i], second[j]) for i, j in sorted(pairs)]


def _matched(first: Sequence[Found], second: Sequence[Found]) -> list[tuple[Found, Found]]:
    by_span = {one.span: one for one in second}
    return [(one, by_span[one.span]) for one in first if one.span in by_span]


def _typed(found: Sequence[Found]) -> list[tuple[Span, str]]:
    return [(one.span, one.type) for one in found]


def _common(first: Sequence[str], second: Sequence[str]) -> tuple[str, str]:
    """What both say, where each may allow several."""
    shared = [one for one in first if one in second]
    return (shared[0], shared[0]) if shared else (first[0], second[0])


def _same_value(first: Found, second: Found) -> tuple[str, str]:
    mine, yours = f"{first.value} {first.mod}", f"{second.value} {second.mod}"
    if first.mod == second.mod and (_allows(first.value, second.value) or _allows(second.value, first.value)):
        return mine, mine
    return mine, yours


def _allows(gold: str, value: str) -> bool:
    """In gold `|` parts alternatives and `?` stands for anything, also for nothing behind a hyphen at the end."""

    def pattern(one: str) -> str:
        tail = one.endswith("-?")
        return re.escape(one.removesuffix("-?") if tail else one).replace(r"\?", ".+") + ("(-.*)?" if tail else "")

    return any(re.fullmatch(pattern(one), value) for one in gold.split("|"))


def _fits(one: Span, other: Span) -> bool:
    """Half of the shorter is shared, and a third of the longer."""
    shared, sizes = overlap(one, other), sorted((one.end - one.start, other.end - other.start))
    return shared > 0 and shared * 2 >= sizes[0] and shared * 3 >= sizes[1]


def _share(one: Span, other: Span) -> float:
    shared = overlap(one, other)
    return shared / (one.end - one.start + other.end - other.start - shared) if shared else 0.0


# Words and their labels


def _units(first: Annotated, second: Annotated) -> list[Span]:
    """The words of the sentences that both have; code points where the text is not known."""
    text = first.text or second.text
    sentences = sorted({*first.sentences, *second.sentences})
    if text is not None:
        found = (word for one in sentences for word in words(text, one.start, one.end))
        return sorted(set(found))
    return [Span(at, at + 1) for at in sorted({at for one in sentences for at in range(one.start, one.end)})]


def _labels(units: Sequence[Span], first: Annotated, second: Annotated, layer: str) -> float | None:
    """Kappa of the types that both give the words; inside nested names that of the innermost."""
    one, other = (
        _label(units, [(found.span, found.type) for found in getattr(side, layer)]) for side in (first, second)
    )
    return kappa(zip(one, other, strict=True))


def _event_kappa(
    units: Sequence[Span],
    counted: Sequence[Sequence[FoundEvent]],
    events: Sequence[tuple[FoundEvent, FoundEvent]],
    *,
    typed: bool,
) -> float | None:
    """Kappa of the words that are triggers, or of their types; of several that are allowed the one that both have."""
    agreed = {id(one): _common(a.types, b.types)[number] for a, b in events for number, one in enumerate((a, b))}

    def labels(side: Sequence[FoundEvent]) -> list[str]:
        named = [(one.parts[0], agreed.get(id(one), one.types[0]) if typed else "event") for one in side]
        return _label(units, named)

    return kappa(zip(labels(counted[0]), labels(counted[1]), strict=True))


def _label(units: Sequence[Span], spans: Sequence[tuple[Span, str]]) -> list[str]:
    """The label of each unit, empty for none; shorter spans over longer ones."""
    labels = [""] * len(units)
    starts = [unit.start for unit in units]
    for span, name in sorted(spans, key=lambda one: one[0].start - one[0].end):
        for at in range(max(0, bisect_right(starts, span.start) - 1), bisect_left(starts, span.end)):
            if units[at].end > span.start:
                labels[at] = name
    return labels
