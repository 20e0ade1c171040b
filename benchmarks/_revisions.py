"""Articles of Dutch sentences, and revisions of them of which it is known where an annotated passage went.

Knows nothing of how anchors are found again. The same seed gives the same revisions.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

KINDS = (
    "number updated",
    "name replaced",
    "copy-edited",
    "sentence inserted before",
    "moved",
    "split",
    "merged",
    "deleted",
    "deleted, look-alike elsewhere",
)
OUT_OF_SIGHT = "deleted, look-alike differs out of sight"
"""The look-alike differs from what was deleted only farther from the passage than `SEEN` code points: nothing that an
anchor keeps tells the two apart, nor a look-alike from a sentence that moved. Only where part of one is annotated."""
SEEN = 32
_PHRASES = 0.3
"""How many of the annotations are on part of a sentence."""

_NUMBER = re.compile(r"\b\d+(?:[.,]\d+)*\b")
_NUMBER_WORDS = (
    *("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien"),
    *("vijftien", "zestien", "zeventien", "twintig", "dertig", "veertig", "vijftig", "honderd", "tweehonderd"),
)
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBER_WORDS)})\b")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: (?:van |de |den |der )*[A-Z][a-z]{2,})*\b")
_SYNONYMS = {
    "ook": "eveneens",
    "maar": "echter",
    "omdat": "doordat",
    "zei": "verklaarde",
    "zeggen": "verklaren",
    "veel": "talrijke",
    "grote": "omvangrijke",
    "werd": "is",
    "worden": "raken",
    "nu": "thans",
    "nog": "nog steeds",
    "tijdens": "gedurende",
    "over": "omtrent",
    "vanaf": "sinds",
    "zeer": "heel",
    "reeds": "al",
    "kan": "zou kunnen",
    "moet": "dient te",
    "heeft": "had",
    "zijn": "waren",
    "alleen": "slechts",
    "nieuwe": "recente",
    "goed": "prima",
    "volgens": "naar verluidt volgens",
    "door": "dankzij",
    "vooral": "met name",
    "daarom": "om die reden",
    "steeds": "telkens",
    "krijgen": "ontvangen",
    "maken": "vormen",
}
_ADVERBS = ("inmiddels", "overigens", "opnieuw", "volgens ingewijden", "naar verwachting", "kennelijk", "gisteren")
_ENDS = ".!?\"'”’"


@dataclass(frozen=True, slots=True)
class Revision:
    """An annotation on `old[start:end]`, and where it stands in `new`: `truth`, None where it was deleted.
    `phrase`: it is on part of a sentence; `listed`: the article is a list of sentences that are much alike."""

    kind: str
    phrase: bool
    listed: bool
    old: str
    new: str
    start: int
    end: int
    truth: tuple[int, int] | None


# Articles


def sentences_of(folder: Path) -> list[list[str]]:
    """The documents under `folder`, each its sentences: `# text =` of *.conllu, or the lines of *.txt."""
    found: list[list[str]] = []
    for path in sorted(folder.glob("*.conllu")):
        found += _conllu(path)
    for path in sorted(folder.glob("*.txt")):
        parts = re.split(r"(?<=[.!?])\s+|\n+", path.read_text(encoding="utf-8"))
        found.append([part.strip() for part in parts if part.strip()])
    return found


def articles(documents: Sequence[Sequence[str]], chance: random.Random, longest: int = 60) -> list[list[str]]:
    """Runs of 12 to `longest` consecutive sentences of one document, in a random order."""
    runs = []
    for document in documents:
        at = 0
        while len(document) - at >= 12:
            size = chance.randint(12, longest)
            runs.append(list(document[at : at + size]))
            at += size
    kept = [run for run in runs if len(run) >= 12]
    chance.shuffle(kept)
    return kept


def is_list(run: Sequence[str]) -> bool:
    """Whether one sentence in ten shares half of its words or more with the next, as in test suites of examples."""
    words = [set(re.findall(r"\w+", text.lower())) for text in run]
    alike = sum(2 * len(one & other) >= len(one | other) for one, other in pairwise(words))
    return 10 * alike >= len(run)


def _conllu(path: Path) -> Iterator[list[str]]:
    named: list[tuple[str, str]] = []
    document = ""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.startswith("# sent_id ="):
                document = re.split(r"\\|\.p\.", line.partition("=")[2].strip())[0]
            elif line.startswith("# text ="):
                named.append((document, line.partition("=")[2].strip()))
    for _, group in groupby(named, key=lambda pair: pair[0]):
        yield [text for _, text in group if text]


# Revisions


def revisions(documents: Sequence[Sequence[str]], count: int, seed: int) -> list[Revision]:
    """`count` revisions, as many of each kind as of another. ValueError where there is too little text."""
    chance = random.Random(seed)
    runs = articles(documents, chance)
    if len(runs) < 2:
        raise ValueError("too little text: two documents of twelve sentences are needed at least")
    names = sorted({match[0] for run in runs for sentence in run for match in _NAME.finditer(sentence)})
    found: list[Revision] = []
    tries = 0
    while len(found) < count:
        tries += 1
        if tries > 200 * count:
            raise ValueError("too little text with names and numbers in it")
        run, other = chance.choice(runs), chance.choice(runs)
        made = _Maker(run, other, names, chance).make(KINDS[len(found) % len(KINDS)])
        if made is not None:
            found.append(made)
    return found


@dataclass
class _Piece:
    """A sentence of the new text; `marked` is the part of it that the annotation stands on."""

    text: str
    space: str
    marked: tuple[int, int] | None = None


class _Maker:
    """One revision of one article."""

    def __init__(self, run: Sequence[str], other: Sequence[str], names: Sequence[str], chance: random.Random) -> None:
        self.chance, self.names, self.other = chance, names, other
        spaces = (" ", " ", "\n\n")
        self.pieces = [_Piece(text, chance.choice(spaces) if text[-1] in _ENDS else "\n\n") for text in run]
        self.at = chance.randrange(2, len(run) - 2)
        self.seen = True
        self.listed = is_list(run)

    def make(self, kind: str) -> Revision | None:
        piece = self.pieces[self.at]
        if len(piece.text.split()) < 4 or piece.text[-1] not in _ENDS:
            return None
        phrase = self.chance.random() < _PHRASES
        piece.marked = self._phrase(piece.text) if phrase else (0, len(piece.text))
        if piece.marked is None:
            return None
        old, (start, end) = _joined(self.pieces), _place(self.pieces)
        steps: dict[str, Callable[[], bool]] = {
            "number updated": self._number,
            "name replaced": self._name,
            "copy-edited": self._copy_edit,
            "sentence inserted before": self._insert,
            "moved": self._move,
            "split": self._split,
            "merged": self._merge,
            "deleted": self._delete,
            "deleted, look-alike elsewhere": self._look_alike,
        }
        if not steps[kind]():
            return None
        if self.chance.random() < 0.5:
            self._elsewhere()
        marked = any(piece.marked for piece in self.pieces)
        truth = _place(self.pieces) if marked else None
        if marked and truth == (0, 0):
            return None
        if kind == KINDS[-1] and not self.seen:
            kind = OUT_OF_SIGHT
        return Revision(kind, phrase, self.listed, old, _joined(self.pieces), start, end, truth)

    def _phrase(self, text: str) -> tuple[int, int] | None:
        """One to eight words; every third time a name, if there is one."""
        names = list(_NAME.finditer(text))
        if names and self.chance.random() < 1 / 3:
            return self.chance.choice(names).span()
        words = list(re.finditer(r"\S+", text))
        size = self.chance.randint(1, 8)
        if len(words) < size + 3:
            return None
        first = self.chance.randrange(0, len(words) - size)
        return words[first].start(), words[first + size - 1].end()

    def _number(self) -> bool:
        return self._replace_fact(self.pieces[self.at], (_NUMBER, _NUMBER_WORD))

    def _name(self) -> bool:
        piece = self.pieces[self.at]
        found = list(_NAME.finditer(piece.text))
        if not found:
            return False
        old, new = self.chance.choice(found)[0], self.chance.choice(self.names)
        if old == new:
            return False
        for each in self.pieces if self.chance.random() < 0.5 else [piece]:
            for match in reversed(list(re.finditer(rf"\b{re.escape(old)}\b", each.text))):
                _edit(each, match.start(), match.end(), new)
        return True

    def _replace_fact(self, piece: _Piece, patterns: Sequence[re.Pattern[str]]) -> bool:
        found = [match for pattern in patterns for match in pattern.finditer(piece.text)]
        if not found:
            return False
        match = self.chance.choice(found)
        _edit(piece, match.start(), match.end(), self._other_fact(match[0]))
        return True

    def _other_fact(self, old: str) -> str:
        if not old[0].isdigit():
            known = _NUMBER_WORDS if old[0].islower() else self.names
            return self.chance.choice([one for one in known if one != old])
        while True:
            new = re.sub(r"\d", lambda _: str(self.chance.randint(1, 9)), old)
            if self.chance.random() < 0.2 and old.isdigit():
                new = str(int(old) + self.chance.randint(1, 20))
            if new != old:
                return new

    def _copy_edit(self) -> bool:
        piece = self.pieces[self.at]
        edits = self.chance.randint(1, max(1, min(4, len(piece.text.split()) // 6)))
        before = piece.text
        for _ in range(edits):
            words = list(re.finditer(r"\w+", piece.text))
            known = [word for word in words if word[0] in _SYNONYMS]
            plain = [word for word in words[1:] if word[0].islower() and len(word[0]) > 4]
            way = self.chance.choice(("synonym", "synonym", "adverb", "drop", "typo", "comma", "quotes"))
            if way == "synonym" and known:
                word = self.chance.choice(known)
                _edit(piece, word.start(), word.end(), _SYNONYMS[word[0]])
            elif way == "adverb" and len(words) > 4:
                word = self.chance.choice(words[1:-1])
                _edit(piece, word.end(), word.end(), f" {self.chance.choice(_ADVERBS)}")
            elif way == "drop" and plain:
                word = self.chance.choice(plain)
                _edit(piece, word.start() - 1, word.end(), "")
            elif way == "typo" and plain:
                word = self.chance.choice(plain)
                at = word.start() + self.chance.randrange(1, len(word[0]) - 2)
                _edit(piece, at, at + 2, piece.text[at + 1] + piece.text[at])
            elif way == "comma" and ", " in piece.text:
                at = piece.text.index(", ")
                _edit(piece, at, at + 1, self.chance.choice(("", ";", " -")))
            elif way == "quotes" and '"' in piece.text:
                at = piece.text.index('"')
                _edit(piece, at, at + 1, self.chance.choice("“”'"))
        return piece.text != before

    def _insert(self) -> bool:
        at = self.at if self.chance.random() < 0.7 else self.chance.randrange(self.at)
        for text in self.chance.sample(list(self.other), self.chance.choice((1, 1, 2))):
            self.pieces.insert(at, _Piece(text, " "))
        return True

    def _move(self) -> bool:
        targets = [at for at in range(len(self.pieces) - 1) if abs(at - self.at) >= 3]
        if not targets:
            return False
        self.pieces.insert(self.chance.choice(targets), self.pieces.pop(self.at))
        return True

    def _split(self) -> bool:
        piece = self.pieces[self.at]
        found = [m for m in re.finditer(r",? (?:en|maar|want|terwijl|die|dat) |, ", piece.text) if m.start() > 15]
        found = [match for match in found if len(piece.text) - match.end() > 15]
        if not found:
            return False
        match = self.chance.choice(found)
        joint = match[0] if self.chance.random() < 0.5 else match[0].removeprefix(",").lstrip()
        rest = piece.text[match.end() : match.end() + 1]
        if joint.strip(", ") in {"", "en", "maar"} and self.chance.random() < 0.5:
            _edit(piece, match.start(), match.end() + 1, f". {rest.upper()}")
        else:
            word = joint.strip(", ") or self.chance.choice(("dat", "hij", "zij", "dit"))
            _edit(piece, match.start(), match.end(), f". {word.capitalize()} ")
        return True

    def _merge(self) -> bool:
        first = self.at if self.chance.random() < 0.5 else self.at - 1
        left, right = self.pieces[first], self.pieces[first + 1]
        if left.text[-1] != "." or not re.match(r"[A-Z][a-z]", right.text):
            return False
        joint = self.chance.choice((", en", ", terwijl", ";", ", maar", " en"))
        left.space = " "
        if left.marked and left.marked[1] == len(left.text):
            left.marked = (left.marked[0], len(left.text) - 1)
        left.text = left.text[:-1] + joint
        if self.chance.random() < 0.8:
            right.text = right.text[0].lower() + right.text[1:]
        return True

    def _delete(self) -> bool:
        self.pieces.pop(self.at)
        return True

    def _look_alike(self) -> bool:
        """The sentence goes; one that differs in one or two names or numbers stands elsewhere."""
        piece = self.pieces[self.at]
        twin = _Piece(piece.text, self.chance.choice((" ", "\n\n")), piece.marked)
        if not self._replace_fact(twin, (_NUMBER, _NUMBER_WORD, _NAME)):
            return False
        if self.chance.random() < 0.4:
            self._replace_fact(twin, (_NUMBER, _NUMBER_WORD, _NAME))
        if twin.text == piece.text:
            return False
        first, last = piece.marked or (0, 0)
        self.seen = piece.text[max(0, first - SEEN) : last + SEEN] not in twin.text
        twin.marked = None
        self.pieces.pop(self.at)
        near = self.chance.random() < 0.2
        # At its old place it would be the sentence with another name or number.
        choices = [at for at in range(1, len(self.pieces)) if at != self.at and (abs(at - self.at) == 1) == near]
        self.pieces.insert(self.chance.choice(choices), twin)
        return True

    def _elsewhere(self) -> None:
        """One or two changes that do not touch the passage or the sentences beside it."""
        for _ in range(self.chance.randint(1, 2)):
            marked = next((at for at, piece in enumerate(self.pieces) if piece.marked), self.at)
            free = [at for at in range(len(self.pieces)) if abs(at - marked) > 3]
            if not free:
                return
            at = self.chance.choice(free)
            if self.chance.random() < 0.5:
                self.pieces.pop(at)
            else:
                self.pieces.insert(at, _Piece(self.chance.choice(list(self.other)), " "))


def _edit(piece: _Piece, start: int, end: int, new: str) -> None:
    """Replace a part of the sentence. A mark that ends inside takes what is new whole, if it held most of the old."""
    shift = len(new) - (end - start)
    if piece.marked is not None:
        first, last = piece.marked
        if start < first < end:
            first = start if (end - first) * 2 >= end - start else start + len(new)
        elif first >= end and not (start == end == first):
            first += shift
        if start < last < end:
            last = start + len(new) if (last - start) * 2 >= end - start else start
        elif last >= end and not (start == end == last and last < len(piece.text)):
            last += shift
        piece.marked = (first, max(first, last))
    piece.text = piece.text[:start] + new + piece.text[end:]


def _joined(pieces: Sequence[_Piece]) -> str:
    return "".join(piece.text + piece.space for piece in pieces).rstrip() + "\n"


def _place(pieces: Sequence[_Piece]) -> tuple[int, int]:
    """Where the marked part stands in the text; (0, 0) where nothing of it is left."""
    at = 0
    for piece in pieces:
        if piece.marked is not None:
            first, last = piece.marked
            return (at + first, at + last) if last > first else (0, 0)
        at += len(piece.text) + len(piece.space)
    return 0, 0
