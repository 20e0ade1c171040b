"""The phrase that says something, as it stands in the sentence."""

from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.speech.words import kind, speech
from frontreader.text.span import Span

_OUTSIDE = ("acl:relcl", "acl", "parataxis", "punct", "case", "cc", "advcl", "ccomp", "cop", "aux", "orphan", "mark")
_CLAUSAL = ("nsubj", "obl", "obj", "advmod", "expl", "csubj", "xcomp", "iobj", "compound:prt")
CLAUSES = ("root", "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "conj", "csubj", "csubj:pass")


def span_of(tree: Tree, head: Word) -> Span:
    """The phrase of `head` without its preposition and its clauses."""
    words = phrase(tree, head)
    return Span(words[0].start, words[-1].end)


def phrase(tree: Tree, head: Word) -> list[Word]:
    """The words of a noun phrase, an unbroken run around its head."""
    inside = {head.index}
    for child in tree.children[head.index]:
        name = child.relation
        if name in _OUTSIDE or name.partition(":")[0] in _CLAUSAL:
            continue
        if name == "conj" and child.upos == "VERB":
            continue
        inside |= {one.index for one in tree.subtree(child, without=("acl:relcl", "acl", "parataxis"))}
    low = high = head.index
    marks = {word.index for word in tree.words if word.upos == "PUNCT" and word.lower not in '“”„"«»:'}
    while low - 1 in inside or (low - 1 in marks and low - 2 in inside):
        low -= 1
    while high + 1 in inside or (high + 1 in marks and high + 2 in inside):
        high += 1
    opens = (i for i in range(head.index + 1, high + 1) if tree.words[i].text in ("(", "["))
    high = next(opens, high + 1) - 1  # minister Zorvan (D66)
    while low < head.index and tree.words[low].upos in ("ADV", "PUNCT", "CCONJ"):
        low += 1
    return [tree.words[i] for i in range(low, high + 1)]


def is_passive(tree: Tree, verb: Word) -> bool:
    return bool(tree.dependants(verb, "aux:pass")) or any(c.relation == "nsubj:pass" for c in tree.children[verb.index])


def subject(tree: Tree, verb: Word, steps: int = 6) -> Word | None:
    """Who does what a verb says: its own subject, its agent where it is passive, that of the verb it is joined to
    or hangs on; a relative pronoun gives way to its antecedent."""
    if is_passive(tree, verb):
        return next(iter(tree.dependants(verb, "obl:agent")), None)
    own = [one for one in tree.children[verb.index] if one.relation == "nsubj"]
    if own:
        return antecedent(tree, own[0], verb)
    if steps and verb.relation in ("conj", "xcomp", "advcl") and (above := tree.head(verb)) is not None:
        if verb.relation == "xcomp" and not kind(tree, above) and (told := tree.dependants(above, "iobj")):
            return told[0]
        if above.upos in ("VERB", "AUX", "ADJ"):
            return subject(tree, above, steps - 1)
    if steps and verb.relation == "acl" and (above := tree.head(verb)) is not None and "VerbForm=Part" in verb.features:
        return above
    return None


def antecedent(tree: Tree, pronoun: Word, verb: Word) -> Word:
    """What a relative pronoun stands for; other words stand for themselves."""
    if pronoun.lower not in speech().relative or pronoun.upos != "PRON":
        return pronoun
    for one in (verb, *tree.ancestors(verb)):
        if one.relation == "acl:relcl" and (head := tree.head(one)) is not None:
            return head
        if one.relation not in ("conj", "xcomp", "ccomp"):
            break
    return pronoun


def clause_of(tree: Tree, word: Word) -> Word:
    """The head of the clause in which a word stands."""
    while word.relation not in CLAUSES or (word.relation in ("conj", "parataxis") and word.upos in ("NOUN", "PROPN")):
        above = tree.head(word)
        if above is None:
            return word
        if word.upos == "VERB" and word.relation == "amod":
            return word
        word = above
    return word
