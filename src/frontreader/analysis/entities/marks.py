"""What words are known to be: names of the lexicon, nouns of office, initials, heads of names."""

import re

from frontreader.analysis.entities.words import Word, bare
from frontreader.analysis.lexicon import (
    cues,
    demonyms,
    endings,
    given_names,
    groups,
    is_word,
    longest,
    names,
    place,
    surnames,
)

_INITIALS = re.compile(r"(?:[^\W\d_]\.?){1,6}|[A-Z][a-z]\.")


def phrase(words: list[Word], i: int) -> int:
    """How many words from `i` on the longest known name has; 0 where none begins. Names of one word count only
    with a capital."""
    most = min(longest().get(words[i].text, 0), len(words) - i)
    for count in range(most, 0, -1):
        if count == 1 and words[i].whole and not words[i].text.isalpha():
            return 0
        key = " ".join(word.text for word in words[i : i + count - 1])
        last = words[i + count - 1].text
        key = f"{key} {last}" if key else last
        if key in names() or (bare(last) != last and f"{key[: -len(last)]}{bare(last)}" in names()):
            return count
    if not words[i].capital:
        return 0
    for count in (4, 3, 2):
        if i + count <= len(words) and place(" ".join(word.text for word in words[i : i + count])):
            return count
    return 0


def is_head(text: str) -> bool:
    """Whether a name of an organisation, event or law goes on behind "van": Universiteit, Slag, Verdrag."""
    table = cues()
    return text in table["organisation"]["words"] or text in table["event"]["heads"] or text in table["work"]["heads"]


def is_initials(text: str) -> bool:
    """J., J.P., M and the like."""
    return text[:1].isupper() and len(text) < 13 and "." in text and bool(_INITIALS.fullmatch(text))


def is_role(lower: str) -> bool:
    """Whether `lower` is a title or a noun of office."""
    person = cues()["person"]
    if lower in person["roles"] or lower in person["titles"]:
        return True
    if lower.endswith("s") and lower[:-1] in person["roles"]:
        return True  # europarlementariërs
    return lower.endswith(endings("person", "role_suffixes")) and len(lower) > 8 and is_word(lower)


def is_demonym(word: Word) -> bool:
    return word.text in demonyms() or (word.text in groups() and word.text[:1].isupper())


def is_name_somewhere(text: str) -> bool:
    """Whether any of the lexicons has `text`."""
    return text in given_names() or text in surnames() or text in names() or place(text) is not None
