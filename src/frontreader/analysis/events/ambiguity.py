"""Settles words that can be a verb or something else (aanvallen, beschadigde, zijn) by their neighbours."""

from dataclasses import dataclass, field

from frontreader.analysis.events.grammar import Grammar, grammar
from frontreader.analysis.events.lexicon import Lexicon, lexicon
from frontreader.analysis.events.words import Word

_REACH = 40
"""How many words a rule looks around, so that no text makes it slow."""


@dataclass(slots=True)
class Judge:
    """Looks at the verb candidates of a tagged sentence."""

    grammar: Grammar = field(default_factory=grammar)
    lexicon: Lexicon = field(default_factory=lexicon)

    def settle(self, words: list[Word]) -> None:
        """Turn verb candidates into nouns or adjectives where the words around them say so."""
        for word in words:
            if word.tag == "verb":
                self._disambiguate(words, word)
        self._zijn_without_verb(words)

    def _disambiguate(self, words: list[Word], word: Word) -> None:
        """Turn verb candidates into nouns or adjectives where the words before them say so."""
        before = words[word.index - 1] if word.index else None
        after = words[word.index + 1] if word.index + 1 < len(words) else None
        noun = word.lower in self.grammar.homographs or bool(self.lexicon.nouns(word.lower))
        behind = after is not None and after.tag in ("noun", "name", "attr", "num")
        behind = behind or (
            after is not None and after.tag == "verb" and word.has("attributive", "present") and self._is_noun(after)
        )
        if before is not None and before.tag == "te":
            return
        helping = any(
            r.base in self.grammar.strict_modals and r.form in ("first", "singular", "plural") for r in word.readings
        )
        if helping and word.lower not in self.grammar.homographs:
            return
        if before is not None and before.tag == "verb" and word.has("infinitive") and _is_modal(before, self.grammar):
            return
        opened = before is not None and before.tag in ("det", "prep", "num", "attr")
        adjective_before = (
            before is not None
            and before.tag == "noun"
            and before.lower.endswith(("e", "er"))
            and not self.lexicon.nouns(before.lower)
            # het leger veroverde Kiev: where no other verb is finite, this one is
            and not (
                word.finite
                and not any(w is not word and w.tag == "verb" and w.finite for w in _near(words, word.index))
            )
        )
        if word.has("present") and not word.finite:
            word.tag = "attr" if behind or opened else "adv"
        elif (
            (
                word.has("attributive")
                and behind
                and (opened or (before is not None and before.tag in ("coord", "adv") and not word.finite))
            )
            or (word.has("attributive") and not word.has("participle") and not word.finite)
            or (
                word.has("attributive")
                and behind
                and (
                    adjective_before or (after is not None and after.tag == "noun" and self._finite_before(words, word))
                )
            )
        ):
            word.tag = "attr"
        elif opened and before is not None:
            self._after_determiner(word, before, noun)
        elif (noun and adjective_before) or (noun and not word.has("singular") and not self._governed(words, word)):
            word.tag = "noun"

    def _zijn_without_verb(self, words: list[Word]) -> None:
        """Zijn before a noun is the verb where its stretch has no other (in veel landen zijn vrouwen …)."""
        for word in words:
            if word.lower == "zijn" and word.tag == "det" and word.index:
                before = words[word.index - 1]
                if before.tag in ("noun", "name", "time") and not any(
                    w.tag == "verb" for w in _near(words, word.index)
                ):
                    word.tag = "verb"

    def _is_noun(self, word: Word) -> bool:
        return word.lower in self.grammar.homographs or bool(self.lexicon.nouns(word.lower))

    def _finite_before(self, words: list[Word], word: Word) -> bool:
        for other in reversed(words[max(0, word.index - _REACH) : word.index]):
            if other.tag in ("mark", "sub", "om", "coord"):
                return False
            if other.tag == "verb" and other.finite:
                return True
        return False

    def _after_determiner(self, word: Word, before: Word, noun: bool) -> None:
        if before.tag == "prep":
            if noun or word.has("infinitive"):
                word.tag = "noun"
                word.nominal = word.has("infinitive") and not noun
            return
        pronoun = before.lower in ("het", "dat", "dit", "die", "deze", "alle", "veel", "weinig", "meer")
        if word.has("infinitive") and (before.lower in ("het", "dat", "dit") or before.tag == "det"):
            word.nominal = not noun
            word.tag = "noun"
        elif noun or not (pronoun or before.tag == "num"):
            word.tag = "attr" if word.has("attributive", "participle") and not noun else "noun"

    def _governed(self, words: list[Word], word: Word) -> bool:
        """Whether a plural or infinitive form has what it needs: a modal, or no other finite verb near."""
        before = words[word.index - 1] if word.index else None
        after = words[word.index + 1] if word.index + 1 < len(words) else None
        if before is not None and before.tag == "coord" and after is not None and after.tag in ("det", "name", "pron"):
            return True
        own = [w for w in _near(words, word.index) if w.tag == "verb" and w is not word]
        finite = [w for w in own if w.finite and not (w.has("participle") and len(own) > 1)]
        if not finite:
            return True
        if word.has("participle") and any(r.base in ("zijn", "hebben", "worden") for w in finite for r in w.readings):
            return True
        if word.has("infinitive") and any(
            r.base in self.grammar.modals or r.base in ("laten", "gaan", "komen", "blijven", "doen")
            for w in finite
            for r in w.readings
        ):
            return after is None or after.tag in ("mark", "verb", "coord", "sub", "prep", "om", "te")
        return False


def _is_modal(word: Word, grammar: Grammar) -> bool:
    return any(r.base in grammar.modals for r in word.readings)


def _near(words: list[Word], index: int) -> list[Word]:
    """The words around one, up to the marks and conjunctions that end a clause."""
    start = index
    while start > index - _REACH and start and words[start - 1].tag not in ("mark", "sub", "om"):
        start -= 1
    end = index
    while end < index + _REACH and end < len(words) and words[end].tag not in ("mark", "sub", "om"):
        end += 1
    return words[start:end]
