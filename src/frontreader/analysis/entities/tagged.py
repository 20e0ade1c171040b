"""Find the mentions of sentences that the network has read: its names, in the product's types, and what it leaves out.

The network tags the four types of CoNLL-2002, whole words only. Lexicons and rules part names from the compounds they
stand in, tell apart what it calls MISC, mend names it cuts in two, and add nested names and groups of people.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from frontreader.analysis.entities import compounds, finding
from frontreader.analysis.entities.cutting import is_plain
from frontreader.analysis.entities.evidence import is_place, lookup, nationality
from frontreader.analysis.entities.kinds import mention_of, weighed
from frontreader.analysis.entities.marks import is_name_somewhere
from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.entities.names import Name, names_of
from frontreader.analysis.entities.patterns import patterned
from frontreader.analysis.entities.words import Word, words
from frontreader.analysis.lexicon import Known, cues, demonyms, endings, given_names, is_word, names, place
from frontreader.analysis.neural import tree
from frontreader.text.span import HasSpan

_ADDED = 0.75
"""Where the network is less sure that a word is outside all names, a name of the rules counts."""
_ADDED_KNOWN = 0.97
"""The same for a name that the lexicon knows."""
_SURE = 0.8
_PLACE = 4
"""No more words stand behind the first one in the name of a place."""
_CITY = 60
"""Thousands of inhabitants from which a place is one though its name is a word of Dutch too."""


def find(text: str, sentences: Sequence[HasSpan], trees: Sequence[tree.Tree]) -> list[FoundMention]:
    """The mentions in `sentences` of `text`, in order; `trees` holds the tree of each sentence.

    Nested names come after the name they stand in. Linear in the length of the sentences.
    """
    if len(sentences) != len(trees):
        raise ValueError(f"{len(sentences)} sentences, but trees of {len(trees)}")
    found: list[FoundMention] = []
    for one in trees:
        found += sorted(_in_sentence(text, one.words), key=lambda mention: (mention.start, -mention.end))
    return found


def _in_sentence(text: str, read: Sequence[tree.Word]) -> Iterator[FoundMention]:
    line = words(read)
    names = names_of(read, line)
    for mention, first, last in patterned(text, line):
        inside = [name for name in names if first <= name.first and name.last <= last]
        across = any(name not in inside and name.first <= last and first <= name.last for name in names)
        same = any((name.first, name.last) == (first, last) for name in inside)
        if not across and (not same or mention.type == "WORK"):
            names = [name for name in names if name not in inside]
            names.append(Name(first, last, "", _least([word.name_sure for word in read[first : last + 1]])))
            yield mention
            if mention.type == "ORG" and (nation := nationality(line[first])):
                yield finding.norp(line[first], nation)
    for name in names:
        if name.type and not _is_no_name(line, name):
            yield from _typed(text, line, read, name)
    yield from _added(finding.in_sentence(text, line), line, read, names)


def _typed(text: str, line: list[Word], read: Sequence[tree.Word], name: Name) -> Iterator[FoundMention]:
    """The mention of a name, and those nested in it."""
    if line[name.last].tail:
        yield from compounds.of_compound(text, line, name, read[name.last].end)
        return
    if front := compounds.closed(line, name):
        yield front
        return
    start, end = line[name.first].start, line[name.last].end
    spelling, known = lookup(" ".join(word.text for word in line[name.first : name.last + 1]))
    if name.last == name.first + 1 and (people := _of_people(line, name, known)):
        nation = replace(finding.norp(line[name.first], people), end=end)
        yield replace(nation, known=people in names(), sure=name.sure)
        return
    if name.first == name.last and (mention := _of_one(line, read, name, known)):
        yield replace(mention, sure=name.sure)
        return
    scores = weighed(line, name, spelling, known)
    mention = mention_of(text, start, end, scores, known)
    if line[name.last].whole and not mention.known and mention.type != "NORP":
        called, entry = finding.name_in_compound(mention.name, mention.type)
        mention = replace(mention, name=called, known=entry is not None)
    if mention.type == "PER" and len(line[name.last].text) == 1 and text.startswith(".", end):
        mention = replace(mention, end=end + 1, name=text[start : end + 1])  # a suspect's initial: K.
    yield replace(mention, sure=name.sure)
    if name.last > name.first and mention.type not in ("PER", "NORP"):
        yield from _nested(line, name, mention)


def _is_no_name(line: list[Word], name: Name) -> bool:
    """Whether words are no name for all their capitals: minister van Defensie; Voetbal: ...; Ledenverloop."""
    inner = line[name.first : name.last + 1]
    plain = all(is_word(word.lower) for word in inner if word.capital)
    if name.type != "LOC" and finding.is_portfolio(line, name.first, name.last):
        return True
    word = line[name.first]
    if name.first == name.last and word.lower.endswith(".") and word.lower[:-1] in cues()["person"]["titles"]:
        return True  # drs.
    if name.first == name.last and name.type in ("MISC", "ORG") and _is_word_for_a_thing(word):
        return True
    if name.first < name.last or name.first > 0 or word.shouted or is_name_somewhere(word.text):
        return False
    heads = plain and len(line) > 1 and line[1].text == ":"
    return name.type == "MISC" and (heads or (name.sure < _SURE and is_plain(word) and not nationality(word)))


def _is_word_for_a_thing(word: Word) -> bool:
    """Kamerverkiezingen, IT-bedrijf. What only is written in capitals (BSE, XML) is as the network has it."""
    if word.lower.endswith(endings("words", "votes")):
        return True
    opening, _, rest = word.text.partition("-")
    joined = rest.islower() or bool(word.tail)
    return joined and opening.lower() in cues()["words"]["never"] and not is_name_somewhere(word.text)


def _nested(line: list[Word], name: Name, mention: FoundMention) -> Iterator[FoundMention]:
    """Adjectives of nationality in a longer name, and places behind its small words: Universiteit van Gent."""
    for i in range(name.first, name.last + 1):
        word = line[i]
        if not word.capital or word.whole:
            continue
        if mention.type == "LOC":
            continue
        if i < name.last and (nation := nationality(word)) and is_place(nation):
            yield finding.norp(word, nation)
        elif i > name.first and (line[i - 1].lower in cues()["place"]["inside"] or _ends_in_place(line, name, i)):
            yield from _place_in(line, i, name.last)


def _ends_in_place(line: list[Word], name: Name, i: int) -> bool:
    """Whether an organisation goes by its place, as its last word: Omroep Brabant, KV Mechelen."""
    if i != name.last or name.type != "ORG" or not line[i - 1].capital:
        return False
    return line[i].text not in given_names() or line[i].text in names()


def _place_in(line: list[Word], first: int, last: int) -> Iterator[FoundMention]:
    for end in range(min(last, first + _PLACE), first - 1, -1):
        spelling, known = lookup(" ".join(word.text for word in line[first : end + 1]))
        entry = next((entry for entry in known if entry.type == "LOC"), None)
        found = place(spelling)
        if entry or (found and (not found.word or found.thousands >= _CITY)):
            called = entry.name if entry else spelling
            start, stop = line[first].start, line[end].end
            yield FoundMention(start, stop, "LOC", called, entry is not None, (("LOC", 4.0),))
            return


def _of_one(line: list[Word], read: Sequence[tree.Word], name: Name, known: tuple[Known, ...]) -> FoundMention | None:
    """A word of nationality, religion or politics, or a country's abbreviation; None where it is neither."""
    word = line[name.first]
    if name.type == "LOC" and (country := finding.country_of_code(line, name.first)):
        return FoundMention(word.start, word.end, "LOC", country, known=True, evidence=(("LOC", 6.0),))
    nation = nationality(word)
    elsewhere = known or place(word.text)
    if nation and (name.type == "MISC" or (not elsewhere and (name.type != "PER" or name.sure < _SURE))):
        return finding.norp(word, nation)
    if name.type == "MISC" and not known and (word.whole == "NORP" or _is_of_people(read[name.first])):
        return replace(finding.norp(word, word.text), known=False)
    return None


def _of_people(line: list[Word], name: Name, known: tuple[Known, ...]) -> str | None:
    """The country that an adjective of two words is of: Costa Ricaanse; None where they are none."""
    first, last = line[name.first : name.last + 1]
    if name.type in ("PER", "ORG") or known:
        return None
    if (nation := demonyms().get(f"{first.text} {last.text}")) is not None:
        return nation
    if not last.lower.endswith(endings("place", "adjective_endings")) or place(f"{first.text} {last.text}"):
        return None
    return next(
        (
            one
            for one in _countries_of_two()
            if one.startswith(first.text + " ") and one.split()[1][:3] == last.text[:3]
        ),
        None,
    )


@cache
def _countries_of_two() -> tuple[str, ...]:
    return tuple(sorted({one for one in demonyms().values() if one.count(" ") == 1}))


def _is_of_people(word: tree.Word) -> bool:
    """Whether a word that no lexicon has is an adjective or a noun of a people: Bachmoetse, Kosovaren."""
    if word.upos == "ADJ":
        return True
    return word.text[:1].isupper() and word.lower.endswith(endings("place", "people_endings")) and len(word.text) > 5


def _added(
    found: Iterable[FoundMention], line: list[Word], read: Sequence[tree.Word], names: list[Name]
) -> Iterator[FoundMention]:
    """What the rules find where the network sees no name, and is not sure of it; and what they find nested."""
    starts = [word.start for word in read]
    owner: dict[int, Name] = {i: name for name in names for i in range(name.first, name.last + 1)}
    for mention in found:
        first, last = bisect_right(starts, mention.start) - 1, bisect_right(starts, mention.end - 1) - 1
        if any(i in owner for i in range(first, last + 1)):
            continue
        if _stays(mention, line[first], first == 0, [word.name_sure for word in read[first : last + 1]]):
            yield mention


def _stays(mention: FoundMention, word: Word, opens: bool, outside: Sequence[float]) -> bool:
    plain = opens and word.capital and not word.shouted and is_word(word.lower)
    if mention.type == "NORP" or plain:
        return not plain
    if mention.doubtful:
        return False
    if mention.known and len(outside) > 1:
        return True
    return _least(outside) < (_ADDED_KNOWN if mention.known else _ADDED)


def _least(values: Iterable[float]) -> float:
    return min(values, default=1.0)
