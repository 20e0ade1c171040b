"""Names that a document gives elsewhere for certain, where neither the network nor the rules saw them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from frontreader.analysis.entities.model import FoundMention
from frontreader.analysis.entities.spelling import parts
from frontreader.analysis.entities.words import bare
from frontreader.analysis.lexicon import is_word, place
from frontreader.analysis.model import Sentence
from frontreader.text.span import index_at

_SURE = 0.9
"""A name counts where the network is so sure of it somewhere, and its type is settled."""
_WORD = re.compile(r"(?<![\w-])[^\W\d_a-zß-öø-ÿ][\w'’]*(?:-[^\W\d_a-zß-öø-ÿ][\w'’]*)*(?![\w-]|\.\w)")
_INITIAL = re.compile(r"(?<![\w.])[A-Z]\.(?!\w)")


def named_again(text: str, mentions: Sequence[FoundMention], sentences: Sequence[Sentence]) -> Iterator[FoundMention]:
    """More mentions of the single words that are names elsewhere, and of suspects' initials; `mentions` in order."""
    forms = _forms(mentions)
    if not forms or not sentences:
        return
    stretch = (text, sentences[0].start, sentences[-1].end)
    covered = 0
    number = 0
    for match in sorted((*_WORD.finditer(*stretch), *_INITIAL.finditer(*stretch)), key=lambda one: one.start()):
        while number < len(mentions) and mentions[number].start <= match.start():
            covered = max(covered, mentions[number].end)
            number += 1
        model = forms.get(match[0]) or forms.get(bare(match[0]))
        if not model or match.start() < covered or (number < len(mentions) and mentions[number].start < match.end()):
            continue
        if _is_inside(match, sentences):
            yield replace(model, start=match.start(), end=match.end(), name=bare(match[0]), doubtful=False)


def _forms(mentions: Sequence[FoundMention]) -> dict[str, FoundMention]:
    found: dict[str, FoundMention] = {}
    for mention in mentions:
        if mention.sure is None or mention.sure < _SURE or mention.type not in ("PER", "LOC", "ORG"):
            continue
        form = mention.name
        if mention.type == "PER" and " " in form:
            form = parts(form)[1]
        if " " in form or not _is_telling(form, mention):
            continue
        if form not in found:
            found[form] = replace(mention, name=form)
    return found


def _is_telling(form: str, mention: FoundMention) -> bool:
    """Whether a capital alone makes the word this name anywhere: no word of Dutch, no person who is a place too."""
    if _INITIAL.fullmatch(form):
        return mention.type == "PER"
    if len(form) < 3 or is_word(form.lower()):
        return False
    return mention.type == "LOC" or place(form) is None


def _is_inside(match: re.Match[str], sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence that is analysed holds the whole match."""
    index = index_at(sentences, match.start())
    return index >= 0 and match.end() <= sentences[index].end and sentences[index].language == "nl"
