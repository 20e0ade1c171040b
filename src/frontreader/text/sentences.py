"""Dutch sentence segmentation by rule, in linear time."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache

from frontreader.text.knowledge import segmentation
from frontreader.text.lines import blocks, trimmed
from frontreader.text.span import Span

_OPENERS = "“”„‟‘’‚‛\"'`«»‹›([{<¿¡,"
_CLOSERS = "“”‟‘’‛\"'`´«»‹›)\\]}>"
_LATE_QUOTES = (' " ', '\xa0" ')
_LONGEST_TOKEN = 40
_STOPS = r"[.!?…‼⁇⁈⁉。！？]"

_NEXT = re.compile(
    rf"\s*+(?P<open>(?:[{re.escape(_OPENERS)}–—•*-]\s?)*+)(?P<word>\w[\w'’-]{{0,40}})?(?:\s+(?P<second>['’]?\w+))?"
)
_NO_BEGINNING = re.compile(rf"{_STOPS}|[,;:)\]}}/=]|\Z")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}|\w|[IVXivx]{1,5}|\d{1,2}(?:\.\d{1,2}){1,3})")


class _Kind(Enum):
    """What stands before a full stop."""

    WORD = "word"
    NUMBER = "number"
    INITIAL = "initial"  # a title or an initial: a name follows
    INNER = "inner"  # an abbreviation inside a sentence
    EITHER = "either"  # an abbreviation that may end one


def segment(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of `text[start:end]`, in order, without white space at their ends.

    Every character that is not white space is in exactly one sentence. A closing quote or bracket belongs to the
    sentence that it closes; blank lines, and line ends that are no wraps, part sentences.
    """
    end = len(text) if end is None else min(end, len(text))
    return [sentence for block in blocks(text, max(0, start), end) for sentence in _split(text, block)]


def _split(text: str, block: Span) -> Iterator[Span]:
    start = seen = block.start
    straight_quotes = 0
    for match in _candidates().finditer(text, block.start, block.end):
        if match["before"] is not None:
            cut = match.start()
            ends = text[start:cut].strip("( \t") not in segmentation().credits  # "Foto © ANP" is one
        else:
            straight_quotes += text.count('"', seen, match.end())
            seen = cut = match.end()
            if straight_quotes % 2 and text.startswith(_LATE_QUOTES, cut, block.end):
                cut += 2  # an open quote that closes behind a space
            ends = cut < block.end and _ends(text, match, start, cut, block.end)
        if ends and (sentence := trimmed(text, start, cut)):
            yield sentence
            start = cut
            while text[start].isspace():  # a block ends in something else
                start += 1
    if last := trimmed(text, start, block.end):
        yield last


@cache
def _candidates() -> re.Pattern[str]:
    """Where a sentence may end: behind stops with what closes them, or before a photo credit or a bullet.

    The first part takes whole runs and cannot fail behind them, or long runs would take quadratic time.
    """
    labels = "|".join(map(re.escape, segmentation().credits))
    credit = rf"\(?(?:[A-Z]{{2,10}}[ /-])?(?:(?:{labels})\s?(?::|©|\([cC]\))|©\s?\w)"
    closers = rf"(?:[{_CLOSERS}]|\[\d{{1,3}}\]|[ \xa0](?:[”’»]|''?)++(?=\s|\Z))*+"
    return re.compile(rf"(?P<stop>{_STOPS}++)(?P<close>{closers})|(?P<before>(?<=\s)(?:{credit}|[•▪●‣]))")


def _ends(text: str, stop: re.Match[str], start: int, after: int, end: int) -> bool:
    """Whether the sentence that began at `start` ends with `stop`, where the text goes on at `after`, before `end`."""
    if not text[after].isspace():
        return _ends_without_space(text, stop, start)
    following = _NEXT.match(text, after, end)
    if following is None or stop.start() == start:
        return False
    opening, word = following["open"].strip(), following["word"]
    marks = stop["stop"]
    kind = _kind(text, start, stop.start()) if marks == "." else _Kind.WORD
    if word is None:
        sign = text[following.end() : min(following.end() + 1, end)]
        return kind is _Kind.WORD and _NO_BEGINNING.match(sign) is None
    ellipsis = marks.endswith(("..", "…"))
    if _is_small(word, opening, following["second"]):
        quoted = bool(opening.strip("–—•*-,"))
        return quoted and not ellipsis and kind in {_Kind.WORD, _Kind.NUMBER}
    if ellipsis:
        return not word[0].isdigit() and not _is_omission(text, start, stop.start())
    if kind is _Kind.WORD:
        numbered = word[0].isdigit() and marks == "."
        return not (numbered and _token(text, start, stop.start()).lower() in segmentation().numbered)
    token_is_all = _ENUMERATOR.fullmatch(text, start, stop.start()) is not None
    if token_is_all or word[0].isdigit():
        return False
    if kind in {_Kind.NUMBER, _Kind.EITHER} and not stop["close"].endswith((")", "]")):
        return True
    return _opens_sentence(word, following["second"], kind)


def _is_omission(text: str, start: int, at: int) -> bool:
    """Whether the ellipsis at `at` is one of `(...)` inside a sentence."""
    before = text[max(start, at - 4) : at]
    return before.endswith(("(", "[")) and not before[:-1].rstrip().endswith((".", "!", "?", "…"))


def _ends_without_space(text: str, stop: re.Match[str], start: int) -> bool:
    """Whether a space was forgotten (`veranderd.Rusland`), or none is needed (Chinese stops)."""
    if stop["stop"][-1] in "。！？":
        return True
    at, after = stop.start(), stop.end()
    if stop["close"].strip("”»") or len(stop["stop"]) > 1 or at - start < 3:
        return False
    token = _token(text, start, at)
    return (
        text[at - 2 : at].islower()
        and token.isalpha()
        and text[after].isupper()
        and text[after + 1 : after + 3].islower()
        and _kind(text, start, at) is _Kind.WORD
    )


def _kind(text: str, start: int, at: int) -> _Kind:
    """What the full stop at `at` stands behind."""
    token = _token(text, start, at)
    known = segmentation()
    first = at - len(token) == start
    small = token[:1].lower() + token[1:]
    if text.endswith(known.spaced, start, at):
        return _Kind.EITHER
    if small in known.titles or token in known.names:
        return _Kind.INITIAL
    for word in (token, small) if first else (token,):
        for form in (word, word.rpartition("-")[2]):
            if form in known.inner:
                return _Kind.INNER
            if form in known.either:
                return _Kind.EITHER
    if token.replace(".", "").isdigit():
        return _Kind.NUMBER
    parts = token.replace("-", ".").split(".")
    if all(len(part) <= 2 and part[:1].isupper() and part[1:] == part[1:].lower() for part in parts if part):
        single = len(parts) > 1 or len(token) == 1
        return _Kind.INITIAL if token and single else _Kind.WORD
    if len(token) == 1 or (len(parts) > 1 and all(len(part) == 1 for part in parts)):
        return _Kind.INNER if token.isalpha() or len(parts) > 1 else _Kind.WORD
    return _Kind.WORD


def _token(text: str, start: int, at: int) -> str:
    """The word that ends at `at`, without what opens it; its last characters where it is very long."""
    words = text[max(start, at - _LONGEST_TOKEN) : at].rsplit(None, 1)
    if not words or text[at - 1].isspace():
        return ""
    token = words[-1].lstrip(_OPENERS)
    return re.split(r"[/(\[“„‘«:,]", token)[-1]


def _is_small(word: str, opening: str, second: str | None) -> bool:
    """Whether the next words begin small, as the middle of a sentence does."""
    if opening.endswith(("'", "’", "‘", "`")) and len(word) == 1 and second:
        word = second  # 's Avonds, 't Is
    return word[0].islower() and not word[1:3].strip("-").istitle()


def _opens_sentence(word: str, second: str | None, kind: _Kind) -> bool:
    """Whether a sentence opens with `word`, where an abbreviation before it makes that doubtful."""
    known = segmentation()
    if word not in known.starters or (kind is _Kind.INITIAL and word in known.name_particles):
        return False
    return second is not None and second.islower() and second not in {"den", "der", "la", "le"}
