"""Tags the words of a sentence: closed classes, verb forms, names, and everything else as noun or adjective.

No trained tagger: a word is a verb when a verb of the lexicon has such a form and its neighbours allow it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from frontreader.analysis.events.ambiguity import Judge
from frontreader.analysis.events.grammar import Grammar, grammar
from frontreader.analysis.events.lexicon import Lexicon, lexicon
from frontreader.analysis.events.words import HasType, Tag, Word, cover
from frontreader.analysis.tokens import Token
from frontreader.text.span import HasSpan


@dataclass(slots=True)
class Tagger:
    """Tags one sentence after the other."""

    grammar: Grammar = field(default_factory=grammar)
    lexicon: Lexicon = field(default_factory=lexicon)
    judge: Judge = field(default_factory=Judge)

    def tag(self, tokens: Sequence[Token], mentions: Sequence[HasType], times: Sequence[HasSpan]) -> list[Word]:
        """`mentions` and `times` are those that lie in the sentence, in text order."""
        words = [Word(i, t.start, t.end, t.text, t.lower) for i, t in enumerate(tokens)]
        cover(words, mentions, times)
        for word in words:
            self._tag(words, word)
        for left, right in pairwise(words):
            if left.tag == "prep" and f"{left.lower}_{right.lower}" in self.grammar.fixed_adverbs:
                left.tag = right.tag = "adv"
        self.judge.settle(words)
        return words

    def _tag(self, words: list[Word], word: Word) -> None:
        g = self.grammar
        lower = word.lower
        after = words[word.index + 1] if word.index + 1 < len(words) else None
        before = words[word.index - 1] if word.index else None
        if not any(c.isalnum() for c in lower):
            word.tag = "mark"
        elif word.time is not None and lower not in g.prepositions:
            word.tag = "time"
        elif word.mention and word.mention not in ("NORP", "EVENT"):
            word.tag = "name"
        elif lower == "te" and after and self.lexicon.forms(after.lower) and _infinitive(self.lexicon, after.lower):
            word.tag = "te"
        elif lower in g.te_openers and self._may_open(words, word) and self._opens_infinitive(words, word):
            word.tag = "om"
        elif lower == "zijn" or lower == "was":
            word.tag = "verb" if self._is_verb_zijn(words, word) else "det"
        elif lower in ("hun", "haar"):
            word.tag = "det" if self._noun_follows(words, word) else "obj"
        elif self._compares(words, word):
            word.tag = "num"
        elif lower in ("die", "dat", "dit", "deze", "welke"):
            word.tag = self._demonstrative(words, word)
        elif lower == "het":
            word.tag = "det" if self._noun_follows(words, word) else "pron"
        elif lower in g.subordinators and not self._is_preposition(words, word):
            word.tag = "sub"
        elif lower in g.determiners:
            word.tag = "det"
        elif lower in g.subject_pronouns or lower in g.other_pronouns:
            follows = lower in g.other_pronouns and self._noun_follows(words, word)
            word.tag = "det" if follows else "pron"
        elif lower in g.object_pronouns:
            word.tag = "obj"
        elif lower in g.coordinators:
            word.tag = "coord"
        elif lower in ("als", "zoals", "evenals"):
            word.tag = "prep"
        elif lower == "dan":
            compared = before is not None and (before.lower.endswith("er") or before.lower in ("anders", "liever"))
            word.tag = "prep" if compared else "adv"
        elif lower in g.adjectives:
            word.tag = "noun"
        elif lower in ("meer", "minder", "veel", "weinig") and not self._noun_follows(words, word):
            word.tag = "adv"
        elif lower in g.prepositions or lower in g.particles:
            word.tag = self._preposition_or_particle(words, word, after)
        elif lower in g.adverbs and not self._lets(word, before):
            word.tag = "adv"
        elif lower in g.numbers or lower[0].isdigit():
            word.tag = "num"
        elif self._could_be_verb(words, word):
            word.tag, word.readings = "verb", self.lexicon.forms(lower)

    def _lets(self, word: Word, before: Word | None) -> bool:
        """Laat behind a subject is the verb, behind te, tot or heel the adverb."""
        return (
            word.lower == "laat"
            and before is not None
            and before.tag in ("noun", "name", "pron", "sub", "coord", "mark")
        )

    def _compares(self, words: list[Word], word: Word) -> bool:
        """Meer dan 500: all part of the number."""
        first = word.index if word.lower in ("meer", "minder") else word.index - 1
        if first < 0 or first + 2 >= len(words) or words[first + 1].lower != "dan":
            return False
        number = words[first + 2].lower
        return words[first].lower in ("meer", "minder") and (number in self.grammar.numbers or number[0].isdigit())

    def _could_be_verb(self, words: list[Word], word: Word) -> bool:
        if word.mention == "NORP" or not self.lexicon.forms(word.lower):
            return False
        first = word.index == 0 or words[word.index - 1].tag == "mark"
        if not first and not word.text[0].islower():
            return False
        # A bare stem looks like many nouns (leger, rij): a verb only beside ik, je or jij.
        if all(r.form == "first" for r in self.lexicon.forms(word.lower)):
            beside = words[max(0, word.index - 2) : word.index + 2]
            return any(w.lower in self.grammar.first_persons for w in beside if w is not word)
        return True

    def _may_open(self, words: list[Word], word: Word) -> bool:
        """Door te vechten opens a clause at its beginning; om door te vechten holds a particle."""
        before = words[word.index - 1] if word.index else None
        if word.lower == "om" or before is None or before.tag == "mark":
            return True
        after = words[word.index + 1].lower if word.index + 1 < len(words) else ""
        return after != "te" or before.tag not in ("om", "coord", "noun", "name", "time", "adv")

    def _opens_infinitive(self, words: list[Word], word: Word) -> bool:
        for other in words[word.index + 1 : word.index + 30]:
            if other.lower == "te":
                return True
            if other.lower in (",", ";", ".", ":", "dat", "die", "omdat", "om"):
                return False
            if word.lower != "om" and self.lexicon.forms(other.lower) and not self._could_be_noun(other.lower):
                return False
        return False

    def _could_be_noun(self, lower: str) -> bool:
        return lower in self.grammar.homographs or lower in self.grammar.determiners or bool(self.lexicon.nouns(lower))

    def _is_preposition(self, words: list[Word], word: Word) -> bool:
        """Sinds, of, als, naar … where no clause follows: no verb form before the next mark."""
        if word.lower == "dan":
            return True
        before = words[word.index - 1].lower if word.index else ""
        if word.lower == "daar" and before.isalnum() and before not in self.grammar.coordinators:
            return True
        if word.lower in ("sinds", "sedert") and word.index + 1 < len(words) and words[word.index + 1].time is not None:
            return True
        if word.lower in ("sinds", "sedert", "als", "daar", "wat", "toen", "zoals", "hoe", "evenals"):
            rest = words[word.index + 1 : word.index + 25]
            for other in rest:
                if other.lower in (",", ";", ":", ".", "”"):
                    break
                if self._surely_finite(other.lower):
                    # Toen trok hij, als premier was hij: what is behind the verb shows that it stands second.
                    near = other.index == word.index + 1
                    behind = words[other.index + 1] if other.index + 1 < len(words) else None
                    second = behind is not None and (
                        behind.lower in self.grammar.determiners
                        or behind.lower in self.grammar.subject_pronouns
                        or behind.mention in ("PER", "ORG", "LOC")
                    )
                    return second and (near or word.lower in ("als", "zoals", "sinds", "sedert", "evenals"))
            return True
        return False

    def _surely_finite(self, lower: str) -> bool:
        readings = self.lexicon.forms(lower)
        return (
            bool(readings)
            and any(r.form in ("singular", "plural") for r in readings)
            and lower not in self.grammar.homographs
        )

    def _is_verb_zijn(self, words: list[Word], word: Word) -> bool:
        word.readings = self.lexicon.forms(word.lower)
        after = words[word.index + 1] if word.index + 1 < len(words) else None
        before = words[word.index - 1] if word.index else None
        if word.lower == "was" or after is None or (before and before.lower in ("te", "die", "ze", "zij", "wij", "we")):
            return True
        later = words[word.index + 2] if word.index + 2 < len(words) else None
        closed = later is None or not later.lower[0].isalnum() or later.lower in self.grammar.prepositions
        if closed and any(r.form == "participle" for r in self.lexicon.forms(after.lower)):
            return True
        if not self._noun_follows(words, word) or after.lower in self.grammar.determiners:
            return True
        if before and (before.lower in self.grammar.prepositions or self._surely_finite(before.lower)):
            return False
        readings = self.lexicon.forms(after.lower)
        return any(r.form == "participle" for r in readings) and not any(r.form == "attributive" for r in readings)

    def _noun_follows(self, words: list[Word], word: Word) -> bool:
        """Whether what follows can be the rest of a noun phrase."""
        if word.index + 1 >= len(words):
            return False
        after, g = words[word.index + 1], self.grammar
        lower = after.lower
        if after.mention:
            return True
        if not lower[0].isalnum() or lower in g.prepositions or lower in g.object_pronouns or lower in g.coordinators:
            return False
        if lower in g.adverbs and not lower.endswith("e"):
            later = words[word.index + 2] if word.index + 2 < len(words) else None
            return bool(later) and lower in (
                "meer",
                "zeer",
                "meest",
                "nog",
                "vaak",
                "al",
                "zo",
                "steeds",
                "volledig",
                "pas",
                "net",
            )
        if lower in g.determiners or lower in g.subject_pronouns or lower in g.subordinators:
            return word.lower == "het" and lower == "ene"
        readings = self.lexicon.forms(lower)
        if not readings or lower in g.homographs or self.lexicon.nouns(lower):
            return True
        kinds = {r.form for r in readings}
        if kinds <= {"first", "attributive"} or kinds & {"attributive", "present"}:
            return True
        return (
            word.lower in ("het", "zijn", "haar", "hun")
            and "infinitive" in kinds
            and lower not in ("zijn", "hebben", "worden", "waren")
        )

    def _demonstrative(self, words: list[Word], word: Word) -> Tag:
        before = words[word.index - 1] if word.index else None
        follows = self._noun_follows(words, word)
        if word.lower in ("dit", "deze"):
            return "det" if follows else "pron"
        if before is None or before.tag == "prep":
            return "det" if follows else "pron"
        if word.lower in ("dat", "welke"):
            if word.lower == "dat" and before.tag in ("noun", "name", "verb", "adv", "time", "pron", "particle"):
                return "sub"
            return "sub" if before.tag == "mark" and before.lower in ",:" else "det" if follows else "pron"
        # die: relative behind a noun or its comma, else a determiner or pronoun.
        anchor = words[word.index - 2] if before.tag == "mark" and before.lower == "," and word.index > 1 else before
        if anchor.tag in ("noun", "name", "pron", "num", "time", "attr") or anchor.lower in ("hen", "er"):
            return "sub"
        return "det" if follows else "pron"

    def _preposition_or_particle(self, words: list[Word], word: Word, after: Word | None) -> Tag:
        g, lower = self.grammar, word.lower
        if lower not in g.prepositions and lower not in g.particles:
            return "adv"
        if lower not in g.particles:
            return "prep"
        closed = after is None or not after.lower[0].isalnum()
        if closed or (
            after is not None
            and after.lower
            in ("te", "dat", "of", "en", "maar", "die", "toen", "omdat", "terwijl", "om", "als", "hij", "ze")
        ):
            return "particle"
        if lower not in g.prepositions:
            return "particle"
        if (
            after is not None
            and (after.lower in g.prepositions and after.lower not in ("te", "over"))
            and lower in ("af", "uit", "op", "in", "toe", "terug", "aan", "over")
        ):
            return "prep" if after.lower == "tot" and lower != "toe" else "particle"
        if (
            after is not None
            and after.lower != "zijn"
            and self._surely_finite(after.lower)
            and not self._noun_follows(words, word)
        ):
            return "particle"
        if lower == "na" and after is not None and after.lower == "te":
            return "prep"
        return "prep"


def _infinitive(lexicon: Lexicon, lower: str) -> bool:
    return any(r.form == "infinitive" for r in lexicon.forms(lower))
