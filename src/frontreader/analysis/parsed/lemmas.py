"""The verb that a word is a form of: the tree's lemma with its particle, mended by what the lexicon knows of forms."""

from collections.abc import Sequence
from typing import NamedTuple

from frontreader.analysis.events.lexicon import Lexicon
from frontreader.analysis.neural.tree import Word


class Lemma(NamedTuple):
    """A verb with its particle (`aanvallen`), the words of the particle that stand apart, whether the lexicon mended
    what the tree says."""

    text: str
    apart: tuple[Word, ...]
    mended: bool


def lemma_of(known: Lexicon, word: Word, apart: Sequence[Word], others: Sequence[Word]) -> Lemma:
    """The lemma of a verb; `apart` is its particle by the tree, `others` are its other dependants.

    A lemma that the form cannot be of is mended (stelt: stellen, not stelen), and so is one that no lexicon knows.
    """
    lemma = word.lemma.lower()
    readings = known.forms(word.lower)
    bases = [(reading.particle, reading.base) for reading in readings]
    if not readings or any(lemma in (base, particle + base) for particle, base in bases):
        bases = [("", lemma)]
    if (particle := _particle(apart)) and all(not lemma.startswith(particle) for _, lemma in bases):
        whole = [(particle + written + base, tuple(apart)) for written, base in bases if not written]
        whole = whole or [(particle + lemma, tuple(apart))]
    else:
        whole = [(written + base, tuple(apart)) for written, base in bases]
        if not apart:
            whole = [*_beside(known, [base for written, base in bases if not written], others, word), *whole]
    for text, pieces in whole:
        if is_known(known, text):
            return Lemma(text, pieces, mended=not text.endswith(lemma))
    return Lemma(whole[0][0], whole[0][1], mended=False)


def is_known(known: Lexicon, lemma: str) -> bool:
    return lemma in known.verb_senses or lemma in known.dynamic or lemma in known.light or lemma in known.state


def _particle(apart: Sequence[Word]) -> str:
    """Of *vloog er uit*, `eruit`; a phrase (van de hand) is no particle."""
    if not apart or apart[0].lower == "te" or (len(apart) > 1 and apart[0].lower != "er"):
        return ""
    return "".join(one.lower for one in apart)


def _beside(
    known: Lexicon, bases: Sequence[str], others: Sequence[Word], word: Word
) -> list[tuple[str, tuple[Word, ...]]]:
    """Maakte … bekend, probeerde door te breken: a particle that the tree calls something else."""
    return [
        (other.lower + base, (other,))
        for base in bases
        for other in others
        if other.lower in known.particles.get(base, ())
        and (
            (other.index > word.index and other.relation in ("xcomp", "advmod", "case"))
            or (other.lower == "door" and other.relation == "mark" and word.relation in ("xcomp", "ccomp"))
        )
    ]
