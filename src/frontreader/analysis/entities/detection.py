"""Where names stand in a sentence: runs of words with a capital and what joins them."""

import re
from collections.abc import Iterator

from frontreader.analysis.entities.cutting import Run, cut
from frontreader.analysis.entities.marks import is_head, is_initials, is_name_somewhere, is_role, phrase
from frontreader.analysis.entities.words import Word
from frontreader.analysis.lexicon import cues, demonyms, given_names, is_word, longest, names, place

_QUOTES = frozenset("\"'“”„‘’«»‚`:;-–—•*(?!…")


_YEAR = re.compile(r"(?:19|20)\d\d")


_OPEN_END = 12
"""At most this many words make one name; more are a heading or a list."""


def runs(text: str, words: list[Word]) -> Iterator[Run]:
    """The names of one sentence, from left to right, not yet typed."""
    shouted = _is_shouted(words)
    initial = True
    i = 0
    while i < len(words):
        word = words[i]
        known = phrase(words, i) if word.capital or word.text in longest() else 0
        if not word.capital and not known:
            quoted = word.text in ":“„‘«" or (word.text == "," and i > 0 and words[i - 1].text == ",")
            initial = (initial or quoted) and word.text in _QUOTES | {","}
            i += 1
            continue
        if shouted:
            if known or word.lower.capitalize() in names() or place(word.lower.capitalize()):
                yield Run(i, i + max(known, 1) - 1)
            i += max(known, 1)
            continue
        last = _last(text, words, i, known)
        while last > i + max(known, 1) - 1 and words[last].lower in cues()["words"]["openers"]:
            last -= 1
        yield from cut(words, i, last, initial)
        initial = False
        i = last + 1


def _is_shouted(words: list[Word]) -> bool:
    """A heading in capitals: its capitals say nothing."""
    spelled = [word for word in words if word.text[:1].isalpha()]
    return len(spelled) > 3 and sum(word.shouted for word in spelled) > 0.7 * len(spelled)


def _last(text: str, words: list[Word], i: int, known: int) -> int:
    """The last word of the run that begins at `i`."""
    last = i + max(known, 1) - 1
    while last + 1 < len(words) and last - i < _OPEN_END and not words[last].closes:
        following = words[last + 1]
        if _parted(text, words[last], following):
            break
        if following.capital and not following.opens:
            if following.lower in cues()["words"]["never"] and not _is_person_start(words, i, last):
                break
            if words[last].text.endswith(("'s", "’s")) and not phrase(words, last):
                break  # Picasso's Guernica
            if known > 1 and last == i + known - 1 and _is_given(following):
                break  # het Algemeen Handelsblad Hans van Mierlo
            if _is_of_office(words, i) and (
                following.text in given_names() or (is_word(words[last].lower) and not is_word(following.lower))
            ):
                break  # minister van Sociale Zaken Frank Vandenbroucke
            last += max(phrase(words, last + 1), 1)
        elif _YEAR.fullmatch(following.text) and _takes_year(words, i, last):
            return last + 1
        elif joined := _joined(text, words, i, last):
            last = joined
        else:
            break
    return last


def _is_of_office(words: list[Word], i: int) -> bool:
    """Whether a portfolio begins at word `i`: minister van …"""
    return i > 1 and words[i - 1].lower == "van" and words[i - 2].lower.endswith(("minister", "staatssecretaris"))


def _is_given(word: Word) -> bool:
    return word.text in given_names() and not is_word(word.lower) and place(word.text) is None


def _takes_year(words: list[Word], first: int, last: int) -> bool:
    """Whether a year belongs to the name: EK 1996, Brussel 2000, but not "in Brussel 2000 mensen"."""
    if words[last].text in cues()["event"]["words"] or words[last].text in cues()["event"]["heads"]:
        return True
    before = words[first - 1].lower if first else ""
    behind = words[last + 2].lower if last + 2 < len(words) else "."
    town = first == last and place(words[last].text) is not None
    return (
        town and cues()["place"]["prepositions"].get(before, 0) < 1.5 and not (behind[:1].isalpha() and before != "van")
    )


def _parted(text: str, left: Word, right: Word) -> bool:
    gap = text[left.end : right.start]
    return len(gap) > 3 or gap.count("\n") > 1


def _joined(text: str, words: list[Word], first: int, last: int) -> int:
    """Where the run goes on behind small words such as "van der" and "of the"; 0 where it does not."""
    k = last + 1
    while k < len(words) and k - last <= 3 and _joins(words[k].lower):
        k += 1
    if k == last + 1 or k >= len(words) or not words[k].capital or words[k].opens:
        return 0
    if any(_parted(text, words[j], words[j + 1]) for j in range(last, k)):
        return 0
    small = [word.lower for word in words[last + 1 : k]]
    person, foreign, dutch = cues()["person"]["particles"], cues()["words"]["foreign"], cues()["words"]["dutch"]
    if small[0] in cues()["person"]["with_article"] and (
        len(small) < 2 or small[1] not in cues()["person"]["articles"]
    ):
        return 0 if not is_head(words[first].text) else k
    if small[0] in person and (_is_given_part(words, first, last) or _is_surname_ahead(words, first, last, small)):
        return k
    if small[0] in cues()["person"]["surname_particles"] and _is_person_start(words, first, last):
        return k
    head = is_head(words[first].text) or words[last].text in cues()["event"]["heads"]
    if head and small[0] in dutch and not (small == ["en"] and last == first):
        return k + max(phrase(words, k), 1) - 1
    if set(small) <= {"of", "the"} and words[last].text in cues()["words"]["english_heads"]:
        return k  # Hall of Fame
    alien = not _is_dutch(words, first, last) and not phrase(words, k)
    if (
        all(word in foreign for word in small)
        and alien
        and (small[0] not in cues()["words"]["dutch_too"] or _is_place_head(words, first))
    ):
        return k
    return 0


def _joins(lower: str) -> bool:
    return (
        lower in cues()["person"]["particles"]
        or lower in cues()["words"]["foreign"]
        or lower in cues()["words"]["dutch"]
    )


def _is_surname_ahead(words: list[Word], first: int, last: int, small: list[str]) -> bool:
    """Menno van der Land: before "van" and an article an unknown word is a given name."""
    articles = cues()["person"]["articles"]
    if len(small) < 2 or small[0] != "van" or small[1] not in articles - {"het", "de"}:
        return False
    only = words[last]
    return first == last and not is_name_somewhere(only.text) and not is_word(only.lower) and not only.shouted


def _is_place_head(words: list[Word], first: int) -> bool:
    return words[first].text in cues()["place"]["heads"] or words[first].text in cues()["organisation"]["words"]


def _is_dutch(words: list[Word], first: int, last: int) -> bool:
    """Whether the run so far is complete by itself: a known name, a person, a Dutch word."""
    if words[first].text in given_names() or words[last].text in demonyms():
        return True
    return first == last and (phrase(words, first) > 0 or place(words[first].text) is not None)


def _is_given_part(words: list[Word], first: int, last: int) -> bool:
    """Whether all words so far are given names or initials, behind a title or the opening of a sentence perhaps."""
    if first < last and words[first].lower in cues()["words"]["openers"]:
        first += 1
    inner = [word for word in words[first : last + 1] if not is_role(word.lower)]
    return bool(inner) and all(word.text in given_names() or is_initials(word.text) for word in inner)


def _is_person_start(words: list[Word], first: int, last: int) -> bool:
    start = next((i for i in range(first, last + 1) if not is_role(words[i].lower)), last)
    return words[start].text in given_names() or is_initials(words[start].text)
