"""One report: what is told, and who tells it."""

from dataclasses import dataclass

from frontreader.analysis.neural.tree import Word
from frontreader.analysis.speech.words import speech


@dataclass(frozen=True, slots=True)
class Report:
    """The words of a report, by index, and the head of the phrase that says it. `about_before` says that it is
    about the sentence before (dat zei X); `saying` is the word that brings the report."""

    content: frozenset[int]
    speaker: Word
    saying: Word
    about_before: bool = False


def can_speak(word: Word | None) -> bool:
    """Whether a word can be a new source: no hearsay of nobody, no person of a conversation."""
    if word is None:
        return False
    words = speech()
    nobody = word.lower in words.impersonal and word.upos not in ("PROPN", "NUM")
    return word.upos not in ("VERB", "AUX", "PUNCT") and not nobody and word.lower not in words.spoken_persons
