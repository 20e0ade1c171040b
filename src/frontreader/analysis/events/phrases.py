"""Finds the noun phrases of a sentence: what can be an argument."""

from collections.abc import Sequence
from dataclasses import dataclass

from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.events.words import Word

_TITLES_OF = "van"


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase, pronoun or time. `preposition` stands before it and is no part of it."""

    words: list[Word]
    preposition: Word | None = None
    attached: "Phrase | None" = None
    """The phrase whose van-phrase this is."""
    joined: "Phrase | None" = None
    """The phrase that it is coordinated with, before it."""
    of: "Phrase | None" = None
    """Its own van-phrase."""

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        """The end with its van-phrases."""
        last, steps = self, 0
        while last.of is not None and steps < 4:
            last, steps = last.of, steps + 1
        return last.words[-1].end

    @property
    def head(self) -> Word:
        return self.words[-1]

    @property
    def kind(self) -> str:
        """`time`, `pronoun` or `noun`."""
        if self.words[0].tag == "time" and self.head.tag == "time":
            return "time"
        return "pronoun" if self.words[0].tag in ("pron", "obj") else "noun"

    @property
    def relation(self) -> str:
        return self.preposition.lower if self.preposition is not None else ""


def phrases(words: Sequence[Word], openers: frozenset[int] = frozenset()) -> list[Phrase]:
    """The phrases of a sentence in text order. `openers` are the words that open clauses: no phrase crosses one."""
    made: list[Phrase] = []
    current: list[Word] = []
    preposition: Word | None = None
    joins = False

    def close() -> None:
        nonlocal current, preposition, joins
        if any(w.tag not in ("det", "adv") for w in current) or (
            current and current[-1].tag == "det" and len(current) == 1
        ):
            _append(made, Phrase(current, preposition), joins)
            preposition = None
            joins = False
        current = []

    for word in words:
        if word.tag in ("noun", "attr", "num", "name", "time"):
            if current and _breaks(current[-1], word):
                close()
            current.append(word)
        elif word.tag == "det":
            if current and current[-1].tag != "det":
                close()
            current.append(word)
        elif word.tag in ("pron", "obj"):
            close()
            current = [word]
            close()
        elif word.tag == "adv" and current and current[-1].tag == "det" and _opens(words, word.index + 1):
            current.append(word)
        elif (
            word.tag == "coord"
            and word.lower in grammar().joining
            and word.index not in openers
            and current
            and _opens(words, word.index + 1)
        ):
            if _adjectives(words, current, word.index):
                current.append(word)
                continue
            shared = preposition
            close()
            joins, preposition = True, shared
        elif word.tag == "prep":
            close()
            preposition, joins = word, False
        else:
            close()
            if word.tag != "adv":
                preposition, joins = None, False
    close()
    return made


def _append(made: list[Phrase], phrase: Phrase, joins: bool) -> None:
    before = made[-1] if made else None
    made.append(phrase)
    if before is None:
        return
    if joins:
        phrase.joined = before
        phrase.attached = before.attached
    elif (
        phrase.relation == _TITLES_OF
        and phrase.preposition
        and phrase.preposition.index == before.head.index + 1
        and before.kind != "time"
        and before.head.lower not in grammar().subject_pronouns - {"iemand", "niemand", "het"}
    ):
        phrase.attached = before
        if before.kind == "noun":
            before.of = phrase


def _opens(words: Sequence[Word], index: int) -> bool:
    return index < len(words) and words[index].tag in ("noun", "attr", "num", "name", "det", "time")


def _breaks(last: Word, word: Word) -> bool:
    """Whether a new phrase begins although no determiner stands before it."""
    if (last.tag == "time") != (word.tag == "time"):
        return True
    if last.tag == word.tag == "name" and last.name != word.name and not last.lower.endswith(("s", "'")):
        return True
    if word.tag == "num" and word.lower[0].isdigit() and last.tag in ("noun", "name"):
        return True
    if last.lower.endswith(("se", "sche")):
        return False  # an adjective made of a name, whatever it was taken for
    return last.tag == "name" and word.tag in ("noun", "attr") and word.text[:1].islower() and word.mention is None


def _adjectives(words: Sequence[Word], current: Sequence[Word], index: int) -> bool:
    """Snelle en goede hulp: both sides end in -e and a noun follows."""
    last, after = current[-1], words[index + 1]
    follows = index + 2 < len(words) and words[index + 2].tag == "noun"
    inflected = (
        last.lower.endswith("e") and after.lower.endswith("e") and last.mention is None and after.mention is None
    )
    return follows and inflected and last.tag in ("noun", "attr") and after.tag in ("noun", "attr")
