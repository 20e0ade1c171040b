"""What a definite description stands for: de president, de stad, het bedrijf, de 52-jarige Belg."""

from frontreader.analysis.lexicon import demonyms
from frontreader.analysis.model import Entity
from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.references.discourse import Description, Discourse, Referent, describe
from frontreader.analysis.references.words import (
    EITHER,
    gender_of_noun,
    is_person_noun,
    is_plural,
    kind_of_noun,
    words,
)
from frontreader.analysis.speech.phrases import clause_of

_ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj")
_NEAR = 2
"""Sentences before in which what a noun of sort stands for (de stad, de man) must have been named."""


def is_description(tree: Tree, word: Word) -> bool:
    """Whether a word heads a definite phrase of one, without a name."""
    if word.upos not in ("NOUN", "ADJ", "PROPN") or is_plural(word):
        return False
    return any(one.lower in words().definite for one in tree.dependants(word, "det"))


def resolve(discourse: Discourse, number: int, word: Word) -> str | None:
    """The entity of a description, by what the text has called it, else the only one of its sort close by."""
    tree = discourse.trees[number]
    told = describe(tree, word)
    if any(one.upos == "PROPN" for one in tree.dependants(word, "appos", "flat")) or told.adjectives & words().others:
        return None
    origin = demonyms().get(word.text)
    person = origin is not None or is_person_noun(word) or "jarig" in told.noun
    kind, sort = ("PER", "") if person else kind_of_noun(told.noun)
    if not kind:
        return None
    above = tree.head(word)
    clause = clause_of(tree, above).index if above is not None else word.index
    # What stands beside a description in its clause is another: de kampioene versloeg Holden.
    beside = {
        one.entity for one in discourse.referents[number] if one.clause == clause and one.word.relation in _ARGUMENTS
    }
    known = [
        entity
        for entity in discourse.called.get(told.noun, ())
        if _is_called(discourse, entity, told, kind, number) and (entity.id not in beside or word.relation == "root")
    ]
    if known:
        return known[0].id if len(known) == 1 and origin is None else None
    if any(_narrows(tree, child) for child in tree.children[word.index]):
        return None
    if kind == "PER":
        return _person(discourse, number, word, told, origin)
    return _sort(discourse, number, word, kind, sort, told)


def _narrows(tree: Tree, child: Word) -> bool:
    """Whether what hangs on a description tells which one is meant; where it comes from does not (uit Gent)."""
    if child.relation.startswith("nmod"):
        return not any(case.lower == "uit" for case in tree.dependants(child, "case"))
    return child.relation.startswith("acl")


def _is_called(discourse: Discourse, entity: Entity, told: Description, kind: str, number: int) -> bool:
    """Whether the text, before, has called an entity by this noun and says nothing else of it now."""
    if entity.type != kind or entity.mentions[0].start >= discourse.sentences[number].end:
        return False
    return any(_matches(one, told) for one in discourse.described[entity.id])


def _matches(one: Description, told: Description) -> bool:
    same = one.noun == told.noun or (len(told.noun) > 4 and one.noun.endswith(told.noun))
    if not same or not told.of <= one.of:
        return False
    named = {adjective for adjective in told.adjectives if adjective in demonyms()}
    places = {demonyms()[adjective] for adjective in named}
    of_one = {demonyms()[adjective] for adjective in one.adjectives if adjective in demonyms()}
    return not places or not of_one or places == of_one


def _candidates(discourse: Discourse, number: int, word: Word, *kinds: str) -> list[Referent]:
    """Of the nearest sentence with any of these kinds: this one before the word, or one of those before."""
    here = [one for one in discourse.referents[number] if one.word.index < word.index and one.kind in kinds]
    if here:
        return here
    for near in range(number - 1, max(-1, number - 1 - _NEAR), -1):
        found = [one for one in discourse.referents[near] if one.kind in kinds]
        if found:
            return found
    return []


def _person(discourse: Discourse, number: int, word: Word, told: Description, origin: str | None) -> str | None:
    """de man, de 52-jarige Belg: the only person told of just before; de spits, de Belg: where that is the subject."""
    noun = told.noun.rpartition("-")[2]
    aged = any("jarig" in adjective for adjective in told.adjectives) or "jarig" in told.noun
    if noun in words().strangers:
        return None
    varied = noun in words().variation or origin is not None
    if not varied and not aged and noun not in words().anyone:
        return None
    gender = gender_of_noun(noun)
    above = discourse.trees[number].head(word)
    found: list[Referent] = []
    for near in range(number, max(-1, number - 1 - _NEAR), -1):
        found = [
            one
            for one in discourse.referents[near]
            if one.kind == "PER" and (gender in (one.gender, EITHER) or one.gender == EITHER)
            if near != number or (one.word.index < word.index and (above is None or one.clause != above.index))
        ]
        if found:
            break
    entities = {one.entity for one in found}
    if len(entities) != 1 or None in entities:
        return None
    if varied and not aged and not (word.relation.startswith("nsubj") and any(one.main for one in found)):
        return None
    if not varied and not aged and not any(one.subject for one in found):
        return None
    entity = found[0].entity
    if entity is None or origin is None:
        return entity
    places = _origins(discourse, entity)
    return entity if not places or origin in places else None


def is_of_a_people(word: Word) -> bool:
    """Whether a word names one person by land or town (een Rus): not the land."""
    return word.upos in ("NOUN", "PROPN") and word.text in demonyms() and not is_plural(word)


def _origins(discourse: Discourse, entity: str) -> set[str]:
    """The places whose demonyms the text has called someone by."""
    return {
        demonyms()[word]
        for one in discourse.described[entity]
        for word in (*one.adjectives, one.noun, one.noun.capitalize())
        if word in demonyms()
    }


def _has_rival(discourse: Discourse, number: int, word: Word, noun: str) -> bool:
    """Whether a noun before that names nobody is what is meant: een reddingsteam … het team."""
    for near in range(number, max(-1, number - 1 - _NEAR), -1):
        tree = discourse.trees[near]
        for one in tree.words:
            lemma = one.lemma.lower()
            if one.upos != "NOUN" or lemma == noun or not lemma.endswith(noun) or len(noun) < 4:
                continue
            if (near < number or one.index < word.index) and not tree.dependants(one, "appos", "flat"):
                return True
    return False


def _sort(discourse: Discourse, number: int, word: Word, kind: str, sort: str, told: Description) -> str | None:
    """de stad, het land, het bedrijf: the only entity close by that can be one."""
    if _has_rival(discourse, number, word, told.noun):
        return None
    found: set[str] = set()
    above = discourse.trees[number].head(word)
    clause = clause_of(discourse.trees[number], above).index if above is not None else -1
    for one in _candidates(discourse, number, word, *((kind, "LOC") if sort == "club" else (kind,))):
        if one.entity is None:
            continue
        if one.sentence == number and one.clause == clause and one.subject and kind == "ORG":
            return None  # what is said of a subject is said of another
        sorts = discourse.sorts(discourse.by_id[one.entity])
        named = told.noun in discourse.by_id[one.entity].name.lower()
        likely = (not sorts and (kind == "LOC" or (one.main and sort != "body"))) or (kind == "ORG" and named)
        if sort in sorts or likely or (sort == "club" and one.kind == "LOC"):
            found.add(one.entity)
    if sort == "club" and not all(
        "country" in discourse.sorts(discourse.by_id[one]) or discourse.by_id[one].type == "ORG" for one in found
    ):
        return None
    if kind == "LOC":
        places = {demonyms()[adjective] for adjective in told.adjectives if adjective in demonyms()}
        found = {one for one in found if discourse.by_id[one].name not in places}
        if sort == "country":
            found = {one for one in found if "country" in discourse.sorts(discourse.by_id[one])}
        elif sort == "region":
            found = {one for one in found if "region" in discourse.sorts(discourse.by_id[one])}
    return next(iter(found)) if len(found) == 1 else None
