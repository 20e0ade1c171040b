"""Trees written by hand: `tree("De/DET/de/2/det man/NOUN/man/3/nsubj slaapt/VERB/slapen/0/root")`."""

from frontreader.analysis.neural.tree import ROOT, Tree, Word
from frontreader.text.span import Span

_UNSPACED_BEFORE = frozenset(".,;:?!)”’»")
_UNSPACED_AFTER = frozenset("(“‘«")


def tree(written: str, at: int = 0) -> Tree:
    """A tree of words `form/UPOS/lemma/head/relation`; heads count from 1, 0 is the root.

    More may follow, in any order: features with `=` (`Tense=Past,Number=Sing`), an IOB2 name tag (`B-PER`), an
    xpos with `|` (`WW|vd|vrij|zonder`), a probability of the head (`0.4`). A `~` before the form joins it to the word
    before; punctuation is joined as usual. The text begins at offset `at`.
    """
    words: list[Word] = []
    for index, item in enumerate(written.split()):
        form, upos, lemma, head, relation, *more = item.split("/")
        glued = form.startswith("~")
        form = form.removeprefix("~")
        if words:
            joined = glued or form[0] in _UNSPACED_BEFORE or words[-1].text in _UNSPACED_AFTER
            at = words[-1].end + (0 if joined else 1)
        words.append(
            Word(
                index=index,
                start=at,
                end=at + len(form),
                text=form,
                lower=form.lower(),
                lemma=lemma,
                upos=upos,
                xpos=next((one for one in more if "|" in one), ""),
                features=frozenset(feature for one in more if "=" in one for feature in one.split(",")),
                head=int(head) - 1 if int(head) else ROOT,
                relation=relation,
                name=next((one for one in more if one[:2] in ("B-", "I-")), "O"),
                sure=next((float(one) for one in more if one[:1].isdecimal() and "|" not in one), 1.0),
            )
        )
    return Tree(tuple(words))


def text_of(*trees: Tree) -> str:
    """The text that these trees were made of, with blanks wherever no word stands."""
    made = ""
    for word in (word for one in trees for word in one.words):
        made = made.ljust(word.start) + word.text
    return made


def span_of(one: Tree) -> Span:
    """Where the sentence begins and ends."""
    return Span(one.words[0].start, one.words[-1].end)
