"""Sentences with the network's name tags, written by hand: `Premier/.5 Rutte/PER sprak in Den/LOC Haag/LOC`."""

import re

from frontreader.analysis.neural.tree import ROOT, Tree, Word

_ITEM = re.compile(r"(?P<form>\S+?)(?:/(?P<kind>PER|LOC|ORG|MISC))?(?:/(?P<upos>[A-Z]{3,5}))?(?:/(?P<sure>0?\.\d+))?")


def read(written: str, at: int = 0) -> tuple[str, Tree]:
    """The text and the tree of one sentence. A name goes on over words of the same type; `+` before a form begins
    another one. A number is the probability of the tag."""
    words: list[Word] = []
    before = ""
    for index, item in enumerate(written.split()):
        found = _ITEM.fullmatch(item)
        assert found, item
        form = found["form"].removeprefix("+")
        kind = found["kind"] or ""
        tag = f"{'I' if kind == before and form == found['form'] else 'B'}-{kind}" if kind else "O"
        before = kind
        glued = words and form in {".", ",", ":", ")"}
        at = at if not words else words[-1].end + (0 if glued or words[-1].text == "(" else 1)
        word = Word(
            index,
            at,
            at + len(form),
            form,
            form.lower(),
            form.lower(),
            found["upos"] or "X",
            "",
            frozenset(),
            ROOT if index == 0 else 0,
            "root" if index == 0 else "dep",
            tag,
            1.0,
            float(found["sure"] or 1.0),
        )
        words.append(word)
    text = ""
    for word in words:
        text = text.ljust(word.start - words[0].start) + word.text
    return text, Tree(tuple(words))


def document(*written: str) -> tuple[str, list[Tree]]:
    """A text of one sentence a line, and their trees."""
    text, trees = "", []
    for one in written:
        sentence, tree = read(one, len(text))
        text += sentence + "\n"
        trees.append(tree)
    return text, trees
