"""Who and what a text has told of so far."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from frontreader.analysis.lexicon import demonyms
from frontreader.analysis.model import Entity, Mention, Sentence
from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.references.words import (
    EITHER,
    MAN,
    countries,
    gender_of_name,
    gender_of_noun,
    is_person_noun,
    is_plural,
    kind_of_noun,
    words,
)
from frontreader.analysis.speech.phrases import clause_of
from frontreader.text.span import index_at

_TYPES = ("PER", "ORG", "LOC")
_ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl:agent")
_PARTS = ("fixed", "flat", "compound:prt")
_SHORT = 4
"""Letters of a noun that is too short to stand for those that end in it."""
_LONG = 60
"""Letters of a noun whose endings are not looked at: no word, but rubbish."""


@dataclass(frozen=True, slots=True)
class Description:
    """A noun that the text uses of an entity, with its adjectives and what it is of."""

    noun: str
    adjectives: frozenset[str]
    of: frozenset[str]


@dataclass(frozen=True, slots=True)
class Referent:
    """A phrase that stands for someone or something: its head in its sentence, and the entity where it is known.

    `main` says that it is the subject of a main clause, `subject` of any; `clause` is the index of the clause's head;
    `quoted` that it stands in a quote and is not its speaker.
    """

    sentence: int
    word: Word
    entity: str | None
    kind: str
    gender: str
    subject: bool
    main: bool
    clause: int
    quoted: bool = False


@dataclass
class Discourse:
    """The entities of a document and where its sentences tell of them."""

    sentences: Sequence[Sentence]
    trees: Sequence[Tree]
    entities: Sequence[Entity]
    named: dict[tuple[int, int], str] = field(default_factory=dict)
    """The entity of a phrase's head, by sentence and word, for phrases that name it."""
    referents: list[list[Referent]] = field(default_factory=list)
    described: dict[str, list[Description]] = field(default_factory=lambda: defaultdict(list))
    genders: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    quoted: Sequence[Mapping[int, int]] = ()
    """Of each sentence the words in quotes."""
    told: dict[tuple[int, int], frozenset[int]] = field(default_factory=dict)
    """What a word tells as speaker, by sentence and word: the indices of the words."""
    starts: list[Mention] = field(default_factory=list)
    """All mentions, in order."""

    def __post_init__(self) -> None:
        self.referents = [[] for _ in self.trees]
        self.starts = sorted((one for entity in self.entities for one in entity.mentions), key=lambda one: one.start)
        for entity in self.entities:
            self.kinds[entity.id] = entity.type
            if entity.type == "PER":
                self.genders[entity.id] = next(
                    filter(None, map(gender_of_name, (entity.name, *entity.aliases))), EITHER
                )

    @cached_property
    def by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def called(self) -> dict[str, list[Entity]]:
        """The entities, in order, by the nouns that the text calls them by and by how these end; not to be asked
        before all names are placed."""
        found: dict[str, dict[str, Entity]] = defaultdict(dict)
        for entity in self.entities:
            for noun in (one.noun for one in self.described.get(entity.id, ())):
                for cut in (0, *range(1, len(noun) - _SHORT if len(noun) <= _LONG else 1)):
                    found[noun[cut:]][entity.id] = entity
        return {noun: list(entities.values()) for noun, entities in found.items()}

    def place(self, number: int, word: Word, entity: str | None, kind: str, gender: str, speaks: bool = False) -> None:
        """Add a referent at a word; `speaks` says that it is the speaker of the quote in which it stands."""
        tree = self.trees[number]
        base = word
        while base.relation == "conj" and (joined := tree.head(base)) is not None and joined.upos in ("NOUN", "PROPN"):
            base = joined
        above = tree.head(base)
        subject = base.relation.startswith("nsubj")
        clause = clause_of(tree, above if above is not None and base.relation not in ("root", "conj") else base)
        main = subject and clause.relation in ("root", "conj", "parataxis") and not _inside_clause(tree, clause)
        quoted = not speaks and self.is_quoted(number, word)
        found = Referent(number, word, entity, kind, gender, subject, main, clause.index, quoted)
        self.referents[number].append(found)
        self.referents[number].sort(key=lambda one: one.word.index)

    def is_quoted(self, number: int, word: Word) -> bool:
        return bool(self.quoted) and word.index in self.quoted[number]

    def seen(self, number: int, word: Word, near: int) -> list[Referent]:
        """The referents of sentence `near` that a word of sentence `number` may stand for: from outside a quote
        nobody in one, and nobody in what it tells itself."""
        inside = self.is_quoted(number, word)
        told = self.told.get((number, word.index), frozenset()) if near == number else frozenset()
        return [one for one in self.referents[near] if (inside or not one.quoted) and one.word.index not in told]

    def gender(self, entity: str) -> str:
        return self.genders.get(entity, EITHER)

    def sorts(self, entity: Entity) -> frozenset[str]:
        """What sorts of place or organisation the text or the lexicon says an entity is."""
        told = {sort for one in self.described[entity.id] for _, sort in [kind_of_noun(one.noun)] if sort}
        if entity.type == "LOC" and entity.name in countries():
            told.add("country")
        return frozenset(told)


def _inside_clause(tree: Tree, clause: Word) -> bool:
    """Whether a joined clause is joined to one that is not the main one."""
    while clause.relation in ("conj", "parataxis") and (above := tree.head(clause)) is not None:
        clause = above
    return clause.relation != "root"


def place_names(discourse: Discourse) -> None:
    """Put every name of a person, organisation or place where it stands, and note what the text calls it."""
    for entity in discourse.entities:
        if entity.type not in _TYPES:
            continue
        for mention in entity.mentions:
            if mention.type == entity.type:
                _place(discourse, entity, mention)


def _place(discourse: Discourse, entity: Entity, mention: Mention) -> None:
    number = index_at(discourse.sentences, mention.start)
    if number < 0 or not discourse.trees[number].words:
        return
    tree = discourse.trees[number]
    inside = [word for word in tree.words if word.start < mention.end and mention.start < word.end]
    if not inside or inside[0].start < mention.start or inside[-1].end > mention.end:
        return  # a part of a word: NS-topman
    kept = {word.index for word in inside}
    head = next((word for word in inside if word.head not in kept), inside[0])
    _note_beside(discourse, entity, tree, head)
    above = tree.head(head)
    if head.relation in ("appos", "flat") and above is not None and above.index < head.index and _is_one(above):
        _note(discourse, entity, tree, above)
        head = above
    discourse.named.setdefault((number, head.index), entity.id)
    gender = discourse.gender(entity.id)
    discourse.place(number, head, entity.id, entity.type, gender)


def _is_one(word: Word) -> bool:
    return word.upos in ("NOUN", "PROPN", "ADJ") and not is_plural(word)


def _note_beside(discourse: Discourse, entity: Entity, tree: Tree, head: Word) -> None:
    """Bush, de president …; Bush is president."""
    for child in tree.dependants(head, "appos"):
        if child.upos == "NOUN" and _is_one(child):
            _note(discourse, entity, tree, child)
    above = tree.head(head)
    copula = above is not None and any(
        one.lemma.lower() in words().pronouns["copulas"] for one in tree.dependants(above, "cop")
    )
    if above is not None and copula and head.relation == "nsubj" and above.upos == "NOUN" and _is_one(above):
        _note(discourse, entity, tree, above)


def _note(discourse: Discourse, entity: Entity, tree: Tree, noun: Word) -> None:
    lemma = noun.lemma.lower()
    told = describe(tree, noun)
    if told not in discourse.described[entity.id]:
        discourse.described[entity.id].append(told)
    if entity.type == "PER":
        gender = gender_of_noun(lemma) or (MAN if lemma in ("heer", "meneer") else EITHER)
        if gender and not discourse.genders.get(entity.id):
            discourse.genders[entity.id] = gender


def describe(tree: Tree, noun: Word) -> Description:
    """A noun with its adjectives and what it is of, as the text has them."""
    adjectives = {one.lemma.lower() for one in tree.dependants(noun, "amod")}
    adjectives |= {one.text for one in tree.dependants(noun, "amod") if one.text in demonyms()}
    of = {
        inner.lower
        for one in tree.dependants(noun, "nmod")
        if any(case.lower in ("van", "bij", "uit", "voor") for case in tree.dependants(one, "case"))
        for inner in tree.subtree(one)
        if inner.upos in ("PROPN", "NOUN")
    }
    return Description(noun.lemma.lower(), frozenset(adjectives), frozenset(of))


def place_nouns(discourse: Discourse, number: int) -> None:
    """Persons and things of a sentence that no name is given of: they compete for its pronouns."""
    tree = discourse.trees[number]
    taken = {one.word.index for one in discourse.referents[number]}
    for word in tree.words:
        if word.upos == "PROPN" and word.index not in taken and word.relation in _ARGUMENTS:
            person = word.text in demonyms()
            if person or not any(_names(discourse, one) for one in (word, *tree.dependants(word, "flat", "appos"))):
                discourse.place(number, word, None, "PER", EITHER)
            continue
        if word.upos != "NOUN" or word.index in taken or is_plural(word) or word.relation in _PARTS:
            continue
        if is_person_noun(word):
            if word.relation not in ("appos", "root") and not tree.dependants(word, "cop"):
                discourse.place(number, word, None, "PER", gender_of_noun(word.lemma.lower()))
        elif word.relation in ("nsubj", "nsubj:pass", "obj"):
            neuter = "Gender=Neut" in word.features or "|onz|" in word.xpos
            discourse.place(number, word, None, "thing", "n" if neuter else "c")


def _names(discourse: Discourse, word: Word) -> bool:
    """Whether a word is a part of any entity's name."""
    starts = discourse.starts
    at = index_at(starts, word.start)
    return at >= 0 and word.start < starts[at].end
