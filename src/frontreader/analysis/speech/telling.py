"""Verbs and nouns of saying, and the clauses that they report."""

from collections.abc import Iterable, Iterator

from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.speech.phrases import phrase, subject
from frontreader.analysis.speech.report import Report, can_speak
from frontreader.analysis.speech.words import kind, lemma, speech

_ASTRAY = ("advcl", "acl", "csubj", "parataxis", "conj", "obl", "obj")
"""Relations under which a clause with dat behind its verb is one that is told, too."""
_NOMINAL = ("NOUN", "PROPN", "PRON")
_PHRASES = ("obl", "obj", "iobj", "nsubj")


def of_verb(tree: Tree, verb: Word) -> Iterator[Report]:
    manner = kind(tree, verb)
    if lemma(tree, verb) in speech().showing:
        yield from _shown(tree, verb)
        return
    if not manner and not _is_inverted_behind(tree, verb):
        return
    speaker = subject(tree, verb) or _astray(tree, verb)
    if not can_speak(speaker) or speaker is None:
        return
    if lemma(tree, verb) in speech().voiceless and speaker.upos != "PROPN":
        return
    clauses = list(_reported_clauses(tree, verb, manner))
    if verb.relation == "parataxis" and not any(_is_marked(tree, one) for one in clauses) and _around(tree, verb):
        clauses = []  # "…", zei ze, waarna …
    if clauses and not (manner == "thinking" and verb.relation in ("acl", "amod")):
        yield _report(tree, clauses, speaker, verb)
        return
    if verb.upos not in ("VERB", "AUX"):
        return
    if (content := _around(tree, verb)) and not _same(content, tree, speaker):
        yield Report(content, speaker, verb)
    elif manner == "saying" and _points_back(tree, verb):
        yield Report(frozenset(), speaker, verb, about_before=True)


def _astray(tree: Tree, verb: Word) -> Word | None:
    """Who says it where the tree has no subject: in "…, meldt de politie" what stands right behind the verb."""
    if verb.relation != "parataxis" or tree.dependants(verb, "nsubj", "aux:pass"):
        return None
    for child in tree.children[verb.index]:
        if child.index > verb.index and child.relation in ("obj", "xcomp", "iobj", "obl") and child.upos in _NOMINAL:
            first = tree.subtree(child)[0]
            return child if first.index == verb.index + 1 and first.upos != "ADP" else None
    return None


def _shown(tree: Tree, verb: Word) -> Iterator[Report]:
    """Uit cijfers van X blijkt dat …; dat blijkt uit onderzoek van X."""
    for found in tree.dependants(verb, "obl"):
        owner = holder(tree, found)
        if owner is None or not can_speak(owner) or not any(c.lower == "uit" for c in tree.dependants(found, "case")):
            continue
        clauses = [one for one in tree.dependants(verb, "ccomp", "csubj") if _is_marked(tree, one)]
        if clauses:
            yield _report(tree, clauses, owner, verb)
        elif _points_back(tree, verb):
            yield Report(frozenset(), owner, verb, about_before=True)


def _same(content: frozenset[int], tree: Tree, speaker: Word) -> bool:
    return content <= {one.index for one in tree.subtree(speaker)}


def _report(tree: Tree, clauses: Iterable[Word], speaker: Word, saying: Word) -> Report:
    inside = {one.index for clause in clauses for one in tree.subtree(clause)}
    outside = {one.index for one in phrase(tree, speaker)} | {saying.index}
    return Report(frozenset(inside - outside), speaker, saying)


def _reported_clauses(tree: Tree, verb: Word, manner: str) -> Iterator[Word]:
    """The clauses that a verb reports: with dat or of, or with te."""
    if manner == "quoting" or not manner:
        return
    words = speech()
    for child in tree.children[verb.index]:
        name = child.relation
        marked = _is_marked(tree, child)
        if name in ("ccomp", "xcomp") and _is_infinitive(tree, child):
            if lemma(tree, verb) in words.infinitive and not _is_outlook(tree, verb, child):
                yield child
        elif name == "ccomp" and (marked or _is_clause(tree, child)):
            if lemma(tree, verb) not in words.announcing or not _is_of_oneself(tree, child):
                yield child
        elif (
            marked and child.index > verb.index and name in ("advcl", "acl", "csubj", "parataxis", "conj", "obl", "obj")
        ):
            sibling = name == "conj" and any(one.lower in words.clauses for one in tree.dependants(verb, "mark"))
            if not sibling and not _is_result(tree, verb, child):
                yield child
        elif manner == "saying" and name.startswith(_PHRASES) and child.index > verb.index:
            yield from _hung_on(tree, child)
        elif name == "xcomp" and child.lower == "weten":  # laten weten dat
            yield from _reported_clauses(tree, child, "saying")


def _is_marked(tree: Tree, clause: Word) -> bool:
    return any(mark.lower in speech().clauses for mark in tree.dependants(clause, "mark"))


def _hung_on(tree: Tree, noun: Word) -> Iterator[Word]:
    """A clause with dat that the tree hangs on a noun beside: eiste in een toespraak dat …"""
    if noun.lemma.lower() in speech().nouns or noun.upos not in ("NOUN", "PROPN", "PRON"):
        return
    for child in tree.dependants(noun, "acl", "ccomp", "advcl"):
        marks = [mark.lower for mark in tree.dependants(child, "mark")]
        if child.relation != "acl:relcl" and "dat" in marks and child.index > noun.index:
            yield child


def _is_of_oneself(tree: Tree, clause: Word) -> bool:
    """Whether a clause tells of its teller: dat hij, dat zijn generaals …"""
    subjects = tree.dependants(clause, "nsubj")
    return any(
        one.lower in speech().own or any("Poss=Yes" in child.features for child in tree.children[one.index])
        for one in subjects
    )


def _is_outlook(tree: Tree, verb: Word, child: Word) -> bool:
    """Het belooft mooi te worden: nobody promises."""
    things = any(one.lower in ("het", "dat", "dit") for one in tree.dependants(verb, "nsubj"))
    return verb.lemma.lower() == "beloven" and (things or child.lemma.lower() in ("worden", "zijn", "overtreffen"))


def _is_result(tree: Tree, verb: Word, child: Word) -> bool:
    """zo … dat: a result, not what is said."""
    return child.relation == "advcl" and any(one.lower == "zo" for one in tree.words[verb.index : child.index])


def _is_clause(tree: Tree, word: Word) -> bool:
    """Whether a word heads a clause of its own: a verb, or what is said with a form of zijn, or a question word."""
    if word.upos in ("VERB", "AUX") or tree.dependants(word, "cop", "aux", "nsubj"):
        return True
    return len(tree.subtree(word)) > 2


def _is_infinitive(tree: Tree, word: Word) -> bool:
    marks = {one.lower for one in tree.dependants(word, "mark")}
    return "VerbForm=Fin" not in word.features and "te" in marks and "om" not in marks


def _is_inverted_behind(tree: Tree, verb: Word) -> bool:
    """…, glundert Jansen: any verb will do behind a closing quote."""
    if verb.upos != "VERB" or "VerbForm=Fin" not in verb.features or verb.relation != "parataxis":
        return False
    if lemma(tree, verb) in speech().states:
        return False
    before = tree.words[max(0, verb.index - 2) : verb.index]
    after = [one for one in tree.children[verb.index] if one.relation == "nsubj" and one.index > verb.index]
    return bool(after) and any(mark.lower in ("”", '"', "''", "’", "'", "»", "“") for mark in before)


def _around(tree: Tree, verb: Word) -> frozenset[int]:
    """What stands around a verb of saying put in or behind: …, zegt zij, …; zij zegt: …"""
    finite = min((one.index for one in (verb, *tree.dependants(verb, "aux"))), default=verb.index)
    inverted = any(one.relation == "nsubj" and one.index > finite for one in tree.children[verb.index])
    own = {one.index for one in tree.subtree(verb, without=("parataxis",))}
    above = tree.head(verb)
    before = tree.words[verb.index - 1] if verb.index else None
    as_said = any(one.lower in speech().as_ for one in tree.dependants(verb, "mark", "advmod", "case"))
    if verb.relation == "advcl" and as_said and above is not None and tree.dependants(verb, "nsubj", "obl:agent"):
        return frozenset(one.index for one in tree.subtree(above)) - own
    if verb.relation == "parataxis" and above is not None:
        whole = frozenset(one.index for one in tree.subtree(above)) - own
        if inverted and (verb.index > above.index or min(whole, default=finite) < finite):
            return whole
        if _colon(tree, verb.index) is not None and verb.index < above.index:
            return whole
    if inverted and before is not None and (before.upos == "PUNCT" or before.lower == "zo"):
        told = [
            child
            for child in tree.children[verb.index]
            if child.index < verb.index and child.relation in ("parataxis", "ccomp") and child.upos != "ADV"
        ]
        if told:
            return frozenset(one.index for child in told for one in tree.subtree(child))
    colon = _colon(tree, verb.index)
    if colon is not None and verb.relation in ("root", "conj", "parataxis"):
        return frozenset(range(colon + 1, len(tree.words)))
    return frozenset()


def _colon(tree: Tree, index: int) -> int | None:
    """The colon behind a word, before any quote ends."""
    for word in tree.words[index + 1 : index + 25]:
        if word.lower == ":":
            return word.index
        if word.lower in ("”", "''", "»", ";") or "VerbForm=Fin" in word.features:
            return None
    return None


def _points_back(tree: Tree, verb: Word) -> bool:
    """Dat zei de minister: the object stands first and for the sentence before."""
    words = tree.words
    first = next((one for one in words if one.upos not in ("PUNCT", "CCONJ")), None)
    if first is None or first.lower not in speech().pointing or first.head != verb.index:
        return False
    shown = lemma(tree, verb) in speech().showing and first.relation == "nsubj"
    return (shown or first.relation in ("obj", "nsubj:pass", "ccomp")) and verb.relation == "root"


def of_noun(tree: Tree, noun: Word) -> Iterator[Report]:
    """De bewering van X dat …, zijn vrees dat …, X sprak de hoop uit dat …"""
    words = speech()
    if noun.upos != "NOUN" or noun.lemma.lower() not in words.nouns:
        return
    speaker = holder(tree, noun)
    if speaker is None and noun.relation in ("obj", "obl", "obl:arg", "xcomp"):
        verb = tree.head(noun)
        if verb is not None and lemma(tree, verb) in words.light:
            speaker = subject(tree, verb)
    told = [
        child
        for child in tree.children[noun.index]
        if child.index > noun.index
        and child.relation in ("acl", "ccomp", "advcl")
        and any(mark.lower in words.clauses for mark in tree.dependants(child, "mark"))
    ]
    if speaker is not None and can_speak(speaker):
        if told:
            yield _report(tree, told, speaker, noun)
        elif _is_said_before(tree, noun):
            yield Report(frozenset(), speaker, noun, about_before=True)


def _is_said_before(tree: Tree, noun: Word) -> bool:
    """Dat is de mening van X."""
    first = tree.words[0]
    copula = any(one.lemma.lower() in ("zijn", "luiden") for one in tree.dependants(noun, "cop"))
    return noun.relation == "root" and copula and first.lower in speech().pointing and first.head == noun.index


def holder(tree: Tree, noun: Word) -> Word | None:
    """Whose saying or thinking a noun names: van X, zijn."""
    for child in tree.dependants(noun, "nmod"):
        if child.relation == "nmod:poss" or any(one.lower in ("van", "door") for one in tree.dependants(child, "case")):
            return child
    return next((one for one in tree.dependants(noun, "det") if "Poss=Yes" in one.features), None)
