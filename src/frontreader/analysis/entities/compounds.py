"""Names in compounds: NS in NS-topman, Kinzhal-raketten whole, Tweede Kamer in Tweede Kamerfractie."""

from collections.abc import Iterator
from dataclasses import replace

from frontreader.analysis.entities import finding
from frontreader.analysis.entities.evidence import lookup, nationality
from frontreader.analysis.entities.kinds import certainty, judged, mention_of, of_head
from frontreader.analysis.entities.marks import is_role
from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.entities.names import Name
from frontreader.analysis.entities.words import Word
from frontreader.analysis.lexicon import cues, endings, longest, names
from frontreader.analysis.model import MentionType

_LONGEST = 12
"""At most so many words stand in one name."""
_LETTERS = 60


def of_compound(text: str, line: list[Word], name: Name, end: int) -> Iterator[FoundMention]:
    """A name that ends in a hyphen and a Dutch word: it alone before a role or a part (NS-topman), else the whole,
    and a name in it that the lexicon knows. The whole ends at `end`."""
    last = line[name.last]
    spelling, known = lookup(" ".join(word.text for word in line[name.first : name.last + 1]))
    start = line[name.first].start
    alone = judged(line, name, spelling, known)
    if name.first == name.last and (nation := nationality(last)) and not known:
        yield replace(finding.norp(last, nation), sure=name.sure)
        return
    head = last.tail.lower()
    if 0 < name.last - name.first < _LONGEST and (nation := nationality(line[name.first])) and not known:
        yield replace(finding.norp(line[name.first], nation), sure=name.sure)  # Brits F3-kampioen
        yield from of_compound(text, line, replace(name, first=name.first + 1), end)
        return
    if head in cues()["compound"]["members"]:
        members = FoundMention(start, end, "NORP", text[start:end], known=False, evidence=(("NORP", 4.0),))
        yield replace(members, sure=name.sure)  # VLD-ers, as PvdA'er
        return
    if _is_part(head):
        if name.type in ("PER", "ORG", "LOC"):
            alone[name.type] += certainty(name.sure) / 2  # type: ignore[index]  # three of the seven
        yield replace(mention_of(text, start, last.end, alone, known), sure=name.sure)
        return
    kind: MentionType = of_head(head) if name.type == "MISC" else name.type  # type: ignore[assignment]  # one of three
    evidence = ((kind, 3.0 + certainty(name.sure)),)
    called, entry = finding.name_in_compound(text[start:end], kind)
    yield FoundMention(start, end, kind, called, entry is not None, evidence, sure=name.sure)
    if known and known[0].type in ("ORG", "LOC"):
        yield replace(mention_of(text, start, last.end, alone, known), sure=name.sure)


def closed(line: list[Word], name: Name) -> FoundMention | None:
    """A known name of several words whose last one goes on as a compound: Tweede Kamer of Tweede Kamerfractie."""
    last = line[name.last]
    front = " ".join(word.text for word in line[name.first : name.last])
    if (
        name.first == name.last
        or len(last.text) > _LETTERS
        or longest().get(line[name.first].text, 0) <= name.last - name.first
    ):
        return None
    for cut in range(len(last.text) - 3, 2, -1):
        entry = next(iter(names().get(f"{front} {last.text[:cut]}", ())), None)
        if entry and last.text[cut:].islower():
            start, end = line[name.first].start, last.start + cut
            evidence = ((entry.type, 4.0),)
            return FoundMention(start, end, entry.type, entry.name, known=True, evidence=evidence, sure=name.sure)
    return None


def _is_part(head: str) -> bool:
    """Whether the last part of a compound is a role or a part, so that the name stands before it."""
    listed = cues()["compound"]
    if is_role(head) or head in listed["people"] or head in listed["parts"]:
        return True
    return head.endswith(endings("compound", "people_endings") + endings("person", "role_suffixes"))
