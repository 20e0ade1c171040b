"""Finds the words that name events and says of which type they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from frontreader.analysis.events.clauses import Clause, Verb
from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.events.lexicon import Lexicon, Sense, lexicon
from frontreader.analysis.events.phrases import Phrase
from frontreader.analysis.events.syntax import Syntax
from frontreader.analysis.events.words import Word
from frontreader.analysis.model import OTHER

_NAMED = frozenset({"PER", "ORG", "LOC", "PRODUCT", "WORK"})


@dataclass(slots=True, eq=False)
class Found:
    """A trigger. `verb` is set for a verb of a clause, `phrase` for a noun or an adjective within one."""

    word: Word
    pieces: tuple[Word, ...]
    sense: Sense
    clause: Clause | None
    verb: Verb | None = None
    phrase: Phrase | None = None
    attributive: bool = False

    @property
    def type(self) -> str:
        return self.sense.type


def find_triggers(syntax: Syntax) -> list[Found]:
    """All triggers of a sentence, in text order; a word is in one at most."""
    known = lexicon()
    found: list[Found] = []
    taken: set[int] = set()
    for trigger in (*_verbs(syntax, known), *_nouns(syntax, known)):
        places = {piece.index for piece in trigger.pieces}
        if not places & taken:
            taken |= places
            found.append(trigger)
    return sorted(found, key=lambda t: t.word.index)


def _verbs(syntax: Syntax, known: Lexicon) -> Iterator[Found]:
    late: list[Found] = []
    for clause in syntax.clauses:
        lowers = _around(syntax, clause)
        for verb in clause.verbs:
            senses = known.verb_senses.get(verb.lemma, ())
            sense, fixed = _choose(senses, syntax, lowers, clause.words, verb.word)
            if sense is None and verb.lemma in known.dynamic:
                sense = Sense(OTHER, verb.lemma)
            if sense is None or _lacks_object(syntax, clause, verb, sense):
                continue
            pieces = tuple(sorted({*verb.pieces, *fixed}, key=lambda w: w.index))
            trigger = Found(verb.word, pieces, sense, clause, verb=verb)
            # Fixed phrases first: their nouns are no triggers of their own.
            if fixed:
                yield trigger
            else:
                late.append(trigger)
    yield from late


def _around(syntax: Syntax, clause: Clause) -> list[str]:
    """A clause's words and the one that opens the clause behind it (vraagt … om)."""
    behind = syntax.clauses[clause.index + 1] if clause.index + 1 < len(syntax.clauses) else None
    opener = [behind.opener.lower] if behind is not None and behind.opener is not None else []
    return [*clause.lowers, *opener]


def _lacks_object(syntax: Syntax, clause: Clause, verb: Verb, sense: Sense) -> bool:
    """Whether a verb that means this only with an object (iets herstellen) has none."""
    if not sense.transitive or verb.form != "finite":
        return False
    return (
        len(syntax.core(clause)) + (clause.kind == "sub" and clause.opener is not None and clause.opener.lower == "die")
        < 2
    )


def _nouns(syntax: Syntax, known: Lexicon) -> Iterator[Found]:
    for word in syntax.words:
        if word.mention in _NAMED or word.time is not None:
            continue
        phrase = syntax.phrase_of.get(word.index)
        clause = syntax.clause_of.get(word.index)
        around = clause.lowers if clause is not None else syntax.lowers
        if word.tag == "noun" and not word.nominal:
            senses: Sequence[Sense] = known.nouns(word.lower)
            if not senses or word.mention == "NORP" or _describes(syntax, word):
                continue
            before = syntax.words[max(0, word.index - 4) : word.index]
            sense, fixed = _choose(senses, syntax, around, before, word, before_only=True)
            if sense is not None:
                pieces = (word,) if not fixed else (*fixed, word)
                yield Found(word, pieces, sense, clause, phrase=phrase)
        elif word.nominal or word.tag == "attr":
            yield from _verbal(syntax, known, word, phrase, clause)


def _describes(syntax: Syntax, word: Word) -> bool:
    """De gewonde arm: a word in -e before a noun is an adjective there."""
    after = syntax.words[word.index + 1] if word.index + 1 < len(syntax.words) else None
    return word.lower.endswith("e") and after is not None and after.tag == "noun" and after.mention is None


def _verbal(
    syntax: Syntax, known: Lexicon, word: Word, phrase: Phrase | None, clause: Clause | None
) -> Iterator[Found]:
    """Het veroveren van …, de verwoeste stad."""
    wanted = ("infinitive",) if word.nominal else ("attributive", "participle")
    around = clause.lowers if clause is not None else syntax.lowers
    for reading in known.readings(word.lower):
        if reading.form not in wanted or reading.lemma in grammar().adjectival_verbs:
            continue
        senses = known.verb_senses.get(reading.lemma, ())
        sense, fixed = _choose(senses, syntax, around, (), word)
        if sense is not None and not fixed and sense.type != OTHER:
            yield Found(word, (word,), sense, clause, phrase=phrase, attributive=not word.nominal)
            return


def _choose(
    senses: Sequence[Sense],
    syntax: Syntax,
    around: Sequence[str],
    near: Sequence[Word],
    word: Word,
    before_only: bool = False,
) -> tuple[Sense | None, tuple[Word, ...]]:
    for sense in senses:
        fixed: tuple[Word, ...] = ()
        if sense.fixed:
            match = _fixed(sense.fixed, near, word if before_only else None)
            if match is None or (sense.lemma == "worden" and _is_in_phrase(near, match)):
                continue
            fixed = match
        if (not sense.need and not sense.ban) or sense.fits(syntax.searched, around):
            return sense, fixed
    return None, ()


def _is_in_phrase(near: Sequence[Word], match: tuple[Word, ...]) -> bool:
    """De minister werd …, door minister X werd …: who stands behind a word like these is not what someone became."""
    place = near.index(match[0])
    before = near[place - 1] if place else None
    return before is not None and before.tag in ("det", "prep") and before.lower not in ("een", "als", "tot")


def _fixed(fixed: tuple[str, ...], near: Sequence[Word], end: Word | None) -> tuple[Word, ...] | None:
    """The words of a fixed expression where they stand side by side in `near`, straight before `end` if given."""
    size = len(fixed)
    starts = range(len(near) - size + 1) if end is None else range(max(0, len(near) - size), len(near) - size + 1)
    first = fixed[0]
    for start in starts:
        if near[start].lower != first and first != "zijn":
            continue
        piece = near[start : start + size]
        if all(
            w.lower == f or (f == "zijn" and w.lower in grammar().possessives)
            for w, f in zip(piece, fixed, strict=True)
        ):
            return tuple(piece)
    return None
