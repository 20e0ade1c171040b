"""Settle over a whole document what one sentence leaves open: doubtful names, and types."""

from collections import Counter, defaultdict
from dataclasses import replace

from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.entities.spelling import folded, parts
from frontreader.analysis.entities.words import bare
from frontreader.analysis.lexicon import demonyms
from frontreader.analysis.model import MentionType

_SURNAME = 3.0
"""How much it says for PER that a full name in the document ends in this name."""
_GIVEN = 1.5
_OTHERS = 0.6
"""How much the same name elsewhere in the document counts beside what stands here."""
_OTHERS_READ = 0.3
"""The same where the network read the sentence: of what the other mentions say on average, the more the more there are,
so that what it is certain of stands against any number."""
_MANY, _AGREED, _WEIGHTIER = 4, 0.9, 3.0
"""So many other mentions, and this much of them of one other type, count more: LOC nine times is not PER once."""
_SURNAME_READ = 2.0


def settled(mentions: list[FoundMention]) -> list[FoundMention]:
    """The mentions that stay, each with its type."""
    mentions = _without_genitives(_confirmed(mentions))
    surnames, given = _people(mentions)
    totals: dict[str, dict[MentionType, float]] = defaultdict(lambda: defaultdict(float))
    counts: dict[str, Counter[MentionType]] = defaultdict(Counter)
    for mention in mentions:
        if mention.type != "NORP":
            key = folded(bare(mention.name))
            counts[key][mention.type] += 1
            for kind, weight in mention.evidence:
                totals[key][kind] += weight
    return [_retyped(mention, totals, counts, surnames, given) for mention in mentions]


def _confirmed(mentions: list[FoundMention]) -> list[FoundMention]:
    """Without the doubtful ones that nothing in the document bears out."""
    sure = {form for mention in mentions if not mention.doubtful for form in _forms(mention)}
    return [mention for mention in mentions if not mention.doubtful or bare(mention.name) in sure]


def _without_genitives(mentions: list[FoundMention]) -> list[FoundMention]:
    """Names of one word under what they are without -s, where the document has that too: Podolyaks, Podolyak."""
    seen = {form for mention in mentions for form in _forms(mention)}
    full = {form for mention in mentions if " " in mention.name for form in _forms(mention)}
    return [
        replace(mention, name=mention.name[:-1])
        if mention.name.endswith("s") and mention.name[:-1] in seen and mention.name not in full and not mention.known
        else mention
        for mention in mentions
    ]


def _forms(mention: FoundMention) -> tuple[str, ...]:
    if mention.type == "PER" and " " in mention.name:
        given, surname = parts(mention.name)
        return (mention.name, surname, *given)
    return (bare(mention.name),)


def _people(mentions: list[FoundMention]) -> tuple[set[str], set[str]]:
    """Folded surnames and given names of the persons with a full name."""
    surnames: set[str] = set()
    given: set[str] = set()
    for mention in mentions:
        if mention.type == "PER" and " " in mention.name:
            first, surname = parts(mention.name)
            surnames |= {folded(surname), folded(surname.rsplit(" ", 1)[-1])} if first else set()
            given |= {folded(name) for name in first[:1]}
    return surnames, given


def _retyped(
    mention: FoundMention,
    totals: dict[str, dict[MentionType, float]],
    counts: dict[str, Counter[MentionType]],
    surnames: set[str],
    given: set[str],
) -> FoundMention:
    if mention.type == "NORP":
        return mention
    key = folded(bare(mention.name))
    own = dict(mention.evidence)
    scores: dict[MentionType, float] = defaultdict(float, own)
    share = _share(mention, counts[key])
    for kind, total in totals[key].items():
        scores[kind] += share * (total - own.get(kind, 0.0))
    if key in surnames:
        scores["PER"] += _SURNAME if mention.sure is None else _SURNAME_READ
    elif key in given:
        scores["PER"] += _GIVEN if mention.sure is None else _SURNAME_READ / 2
    best = max(scores, key=lambda kind: scores[kind])
    if best == mention.type:
        return mention
    return replace(mention, type=best, known=mention.known and best == "LOC" and mention.name in demonyms().values())


def _share(mention: FoundMention, types: Counter[MentionType]) -> float:
    """How much each of the other mentions of a name counts; `types` are those of all of them."""
    total = types.total()
    others = max(1, total - 1)
    if mention.sure is None:
        return _OTHERS / others if mention.known else _OTHERS
    share = _OTHERS_READ / (others + 1)
    most = max((count for kind, count in types.items() if kind != mention.type), default=0)
    return _WEIGHTIER * share if most >= _MANY and most >= _AGREED * others else share
