"""What becomes of an anchor in another text. A wrong place is worse than none."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from frontreader.annotations import equal, sides
from frontreader.annotations.aligning import Aligned, alignments, changes
from frontreader.annotations.facts import facts, kind
from frontreader.annotations.model import Anchor
from frontreader.annotations.newtext import NewText
from frontreader.annotations.passage import Passage, opens, passage_of
from frontreader.annotations.placement import Candidate, Change, Placement
from frontreader.annotations.sides import Side
from frontreader.annotations.tokens import Tokens, is_sign, weight
from frontreader.text.graphemes import snap
from frontreader.text.span import Span

_KEPT = 0.7
"""The share of a context at which that side counts as kept."""
_LIKE, _LIKE_BETWEEN, _LIKE_EXACTLY_BETWEEN = 0.7, 0.4, 0.3
"""How alike the words must be with one side kept, with both, and with both kept to the letter."""
_FRAME = 0.5
"""How alike the words must be, names and numbers apart, where these differ."""
_NEAR = 0.5
"""A rival that is worth at most this less is near; one side of context is worth 1, the whole quote too."""
_SHORT = 6
"""Words; part of a sentence that is shorter may stand elsewhere by chance."""
_SHIFT = 100
"""Code points by which a place may have shifted to count as the old one where nothing else tells."""
_TELLING = 12
"""Code points of context that are enough to know a neighbour by."""
_HOPELESS = 0.25
"""Where less of the quote is there, nothing more is asked."""
_MISSPELT, _LONG = 0.7, 4
"""What a word tells that is spelt in another way, if it has so many letters."""
_WORTH_KEEPING, _VERY_LIKE = 0.6, 0.7
"""How alike the words of a candidate must be where one side of context is kept, and where only its facts are."""
_MOST_CANDIDATES = 10


@dataclass(frozen=True, slots=True)
class _Place:
    """A place and what speaks for it. `alike` is 1 where the quote stands there word for word; `sentence` tells
    whether that is a whole one."""

    span: Span
    alike: float
    before: Side
    behind: Side
    sure: bool
    changes: tuple[Change, ...] = ()
    sentence: bool = False
    same_facts: bool = True
    frame: float = 1.0

    @property
    def is_equal(self) -> bool:
        return self.alike == 1

    @property
    def worth(self) -> float:
        return self.alike + self.before.kept + self.behind.kept

    @property
    def rank(self) -> tuple[int, float]:
        """By this, places that overlap are compared: between the old contexts is the right one."""
        return self.before.equal + self.behind.equal, self.worth

    @property
    def between(self) -> bool:
        """Whether it stands between both the old contexts, to the letter."""
        return self.before.equal and self.behind.equal

    @property
    def both(self) -> bool:
        return self.before.share >= _KEPT and self.behind.share >= _KEPT

    @property
    def candidate(self) -> Candidate:
        score = (2 * self.alike + self.before.share + self.behind.share) / 4
        return Candidate(self.span.start, self.span.end, round(score, 3))


def reanchor(anchor: Anchor, new: NewText) -> Placement:
    """Where the anchor stands in the text."""
    if anchor.sha256 == new.sha256 and anchor.quote and new.text[anchor.start : anchor.end] == anchor.quote:
        return Placement("exact", Span(anchor.start, anchor.end))
    if not anchor.quote:
        return Placement("gone")
    passage = passage_of(anchor)
    if anchor.prefix or anchor.suffix:
        exact = equal.places_in_context(passage, new)
        if len(exact) == 1:
            return Placement("exact", exact[0])
        if exact:
            return _one_of_equals(anchor, exact)
    spans = equal.places(passage, new)
    same = [_equal_place(passage, new, span) for span in spans or ()]
    if len(same) == 1 and same[0].sure and (same[0].before.equal or same[0].behind.equal):
        return Placement("moved", same[0].span)
    return _decide(same, _changed_places(passage, new, same), common=spans is None)


def _one_of_equals(anchor: Anchor, exact: Sequence[Span]) -> Placement:
    """Which of several places that are equal in quote and context: the one at the old offset, unless the passage
    repeats at once, as in a list, where one more before it would stand there."""
    apart = 2 * max(len(anchor.prefix), len(anchor.suffix)) + len(anchor.quote)
    here = [span for span in exact if span.start == anchor.start]
    if here and all(abs(span.start - anchor.start) >= apart for span in exact if span != here[0]):
        return Placement("exact", here[0])
    candidates = tuple(Candidate(one.start, one.end, 1.0) for one in exact[:_MOST_CANDIDATES])
    return Placement("ambiguous", candidates=candidates)


def _decide(same: Sequence[_Place], other: Sequence[_Place], *, common: bool) -> Placement:
    sure = sorted((one for one in (*same, *other) if one.sure), key=lambda one: (one.between, one.worth), reverse=True)
    if sure:
        best = sure[0]
        near = [place for place in sure[1:] if place.worth >= best.worth - _NEAR]
        rivals = [place for place in near if place.between or not best.between]
        if not best.is_equal:
            # A sentence that stands elsewhere word for word, and between its old neighbours one that differs.
            rivals += [place for place in sure[1:] if place.sentence]
        elif len(same) > 1:
            rivals += [place for place in same if place is not best and place.worth >= best.worth - _NEAR]
            common = common or not (best.before.whole or best.behind.whole)
        if not rivals and not (common and not best.both):
            return Placement("moved" if best.is_equal else "changed", best.span, changes=best.changes)
    kept = [place for place in (*same, *other) if place.sure or place.is_equal or _is_worth_keeping(place)]
    if not kept:
        return Placement("ambiguous") if common else Placement("gone")
    found = sorted({place.candidate for place in kept}, key=lambda one: (-one.score, one.start))
    return Placement("ambiguous", candidates=tuple(found[:_MOST_CANDIDATES]))


def _is_worth_keeping(place: _Place) -> bool:
    kept = max(place.before.share, place.behind.share) >= _KEPT or (place.same_facts and place.alike >= _VERY_LIKE)
    return (kept and place.alike >= _WORTH_KEEPING) or (place.between and place.frame >= _FRAME)


def _equal_place(passage: Passage, new: NewText, span: Span) -> _Place:
    tokens = new.tokens
    first = _token_at(new, span.start)
    last = _token_at(new, span.end)
    before = sides.before(passage, new, span.start, first)
    behind = sides.behind(passage, new, span.end, last)
    kept = max(before.kept, behind.kept)
    if before is sides.NOTHING and behind is sides.NOTHING:
        sure = True
    elif passage.sentence:
        sure = kept >= _KEPT or passage.size >= _SHORT or (first < last and opens(tokens, first, last))
    else:
        sure = kept >= _KEPT or passage.size >= _SHORT
        if before.lost or behind.lost:
            sure = sure and _is_where_it_was(passage, span, before, behind)
    return _Place(span, 1.0, before, behind, sure, sentence=passage.sentence)


def _is_where_it_was(passage: Passage, span: Span, before: Side, behind: Side) -> bool:
    """Whether what lies outside the sentence says that this is the old place; where none of that was kept, whether the
    place has hardly shifted."""
    outside = [side.beyond for side in (before, behind) if side.beyond is not None]
    if outside:
        return max(outside) >= _KEPT
    return abs(span.start - passage.anchor.start) <= _SHIFT and (before.equal or behind.equal)


def _token_at(new: NewText, offset: int) -> int:
    """The number of the first token that does not end before `offset`."""
    from bisect import bisect_left

    tokens = new.tokens
    number = bisect_left(tokens.starts, offset)
    return number - 1 if number and tokens.end(number - 1) > offset else number


def _changed_places(passage: Passage, new: NewText, same: Iterable[_Place]) -> list[_Place]:
    if passage.first >= passage.last:
        return []
    taken = [place.span for place in same]
    found: list[_Place] = []
    for aligned in alignments(passage, new):
        place = _changed_place(passage, new, aligned)
        if place is None or any(place.span.start < span.end and span.start < place.span.end for span in taken):
            continue
        overlapping = [at for at, other in enumerate(found) if _overlap(place.span, other.span)]
        if not overlapping:
            found.append(place)
        elif all(place.rank > found[at].rank for at in overlapping):
            found = [*(other for at, other in enumerate(found) if at not in overlapping), place]
    return found


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _changed_place(passage: Passage, new: NewText, aligned: Aligned) -> _Place | None:
    """The place with all that speaks for it; None where hardly any of a longer quote is there."""
    old, tokens = passage.tokens, new.tokens
    span = snap(new.text, tokens.starts[aligned.first], tokens.end(aligned.last - 1))
    aligned = aligned._replace(first=_token_at(new, span.start), last=_token_at(new, span.end))
    quote, theirs = range(passage.first, passage.last), range(aligned.first, aligned.last)
    alike, frame = _alike(passage, new, aligned)
    if alike < _HOPELESS and frame < _FRAME and passage.size >= _SHORT:
        return None
    differing = changes(old, quote, tokens, theirs)
    before = sides.before(passage, new, span.start, aligned.first, differing)
    behind = sides.behind(passage, new, span.end, aligned.last, differing)
    common = new.common
    same_facts = facts(old, quote.start, quote.stop, common) == facts(tokens, theirs.start, theirs.stop, common)
    kept = (before.share >= _KEPT) + (behind.share >= _KEPT)
    if _is_neighbour(passage, new, span, before, behind):
        sure = False
    elif same_facts:
        needed = _LIKE_EXACTLY_BETWEEN if before.equal and behind.equal else _LIKE_BETWEEN if kept == 2 else _LIKE
        sure = (before.whole or behind.whole) and alike >= needed
    else:
        sure = (
            kept == 2
            and (before.equal or behind.equal)
            and not (before.lost or behind.lost or before.lost_beyond or behind.lost_beyond)
            and frame >= _FRAME
            and _is_where_it_was(passage, span, before, behind)
        )
    return _Place(span, min(alike, 0.99), before, behind, sure, differing, same_facts=same_facts, frame=frame)


def _is_neighbour(passage: Passage, new: NewText, span: Span, before: Side, behind: Side) -> bool:
    """Whether this may be what stood beside the passage: it begins as the suffix did, or ends as the prefix, and the
    same does not stand beside it again."""
    suffix, prefix = " ".join(passage.anchor.suffix.split()), " ".join(passage.anchor.prefix.split())
    here = " ".join(new.text[span.start : span.end + 40].split())
    upto = " ".join(new.text[max(0, span.start - 40) : span.end].split())
    return (len(suffix) >= _TELLING and not behind.equal and here.startswith(suffix)) or (
        len(prefix) >= _TELLING and not before.equal and upto.endswith(prefix)
    )


def _alike(passage: Passage, new: NewText, aligned: Aligned) -> tuple[float, float]:
    """How alike the words are, from 0 to 1, in all and without names and numbers; where there is nothing else, the
    latter tells whether name stands for name or number for number."""
    pairs = {
        ours: theirs
        for ours, theirs in aligned.pairs.items()
        if passage.first <= ours < passage.last and aligned.first <= theirs < aligned.last
    }
    old = _Words(passage.tokens, range(passage.first, passage.last), set(pairs), new.common)
    now = _Words(new.tokens, range(aligned.first, aligned.last), set(pairs.values()), new.common)
    both, frame = old.shared, old.frame_shared
    if old.told and both >= _HOPELESS * old.told:
        misspelt = sum(weight(key) for key in now.left if any(_is_misspelt(key, other) for other in old.left))
        both, frame = both + _MISSPELT * misspelt, frame + _MISSPELT * misspelt
    alike = 2 * both / (old.told + now.told) if old.told + now.told else 0.0
    if not old.has_words:
        return alike, float(bool(old.kinds & now.kinds))
    return alike, 2 * frame / (old.frame + now.frame)


class _Words:
    """What the tokens of one side of a comparison tell; `frame` is that without names and numbers."""

    def __init__(self, tokens: Tokens, numbers: range, shared: set[int], common: Container[str]) -> None:
        self.told = self.shared = self.frame = self.frame_shared = 0.0
        self.kinds: set[str] = set()
        self.left: list[str] = []
        self.has_words = False
        for number in numbers:
            key = tokens.keys[number]
            told = weight(key)
            is_shared = number in shared
            self.told += told
            self.shared += told * is_shared
            if what := kind(tokens, number, common):
                self.kinds.add(what)
                continue
            self.frame += told
            self.frame_shared += told * is_shared
            self.has_words = self.has_words or not is_sign(key)
            if not is_shared and len(key) >= _LONG:
                self.left.append(key)


def _is_misspelt(one: str, other: str) -> bool:
    """Whether two words may be spellings or forms of one."""
    if abs(len(one) - len(other)) > 3:
        return False
    size = min(len(one), len(other))
    start = next((at for at in range(size) if one[at] != other[at]), size)
    end = next((at for at in range(size - start) if one[-1 - at] != other[-1 - at]), size - start)
    return (start + end) * 10 >= max(len(one), len(other)) * 6
