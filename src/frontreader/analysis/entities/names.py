"""The names of a sentence as the network tags them, cut ones mended by what the lexicons know."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from frontreader.analysis.entities.marks import is_demonym, is_initials, is_role, phrase
from frontreader.analysis.entities.words import Word
from frontreader.analysis.lexicon import cues, given_names, is_word, names, place

_ROMAN = re.compile(r"[IVX]{1,4}")
_SPLIT = 0.55
"""Where the network is less sure that a name begins, what stands before it is of the same name."""
_LONGEST = 6
"""No more words are one person's given names."""


class Tagged(Protocol):
    """A word with its name tag."""

    @property
    def name(self) -> str: ...
    @property
    def name_sure(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Name:
    """The words `first` to `last` (inclusive), their tag's type (PER LOC ORG MISC), and how sure the network is."""

    first: int
    last: int
    type: str
    sure: float


def names_of(words: Sequence[Tagged], line: list[Word]) -> list[Name]:
    """The names of one sentence, from left to right; `line` holds the same words as detection sees them."""
    apart = (piece for tagged in _tagged(words) for piece in _at_brackets(line, tagged))
    trimmed = [name for piece in apart if (name := _without_marks(line, piece))]
    whole = _widened(line, _joined(line, _unsplit(words, line, _completed(line, trimmed))))
    return [piece for name in whole for piece in _parted(line, _without_title(line, name))]


def _tagged(words: Sequence[Tagged]) -> Iterator[Name]:
    first, kind = 0, ""
    for i, word in enumerate(words):
        goes_on = kind and word.name == f"I-{kind}"
        if kind and not goes_on:
            yield _name(words, first, i - 1, kind)
            kind = ""
        if word.name != "O" and not goes_on:
            first, kind = i, word.name[2:]
    if kind:
        yield _name(words, first, len(words) - 1, kind)


def _name(words: Sequence[Tagged], first: int, last: int, kind: str) -> Name:
    sure = [word.name_sure for word in words[first : last + 1]]
    return Name(first, last, kind, sum(sure) / len(sure))


def _at_brackets(line: list[Word], name: Name) -> Iterator[Name]:
    """What stands in brackets is a name of its own: Vlaamse Media Maatschappij (VMM)."""
    first = name.first
    for i in range(name.first, name.last + 1):
        if line[i].text in {"(", ")"}:
            if i > first:
                yield replace(name, first=first, last=i - 1)
            first = i + 1
    if first <= name.last:
        yield replace(name, first=first)


def _without_marks(line: list[Word], name: Name) -> Name | None:
    """A name without the marks at its ends; None where nothing is left."""
    first, last = name.first, name.last
    while first <= last and (_is_mark(line[first].text) or line[first].text in {"en", "of"}):
        first += 1
    while last >= first and _is_mark(line[last].text):
        last -= 1
    return replace(name, first=first, last=last) if first <= last else None


def _is_mark(text: str) -> bool:
    return not any(letter.isalnum() for letter in text)


def _completed(line: list[Word], pieces: list[Name]) -> list[Name]:
    """Names that break off behind a small word or a hyphen go on to the next one, or end before it: Bank- en
    Verzekeringsbond, Front van | Zorvan."""
    found: list[Name] = []
    for name in pieces:
        before = found[-1] if found else None
        goes_on = before and before.type == name.type and _goes_on(line, before, name.first)
        if before and (goes_on or _is_contest(line, before, name.first)):
            found[-1] = replace(before, last=name.last)
        else:
            found.append(name)
    small = cues()["words"]["dutch"]
    for i, name in enumerate(found):
        last = name.last
        while last > name.first and line[last].lower in small and not line[last].capital:
            last -= 1
        found[i] = replace(name, last=last)
    return found


def _is_contest(line: list[Word], name: Name, following: int) -> bool:
    """Whether a contest goes on with its place: GP | van de | Vlaamse Ardennen."""
    between = [word.lower for word in line[name.last + 1 : following]]
    head = name.type == "MISC" and line[name.last].text in cues()["event"]["heads"]
    return head and between in (["van"], ["van", "de"], ["van", "het"])


def _goes_on(line: list[Word], name: Name, following: int) -> bool:
    last = line[name.last]
    if last.text.endswith("-"):
        return following == name.last + 2 and line[following - 1].lower in {"en", "of"}
    small = not last.capital and last.lower in cues()["words"]["dutch"] and name.type != "PER"
    return small and name.last > name.first and following == name.last + 1


def _unsplit(words: Sequence[Tagged], line: list[Word], pieces: list[Name]) -> list[Name]:
    """Names side by side where the network is not sure that another one begins: Morgan Stanley | Dean Zorvan; and
    venues: Johan Cruijff | Arena."""
    found: list[Name] = []
    for name in pieces:
        before = found[-1] if found else None
        beside = before is not None and before.last + 1 == name.first and not line[before.last].tail
        if before and beside and before.type == "PER" and _is_venue(line, name):
            found[-1] = Name(before.first, name.last, "LOC", max(before.sure, name.sure))
        elif before and beside and _is_one_name(words, line, before, name):
            found[-1] = Name(before.first, name.last, "ORG", max(before.sure, name.sure))
        elif before and beside and before.first == before.last and _is_place_noun(line, before):
            found[-1] = replace(name, type="LOC" if name.type == "PER" else name.type)
        else:
            found.append(name)
    return found


def _is_one_name(words: Sequence[Tagged], line: list[Word], left: Name, right: Name) -> bool:
    unsure = {left.type, right.type} == {"ORG", "PER"} and words[right.first].name_sure < _SPLIT
    return unsure and line[right.first].text.isalpha() and not is_word(line[left.last].lower)


def _is_venue(line: list[Word], name: Name) -> bool:
    return name.first == name.last and line[name.first].text in cues()["place"]["venues"]


def _joined(line: list[Word], pieces: list[Name]) -> list[Name]:
    """Persons whose given name and surname the network took for two: Menno | van der Land."""
    found: list[Name] = []
    for name in pieces:
        before = found[-1] if found else None
        if before and before.type == name.type == "PER" and _is_one_person(line, before, name):
            found[-1] = Name(before.first, name.last, "PER", min(before.sure, name.sure))
        else:
            found.append(name)
    return found


def _is_one_person(line: list[Word], left: Name, right: Name) -> bool:
    between = line[left.last + 1 : right.first]
    if left.last - left.first >= _LONGEST:
        return False
    given = all(line[i].text in given_names() or is_initials(line[i].text) for i in range(left.first, left.last + 1))
    if is_initials(line[right.first].text) or len(line[right.first].text) == 1:
        return False  # Farah Haddad van K.
    turned = not between and line[right.first].text in given_names()  # Heymans Marcel
    if len(between) > 3 or not (given or turned or (left.first == left.last and len(between) > 1)):
        return False
    if not between:
        following = line[right.first]
        return left.first == left.last and not is_word(following.lower)
    return all(word.lower in cues()["person"]["particles"] for word in between)


def _widened(line: list[Word], pieces: list[Name]) -> Iterator[Name]:
    """The names, each as long as the known name that it is a piece of: Staten of Verenigde Staten."""
    taken = -1
    for name in pieces:
        if name.last <= taken:
            continue
        first, last = max(name.first, taken + 1), name.last
        for i in range(max(taken + 1, first - 3), last + 1):
            end = i + phrase(line, i) - 1
            if end > i and (i < first <= end or i <= last < end) and line[i].capital:
                first, last = min(first, i), max(last, end)
        if first - 1 > taken and name.type == "PER" and _is_given_before(line, first):
            first -= 1
        if last + 1 < len(line) and _ROMAN.fullmatch(line[last + 1].text) and not line[last].tail:
            last += 1
        taken = last
        yield replace(name, first=first, last=last)


def _is_given_before(line: list[Word], first: int) -> bool:
    """Whether the word before a person's name is their given name: Chester | Burton Zorvan."""
    word = line[first - 1]
    return word.text in given_names() and word.end + 1 == line[first].start and not is_word(word.lower)


def _without_title(line: list[Word], name: Name) -> Name:
    """A person's name without the title that opens the sentence before it: Premier Rutte."""
    first = name.first
    if name.last > 0 and _is_place_noun(line, name):
        return replace(name, first=1, type="LOC")
    while first < name.last and _is_title(line, first, name.type):
        first += 1
    return replace(name, first=first)


def _is_place_noun(line: list[Word], name: Name) -> bool:
    """Whether a place opens a sentence with the noun before its name: Buurland Zorvan."""
    word = line[name.first]
    noun = word.lower in cues()["place"]["nouns"] or word.lower == "buurland"
    opens = name.first == 0 and name.type in ("LOC", "PER") and not phrase(line, 0)
    return opens and noun and word.lower.endswith(("land", "stad", "dorp", "staat"))


def _is_title(line: list[Word], i: int, kind: str) -> bool:
    lower = line[i].lower.removesuffix(".")
    if lower in cues()["person"]["titles"] and not line[i].capital:
        return True
    return (
        kind == "PER"
        and is_role(lower)
        and line[i + 1].capital
        and (line[i].text not in given_names() or is_word(lower))
    )


def _parted(line: list[Word], name: Name) -> Iterator[Name]:
    """An adjective of nationality apart from the place behind it (Canadese Gander); no mere opener."""
    first = line[name.first]
    if name.first == name.last:
        opener = first.lower in cues()["words"]["openers"] and not first.shouted
        if not opener or name.type == "PER":
            yield name
        return
    if name.type == "PER" and (small := _of_where(line, name)):
        yield replace(name, last=small - 1)
        yield replace(name, first=small + 1, type="LOC")
    elif name.type == "PER" and is_demonym(first) and line[name.first + 1].text in given_names():
        if first.text not in given_names():
            yield replace(name, last=name.first, type="MISC")
            yield replace(name, first=name.first + 1)  # Fransman Pierre Zorvan
        else:
            yield name
    elif is_demonym(first) and not phrase(line, name.first) and _is_place_apart(line, name):
        yield replace(name, last=name.first, type="MISC")
        yield replace(name, first=name.first + 1, type="LOC" if _is_place(line, name) else name.type)
    else:
        yield name


def _of_where(line: list[Word], name: Name) -> int:
    """The word "van" behind a person's whole name that says of which place they are: burgemeester Hans van Dijk van
    Zorvan; 0 for none."""
    small = max((i for i in range(name.first + 1, name.last) if line[i].lower == "van"), default=0)
    if not small or not place(" ".join(word.text for word in line[small + 1 : name.last + 1])):
        return 0
    whole = [word for word in line[name.first : small] if word.capital]
    named = line[name.first].text in given_names()
    office = name.first > 0 and line[name.first - 1].lower in cues()["place"]["of"]
    if named and len(whole) > 1 and not all(word.text in given_names() for word in whole):
        return small if office or len(whole) < small - name.first else 0  # Hans van Dijk
    return small if office and not named and len(whole) == 1 else 0


def _is_place_apart(line: list[Word], name: Name) -> bool:
    """Whether a place stands behind the first word, not only a noun: Canadese Gander, but Indische Oceaan."""
    second = line[name.first + 1]
    if name.type not in ("LOC", "MISC") or not second.capital:
        return False
    if " ".join(word.text for word in line[name.first + 1 : name.last + 1]) in names():
        return False  # Vlaamse Ardennen
    if place(" ".join(word.text for word in line[name.first + 1 : name.last + 1])):
        return True
    pair = name.last == name.first + 1
    return (name.type == "LOC" or pair) and not is_word(second.lower) and second.text not in cues()["place"]["tails"]


def _is_place(line: list[Word], name: Name) -> bool:
    """Whether what stands behind the first word is a place."""
    return name.type == "LOC" or place(" ".join(word.text for word in line[name.first + 1 : name.last + 1])) is not None
