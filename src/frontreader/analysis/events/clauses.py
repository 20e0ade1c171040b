"""Splits a sentence into clauses and finds the verbs that carry them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.events.lexicon import Reading, lexicon
from frontreader.analysis.events.words import Word

Kind = Literal["main", "sub", "infinitive", "coordinated", "reduced"]

_HARD = frozenset(":;!?…")
_LONGEST = 80
"""Words in a piece; a longer one is cut, so that no text makes the rules slow."""
_PASSIVE = "worden"


@dataclass(slots=True, eq=False)
class Piece:
    """What stands between two boundaries."""

    words: list[Word]
    opener: Word | None
    hard: bool
    """Whether more than a comma stands before it."""


@dataclass(slots=True, eq=False)
class Verb:
    """One verb of a clause that means something by itself, its helpers counted in."""

    word: Word
    lemma: str
    form: Literal["finite", "infinitive", "participle"]
    pieces: tuple[Word, ...]
    helpers: tuple[str, ...] = ()
    """Lemmas of the auxiliary and modal verbs that it hangs on."""
    governor: "Verb | None" = None
    """The verb whose infinitive it is (besluiten te …)."""

    @property
    def passive(self) -> bool:
        return self.form == "participle" and (_PASSIVE in self.helpers or not self.helpers)


@dataclass(slots=True, eq=False)
class Clause:
    """Words that belong together, verbs with them. `parent` is the clause that it hangs on or goes on with."""

    index: int
    kind: Kind
    words: list[Word]
    opener: Word | None = None
    parent: "Clause | None" = None
    verbs: list[Verb] = field(default_factory=list)

    @property
    def finite(self) -> Word | None:
        return next((w for w in self.words if w.tag == "verb" and w.finite and not _has_te(self, w)), None)

    @property
    def lowers(self) -> list[str]:
        return [word.lower for word in self.words]


def clauses(words: Sequence[Word]) -> list[Clause]:
    """The clauses of a sentence in the order of their first words; every word but marks is in one."""
    made: list[Clause] = []
    unfinished: list[Clause] = []
    pieces = [part for piece in _pieces(words) for part in _parted(piece)]
    for piece, after in zip(pieces, [*pieces[1:], None], strict=False):
        if piece.hard:
            unfinished.clear()
        verbs = [w for w in piece.words if w.tag == "verb"]
        last = made[-1] if made else None
        if piece.opener is not None and piece.opener.tag != "coord":
            clause = Clause(
                len(made), "infinitive" if piece.opener.tag == "om" else "sub", piece.words, piece.opener, last
            )
        elif piece.opener is not None:
            clause = Clause(len(made), "coordinated", piece.words, piece.opener, _coordinated_with(last, piece))
        elif unfinished and last is not None and _is_aside(piece, after):
            made.append(Clause(len(made), "reduced", piece.words, None, last))
            made[-1].verbs = list(_verbs(made[-1]))
            continue
        elif unfinished and _goes_on(unfinished, piece) and (verbs or unfinished[-1].words):
            clause = unfinished.pop()
            clause.words.extend(piece.words)
            if not verbs:
                unfinished.append(clause)
            continue
        elif last is not None and not piece.hard and not verbs:
            last.words.extend(piece.words)
            continue
        elif (waiting := _waiting(made, piece)) is not None and not any(
            w.finite and not w.has("participle", "infinitive") for w in verbs
        ):
            waiting.words.extend(piece.words)
            continue
        else:
            reduced = bool(last) and not piece.hard and bool(verbs) and not any(w.finite for w in verbs)
            parent = last if not piece.hard else None
            clause = Clause(len(made), "reduced" if reduced else "main", piece.words, None, parent)
        if not verbs and piece.words:
            unfinished.append(clause)
        made.append(clause)
    for clause in made:
        clause.verbs = clause.verbs or list(_verbs(clause))
    return made


def _is_aside(piece: Piece, after: Piece | None) -> bool:
    """De oorlog, door velen beschreven als zinloos, woedt: participles alone, with the clause's verb behind."""
    verbs = [w for w in piece.words if w.tag == "verb"]
    if not verbs or not all(w.has("participle") for w in verbs):
        return False
    if not any(w.finite for w in verbs):
        return True
    return after is not None and not after.hard and bool(after.words) and after.words[0].tag == "verb"


def _waiting(made: Sequence[Clause], piece: Piece) -> Clause | None:
    """The clause near before that still waits for its participle or infinitive."""
    if piece.hard or not any(w.tag == "verb" for w in piece.words):
        return None
    for clause in reversed(made[-3:]):
        if _waits(clause):
            return clause
        if clause.kind == "main":
            return None
    return None


def _waits(clause: Clause) -> bool:
    """Whether a clause has no more than a helping verb so far (wordt Jan, tot ieders verrassing, benoemd)."""
    verbs = [w for w in clause.words if w.tag == "verb"]
    return len(verbs) == 1 and any(r.base in grammar().auxiliaries for r in verbs[0].readings) and clause.kind == "main"


def _goes_on(unfinished: list[Clause], piece: Piece) -> bool:
    """Whether a piece can end a clause that still lacks its verb. Verb first is no end of a subordinate one."""
    first, last = (piece.words[0], piece.words[-1]) if piece.words else (None, None)
    verb_first = first is not None and first.tag == "verb" and first.finite
    if verb_first and last is not None and last.tag != "verb":
        while unfinished and unfinished[-1].kind == "sub":
            unfinished.pop()
    return bool(unfinished)


def _coordinated_with(last: Clause | None, piece: Piece) -> Clause | None:
    """A main clause (verb second, own subject) goes on with the main clause, another one with its neighbour."""
    if last is None or last.kind == "main":
        return last
    first = next((w for w in piece.words if w.tag not in ("adv", "coord")), None)
    if first is not None and first.tag == "verb" and not first.has("participle") and first.finite:
        clause: Clause | None = last
        while clause is not None and clause.kind in ("sub", "infinitive", "coordinated", "reduced") and clause.parent:
            if clause.kind == "sub" and clause.words and clause.words[-1].tag == "verb":
                return clause.parent if len(piece.words) > 2 and piece.words[-1].tag != "verb" else last
            clause = clause.parent
        return clause
    return last


def _pieces(words: Sequence[Word]) -> Iterator[Piece]:
    current = Piece([], None, hard=True)
    has_verb = False
    for word in words:
        boundary = word.tag in ("mark", "sub", "om") or (
            word.tag == "coord" and (has_verb or not current.words) and _clause_follows(words, word.index)
        )
        if not boundary and len(current.words) < _LONGEST:
            current.words.append(word)
            has_verb = has_verb or word.tag == "verb"
            continue
        if current.words or current.opener:
            yield current
            current = Piece([], None, hard=False)
        if word.tag == "mark":
            current.hard = current.hard or word.lower in _HARD
        elif boundary:
            current = Piece([], word, current.hard)
        else:
            current.words.append(word)
        has_verb = word.tag == "verb"
    if current.words or current.opener:
        yield current


def _parted(piece: Piece) -> Iterator[Piece]:
    """Om te winnen trekt hij …, toen hij kwam ging zij …: the main clause begins with its verb, without a comma."""
    if piece.opener is not None and piece.opener.tag in ("om", "sub"):
        seen = False
        for place, word in enumerate(piece.words):
            sure = word.tag == "verb" and word.finite and not word.has("participle", "infinitive")
            ready = seen and (piece.opener.tag == "om" or piece.words[place - 1].tag == "verb")
            if sure and ready and place + 1 < len(piece.words) and piece.words[place + 1].tag != "verb":
                yield Piece(piece.words[:place], piece.opener, piece.hard)
                yield Piece(piece.words[place:], None, hard=False)
                return
            seen = seen or (word.tag == "te" if piece.opener.tag == "om" else sure)
    yield piece


def _clause_follows(words: Sequence[Word], index: int) -> bool:
    """Whether a verb of its own follows a conjunction before the next boundary."""
    for word in words[index + 1 : index + 40]:
        if word.tag in ("mark", "sub", "om", "coord"):
            return False
        if word.tag == "te":
            # "X en Y te veroveren": two objects of one verb, where no verb stands before the conjunction.
            return index > 0 and (words[index - 1].tag in ("verb", "particle") or word.index == index + 1)
        if word.tag == "verb":
            return True
    return False


def _verbs(clause: Clause) -> Iterator[Verb]:
    """The meaning verbs of a clause, from left to right."""
    found = [w for w in clause.words if w.tag == "verb"]
    if not found:
        return
    finite = _finite(clause, found)
    helpers: list[str] = []
    if (
        clause.kind in ("coordinated", "infinitive")
        and finite is None
        and clause.parent
        and clause.kind == "coordinated"
    ):
        helpers = [h for verb in clause.parent.verbs[-1:] for h in verb.helpers]
    governor: Verb | None = None
    infinitives = [w for w in found if w is not finite]
    ordered = ([finite] if finite is not None else []) + infinitives
    for word in ordered:
        lemma, pieces, form = _lemma(clause, word, word is finite)
        later = [w for w in ordered if w is not word and (w.index > word.index or word is finite)]
        if _helps(lemma, form, later):
            helpers.append(lemma)
            continue
        # zijn and hebben stand inside "te hebben gemaakt": the helper of a participle beside it.
        verb = Verb(word, lemma, form, pieces, tuple(helpers), governor)
        yield verb
        governor = verb
        if any(w.index > word.index and _has_te(clause, w) for w in later):
            helpers = []


def _helps(lemma: str, form: str, later: Sequence[Word]) -> bool:
    if lemma in grammar().auxiliaries:
        return bool(later)
    return lemma in grammar().helpers and bool(later) and form != "participle"


def _has_te(clause: Clause, word: Word) -> bool:
    position = clause.words.index(word)
    return position > 0 and clause.words[position - 1].tag == "te"


def _finite(clause: Clause, found: Sequence[Word]) -> Word | None:
    """The finite verb: one that can be nothing else first, else by the clause's word order."""
    candidates = [w for w in found if w.finite and not _has_te(clause, w)]
    if clause.kind == "infinitive" or not candidates:
        return None
    sure = [w for w in candidates if not w.has("participle", "infinitive")]
    if sure:
        auxiliary = [w for w in sure if any(r.base in (grammar().auxiliaries | grammar().helpers) for r in w.readings)]
        return (auxiliary or sure)[0]
    helping = [w for w in candidates if any(r.base in (grammar().auxiliaries | grammar().helpers) for r in w.readings)]
    if helping:
        return helping[0]
    if len(found) > len(candidates) and all(w.has("participle") for w in candidates):
        return None
    plural = [w for w in candidates if not (w.has("participle") and clause.kind == "reduced")]
    return (plural[-1] if clause.kind == "sub" else plural[0]) if plural else None


def _lemma(
    clause: Clause, word: Word, finite: bool
) -> tuple[str, tuple[Word, ...], Literal["finite", "infinitive", "participle"]]:
    """The verb's lemma, the words it is written in, and its form here."""
    wanted: tuple[str, ...] = (
        ("singular", "plural", "first")
        if finite
        else ("participle", "infinitive", "attributive", "singular", "plural", "first")
    )
    reading = next((r for form in wanted for r in word.readings if r.form == form), word.readings[0])
    reading = _preferred(reading, word, wanted)
    te = _has_te(clause, word)
    form: Literal["finite", "infinitive", "participle"]
    form = (
        "finite"
        if finite
        else "infinitive"
        if te or reading.form in ("infinitive", "plural", "singular")
        else "participle"
    )
    particle = None if reading.particle else _particle(clause, word, reading, te)
    pieces = [word]
    if te:
        pieces.insert(0, clause.words[clause.words.index(word) - 1])
    if particle is not None:
        pieces = sorted([particle, *pieces], key=lambda w: w.index)
    return (particle.lower if particle else reading.particle) + reading.base, tuple(pieces), form


def _preferred(reading: Reading, word: Word, wanted: Sequence[str]) -> Reading:
    same = [r for r in word.readings if r.form == reading.form or (r.form in wanted[:2] and reading.form in wanted[:2])]
    known = [r for r in same if r.base in grammar().auxiliaries or r.lemma in lexicon().verb_senses]
    return known[0] if known else reading


def _particle(clause: Clause, word: Word, reading: Reading, te: bool) -> Word | None:
    particles = lexicon().particles.get(reading.base, ())
    if not particles:
        return None
    at = clause.words.index(word)
    if te:
        at -= 1
    beside = clause.words[at - 1] if at else None
    if beside is not None and beside.lower in particles and (te or beside.tag in ("particle", "adv")):
        return beside
    if te:
        return None
    if (
        reading.form == "infinitive"
        and at >= 3
        and clause.words[at - 2].tag == "te"
        and clause.words[at - 3].lower in particles
    ):
        return clause.words[at - 3]  # af te zullen splitsen
    rest = clause.words[at + 1 :][-25:]
    for other, after in zip(reversed(rest), [None, *reversed(rest)], strict=False):
        if after is not None and after.tag == "te":
            continue
        if other.lower in particles and other.tag != "prep":
            return other
        if other.lower in particles and other is clause.words[-1]:
            return other
    return None
