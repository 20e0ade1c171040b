"""Find the mentions of sentences that the network has read: its names, in the product's types, and what it leaves out.

The network tags the four types of CoNLL-2002, whole words only. Lexicons and rules part names from the compounds they
stand in, tell apart what it calls MISC, mend names it cuts in two, and add nested names and groups of people.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from frontreader.analysis.entities import finding
from frontreader.analysis.entities.evidence import Scores, lookup, nationality
from frontreader.analysis.entities.kinds import certainty, judged, of_head, weighed
from frontreader.analysis.entities.marks import is_role
from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.entities.names import Name, names_of
from frontreader.analysis.entities.patterns import patterned
from frontreader.analysis.entities.words import Word, bare, words
from frontreader.analysis.lexicon import Known, cues, endings, is_word
from frontreader.analysis.model import MentionType
from frontreader.analysis.neural import tree
from frontreader.text.span import HasSpan

_ADDED = 0.75
"""Where the network is less sure that a word is outside all names, a name of the rules counts."""
_ADDED_KNOWN = 0.97
"""The same for a name that the lexicon knows."""
_SURE = 0.8


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
        if name.type:
            yield from _typed(text, line, read, name)
    yield from _added(finding.in_sentence(text, line), line, read, names)


def _typed(text: str, line: list[Word], read: Sequence[tree.Word], name: Name) -> Iterator[FoundMention]:
    """The mention of a name, and those nested in it."""
    last = line[name.last]
    if last.tail:
        yield from _of_compound(text, line, read, name)
        return
    start, end = line[name.first].start, last.end
    spelling, known = lookup(" ".join(word.text for word in line[name.first : name.last + 1]))
    if name.first == name.last and (mention := _of_one(line, read, name, known)):
        yield replace(mention, sure=name.sure)
        return
    scores = weighed(line, name, spelling, known)
    mention = _mention(text, start, end, scores, known, spelling)
    yield replace(mention, sure=name.sure)
    opening = line[name.first]
    if name.last > name.first and mention.type != "PER" and (nation := nationality(opening)):
        yield finding.norp(opening, nation)


def _of_one(line: list[Word], read: Sequence[tree.Word], name: Name, known: tuple[Known, ...]) -> FoundMention | None:
    """A word of nationality, religion or politics, or a country's abbreviation; None where it is neither."""
    word = line[name.first]
    if name.type == "LOC" and (country := finding.country_of_code(line, name.first)):
        return FoundMention(word.start, word.end, "LOC", country, known=True, evidence=(("LOC", 6.0),))
    nation = nationality(word)
    if nation and (name.type == "MISC" or (name.sure < _SURE and not known)):
        return finding.norp(word, nation)
    if name.type == "MISC" and not known and (word.whole == "NORP" or _is_of_people(read[name.first])):
        return replace(finding.norp(word, word.text), known=False)
    return None


def _is_of_people(word: tree.Word) -> bool:
    """Whether a word that no lexicon has is an adjective or a noun of a people: Bachmoetse, Kosovaren."""
    if word.upos == "ADJ":
        return True
    return word.text[:1].isupper() and word.lower.endswith(endings("place", "people_endings")) and len(word.text) > 5


def _of_compound(text: str, line: list[Word], read: Sequence[tree.Word], name: Name) -> Iterator[FoundMention]:
    """A name that ends in a hyphen and a Dutch word: it alone before a role or a part (NS-topman), else the whole."""
    last = line[name.last]
    spelling, known = lookup(" ".join(word.text for word in line[name.first : name.last + 1]))
    start = line[name.first].start
    alone = judged(line, name, spelling, known)
    if name.first == name.last and (nation := nationality(last)) and not known:
        yield replace(finding.norp(last, nation), sure=name.sure)
        return
    head = last.tail.lower()
    if name.first < name.last and (nation := nationality(line[name.first])) and not known:
        yield replace(finding.norp(line[name.first], nation), sure=name.sure)  # Brits F3-kampioen
        yield from _of_compound(text, line, read, replace(name, first=name.first + 1))
        return
    if _is_part(head):
        if name.type in ("PER", "ORG", "LOC"):
            alone[name.type] += certainty(name.sure) / 2  # type: ignore[index]  # three of the seven
        yield replace(_mention(text, start, last.end, alone, known, spelling), sure=name.sure)
        return
    kind: MentionType = of_head(head) if name.type == "MISC" else name.type  # type: ignore[assignment]  # one of three
    end = read[name.last].end
    evidence = ((kind, 3.0 + certainty(name.sure)),)
    yield FoundMention(start, end, kind, text[start:end], known=False, evidence=evidence, sure=name.sure)


def _is_part(head: str) -> bool:
    """Whether the last part of a compound is a role or a part, so that the name stands before it."""
    listed = cues()["compound"]
    if is_role(head) or head in listed["people"] or head in listed["parts"]:
        return True
    return head.endswith(endings("compound", "people_endings"))


def _mention(text: str, start: int, end: int, scores: Scores, known: tuple[Known, ...], spelling: str) -> FoundMention:
    best = max(scores, key=lambda kind: scores[kind])
    entry = next((entry for entry in known if entry.type == best), None)
    written = text[start:end]
    name = entry.name if entry else bare(written) if " " not in written else written
    evidence = tuple(sorted(scores.items(), key=lambda item: -item[1]))
    return FoundMention(start, end, best, name or spelling, entry is not None, evidence)


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
    if mention.type == "NORP":
        return not word.capital or not (opens and is_word(word.lower))
    if mention.doubtful:
        return False
    return _least(outside) < (_ADDED_KNOWN if mention.known else _ADDED)


def _least(values: Iterable[float]) -> float:
    return min(values, default=1.0)
