"""Which mentions of a document name the same thing."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from frontreader.analysis.entities.again import named_again
from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.entities.people import persons
from frontreader.analysis.entities.places import placed
from frontreader.analysis.entities.shortforms import Key, short_forms, typed_alike
from frontreader.analysis.entities.spelling import folded, location_key, parts
from frontreader.analysis.entities.vote import settled
from frontreader.analysis.entities.words import bare
from frontreader.analysis.lexicon import demonyms, is_word, names, place
from frontreader.analysis.model import Entity, Mention, MentionType, Sentence
from frontreader.text.span import index_at

_MOST_PRODUCTS = 200
_PREFIXES = ("De ", "Van ", "Den ", "Het ")


@dataclass(frozen=True, slots=True)
class _Group:
    """All mentions of one entity, in the order of the text."""

    type: MentionType
    mentions: tuple[FoundMention, ...]


def link(found: Iterable[FoundMention], text: str, sentences: Sequence[Sentence]) -> tuple[Entity, ...]:
    """The entities of a document: `found` is what `find` gave for all of it, `sentences` are its sentences.

    Types are settled over the document; doubtful mentions stay only where the document names them elsewhere.
    Entities stand in the order of their first mention; those of places have one where the text decides which.
    """
    mentions = typed_alike(settled(sorted(_prefixed(dict.fromkeys(found), text), key=_place_in_text)), text)
    mentions += [*_lower_products(text, mentions, sentences), *named_again(text, mentions, sentences)]
    mentions = [mention for mention in mentions if _is_inside(mention, sentences)]
    mentions.sort(key=_place_in_text)
    return placed(tuple(_entities(_groups(mentions, text, sentences), sentences)), text, sentences)


def _place_in_text(mention: FoundMention) -> tuple[int, int, str, str]:
    return mention.start, -mention.end, mention.type, mention.name


def _is_inside(mention: FoundMention, sentences: Sequence[Sentence]) -> bool:
    index = index_at(sentences, mention.start)
    return index >= 0 and mention.end <= sentences[index].end


def _prefixed(found: Collection[FoundMention], text: str) -> Iterator[FoundMention]:
    """The mentions, with "De" and "Van" at the start of a sentence where the document has the name with them
    elsewhere: De Wever."""
    full = {mention.name for mention in found if mention.name.startswith(_PREFIXES)}
    full |= {" ".join(name.split(" ")[-2:]) for name in (mention.name for mention in found) if name.count(" ") > 1}
    for mention in found:
        prefix = next((p for p in _PREFIXES if text.endswith(p, 0, mention.start)), "")
        takes = mention.type != "NORP" and (mention.sure is None or mention.type == "PER" or mention.known)
        if prefix and takes and f"{prefix}{mention.name}" in full:
            yield replace(mention, start=mention.start - len(prefix), name=f"{prefix}{mention.name}", doubtful=False)
        else:
            yield mention


def _lower_products(text: str, mentions: list[FoundMention], sentences: Sequence[Sentence]) -> Iterator[FoundMention]:
    """Products that the document names with a capital and, elsewhere, as a common noun: kinzhals."""
    products = {mention.name.lower(): mention for mention in mentions if mention.type == "PRODUCT"}
    stems = [stem for stem in products if len(stem) > 3 and stem.isalpha() and not is_word(stem)]
    stems.sort(key=len, reverse=True)
    if not stems or not sentences:
        return
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, stems[:_MOST_PRODUCTS]))})(?:['’]?s)?\b")
    for match in pattern.finditer(text, sentences[0].start, sentences[-1].end):
        model = products[match[1]]
        if match[0] == match[1] and model.end - model.start == len(match[0]):
            continue  # only its capital made it a name: Real, and "real"
        yield replace(model, start=match.start(), end=match.end(), doubtful=False)


def _groups(mentions: list[FoundMention], text: str, sentences: Sequence[Sentence]) -> list[_Group]:
    people = persons([mention for mention in mentions if mention.type == "PER"], text, sentences)
    keyed: dict[Key, list[FoundMention]] = defaultdict(list)
    for mention in mentions:
        key: Key = ("PER", *people[mention]) if mention in people else _key(mention)
        keyed[key].append(mention)
    return sorted(
        (
            _Group(cast("MentionType", key[0]), tuple(members))
            for key, members in _united(keyed, mentions, text).items()
        ),
        key=lambda group: group.mentions[0].start,
    )


def _united(
    keyed: dict[Key, list[FoundMention]], mentions: list[FoundMention], text: str
) -> dict[Key, list[FoundMention]]:
    """The mentions under the keys of full names. A demonym's key is its country's, a LOC."""
    of: dict[Key, Key] = {}

    def root(key: Key) -> Key:
        while key in of:
            above = of[key]
            of[key] = of.get(above, above)
            key = above
        return key

    for short, full in short_forms(keyed, mentions, text):
        if root(short) != root(full):
            of[root(short)] = root(full)
    united: dict[Key, list[FoundMention]] = defaultdict(list)
    for key, members in keyed.items():
        united[root(key)] += members
    for members in united.values():
        members.sort(key=_place_in_text)
    return united


def _key(mention: FoundMention) -> Key:
    if mention.type == "NORP":
        where = mention.name in demonyms().values() or place(mention.name) is not None
        return ("LOC", location_key(mention.name)) if where else ("NORP", folded(mention.name))
    if mention.type == "LOC":
        return ("LOC", location_key(mention.name))
    if mention.type == "PRODUCT":
        return ("PRODUCT", folded(mention.name).removesuffix("s"))  # a kinzhal, kinzhals
    if mention.known:
        return (mention.type, mention.name)
    return (mention.type, folded(bare(mention.name)))


def _entities(groups: list[_Group], sentences: Sequence[Sentence]) -> Iterator[Entity]:
    order = sorted(
        ((mention, number) for number, group in enumerate(groups) for mention in group.mentions),
        key=lambda pair: _place_in_text(pair[0]),
    )
    members: dict[int, list[Mention]] = defaultdict(list)
    for count, (mention, number) in enumerate(order, 1):
        sentence = sentences[index_at(sentences, mention.start)].id
        members[number].append(Mention(f"m{count}", mention.start, mention.end, mention.type, sentence))
    for number, group in enumerate(groups):
        name, aliases = _called(group)
        yield Entity(f"e{number + 1}", name, group.type, aliases, tuple(members[number]))


def _called(group: _Group) -> tuple[str, tuple[str, ...]]:
    """An entity's name and its other names. Persons and places go by what the document calls them, a person by
    the fullest form; what the lexicon knows by its name there."""
    forms = Counter(
        bare(mention.name) if " " not in mention.name else mention.name
        for mention in group.mentions
        if mention.type == group.type
    )
    known = next((mention.name for mention in group.mentions if mention.known), None)
    if not forms:
        name = known or group.mentions[0].name
    elif group.type == "PER":
        name = max(forms, key=lambda form: (bool(parts(form)[0]), forms[form], len(form)))
    elif known and known in names():
        name = known
    else:
        name = max(forms, key=lambda form: (not form.isupper(), forms[form]))  # what an acronym stands for
    return name, tuple(form for form in forms if form != name)
