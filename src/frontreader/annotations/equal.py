"""The places where a quote stands word for word."""

from collections.abc import Iterator

from frontreader.annotations.newtext import NewText
from frontreader.annotations.passage import Passage
from frontreader.annotations.sides import equal_before, equal_behind
from frontreader.text.graphemes import is_border
from frontreader.text.span import Span

MOST = 400
"""Places of one word that are looked at; a quote that is more common than that tells nothing without its context."""


def places_in_context(passage: Passage, new: NewText) -> list[Span]:
    """Each place where the quote stands between both its contexts, white space apart."""
    anchor = passage.anchor
    seed = _rarest(passage, new, passage.low, passage.high)
    found = _scan(anchor.quote, new.text) if seed is None else _by_seed(passage, new, seed)
    return [
        span
        for span in found
        if equal_before(new.text, span.start, anchor.prefix)
        and equal_behind(new.text, span.end, anchor.suffix)
        and fits(passage, new.text, span)
    ]


def places(passage: Passage, new: NewText) -> list[Span] | None:
    """Each place of the quote that cuts no grapheme and no other word, those that overlap too; None where it is too
    common to look at all of them."""
    inside = range(passage.first + passage.cut, passage.last - passage.cut)
    seed = _rarest(passage, new, inside.start, inside.stop)
    if seed is None:
        found = _scan(passage.anchor.quote, new.text)
    else:
        if len(new.places.get(passage.tokens.keys[seed], ())) > MOST:
            return None
        found = _by_seed(passage, new, seed)
    return [span for span in found if fits(passage, new.text, span)]


def fits(passage: Passage, text: str, span: Span) -> bool:
    """Whether the place cuts no grapheme, and words only where the anchor did: "aan" is not found in "aanval"."""
    anchor = passage.anchor
    first, last = anchor.quote[0], anchor.quote[-1]
    ahead, behind = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return (
        is_border(text, span.start)
        and is_border(text, span.end)
        and _in_word(ahead, first) == _in_word(anchor.prefix[-1:], first)
        and _in_word(last, behind) == _in_word(last, anchor.suffix[:1])
    )


def _rarest(passage: Passage, new: NewText, start: int, end: int) -> int | None:
    """The whole token of the passage that the text has least often; None where the range holds none."""
    keys, known = passage.tokens.keys, new.places
    return min(range(start, end), key=lambda number: len(known.get(keys[number], ())), default=None)


def _by_seed(passage: Passage, new: NewText, seed: int) -> Iterator[Span]:
    """The places of the quote at which the seed, a token of the passage, stands where it should."""
    anchor, old, tokens = passage.anchor, passage.tokens, new.tokens
    offset = old.starts[seed] - len(anchor.prefix)
    size = passage.last - passage.first
    spaced = not passage.cut and (len(anchor.quote.split()) > 1 or not passage.first <= seed < passage.last)
    words = old.words[passage.first : passage.last]
    plain = " ".join(anchor.quote.split())
    for number in new.places.get(old.keys[seed], ()):
        start = tokens.starts[number] - offset
        if start >= 0 and new.text.startswith(anchor.quote, start):
            yield Span(start, start + len(anchor.quote))
        elif spaced and size:
            first = number - (seed - passage.first)
            if first >= 0 and tokens.words[first : first + size] == words:
                span = Span(tokens.starts[first], tokens.end(first + size - 1))
                if " ".join(new.text[span.start : span.end].split()) == plain:
                    yield span


def _scan(quote: str, text: str) -> Iterator[Span]:
    """Each place of a quote that has no whole word, such as part of one."""
    start = text.find(quote) if quote else -1
    while start >= 0:
        yield Span(start, start + len(quote))
        start = text.find(quote, start + 1)


def _in_word(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum()
