"""A sentence taken apart: words, clauses, phrases, and who is the subject of what."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from frontreader.analysis.events.clauses import Clause, Verb, clauses
from frontreader.analysis.events.grammar import grammar
from frontreader.analysis.events.lexicon import joined
from frontreader.analysis.events.lists import join_lists, set_aside
from frontreader.analysis.events.phrases import Phrase, phrases
from frontreader.analysis.events.words import Word

_SUBJECTS_ONLY = frozenset(("ik", "hij", "wij", "we", "men"))
"""Pronouns that are never an object."""
_DEEPEST = 6
"""How far a subject is looked for up the tree of clauses."""


@dataclass(slots=True, eq=False)
class Syntax:
    """One sentence."""

    words: list[Word]
    clauses: list[Clause]
    phrases: list[Phrase]
    clause_of: dict[int, Clause]
    phrase_of: dict[int, Phrase]
    in_clause: dict[int, list[Phrase]]
    lowers: list[str]
    searched: str
    subjects: dict[int, Phrase | None] = field(default_factory=dict)

    def subject(self, clause: Clause, depth: int = 0) -> Phrase | None:
        """The subject of a clause's verbs, that of the clause it hangs on where it has none of its own."""
        if clause.index not in self.subjects:
            self.subjects[clause.index] = None  # a circle of clauses ends here
            self.subjects[clause.index] = self._subject(clause, depth)
        return self.subjects[clause.index]

    def antecedent(self, clause: Clause) -> Phrase | None:
        """The phrase straight before a relative or reduced clause."""
        first = clause.opener or (clause.words[0] if clause.words else None)
        if first is None:
            return None
        for index in range(first.index - 1, max(-1, first.index - 4), -1):
            word = self.words[index]
            if index in self.phrase_of:
                phrase = self.phrase_of[index]
                if first.lower == "die" and phrase.head.mention == "LOC" and (owner := self._before_place(phrase)):
                    return owner
                return phrase if phrase.kind != "time" else None
            if word.tag not in ("mark", "prep", "adv") or word.lower in ":;.":
                return None
        return None

    def _before_place(self, place: Phrase) -> Phrase | None:
        """Paramilitairen uit Noord-Ierland, die …: whoever "die" speaks of stands before the place."""
        if place.preposition is None or not place.preposition.index:
            return None
        owner = self.phrase_of.get(place.preposition.index - 1)
        return owner if owner is not None and owner.kind == "noun" else None

    def core(self, clause: Clause) -> list[Phrase]:
        """Phrases of a clause without preposition: its subject and objects."""
        return [
            p
            for p in self.in_clause.get(clause.index, ())
            if p.preposition is None
            and p.attached is None
            and p.joined is None
            and p.kind != "time"
            and not all(w.tag == "num" and w.lower[0].isdigit() for w in p.words)
        ]

    def owner(self, clause: Clause, phrase: Phrase) -> Verb | None:
        """The verb that a phrase goes with: the next infinitive or participle behind it, else the clause's verb."""
        at = phrase.head.index
        behind = next((v for v in clause.verbs if v.form != "finite" and v.word.index > at), None)
        if behind is not None:
            return behind
        before = [v for v in clause.verbs if v.word.index < at or v.form == "finite"]
        return before[-1] if before else (clause.verbs[0] if clause.verbs else None)

    def family(self, phrase: Phrase) -> list[Phrase]:
        """A phrase and those coordinated with it."""
        found = [phrase]
        position = self.phrases.index(phrase)
        for other in self.phrases[position + 1 : position + 12]:
            if other.joined is not None and (other.joined in found or other.joined.attached in found):
                found.append(other)
        return [p for p in found if p.attached is None or p is phrase]

    def _subject(self, clause: Clause, depth: int) -> Phrase | None:
        core = [p for p in self.core(clause) if p.words[0].tag != "obj" and p.words[0].lower != "er"]
        parent = clause.parent
        if depth > _DEEPEST:
            return None
        if clause.kind == "infinitive":
            return self._controller(clause, depth)
        if clause.kind == "reduced":
            found = self.antecedent(clause)
            while found is not None and found.attached is not None:
                found = found.attached
            return found
        finite = clause.finite
        if clause.kind == "coordinated" and parent is not None:
            return self._in_coordinated(clause, core) or self.subject(parent, depth + 1)
        if clause.kind == "sub":
            return self._in_subordinate(clause, core)
        return self._in_main(core, finite)

    def _in_coordinated(self, clause: Clause, core: Sequence[Phrase]) -> Phrase | None:
        """A subject of its own, before the verb or behind it: en toen kwam hij; none in "en kwam"."""
        finite = clause.finite
        if finite is None:
            return None
        before = [p for p in core if p.head.index < finite.index]
        if before:
            return before[0]
        after = next((p for p in core if p.head.index > finite.index), None)
        if after is None or after.head.lower == "het":
            return None
        pronoun = after.kind == "pronoun" and after.head.lower in grammar().subject_pronouns
        verb_first = not clause.words or clause.words[0].tag in ("verb", "te")
        return after if pronoun or not verb_first or self._goes_on_inverted(clause, core, finite) else None

    def _goes_on_inverted(self, clause: Clause, core: Sequence[Phrase], finite: Word) -> bool:
        """Daarop trekt X zich terug en stappen de ministers op: behind an inverted clause the verb may come first
        too, with a subject of its own; surely so where an object follows it or only the verb is plural."""
        parent = clause.parent
        if parent is None or parent.kind != "main" or parent.finite is None:
            return False
        subject = self.subject(parent)
        if subject is None or subject.head.index < parent.finite.index or subject.kind == "pronoun":
            return False
        plural = finite.has("plural") and not finite.has("singular")
        parent_plural = parent.finite.has("plural") and not parent.finite.has("singular")
        after = [p for p in core if p.head.index > finite.index]
        beside = bool(after) and after[0].words[0].index == finite.index + 1
        return beside and (len(after) > 1 or (plural and not parent_plural))

    def _in_subordinate(self, clause: Clause, core: Sequence[Phrase]) -> Phrase | None:
        opener = clause.opener.lower if clause.opener else ""
        if opener not in grammar().relative_subjects:
            return core[0] if core else None
        pronoun = bool(core) and core[0].kind == "pronoun"
        if opener == "dat" and core and not pronoun and len(core) == 1:
            antecedent = self.antecedent(clause)
            if antecedent is not None and antecedent.head.mention in ("LOC", "ORG"):
                return antecedent
        if core and (opener == "dat" or pronoun):
            return core[0]
        return self.antecedent(clause) if not core or opener == "die" else core[0]

    def _in_main(self, core: Sequence[Phrase], finite: Word | None) -> Phrase | None:
        if finite is None:
            return core[0] if core else None
        before = [p for p in core if p.head.index < finite.index]
        after = [p for p in core if p.head.index > finite.index]
        inverted = (
            after and after[0].head.index == finite.index + 1 and after[0].head.lower in grammar().subject_pronouns
        )
        if before and (not inverted or before[0].head.lower in _SUBJECTS_ONLY):
            return before[0]
        return after[0] if after else None

    def _controller(self, clause: Clause, depth: int) -> Phrase | None:
        """Who does what an om-te clause names: X in "het besluit van X om te", else the subject before it."""
        if clause.opener is not None and clause.opener.index:
            phrase = self.phrase_of.get(clause.opener.index - 1)
            if (
                phrase is not None
                and phrase.attached is not None
                and phrase.attached.head.lower in grammar().controllers
            ):
                return phrase
            if phrase is not None and clause.parent is not None and phrase is self.subject(clause.parent, depth + 1):
                return None
        return self.subject(clause.parent, depth + 1) if clause.parent is not None else None


def parse(words: list[Word], implied: Sequence[str] = ()) -> Syntax:
    """Take a tagged sentence apart. `implied` are words that its surroundings add to its own."""
    found = clauses(words)
    named = phrases(words, frozenset(c.opener.index for c in found if c.opener is not None))
    join_lists(words, named)
    set_aside(words, named)
    clause_of = {word.index: clause for clause in found for word in clause.words}
    phrase_of = {word.index: phrase for phrase in named for word in phrase.words}
    in_clause: dict[int, list[Phrase]] = {}
    for phrase in named:
        clause = clause_of.get(phrase.head.index)
        if clause is not None:
            in_clause.setdefault(clause.index, []).append(phrase)
    lowers = [*(word.lower for word in words), *implied]
    return Syntax(words, found, named, clause_of, phrase_of, in_clause, lowers, joined(lowers))
