"""Who speaks in each quote: beside it, before a colon, behind it, as the quote before, or whom the text is about."""

from frontreader.analysis.entities.marks import is_role
from frontreader.analysis.neural.tree import Tree, Word
from frontreader.analysis.speech.phrases import subject
from frontreader.analysis.speech.report import Report, can_speak
from frontreader.analysis.speech.setting import Setting, Speaker
from frontreader.analysis.speech.words import kind, speech

_SHORTEST = 2
"""Words; a shorter quote is a word set apart, not a statement."""
_FOCUS = 5
"""Sentences before a quote in which a person may be named who says it."""
_CHAIN = 3
"""Sentences behind *zei hij* in which a further quote still is his."""
_FARTHEST = 12
"""Sentences before a quote in which the name of hij or zij is looked for."""


def speakers(setting: Setting) -> dict[int, Speaker]:
    """The speaker of each quote that has one."""
    found: dict[int, Speaker] = {}
    for quote, places in enumerate(setting.places):
        if not places:
            continue
        speaker = _beside(setting, quote) or _before_colon(setting, quote)
        if speaker is None and _is_statement(setting, quote):
            speaker = _behind(setting, quote) or _in_focus(setting, quote, found)
        if speaker is not None:
            found[quote] = speaker
    return found


def _is_statement(setting: Setting, quote: int) -> bool:
    """Whether a quote is a sentence by itself: it opens one and goes on to its end, and has a verb or is long."""
    words = setting.words_of(quote)
    places = setting.places[quote]
    if len(words) < _SHORTEST:
        return False
    first, last = setting.trees[places[0]], setting.trees[places[-1]]
    begin, end = words[0], words[-1]
    before = [w for w in first.words[: begin.index] if w.upos != "PUNCT"]
    after = [w for w in last.words[end.index + 1 :] if w.upos != "PUNCT"]
    finite = any("VerbForm=Fin" in word.features for word in words)
    return not before and not after and (finite or len(words) > 5 or len(places) > 1)


def _beside(setting: Setting, quote: int) -> Speaker | None:
    """Who says it in the sentences in which the quote stands."""
    places = setting.places[quote]
    for number in dict.fromkeys((places[0], places[-1])):
        inside = setting.quoted[number]
        here = {index for index, other in inside.items() if other == quote}
        telling = [
            report
            for report in setting.reports[number]
            if report.content & here and report.saying.index not in inside and report.speaker.index not in inside
        ]
        if telling:
            best = min(telling, key=lambda report: _rank(report, here))
            return Speaker(number, best.speaker)
        if (near := _next_to(setting, number, here)) is not None:
            return Speaker(number, near)
    return None


def _rank(report: Report, here: set[int]) -> tuple[int, int]:
    distance = min(abs(report.saying.index - index) for index in here)
    return (len(report.content), distance)


def _next_to(setting: Setting, number: int, here: set[int]) -> Word | None:
    """The subject of a verb of saying that only marks part from the quote, whatever the tree makes of it."""
    tree = setting.trees[number]
    inside = setting.quoted[number]
    low, high = min(here), max(here)
    for verb in tree.words:
        if verb.index in inside or verb.upos not in ("VERB", "AUX") or not kind(tree, verb):
            continue
        speaker = subject(tree, verb)
        if speaker is None or not can_speak(speaker) or speaker.index in inside:
            continue
        first, last = sorted((verb.index, speaker.index))
        if first > high and _only_marks(tree, high + 1, first):
            return speaker
        if verb.index < low and any(one.lower == ":" for one in tree.words[verb.index : low]):
            return speaker
        if verb.index < low and _is_open_to(tree, verb, here):
            return speaker
        if last < low and _only_marks(tree, last + 1, low):
            return speaker
    return None


def _is_open_to(tree: Tree, verb: Word, here: set[int]) -> bool:
    """Hij noemde het "een schande": the quote is a part of the verb's own clause."""
    return any(
        child.index in here or any(one.index in here for one in tree.subtree(child))
        for child in tree.dependants(verb, "obj", "xcomp", "ccomp", "obl", "parataxis")
    )


def _only_marks(tree: Tree, start: int, end: int) -> bool:
    return all(word.upos == "PUNCT" or word.lower in ("zo", "aldus") for word in tree.words[start:end])


def _before_colon(setting: Setting, quote: int) -> Speaker | None:
    """Van Basten: "…", and a sentence of someone that ends in a colon."""
    start = setting.quotes[quote].start
    number = setting.places[quote][0]
    tree = setting.trees[number]
    before = [word for word in tree.words if word.start < start]
    while before and before[-1].upos == "PUNCT" and before[-1].lower != ":":
        before.pop()
    if not before:
        if number == 0 or not setting.trees[number - 1].words:
            return None
        number -= 1
        tree = setting.trees[number]
        before = list(tree.words)
        while before and before[-1].lower in ("''", '"', ",,", "“", "‘", "'"):
            before.pop()
    if not before or before[-1].lower != ":":
        return None
    inside = setting.quoted[number]
    return _subject_of(setting, number, [one for one in before[:-1] if one.index not in inside])


def _subject_of(setting: Setting, number: int, words: list[Word]) -> Speaker | None:
    """Whom a stretch before a colon is about: the subject of its last main verb, or the name it is."""
    tree = setting.trees[number]
    kept = {word.index for word in words}
    for verb in reversed(words):
        if verb.upos in ("VERB", "AUX", "ADJ", "NOUN") and verb.relation in ("root", "parataxis", "conj"):
            speaker = subject(tree, verb)
            if speaker is not None and speaker.index in kept and can_speak(speaker):
                return Speaker(number, speaker)
    if words and not any(word.upos in ("VERB", "AUX") for word in words):
        head = next((one for one in words if one.head not in kept and one.upos in ("PROPN", "NOUN", "PRON")), None)
        if head is not None and can_speak(head) and (setting.is_person(Speaker(number, head)) or len(words) < 6):
            return Speaker(number, head)
    return None


def _behind(setting: Setting, quote: int) -> Speaker | None:
    """Who says it in the sentence behind: "…!" roept de trainer."""
    number = setting.places[quote][-1] + 1
    if number >= len(setting.trees) or not setting.same_paragraph(number - 1, number):
        return None
    tree = setting.trees[number]
    first = next((word for word in tree.words if word.upos != "PUNCT"), None)
    if first is None or first.index in setting.quoted[number]:
        return None
    if first.lower == "aldus":
        return next((Speaker(number, r.speaker) for r in setting.reports[number] if r.saying is first), None)
    if first.upos in ("VERB", "AUX") and first.text[:1].islower():
        speaker = subject(tree, first)
        if speaker is None and (above := tree.head(first)) is not None:
            speaker = subject(tree, above)
        if speaker is not None and can_speak(speaker):
            return Speaker(number, speaker)
    points = next((report for report in setting.reports[number] if report.about_before), None)
    return Speaker(number, points.speaker) if points is not None else None


def _in_focus(setting: Setting, quote: int, found: dict[int, Speaker]) -> Speaker | None:
    """Who spoke or was the subject last before a quote without a speaker; at the head of a text the next sentence's
    subject."""
    start = setting.places[quote][0]
    if (named := _named_behind(setting, quote, found)) is not None:
        return named
    fallback: Speaker | None = None
    pronoun: Speaker | None = None
    for number in range(start - 1, max(-1, start - 1 - _FARTHEST), -1):
        if start - number > _FOCUS and pronoun is None:
            break
        inside = setting.quoted[number]
        last = next((inside[i] for i in sorted(inside, reverse=True) if inside[i] in found), None)
        if last is not None and _is_all(setting, number, found[last]):
            near = start - found[last].sentence <= _CHAIN
            if found[last].word.lower not in speech().personal or (near and pronoun is None):
                return found[last]
            pronoun = pronoun or found[last]
            continue
        spoken = [r for r in setting.reports[number] if r.speaker.index not in inside]
        candidates = [Speaker(number, r.speaker) for r in spoken if setting.is_person(Speaker(number, r.speaker))]
        candidates += _subjects(setting, number)
        for speaker in candidates:
            if speaker.word.lower in speech().personal:
                pronoun = pronoun or speaker
            elif pronoun is not None and not setting.is_person(speaker):
                continue
            elif speaker.word.relation == "nsubj:pass" or (pronoun is not None and _differs(pronoun, speaker)):
                fallback = fallback or speaker
            else:
                return speaker
    if fallback is None and pronoun is None:
        following = setting.places[quote][-1] + 1
        if following < len(setting.trees) and setting.same_paragraph(start, following):
            return next(iter(_subjects(setting, following)), None)
    return fallback or pronoun


def _named_behind(setting: Setting, quote: int, found: dict[int, Speaker]) -> Speaker | None:
    """Whom a paragraph that opens with a quote names next: "…" Marieke Jansen woont naast de bakkerij."""
    first, last = setting.places[quote][0], setting.places[quote][-1]
    if first and setting.same_paragraph(first - 1, first):
        return None
    if first and any(other in found for other in setting.quoted[first - 1].values()):
        return None
    if last + 1 >= len(setting.trees) or not setting.same_paragraph(first, last + 1) or setting.quoted[last + 1]:
        return None
    return next((one for one in _subjects(setting, last + 1) if setting.is_person(one)), None)


def _differs(pronoun: Speaker, speaker: Speaker) -> bool:
    """Whether a name of the same sentence cannot be what the pronoun stands for."""
    return pronoun.sentence == speaker.sentence and pronoun.word.index < speaker.word.index


def _is_all(setting: Setting, number: int, speaker: Speaker) -> bool:
    """Whether a sentence with a quote tells of nobody but who speaks in it."""
    return all(one == speaker for one in _subjects(setting, number))


def _subjects(setting: Setting, number: int) -> list[Speaker]:
    """The persons that are subjects of a sentence's main clauses, outside quotes, the last first."""
    tree = setting.trees[number]
    inside = setting.quoted[number]
    found = []
    for word in reversed(tree.words):
        if not word.relation.startswith("nsubj") or word.index in inside:
            continue
        above = tree.head(word)
        if above is None or above.relation not in ("root", "conj", "parataxis", "advcl"):
            continue
        speaker = Speaker(number, word)
        if above.relation == "advcl" and not setting.is_person(speaker):
            continue
        someone = word.lower in speech().personal or (word.upos == "NOUN" and is_role(word.lemma))
        if setting.is_person(speaker) or someone:
            if word.lower in speech().relative or ("Number=Plur" in word.features and not setting.is_person(speaker)):
                continue
            found.append(speaker)
    return found
