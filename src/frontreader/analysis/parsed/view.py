"""A sentence as the event rules see it: its tree, with names, times and clauses noted on each word."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from frontreader.analysis.events.lexicon import lexicon
from frontreader.analysis.events.words import HasType
from frontreader.analysis.neural.tree import ROOT, Tree, Word
from frontreader.analysis.parsed.lemmas import Lemma, is_known, lemma_of
from frontreader.analysis.parsed.words import words
from frontreader.text.span import HasSpan

_FAR = 24
"""Steps up a tree at most; real sentences need a few, only damaged ones more."""
_LARGE = 120
"""Words of a phrase or clause that are looked at."""
_CLAUSAL = frozenset(
    ("root", "conj", "ccomp", "xcomp", "csubj", "advcl", "acl:relcl", "acl", "parataxis", "appos", "orphan")
)


class View:
    """One sentence; made once, only read afterwards. `implied` are words that its surroundings imply."""

    def __init__(
        self, tree: Tree, mentions: Sequence[HasType], times: Sequence[HasSpan], implied: tuple[str, ...] = ()
    ) -> None:
        self.tree = tree
        self.words = tree.words
        self.implied = implied
        self._lemmas: dict[int, Lemma] = {}
        self.mentions = mentions
        self.times = times
        self.names: list[str | None] = [None] * len(tree.words)
        self.time_of: list[int | None] = [None] * len(tree.words)
        self.time_words: list[list[Word]] = []
        for mention in mentions:
            for word in self._inside(mention):
                self.names[word.index] = self.names[word.index] or mention.type
        for number, time in enumerate(times):
            self.time_words.append(list(self._inside(time)))
            for word in self.time_words[-1]:
                self.time_of[word.index] = number

    def _inside(self, span: HasSpan) -> Iterator[Word]:
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.words[middle].start < span.start:
                low = middle + 1
            else:
                high = middle
        while low < len(self.words) and self.words[low].end <= span.end:
            yield self.words[low]
            low += 1

    def children(self, word: Word, *relations: str) -> list[Word]:
        """Dependants by relation; `nsubj` stands for its subtypes too."""
        return self.tree.dependants(word, *relations)

    def head(self, word: Word) -> Word | None:
        return self.tree.head(word)

    def up(self, word: Word) -> Iterator[Word]:
        """A word's head, its head's head, not further than a sentence is deep."""
        for _ in range(_FAR):
            if word.head == ROOT:
                return
            word = self.words[word.head]
            yield word

    def below(self, word: Word, without: Sequence[str] = ()) -> list[Word]:
        """A word and what hangs below it, in order; only the nearest of very many."""
        found: list[Word] = []
        open_ = [word]
        while open_ and len(found) < _LARGE:
            following = []
            for one in open_:
                found.append(one)
                following += [child for child in self.tree.children[one.index] if child.relation not in without]
            open_ = following
        return sorted(found, key=lambda one: one.index)

    @cached_property
    def particles(self) -> dict[int, tuple[Word, ...]]:
        """Of each verb the words of its particle that stand apart (viel … aan; van de hand wijzen)."""
        found: dict[int, list[Word]] = {}
        for word in self.words:
            if word.relation == "compound:prt" and word.head != ROOT:
                found.setdefault(word.head, []).extend([word, *self.children(word, "fixed")])
            elif word.xpos == "VZ|fin" and word.relation == "case" and self.words[word.head].lower == "er":
                there = self.words[word.head]  # vloog er uit: eruitvliegen
                following = self.words[word.index + 1 : word.index + 3]
                if len(following) > 1 and following[0].lower == "te" and following[1].index == there.head:
                    found.setdefault(there.head, []).append(word)  # er niet in slaagde de brug op te blazen
                elif there.head != ROOT and self.words[there.head].upos == "VERB":
                    found.setdefault(there.head, []).extend([there, word])
        return {head: tuple(sorted(parts, key=lambda w: w.index)) for head, parts in found.items()}

    def lemma(self, word: Word) -> str:
        """A verb's lemma with its particle (`aanvallen` for *viel … aan*); that of any other word."""
        return self.verb(word).text if word.upos == "VERB" else word.lemma.lower()

    def verb(self, word: Word) -> Lemma:
        """What verb a word is a form of."""
        found = self._lemmas.get(word.index)
        if found is None:
            bare = [child for child in self.tree.children[word.index] if not self.tree.children[child.index]]
            found = lemma_of(lexicon(), word, self.particles.get(word.index, ()), bare)
            if not found.apart and not is_known(lexicon(), found.text):
                found = self._with_particle(word) or found
            elif found.text == "roepen":
                found = self._calling(word) or found
            self._lemmas[word.index] = found
        return found

    def _with_particle(self, word: Word) -> Lemma | None:
        """Kondigde aan een wet in te dienen: a verb that is none alone, its particle straight behind it."""
        following = self.words[word.index + 1 : word.index + 2]
        found = lemma_of(lexicon(), word, following, ()) if following and following[0].upos == "ADP" else None
        return found if found is not None and is_known(lexicon(), found.text) else None

    def _calling(self, word: Word) -> Lemma | None:
        """Riep de bevolking op kalm te blijven: the particle of a call to do something, wherever the tree hangs it."""
        for infinitive in self.children(word, "xcomp"):
            between = self.words[word.index + 1 : infinitive.index]
            particle = next((one for one in between if one.lower == "op" and one.upos == "ADP"), None)
            if particle is not None and is_infinitive(infinitive):
                return Lemma("oproepen", (particle,), mended=True)
        return None

    @cached_property
    def owners(self) -> list[int]:
        """Of each word the predicate of the clause it stands in."""
        found = [-1] * len(self.words)
        for word in self.words:
            path = []
            at = word
            while found[at.index] < 0:
                path.append(at)
                if self.is_predicate(at) or at.head == ROOT:
                    found[at.index] = at.index
                    break
                at = self.words[at.head]
                if len(path) > len(self.words):
                    break
            owner = found[at.index]
            for one in path:
                found[one.index] = owner
        return found

    def is_predicate(self, word: Word) -> bool:
        """Whether a word heads a clause: a verb, or what a copula makes one."""
        if word.relation == "root":
            return True
        if word.relation == "obl" and word.upos == "VERB" and not is_nominal(word):
            return any(mark.lower == "te" for mark in self.children(word, "mark"))  # door te steunen
        if word.relation not in _CLAUSAL:
            return False
        if word.upos == "VERB":
            return not is_nominal(word)
        return any(
            child.relation in ("cop", "nsubj", "nsubj:pass", "csubj") for child in self.tree.children[word.index]
        )

    @cached_property
    def members(self) -> dict[int, list[Word]]:
        """Of each predicate the words of its clause, in order."""
        found: dict[int, list[Word]] = {}
        for word, owner in zip(self.words, self.owners, strict=True):
            found.setdefault(owner, []).append(word)
        return found

    def clause(self, word: Word) -> list[Word]:
        """The words of the clause that a word stands in."""
        return self.members.get(self.owners[word.index], [])

    def near(self, word: Word) -> list[Word]:
        """The words of a predicate's clause, without what opens it, and those that open the clauses below it."""
        own = {mark.index for mark in self.children(word, "mark")}
        found = [one for one in self.clause(word) if one.index not in own]
        for child in self.tree.children[word.index]:
            if child.relation in ("ccomp", "xcomp", "advcl", "csubj", "parataxis"):
                found += self.children(child, "mark")
        return found

    def cases(self, word: Word) -> list[Word]:
        """The prepositions of a phrase, in order."""
        return [child for child in self.tree.children[word.index] if child.relation == "case"]

    def _is_of_er(self, case: Word) -> bool:
        """Slaagde er niet in de stad te veroveren: the preposition is the verb's, not the phrase's."""
        if case.lower != "in" or not 0 < case.head < len(self.words):
            return False
        clause = self.head(self.words[case.head])
        above = self.head(clause) if clause is not None else None
        if above is None or self.lemma(above) not in words("er_in"):
            return False
        return any(one.lower == "er" for one in self.words[above.index : case.index])

    def preposition(self, word: Word) -> str:
        """The preposition of a phrase in lower case, empty for none: the nearest where there are two (tot in)."""
        cases = [case for case in self.cases(word) if not self._is_of_er(case)]
        before = [case for case in cases if case.index < word.index]
        for case in (*reversed(before), *cases):
            if case.index < word.index or case.upos == "ADP":
                return case.lower
        first = word
        for child in self.tree.children[word.index]:
            if child.index < first.index and child.relation in ("det", "amod", "nummod", "nmod", "nmod:poss"):
                first = child
        below = self.below(first)[0] if first is not word else word
        return below.lower if below.relation == "case" and below.upos == "ADP" else ""

    def auxiliaries(self, word: Word) -> list[Word]:
        return self.children(word, "aux", "aux:pass")

    def finite(self, word: Word) -> Word | None:
        """The finite verb of a predicate's clause: itself, an auxiliary, a copula."""
        if is_finite(word):
            return word
        for child in self.children(word, "aux", "cop"):
            if is_finite(child):
                return child
        return None

    def past(self, word: Word) -> bool:
        """Whether a predicate's finite verb is in the past tense."""
        finite = self.finite(word)
        return finite is not None and "Tense=Past" in finite.features


def is_finite(word: Word) -> bool:
    return "VerbForm=Fin" in word.features or word.xpos.startswith("WW|pv")


def is_infinitive(word: Word) -> bool:
    return "VerbForm=Inf" in word.features or word.xpos.startswith("WW|inf")


def is_participle(word: Word) -> bool:
    return "VerbForm=Part" in word.features or word.xpos.startswith(("WW|vd", "WW|od"))


def is_present_participle(word: Word) -> bool:
    return word.xpos.startswith("WW|od") or (
        word.xpos == "" and is_participle(word) and word.lower.endswith(("nd", "nde"))
    )


def is_nominal(word: Word) -> bool:
    """An infinitive or participle used as a noun: het veroveren, de gewonden."""
    return word.xpos.startswith(("WW|inf|nom", "WW|vd|nom", "WW|od|nom"))


def is_relative(word: Word) -> bool:
    return "PronType=Rel" in word.features or word.xpos.startswith(("VNW|betr", "BW|betr"))
