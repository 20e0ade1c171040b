"""Who says it: quotes, reported speech, volgens and aldus."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from frontreader.analysis.data_files import read
from frontreader.analysis.events.arguments import is_passive
from frontreader.analysis.events.clauses import Clause
from frontreader.analysis.events.grammar import word_set
from frontreader.analysis.events.phrases import Phrase
from frontreader.analysis.events.syntax import Syntax
from frontreader.analysis.events.triggers import Found
from frontreader.analysis.events.words import Word
from frontreader.text.span import Span

_OPENING, _CLOSING, _EITHER = frozenset("“„«"), frozenset("”»"), frozenset('"')
_SHORTEST = 3
"""Words; a shorter quote is a word set apart, not a statement."""
_FOCUS = 4
"""Sentences before a quote in which a person may be named who says it."""
_LONGEST = 15
"""Sentences; a quote open for longer was never closed."""


@dataclass(slots=True, eq=False)
class Read:
    """One sentence with its triggers."""

    syntax: Syntax
    triggers: list[Found]
    quoted: dict[int, int] = field(default_factory=dict)
    """Quote number by word index."""


@cache
def _words() -> dict[str, frozenset[str]]:
    table = read("events/sources.toml")
    return {name: word_set(table, name) for name in table}


def attribute(sentences: Sequence[Read]) -> dict[Found, Span]:
    """Who says each trigger that stands in a quote or in reported speech."""
    sources: dict[Found, Span] = {}
    for sentence in sentences:
        sources.update(_reported(sentence))
    _mark_quotes(sentences)
    speakers = _speakers(sentences)
    for sentence in sentences:
        for trigger in sentence.triggers:
            quote = sentence.quoted.get(trigger.word.index)
            if quote is not None and quote in speakers and trigger not in sources:
                sources[trigger] = speakers[quote]
    return sources


def _reported(sentence: Read) -> Iterator[tuple[Found, Span]]:
    """Outer speech first, so that the speaker nearest to an event wins."""
    syntax = sentence.syntax
    for phrase in syntax.phrases:
        if phrase.relation in ("volgens", "aldus") and phrase.attached is None and _speaks(phrase):
            yield from _whole(sentence, phrase)
    for trigger in sentence.triggers:
        clause, speaker = trigger.clause, _speaker(syntax, trigger)
        if clause is None or speaker is None:
            continue
        span = Span(speaker.start, speaker.end)
        covered = set(_complement(syntax, clause)) | set(_before_inversion(syntax, clause, trigger))
        for other in sentence.triggers:
            if other.clause is not None and other.clause.index in covered and other is not trigger:
                yield other, span


def _speaks(phrase: Phrase) -> bool:
    if phrase.relation == "aldus" and phrase.words[0].lower in ("dat", "dit", "het"):
        return False
    return phrase.kind != "time" and phrase.head.lower not in _words()["no_speakers"]


def _speaker(syntax: Syntax, trigger: Found) -> Phrase | None:
    """The subject of a verb of saying."""
    if trigger.verb is None or trigger.clause is None or trigger.type not in _words()["speech_types"]:
        return None
    if is_passive(trigger):
        return None
    return syntax.subject(trigger.clause)


def _whole(sentence: Read, phrase: Phrase) -> Iterator[tuple[Found, Span]]:
    span = Span(phrase.start, phrase.end)
    clause = sentence.syntax.clause_of.get(phrase.head.index)
    aldus = phrase.relation == "aldus"
    for trigger in sentence.triggers:
        here = trigger.clause
        if here is None or here is clause or aldus or _hangs_on(here, clause) or _hangs_on(clause, here):
            yield trigger, span


def _hangs_on(clause: Clause | None, other: Clause | None) -> bool:
    steps = 0
    while clause is not None and steps < 8:
        if clause is other:
            return True
        clause, steps = clause.parent, steps + 1
    return False


def _complement(syntax: Syntax, clause: Clause) -> Iterator[int]:
    """The clauses from "dat" on, up to one that goes on with the speaker's own clause."""
    inside = False
    for other in syntax.clauses[clause.index + 1 :]:
        if other.kind == "main" or (other.kind == "coordinated" and other.parent is clause):
            return
        if not inside:
            opener = other.opener.lower if other.opener is not None else ""
            if opener not in _words()["openers"]:
                if other.kind == "sub":
                    continue
                return
            before = syntax.words[other.opener.index - 1] if other.opener and other.opener.index else None
            # "melden de aanval die/dat …": a relative clause behind a noun is no report, unless the verb is near.
            if before is None or (
                opener != "dat" and before.tag in ("noun", "name") and before.index > clause.words[-1].index
            ):
                return
            inside = True
        yield other.index


def _before_inversion(syntax: Syntax, clause: Clause, trigger: Found) -> Iterator[int]:
    """ "…, zei X": all that comes before in the sentence, as far as the last full stop or colon."""
    if clause.kind != "main" or not clause.index or not clause.words or clause.words[0] is not trigger.word:
        return
    for other in reversed(syntax.clauses[: clause.index]):
        yield other.index


def _mark_quotes(sentences: Sequence[Read]) -> None:
    """Number the quotes of a chunk and note which words stand in each."""
    number, opened_at, is_open, either = 0, 0, False, False
    for place, sentence in enumerate(sentences):
        if is_open and place - opened_at > _LONGEST:
            is_open = False
        words = sentence.syntax.words
        for word in words:
            opens, closes = _marks(words, word)
            if either and closes is None and opens is None and word.lower in _EITHER:
                opens, closes = None, True
            if word.lower in _EITHER:
                either, opens, closes = (False, None, True) if is_open and either else (True, True, None)
            if opens and not is_open:
                number, is_open, opened_at = number + 1, True, place
            elif closes:
                is_open, either = False, False
            elif is_open and word.tag != "mark":
                sentence.quoted[word.index] = number


def _marks(words: Sequence[Word], word: Word) -> tuple[bool | None, bool | None]:
    """Whether a mark opens or closes a quote; ,, and '' are quotes of newspapers without curly ones."""
    if word.lower in _OPENING:
        return True, None
    if word.lower in _CLOSING:
        return None, True
    if word.lower in (",", "'", "’") and word.index + 1 < len(words):
        after = words[word.index + 1]
        if after.lower == word.lower and after.start == word.end:
            return (True, None) if word.lower == "," else (None, True)
    return None, None


def _speakers(sentences: Sequence[Read]) -> dict[int, Span]:
    """The speaker of each quote: beside it in its sentences, else as the quote before it."""
    places: dict[int, list[int]] = {}
    for place, sentence in enumerate(sentences):
        for quote in dict.fromkeys(sentence.quoted.values()):
            places.setdefault(quote, []).append(place)
    sizes: dict[int, int] = {}
    for sentence in sentences:
        for quote in sentence.quoted.values():
            sizes[quote] = sizes.get(quote, 0) + 1
    found: dict[int, Span] = {}
    last: tuple[int, Span] | None = None
    for quote, where in places.items():
        if sizes[quote] < _SHORTEST:
            continue
        speaker = _beside(sentences, where)
        if speaker is None and last is not None and where[0] - last[0] <= 1:
            speaker = last[1]
        if speaker is None and where[0] > 0:
            speaker = _outside(sentences[where[0] - 1])
        if speaker is None and _is_statement(sentences[where[0]], quote):
            speaker = _in_focus(sentences[max(0, where[0] - _FOCUS) : where[0]])
        if speaker is not None:
            found[quote] = speaker
            last = (where[-1], speaker)
    return found


def _is_statement(sentence: Read, quote: int) -> bool:
    """Whether a quote is a sentence by itself: it opens one, and speaks in the first person or goes on to its end."""
    quoted = [word for word in sentence.syntax.words if sentence.quoted.get(word.index) == quote]
    if not quoted or any(w.tag != "mark" for w in sentence.syntax.words[: quoted[0].index]):
        return False
    return all(w.tag == "mark" for w in sentence.syntax.words[quoted[-1].index + 1 :])


def _in_focus(before: Sequence[Read]) -> Span | None:
    """Who the text is about before a quote without a speaker: the last person who was a subject."""
    for sentence in reversed(before):
        for clause in sentence.syntax.clauses:
            subject = sentence.syntax.subject(clause)
            if clause.kind != "main" or subject is None or subject.words[0].index in sentence.quoted:
                continue
            if any(w.mention == "PER" for w in subject.words):
                return Span(subject.start, subject.end)
    return None


def _beside(sentences: Sequence[Read], where: Sequence[int]) -> Span | None:
    for place in (where[-1], where[0]):
        if (speaker := _outside(sentences[place])) is not None:
            return speaker
    before = sentences[where[0] - 1] if where[0] else None
    if before is not None and before.syntax.words and before.syntax.words[-1].lower == ":":
        return _outside(before)
    return None


def _outside(sentence: Read) -> Span | None:
    """The last speaker named in a sentence outside its quotes: verbs of saying, then volgens and aldus."""
    syntax = sentence.syntax
    for trigger in reversed(sentence.triggers):
        if trigger.word.index not in sentence.quoted and (speaker := _speaker(syntax, trigger)) is not None:
            return Span(speaker.start, speaker.end)
    for clause in reversed(syntax.clauses):
        for verb in clause.verbs:
            if verb.lemma in _words()["quote_verbs"] and verb.word.index not in sentence.quoted:
                subject = syntax.subject(clause)
                if subject is not None and subject.words[0].index not in sentence.quoted:
                    return Span(subject.start, subject.end)
    for phrase in syntax.phrases:
        if phrase.relation in ("volgens", "aldus") and phrase.words[0].index not in sentence.quoted and _speaks(phrase):
            return Span(phrase.start, phrase.end)
    words = syntax.words
    # "Podolyak: “…”": a name and a colon.
    for word in words[:8]:
        if word.lower == ":" and word.index and word.index - 1 in syntax.phrase_of:
            phrase = syntax.phrase_of[word.index - 1]
            if phrase.words[0].index == 0 or any(w.mention == "PER" for w in phrase.words):
                return Span(phrase.start, phrase.end)
    return None
