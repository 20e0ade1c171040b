"""Reports that go on, or come, without a sign of their own: dat zei X; hij zou …; wij in the text."""

from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.speech.setting import Setting, Speaker
from frontreader.analysis.speech.words import speech

_NEAR = 2
"""Sentences behind a report in which `zou` still is its speaker's."""


def carried(setting: Setting, spoken: dict[int, Speaker]) -> dict[int, Speaker]:
    """By number of sentence, who says what in it no report and no quote covers."""
    found: dict[int, Speaker] = {}
    for number, tree in enumerate(setting.trees):
        for report in setting.reports[number]:
            if report.about_before and number and setting.same_paragraph(number - 1, number):
                found.setdefault(number - 1, Speaker(number, report.speaker))
        if number in found or not tree.words:
            continue
        if (hearsay := _is_hearsay(tree)) or _is_spoken(setting, number):
            speaker = _before(setting, spoken, found, number, hearsay)
            if speaker is not None:
                found[number] = speaker
    return found


def _before(
    setting: Setting, spoken: dict[int, Speaker], found: dict[int, Speaker], number: int, hearsay: bool
) -> Speaker | None:
    """Whose report the sentences before were."""
    for near in range(number - 1, max(-1, number - 1 - _NEAR), -1):
        if not setting.same_paragraph(near, number):
            return None
        if near in found:
            return found[near]
        inside = setting.quoted[near]
        told = [r for r in setting.reports[near] if r.saying.index not in inside and (r.content or r.about_before)]
        if told:
            return Speaker(near, max(told, key=lambda r: len(r.content)).speaker)
        quoted = [quote for quote in inside.values() if quote in spoken]
        if quoted:
            return spoken[quoted[-1]]
        if not hearsay:
            return None
    return None


def _is_hearsay(tree: Tree) -> bool:
    """Hij zou daarbij gewond zijn geraakt: no wish, no duty, no condition."""
    words = speech()
    lowers = {word.lemma.lower() for word in tree.words} | {word.lower for word in tree.words}
    if lowers & words.not_hearsay or lowers & words.conditions or any(w.lower == "?" for w in tree.words):
        return False
    return any(
        word.lower in words.hearsay and _is_past(tree, word) and (word.relation == "root" or _hangs_on_root(tree, word))
        for word in tree.words
    )


def _is_past(tree: Tree, modal: Word) -> bool:
    """Whether what is said to be so has been or is done to someone: zou zijn gevlucht, zou worden gezocht."""
    verb = tree.head(modal) or modal
    helpers = {one.lemma.lower() for one in tree.dependants(verb, "aux") if one is not modal}
    return bool(helpers & {"hebben", "zijn", "worden"})


def _hangs_on_root(tree: Tree, word: Word) -> bool:
    above = tree.head(word)
    return above is not None and above.relation in ("root", "conj", "parataxis")


def _is_spoken(setting: Setting, number: int) -> bool:
    """A sentence outside quotes in the first person, in a text that is not."""
    words = speech()
    first = [
        one
        for one in setting.trees[number].words
        if one.lower in words.first_person and one.upos == "PRON" and one.index not in setting.quoted[number]
    ]
    return bool(first)
