"""The same for all identical: what one judgement says of other items that are claimed to be the same."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from frontreader.annotations.anchors import make_anchor
from frontreader.annotations.judgements import Claim, Judgement, Phrase
from frontreader.judging.claims import ItemName, analyzer_name
from frontreader.judging.judged import Judged

_CARRIED = ("type", "name", "realis", "modality", "polarity", "value", "mod")
"""What holds of an identical item as well; words, roles and source are those of one sentence."""


def identical(
    judgement: Judgement, judged: Judged, document: str, *, new_id: Callable[[], str], now: str
) -> list[Judgement]:
    """The same judgement on every item of `judged` that has none yet and is claimed to be the same: the same words and
    the same type, realis, polarity and value. Of an item that the reader added: on the same words wherever they stand
    as no item of its kind. `document` is the id of the article that `judged` is of."""
    if judgement.seen is None:
        return list(_added(judgement, judged, document, new_id=new_id, now=now))
    found = []
    for item in _unjudged(judgement, judged):
        anchor = judged.items.anchor(item)
        claim = judged.items.claim(item, anchor.start) if anchor is not None else None
        if anchor is None or claim is None or _identity(claim, judgement) != _identity(judgement.seen, judgement):
            continue
        held = None if judgement.held is None else _carried(judgement.seen, judgement.held, claim)
        if judgement.verdict == "corrected" and held == claim:
            continue  # what was corrected is of that one sentence
        found.append(
            replace(
                judgement,
                id=new_id(),
                document=document,
                anchor=anchor,
                seen=claim,
                held=held,
                verdict=judgement.verdict,
                analyzer=analyzer_name(judged.found.analyzer),
                created=now,
                modified=now,
            )
        )
    return found


def _unjudged(judgement: Judgement, judged: Judged) -> Iterator[ItemName]:
    if judgement.kind == "entity":
        items: Iterator[ItemName] = (ItemName("entity", one) for one in judged.items.entities)
    else:
        items = (item for item in judged.order if item.kind == judgement.kind)
    return (item for item in items if item not in judged.verdicts)


def _identity(claim: Claim, judgement: Judgement) -> tuple[object, ...]:
    """What has to be the same."""
    words = () if judgement.kind == "entity" else tuple(part.quote.casefold() for part in claim.parts)
    kept = (claim.realis, claim.modality, claim.polarity) if judgement.held is not None else ()
    return (words, claim.type, claim.name.casefold(), *kept, claim.value, claim.mod)


def _carried(seen: Claim, held: Claim, claim: Claim) -> Claim:
    """`claim` with what the reader changed of the one that they saw."""
    changed = {name: getattr(held, name) for name in _CARRIED if getattr(held, name) != getattr(seen, name)}
    return replace(claim, **changed)


def _added(
    judgement: Judgement, judged: Judged, document: str, *, new_id: Callable[[], str], now: str
) -> Iterator[Judgement]:
    held = judgement.held
    if held is None or judgement.kind == "entity":
        return
    quote = judgement.anchor.quote
    taken = [place for item in judged.order if item.kind == judgement.kind and (place := judged.items.place(item))]
    for match in re.finditer(rf"(?<!\w){re.escape(quote)}(?!\w)", judged.text):
        if any(one.start < match.end() and match.start() < one.end for one in taken):
            continue
        yield replace(
            judgement,
            id=new_id(),
            document=document,
            anchor=make_anchor(judged.text, judged.found.sha256, match.start(), match.end()),
            held=replace(held, parts=(Phrase(match.group(), 0),), source=None, roles=()),
            created=now,
            modified=now,
        )
