"""Which entity each phrase stands for that does not name it."""

from collections.abc import Iterable, Sequence

from frontreader.analysis.model import Entity, Sentence
from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.reference import Reference
from frontreader.analysis.references import descriptions, pronouns
from frontreader.analysis.references.discourse import Discourse, place_names, place_nouns
from frontreader.analysis.references.words import words
from frontreader.analysis.speech.setting import Setting, Speaker, readable
from frontreader.analysis.speech.speakers import speakers
from frontreader.text.span import HasSpan, Span, index_at


def refer(
    text: str,
    sentences: Sequence[Sentence],
    trees: Sequence[Tree],
    entities: Sequence[Entity],
    phrases: Iterable[HasSpan],
) -> dict[Span, Reference]:
    """The entities of those of `phrases` whose text is clear, by their spans.

    `trees` holds one tree for each sentence, without words where it was not read; `entities` are the whole document's.
    """
    trees = readable(trees)
    found = _resolved(text, sentences, trees, entities)
    answers: dict[Span, Reference] = {}
    for phrase in phrases:
        span = Span(phrase.start, phrase.end)
        number = index_at(sentences, phrase.start)
        if number < 0 or span in answers:
            continue
        head = _head(trees[number], phrase)
        if head is not None and (number, head.index) in found:
            answers[span] = found[number, head.index]
    return answers


def _head(tree: Tree, phrase: HasSpan) -> Word | None:
    """The word of a phrase that hangs on none other of it."""
    inside = [word for word in tree.words if phrase.start <= word.start and word.end <= phrase.end]
    kept = {word.index for word in inside}
    heads = [word for word in inside if word.head not in kept and word.upos not in ("ADP", "PUNCT", "DET")]
    return heads[0] if heads else inside[0] if len(inside) == 1 else None


def _resolved(
    text: str, sentences: Sequence[Sentence], trees: Sequence[Tree], entities: Sequence[Entity]
) -> dict[tuple[int, int], Reference]:
    """What every word that heads a name, a description or is a pronoun stands for, by sentence and index."""
    people = sorted((m for e in entities if e.type == "PER" for m in e.mentions), key=lambda m: (m.start, m.end))
    setting = Setting(text, sentences, trees, people)
    spoken = speakers(setting)
    discourse = Discourse(sentences, trees, entities, quoted=setting.quoted)
    for number, reports in enumerate(setting.reports):
        for report in reports:
            discourse.told[number, report.speaker.index] = report.content
    place_names(discourse)
    found = {key: Reference(entity, inferred=False) for key, entity in discourse.named.items()}
    for number, tree in enumerate(trees):
        for word in tree.words:
            if (number, word.index) in found or not descriptions.is_description(tree, word):
                continue
            if (entity := descriptions.resolve(discourse, number, word)) is not None:
                _add(discourse, found, number, word, entity)
        place_nouns(discourse, number)
        # What is owned comes last: its owner may stand behind it (in zijn lezing ging hij …).
        for word in sorted(tree.words, key=lambda one: (one.relation == "nmod:poss", one.index)):
            if (number, word.index) in found:
                continue
            speaker = spoken.get(setting.quoted[number].get(word.index, -1))
            own = _of_speaker(found, word, speaker)
            entity = own or _third(discourse, found, number, word, speaker)
            gender = pronouns.gender(tree, word)
            if entity is not None:
                if gender and discourse.kinds[entity] == "PER" and not discourse.gender(entity):
                    discourse.genders[entity] = gender
                _add(discourse, found, number, word, entity, speaks=own is not None)
            elif gender is not None:
                discourse.place(number, word, None, "PER", gender)
        for word in tree.words:
            if word.upos == "PRON" and word.lower in words().pronouns["relative"] and (number, word.index) not in found:
                entity = _of_relative(found, number, tree, word)
                if entity is not None:
                    found[number, word.index] = Reference(entity)
            elif descriptions.is_of_a_people(word) and not tree.dependants(word, "appos", "flat"):
                found.setdefault((number, word.index), Reference(None, inferred=False))
    return found


def _add(
    discourse: Discourse,
    found: dict[tuple[int, int], Reference],
    number: int,
    word: Word,
    entity: str,
    speaks: bool = False,
) -> None:
    found[number, word.index] = Reference(entity)
    discourse.place(number, word, entity, discourse.kinds[entity], discourse.gender(entity), speaks)


def _third(
    discourse: Discourse,
    found: dict[tuple[int, int], Reference],
    number: int,
    word: Word,
    speaker: Speaker | None,
) -> str | None:
    if not pronouns.is_pronoun(word):
        return None
    speaking = found.get((speaker.sentence, speaker.word.index)) if speaker is not None else None
    return pronouns.resolve(
        discourse, number, word, frozenset([speaking.entity]) if speaking and speaking.entity else frozenset()
    )


def _of_speaker(found: dict[tuple[int, int], Reference], word: Word, speaker: Speaker | None) -> str | None:
    """ik, mijn in a quote: who speaks it."""
    sets = words().pronouns
    if speaker is None or word.lower not in sets["speaker"] | sets["speakers_own"] or word.upos not in ("PRON", "DET"):
        return None
    speaking = found.get((speaker.sentence, speaker.word.index))
    return speaking.entity if speaking is not None else None


def _of_relative(found: dict[tuple[int, int], Reference], number: int, tree: Tree, word: Word) -> str | None:
    for one in tree.ancestors(word):
        if one.relation == "acl:relcl":
            reference = found.get((number, one.head))
            return reference.entity if reference is not None else None
        if one.relation not in ("conj", "xcomp", "ccomp", "nsubj", "obj"):
            return None
    return None
