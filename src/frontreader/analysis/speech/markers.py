"""What brings a speaker without a verb: volgens, aldus, in de ogen van, a name and a colon."""

from collections.abc import Iterator

from frontreader.analysis.entities.marks import is_role
from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.speech.phrases import antecedent, clause_of, phrase, subject
from frontreader.analysis.speech.report import Report, can_speak
from frontreader.analysis.speech.telling import holder
from frontreader.analysis.speech.words import speech

_NOMINAL = ("PROPN", "NOUN", "X")


def of_marker(tree: Tree, mark: Word) -> Iterator[Report]:
    """Volgens X, aldus X."""
    words = speech()
    whole = mark.lower in words.marks_whole
    if not whole and mark.lower not in words.marks_clause:
        return
    head = _marked(tree, mark)
    if head is None or head.upos in ("AUX", "ADP", "ADV", "SCONJ", "PUNCT"):
        return
    if head.upos == "VERB" and not head.relation.startswith(("obl", "nmod")):
        return
    if whole and mark.index and tree.words[mark.index - 1].upos != "PUNCT":
        return  # thus
    if whole and head.upos == "PRON" and head.lower in words.pointing:
        return
    if not whole and _is_rule(head):
        return
    speaker = head
    if head.lemma.lower() in words.views and (owner := holder(tree, head)) is not None:
        speaker = owner
    if speaker.lower in words.spoken_persons or (speaker.lower in words.impersonal and speaker.upos != "PROPN"):
        return
    own = {one.index for one in phrase(tree, head)} | {one.index for one in tree.subtree(speaker)} | {mark.index}
    if whole:
        content = frozenset(range(len(tree.words))) - own - {one.index for one in tree.subtree(head)}
        said = any(tree.words[i].upos not in ("PUNCT", "CCONJ", "ADV") for i in content)
        yield Report(content if said else frozenset(), speaker, mark, about_before=not said)
        return
    above = tree.head(head)
    if above is None:
        yield Report(frozenset(range(len(tree.words))) - own, speaker, mark)
        return
    clause = clause_of(tree, above)
    yield Report(frozenset(one.index for one in tree.subtree(clause)) - own, speaker, mark)


def _is_rule(head: Word) -> bool:
    """Volgens plan, volgens het Goede Vrijdag-akkoord: nobody speaks."""
    words, lemma = speech().no_speakers, head.lemma.lower()
    long = any(lemma.endswith(one) for one in words if len(one) > 5)
    return head.upos == "NOUN" and (head.lower in words or lemma in words or long)


def _marked(tree: Tree, mark: Word) -> Word | None:
    """The head of the phrase that a preposition opens; in a tree gone astray the highest word right of it."""
    above = tree.head(mark)
    if mark.relation == "case" and above is not None and above.index > mark.index:
        return above
    if mark.index + 1 >= len(tree.words):
        return None
    word = tree.words[mark.index + 1]
    if word.upos in ("PUNCT", "VERB", "AUX", "ADP"):
        return None
    while (above := tree.head(word)) is not None and above.index > mark.index and above.upos not in ("VERB", "AUX"):
        word = above
    return word


def of_view(tree: Tree, noun: Word) -> Iterator[Report]:
    """Naar de mening van X, in de ogen van X, naar eigen zeggen."""
    words = speech()
    if noun.upos not in ("NOUN", "VERB") or noun.lemma.lower() not in words.views:
        return
    openers = {one.lower for one in tree.dependants(noun, "case")}
    before = tree.words[max(0, noun.index - 3) : noun.index]
    own_words = any(one.lower == "eigen" for one in before)
    if noun.lemma.lower() == "zeggen" and not own_words:
        return
    if "in" in openers and noun.lemma.lower() not in words.views_in:
        return
    if not openers & words.view_openers and not (own_words and any(one.lower == "naar" for one in before)):
        return
    above = tree.head(noun)
    if above is None:
        return
    clause = clause_of(tree, above)
    speaker = holder(tree, noun)
    if speaker is None and own_words:
        speaker = _own(tree, clause)
    if speaker is None or not can_speak(speaker):
        return
    own = {one.index for one in tree.subtree(noun)} | {one.index for one in phrase(tree, speaker)}
    yield Report(frozenset(one.index for one in tree.subtree(clause)) - own, speaker, noun)


def _own(tree: Tree, clause: Word) -> Word | None:
    """Whose own words they are: of the subject, or of the name in the clause where the subject is a thing."""
    actor = next(iter(tree.dependants(clause, "nsubj")), None) or subject(tree, clause)
    if actor is None or (actor.upos == "NOUN" and not is_role(actor.lemma.lower())):
        named = [one for one in tree.dependants(clause, "obl", "iobj", "obl:agent") if one.upos == "PROPN"]
        return named[0] if len(named) == 1 else actor
    return antecedent(tree, actor, clause)


def of_colon(tree: Tree) -> Iterator[Report]:
    """Podolyak: …; a name at the head of a sentence and a colon behind it."""
    words = tree.words
    colon = next((one.index for one in words[1:12] if one.lower == ":"), None)
    if colon is None or colon + 3 >= len(words):
        return
    before = words[:colon]
    if any(one.upos in ("VERB", "AUX", "NUM", "SYM", "PUNCT") for one in before):
        return
    last = before[-1]
    head = next((one for one in before if one.head < 0 or one.head >= colon), None)
    named = any(one.name.endswith(("PER", "ORG")) or one.upos == "PROPN" for one in before)
    told = any(one.upos in ("VERB", "AUX") and "VerbForm=Fin" in one.features for one in words[colon + 1 :])
    if (
        head is not None
        and named
        and told
        and last.upos in ("PROPN", "NOUN", "X")
        and head.upos in ("PROPN", "NOUN", "X")
    ):
        yield Report(frozenset(range(colon + 1, len(words))), head, words[colon])
