"""Keys under which spellings of one name are the same."""

import re
import unicodedata
from functools import lru_cache

from frontreader.analysis.entities.words import bare
from frontreader.analysis.lexicon import cues, given_names, is_word, names, place

# Rival transcriptions (Zelensky, Zelenski, Zelenskyj; Shoigu, Sjojgoe) fall together; doubled letters do not:
# Jansen and Janssen are two people.
_SOUNDS: tuple[tuple[str, str], ...] = (
    ("tsjov", "chev"),
    ("tsj", "ch"),
    ("tch", "ch"),
    ("sj", "s"),
    ("sh", "s"),
    ("zj", "s"),
    ("zh", "s"),
)
_SOUNDS += (("oe", "u"), ("ou", "u"), ("kh", "h"), ("ij", "i"), ("dh", "d"), ("ph", "f"), ("x", "cs"), ("ks", "cs"))
_LETTERS = str.maketrans(
    {"y": "i", "j": "i", "w": "v", "k": "c", "q": "c", "z": "s"}
    | {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_VITSJ = re.compile(r"i(?:ch|c)\b")
_REPEATED_I = re.compile(r"(?<=[^\Wi])i{2,}")  # not of a number: Zorvan II
_SILENT = re.compile(r"[^\w ]")


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """`name` without what its spellings differ in: case, accents, hyphens and transcription."""
    text = unicodedata.normalize("NFD", name.lower().replace("-", " "))
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    for sound, one in _SOUNDS:
        text = text.replace(sound, one)
    text = _SILENT.sub("", text.translate(_LETTERS))
    return _VITSJ.sub("ic", _REPEATED_I.sub("i", text))


def location_key(name: str) -> str:
    """One key for all spellings of a place: Kiev and Kyiv, VS and Verenigde Staten."""
    forms = [name, bare(name)]
    if name.isupper() and len(name) > 3:
        forms += [name.title(), bare(name.title())]
    for form in dict.fromkeys(forms):
        for known in names().get(form, ()):
            if known.type == "LOC":
                return known.name
        if found := place(form):
            return f"{found.name} {found.country}"
    return folded(name)


def is_acronym_of(short: str, name: str) -> bool:
    """Whether `short` can stand for `name`: its letters are first letters of it, in order, small words left out."""
    letters = "".join(letter for letter in short.lower() if letter.isalpha())
    return len(letters) > 1 and letters in acronyms_of(name)


def acronyms_of(name: str) -> set[str]:
    """The first letters of a name's words, with its small words and without."""
    words = [word.lower() for word in re.split(r"[\s-]+", name) if word]
    small = cues()["words"]["dutch"] | cues()["words"]["foreign"]
    return {"".join(word[0] for word in words if word not in small), "".join(word[0] for word in words)}


def parts(name: str) -> tuple[tuple[str, ...], str]:
    """A person's given names and surname, particles included in the surname; either may be empty."""
    words = [word for word in name.split() if word.lower() not in cues()["person"]["titles"] or word[0].isupper()]
    if not words:
        return (), ""
    if len(words) == 1 or words[0] in cues()["person"]["prefixes"]:
        return (), " ".join(words)
    count = 1
    particles = cues()["person"]["particles"]
    while count < len(words) - 1 and (words[count] in given_names() or words[count].endswith(".")):
        if words[count].lower() in particles or is_word(words[count].lower()):
            break
        count += 1
    return tuple(words[:count]), " ".join(words[count:])
