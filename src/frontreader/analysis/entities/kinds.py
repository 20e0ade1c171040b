"""Of which of the product's seven types a name is that the network tags as one of four."""

import math
import re
from collections import defaultdict

from frontreader.analysis.entities.evidence import Scores, of_context, of_name
from frontreader.analysis.entities.marks import is_demonym
from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.entities.names import Name
from frontreader.analysis.entities.words import Word, bare
from frontreader.analysis.lexicon import Known, cues, endings, given_names, is_word, place, surnames
from frontreader.analysis.model import MentionType

_RULES = 0.3
"""How much the lexicons and the words around a name count beside the network."""
_GAZETTEER = 2.5
"""How much it counts that what the network takes for a person is a place of the gazetteer."""
_NOUN = 4.0
"""How much it counts for a long name that it ends in a noun for organisations: Vlaamse regering."""
_KNOWN = 1.5
"""The same for a name that the lexicon knows of one type only, and that is no place."""
_CERTAIN = 8.0
"""What a pattern gives away."""
_ROAD = re.compile(r"[AENR]\d{1,3}")
_LEAST = 0.005
"""The network is never surer of a name than this leaves over."""
_MISC: tuple[MentionType, ...] = ("NORP", "EVENT", "PRODUCT", "WORK")
_TYPES: dict[str, tuple[MentionType, ...]] = {"PER": ("PER",), "LOC": ("LOC",), "ORG": ("ORG",), "MISC": _MISC}


def weighed(line: list[Word], name: Name, spelling: str, known: tuple[Known, ...]) -> Scores:
    """What the network, the lexicons and the words around a name say of its type."""
    scores: Scores = defaultdict(float)
    for kind, weight in judged(line, name, spelling, known).items():
        scores[kind] += _RULES * weight
    if name.type == "PER" and not known and _is_place(spelling):
        scores["LOC"] += _GAZETTEER
    if name.type in ("LOC", "MISC") and name.last > name.first and line[name.last].text in cues()["place"]["venues"]:
        scores["LOC"] += _NOUN
    if name.type == "PER" and not known and _is_called_a_body(line, name):
        scores["ORG"] += _NOUN
    if name.type == "MISC" and name.first == name.last and _is_someone(line, name, spelling, known):
        scores["PER"] += _NOUN
    if name.type == "MISC":
        scores["PRODUCT"] += 0.1
        if any(word.lower in cues()["event"]["contest_words"] for word in line):
            scores["EVENT"] += 0.6
        scores["WORK"] += 0.3 if name.last > name.first else 0.0
        if name.last > name.first and line[name.last].lower in cues()["compound"]["organisation"]:
            scores["ORG"] += _NOUN
    if len({entry.type for entry in known}) == 1 and not place(spelling):
        scores[known[0].type] += _KNOWN
    if whole := line[name.first].whole or line[name.last].whole:
        scores[whole] += _CERTAIN  # kabinet-Zorvan II
    if _is_dateline(line, name) or _is_road(line, name):
        scores["LOC"] += _CERTAIN
    for kind in _TYPES[name.type]:
        scores[kind] += certainty(name.sure)
    return scores


def _is_called_a_body(line: list[Word], name: Name) -> bool:
    """Whether the noun before a name is one for organisations: werkgeversorganisatie Zorvan."""
    before = line[name.first - 1].lower if name.first else ""
    nouns = cues()["organisation"]["nouns"]
    return before in nouns and len(before) > 5 and line[name.first].text not in given_names()


def _is_someone(line: list[Word], name: Name, spelling: str, known: tuple[Known, ...]) -> bool:
    """Whether one word is a person for all the network says: Sarah's, de Britse Zorvan."""
    if known or (spelling not in given_names() and spelling not in surnames()):
        return False
    owner = spelling != line[name.first].text and spelling in given_names() and not is_word(spelling.lower())
    return owner or (name.first > 0 and is_demonym(line[name.first - 1]) and spelling in surnames())


def _is_dateline(line: list[Word], name: Name) -> bool:
    """Whether a place in capitals opens a report: DEN HAAG (ANP) - ..."""
    if name.first or name.last + 1 >= len(line) or line[name.last + 1].text not in {"-", "–", "—", "("}:
        return False
    words = line[name.first : name.last + 1]
    return all(word.shouted for word in words) and place(" ".join(map(_calm, words))) is not None


def _calm(word: Word) -> str:
    """A word in capitals as it is usually written: IJmuiden."""
    return word.text.title().replace("Ij", "IJ", 1) if word.text.startswith("IJ") else word.text.title()


def _is_road(line: list[Word], name: Name) -> bool:
    """Whether a number is that of a road: de A58."""
    single = name.first == name.last and bool(_ROAD.fullmatch(line[name.first].text))
    return single and name.first > 0 and line[name.first - 1].lower in {"de", "autosnelweg", "snelweg"}


def _is_place(spelling: str) -> bool:
    """Whether a name is that of a place, and of nobody."""
    found = place(spelling)
    return bool(found and not found.word and spelling not in given_names() and spelling not in surnames())


def judged(line: list[Word], name: Name, spelling: str, known: tuple[Known, ...]) -> Scores:
    """What the rules say of a name's type."""
    scores = of_name(line[name.first : name.last + 1], spelling, known)
    of_context(line, name.first, name.last, scores)
    return scores


def certainty(sure: float) -> float:
    """A probability as a weight: 0.7 at one half, 2.3 at nine tenths, 5 at most."""
    return -math.log(max(1.0 - sure, _LEAST))


_HEADS: tuple[tuple[MentionType, str], ...] = (
    ("PRODUCT", "product"),
    ("EVENT", "event"),
    ("WORK", "work"),
    ("LOC", "place"),
    ("ORG", "organisation"),
)


def of_head(head: str) -> MentionType:
    """What a compound is called that names the thing itself, by its last part: EVENT of Nürnberg-processen."""
    for kind, section in _HEADS:
        if head.endswith(endings("compound", section) + endings(section, "endings")):
            return kind
    return "PRODUCT"


def mention_of(text: str, start: int, end: int, scores: Scores, known: tuple[Known, ...]) -> FoundMention:
    """The mention that these scores make of `text[start:end]`."""
    best = max(scores, key=lambda kind: scores[kind])
    entry = next((entry for entry in known if entry.type == best), None)
    written = text[start:end]
    name = entry.name if entry else bare(written) if " " not in written else written
    evidence = tuple(sorted(scores.items(), key=lambda item: -item[1]))
    return FoundMention(start, end, best, name or written, entry is not None, evidence)
