"""Which names of a document are short for others: acronyms, firms without what they are, adjectives of towns."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from frontreader.analysis.entities.evidence import TOWN_FORMS
from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.entities.spelling import acronyms_of, folded, is_acronym_of
from frontreader.analysis.lexicon import cues, demonyms, is_word, place

Key = tuple[str, ...]
Keyed = Mapping[Key, Sequence[FoundMention]]
_ACRONYM = re.compile(r"(?=(?:.*[A-Z]){2})[A-Z][A-Za-z.&]{1,7}")
_NAMES = ("ORG", "EVENT", "WORK", "PRODUCT")


def short_forms(keyed: Keyed, mentions: Sequence[FoundMention], text: str) -> Iterator[tuple[Key, Key]]:
    """Pairs of keys: a short form's and its full name's."""
    names = {key: members[0].name for key, members in keyed.items()}
    yield from _in_brackets({mention: key for key, members in keyed.items() for mention in members}, mentions, text)
    yield from _acronyms(names)
    yield from _without_generic(names)
    yield from _first_words(names)
    yield from _of_towns(keyed, names)


def _in_brackets(
    of: Mapping[FoundMention, Key], mentions: Sequence[FoundMention], text: str
) -> Iterator[tuple[Key, Key]]:
    """Bond Tegen Lawaai (BTL), and BTL (Bond Tegen Lawaai)."""
    ending = {mention.end: mention for mention in reversed(mentions)}  # the outer one of nested names comes first
    for right in mentions:
        left = ending.get(right.start - 2)
        if not left or text[right.start - 2 : right.start] != " (" or text[right.end : right.end + 1] != ")":
            continue
        if left.type not in _NAMES or right.type not in _NAMES:
            continue
        if is_acronym_of(right.name, left.name) or _abbreviates(right.name, left.name):
            yield of[right], of[left]
        elif is_acronym_of(left.name, right.name) or _abbreviates(left.name, right.name):
            yield of[left], of[right]


def typed_alike(mentions: Sequence[FoundMention], text: str) -> list[FoundMention]:
    """The mentions, an abbreviation in brackets being of the type of what it stands for."""
    ending = {mention.end: mention for mention in reversed(mentions)}
    found = []
    for mention in mentions:
        left = ending.get(mention.start - 2)
        closed = text.startswith(" (", max(0, mention.start - 2)) and text.startswith(")", mention.end)
        if left and closed and mention.type not in (left.type, "NORP") and _stands_for(mention.name, left):
            mention = replace(mention, type=left.type, known=False)
        found.append(mention)
    return found


def _stands_for(short: str, whole: FoundMention) -> bool:
    return whole.type in _NAMES and (is_acronym_of(short, whole.name) or _abbreviates(short, whole.name))


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of `short` stand in `name` in this order, the first at its start: WGO."""
    if not _ACRONYM.fullmatch(short) or short[0].lower() != name[0].lower() or len(name) < 3 * len(short):
        return False
    letters = iter(name.lower())
    return all(letter in letters for letter in short.lower() if letter.isalpha())


def _acronyms(names: Mapping[Key, str]) -> Iterator[tuple[Key, Key]]:
    """Acronyms of names of several words anywhere in the document."""
    full: dict[str, Key] = {}
    for key, name in names.items():
        if key[0] in _NAMES and " " in name:
            for acronym in acronyms_of(name):
                full.setdefault(acronym, key)
    for key, name in names.items():
        short = name.replace(".", "")
        if key[0] in _NAMES and len(short) > 2 and _ACRONYM.fullmatch(short) and (found := full.get(short.lower())):
            yield key, found


def _without_generic(names: Mapping[Key, str]) -> Iterator[tuple[Key, Key]]:
    """An organisation's name without the words for what it is: ING of ING Groep, Zorvan of FC Zorvan."""
    full: dict[str, set[Key]] = defaultdict(set)
    generic = cues()["organisation"]["words"] | cues()["organisation"]["royal"]
    for key, name in names.items():
        if key[0] != "ORG" or " " not in name:
            continue
        words = name.split()
        core = [word for word in words if word not in generic]
        if core and len(core) < len(words):
            full[folded(" ".join(core))].add(key)
    for key, name in names.items():
        found = full.get(folded(name), set()) - {key} if key[0] == "ORG" else set()
        if len(found) == 1:
            yield key, next(iter(found))


def _first_words(names: Mapping[Key, str]) -> Iterator[tuple[Key, Key]]:
    """The first word of a longer name: Lockheed of Lockheed Martin, Tour of Tour de France."""
    full: dict[tuple[str, str], set[Key]] = defaultdict(set)
    for key, name in names.items():
        if key[0] in ("ORG", "EVENT") and " " in name:
            full[(key[0], name.split()[0])].add(key)
    for key, name in names.items():
        found = full.get((key[0], name), set())
        telling = key[0] == "EVENT" or not (is_word(name.lower()) or place(name) or name in demonyms())
        if len(found) == 1 and telling:
            yield key, next(iter(found))


def _of_towns(keyed: Keyed, names: Mapping[Key, str]) -> Iterator[tuple[Key, Key]]:
    """Adjectives and inhabitants of places that only the document knows: Zorvanse of Zorvan."""
    places = {folded(name): key for key, name in names.items() if key[0] == "LOC"}
    for key, members in keyed.items():
        if key[0] == "NORP" and not members[0].known and (found := _town(members[0].name, places)):
            yield key, found


def _town(name: str, places: Mapping[str, Key]) -> Key | None:
    for ending, stems in TOWN_FORMS:
        if name.endswith(ending) and len(name) - len(ending) > 3:
            for tail in stems:
                if found := places.get(folded(name[: -len(ending)] + tail)):
                    return found
    return None
