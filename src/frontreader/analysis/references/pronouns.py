"""What a pronoun stands for: agreement, the subject before, and nothing where two compete."""

from collections.abc import Sequence

from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.references.discourse import Discourse, Referent
from frontreader.analysis.references.words import EITHER, MAN, WOMAN, is_plural, words
from frontreader.analysis.speech.phrases import clause_of

_BODIES = ("ORG", "LOC")
_NEAR = 2
"""Sentences before that of a pronoun in which it may find its antecedent."""


def is_pronoun(word: Word) -> bool:
    return word.upos in ("PRON", "ADV", "DET") and any(word.lower in words().pronouns[name] for name in _THIRD)


_THIRD = ("he", "she", "it", "his", "her", "reflexive", "there")


def resolve(discourse: Discourse, number: int, word: Word, outside: frozenset[str]) -> str | None:
    """The entity of a third person's pronoun. `outside` are entities that it cannot be: who speaks it."""
    tree = discourse.trees[number]
    sets = words().pronouns
    if word.lower in sets["there"]:
        return _there(discourse, number, word)
    own = "Poss=Yes" in word.features or word.relation == "nmod:poss"
    if word.lower in sets["reflexive"]:
        return _of_subject(discourse, number, word)
    if own:
        if word.lower in sets["his"]:
            return _own(discourse, number, word, MAN, outside)
        return _own(discourse, number, word, WOMAN, outside) if word.lower in sets["her"] else None
    if word.lower in sets["he"]:
        return _third(discourse, number, word, MAN, outside)
    if word.lower in sets["she"] and _is_one(tree, word):
        return _third(discourse, number, word, WOMAN, outside)
    if word.lower in sets["it"] and word.relation == "nsubj":
        return _it(discourse, number, word)
    return None


def gender(tree: Tree, word: Word) -> str | None:
    """That of the one person a pronoun stands for; None where it may be a thing or more than one."""
    sets = words().pronouns
    if word.upos != "PRON" or word.relation == "nmod:poss" or word.relation == "expl":
        return None
    if word.lower in sets["he"]:
        return MAN
    return WOMAN if word.lower in sets["she"] and _is_one(tree, word) else None


def _is_one(tree: Tree, word: Word) -> bool:
    """Whether zij or ze is one woman: by its tag and its verb."""
    if is_plural(word):
        return False
    if not word.relation.startswith("nsubj"):
        return word.lower == "haar"
    above = tree.head(word)
    if above is None:
        return False
    finite = [one for one in (above, *tree.dependants(above, "aux", "cop")) if "VerbForm=Fin" in one.features]
    finite = finite or [one for one in (above, *tree.dependants(above, "aux", "cop")) if "|pv|" in one.xpos]
    return bool(finite) and not any("Number=Plur" in one.features or "|mv" in one.xpos for one in finite)


def _of_subject(discourse: Discourse, number: int, word: Word) -> str | None:
    """zich: the subject of its clause."""
    tree = discourse.trees[number]
    clause = _clause(tree, word)
    here = [one for one in discourse.referents[number] if one.subject and one.clause == clause.index]
    return here[0].entity if len(here) == 1 and not tree.dependants(here[0].word, "conj") else None


def _own(discourse: Discourse, number: int, word: Word, gender: str, outside: frozenset[str]) -> str | None:
    """zijn, haar: of what it is joined to (Ank en haar zus), the subject of its clause, else as hij, zij."""
    tree = discourse.trees[number]
    owned = tree.head(word)
    if owned is not None and owned.relation == "conj":
        joined = [one for one in discourse.referents[number] if one.word.index == owned.head and _suits(one, gender)]
        return joined[0].entity if joined else None
    clause = _clause(tree, word)
    subjects: list[Referent] = []
    for here in _governing(tree, clause):
        if _has_plural_subject(tree, here):
            continue
        told = [
            one
            for one in discourse.referents[number]
            if one.subject and one.clause == here and word not in tree.subtree(one.word)
        ]
        if not told and any(word not in tree.subtree(one) for one in _subjects(tree, here)):
            break  # iedereen
        subjects += told
    fitting = [one for one in subjects if _suits(one, gender)]
    if fitting:
        one = fitting[0]
        rivals = [other for other in fitting if other.entity != one.entity and other.kind == "PER" != one.kind]
        together = tree.dependants(one.word, "conj")
        return None if rivals or together or one.entity in outside else one.entity
    if subjects or any(not is_plural(one) and word not in tree.subtree(one) for one in _subjects(tree, clause.index)):
        return None
    return _third(discourse, number, word, gender, outside)


def _suits(one: Referent, gender: str) -> bool:
    return one.kind == "thing" or one.kind != "PER" or _fits(one, gender)


def _subjects(tree: Tree, clause: int) -> list[Word]:
    return [one for one in tree.children[clause] if one.relation.startswith("nsubj")]


def _has_plural_subject(tree: Tree, clause: int) -> bool:
    verb = tree.words[clause]
    for one in tree.dependants(verb, "nsubj"):
        if one.lower in words().pronouns["relative"] and (above := tree.head(verb)) is not None:
            one = above
        if is_plural(one) or tree.dependants(one, "conj"):
            return True
    return False


def _governing(tree: Tree, clause: Word) -> list[int]:
    """A clause and those that it hangs on."""
    above = [one.index for one in tree.ancestors(clause) if clause_of(tree, one).index == one.index]
    return [clause.index, *above]


def _clause(tree: Tree, word: Word) -> Word:
    above = tree.head(word)
    return clause_of(tree, above) if above is not None else word


def _third(discourse: Discourse, number: int, word: Word, gender: str, outside: frozenset[str]) -> str | None:
    tree = discourse.trees[number]
    clause = _clause(tree, word).index
    own = word.relation == "nmod:poss"
    if not own and not word.relation.startswith("nsubj") and not _subjects(tree, clause):
        outside = outside | _doers(discourse, number, clause)
    # Arguments of one verb are not the same person.
    here = [
        one
        for one in discourse.seen(number, word, number)
        if one.word.index < word.index
        and (one.clause != clause or own)
        and _is_candidate(one, gender, outside)
        and word not in tree.subtree(one.word)
    ]
    above = set(_governing(tree, _clause(tree, word))[1:])
    governing = [one for one in here if one.subject and one.clause in above]
    if len(_different(governing)) == 1 and not [one for one in here if one.subject and one not in governing]:
        return governing[0].entity
    if any(one.lower in words().pronouns["someone"] for i in above for one in _subjects(tree, i)):
        return None  # een van hen zei dat hij …
    before = _before(discourse, number, word, gender, outside)
    if gender == WOMAN and not here and not before:
        return _body(discourse, number, word)
    if any(one.subject for one in here):
        return _choose(here, word)
    return _choose([*before, *here], word)


def _doers(discourse: Discourse, number: int, clause: int) -> frozenset[str]:
    """Who does what a clause without a subject of its own says: om hem te helpen."""
    tree = discourse.trees[number]
    above = set(_governing(tree, tree.words[clause])[1:2])
    return frozenset(
        one.entity
        for one in discourse.referents[number]
        if one.subject and one.clause in above and one.entity is not None
    )


def _body(discourse: Discourse, number: int, word: Word) -> str | None:
    """ze, where there is no woman: the organisation that was the subject before."""
    found = [one for one in discourse.referents[number - 1] if one.main] if number else []
    one = found[-1] if len(_different(found)) == 1 and word.relation.startswith("nsubj") else None
    return one.entity if one is not None and one.kind == "ORG" else None


def _before(discourse: Discourse, number: int, word: Word, gender: str, outside: frozenset[str]) -> list[Referent]:
    """The candidates of the nearest sentence before that has any."""
    for near in range(number - 1, max(-1, number - 1 - _NEAR), -1):
        found = [one for one in discourse.seen(number, word, near) if _is_candidate(one, gender, outside)]
        if found:
            return found
    return []


def _is_candidate(one: Referent, gender: str, outside: frozenset[str]) -> bool:
    return one.kind == "PER" and _fits(one, gender) and (one.entity is None or one.entity not in outside)


def _fits(one: Referent, gender: str) -> bool:
    return one.gender in (gender, EITHER)


def _different(found: Sequence[Referent]) -> set[object]:
    return {one.entity if one.entity is not None else (one.sentence, one.word.index) for one in found}


def _choose(found: Sequence[Referent], word: Word) -> str | None:
    """The only one, or the only subject of a main clause where the pronoun is a subject too."""
    if not found:
        return None
    if len(_different(found)) == 1:
        return found[-1].entity
    main = [one for one in found if one.main]
    parallel = word.relation.startswith("nsubj") or word.relation == "nmod:poss"
    if parallel and len(_different(main)) == 1 and not any(one.subject for one in found if one not in main):
        return main[-1].entity
    return None


def _there(discourse: Discourse, number: int, word: Word) -> str | None:
    """daar: the only place told of as one in the sentence till then, or else in the one before."""
    if word.upos != "ADV" or word.relation not in ("obl", "advmod", "nmod"):
        return None
    for near in (number, number - 1):
        found = [
            one
            for one in (discourse.seen(number, word, near) if near >= 0 else [])
            if one.kind == "LOC" and (near < number or one.word.index < word.index) and _is_where(discourse, one)
        ]
        if found:
            return found[0].entity if len(_different(found)) == 1 else None
    return None


def _is_where(discourse: Discourse, one: Referent) -> bool:
    cases = discourse.trees[one.sentence].dependants(one.word, "case")
    return any(case.lower in words().pronouns["where"] for case in cases)


def _it(discourse: Discourse, number: int, word: Word) -> str | None:
    """het: the organisation or place that is the subject above or was before, where no neuter noun competes."""
    tree = discourse.trees[number]
    above = tree.head(word)
    if above is None or above.upos != "VERB" or above.lemma.lower() in words().pronouns["idle"]:
        return None
    clause = _clause(tree, word)
    seen = discourse.seen(number, word, number)
    for governing in _governing(tree, clause)[1:]:
        subjects = [one for one in seen if one.subject and one.clause == governing and one.word.index < word.index]
        if subjects and not _has_plural_subject(tree, governing):
            return subjects[0].entity if subjects[0].kind in _BODIES else None
    here = [one for one in seen if one.word.index < word.index and one.clause != clause.index]
    before = discourse.seen(number, word, number - 1) if number else []
    for found in (here, before):
        neuters = [one for one in found if (one.kind == "thing" and one.gender == "n") or one.kind in _BODIES]
        if not neuters:
            continue
        subjects = [one for one in neuters if one.subject]
        if (number, word.index) in discourse.told:
            subjects = [one for one in subjects if (one.sentence, one.word.index) in discourse.told] or subjects
        return subjects[0].entity if len(_different(subjects)) == 1 else None
    return None
