"""How good a packaged network is on the held-out corpora: `python -m training.model.evaluate --corpora DIR`.

Names: strict F1 on `conll02-nl-val.tsv`. Trees: parts of speech, heads and relations of the gold tokens of
`alpino-ud.conllu`, all tokens counted.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from training.model.corpora import Tree, named, trees

from frontreader.analysis.neural.lemmas import apply
from frontreader.analysis.neural.network import MODEL, Network
from frontreader.analysis.neural.reader import parse_words
from frontreader.analysis.neural.tree import Tree as Parsed

Span = tuple[int, int, str]


def spans(tags: Sequence[str]) -> set[Span]:
    """The names in IOB2 tags: first word, last word, type."""
    found: set[Span] = set()
    start = -1
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and not tag.startswith("I-"):
            found.add((start, i - 1, tags[start][2:]))
            start = -1
        if tag.startswith("B-"):
            start = i
    return found


def names(path: Path, network: Network) -> None:
    """Print precision, recall and F1 by type and of all."""
    sentences = list(named(path))
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for gold, tree in zip(sentences, parse_words([one.words for one in sentences], network), strict=True):
        want, have = spans(gold.tags), spans([word.name for word in tree.words])
        for counter, items in ((right, want & have), (given, have), (wanted, want)):
            counter.update(kind for *_, kind in items)
    for kind in (*sorted(wanted), "all"):
        r, g, w = (sum(one.values()) if kind == "all" else one[kind] for one in (right, given, wanted))
        print(f"{kind:5} P {r / max(g, 1):.4f}  R {r / max(w, 1):.4f}  F1 {2 * r / max(g + w, 1):.4f}")


def parses(path: Path, network: Network) -> None:
    """Print accuracy of parts of speech, fine tags, lemma rules, heads, and heads with relations."""
    sentences = list(trees(path))
    counts: Counter[str] = Counter()
    for gold, tree in zip(sentences, parse_words([one.words for one in sentences], network), strict=True):
        counts.update(_agreement(gold, tree))
    total = counts["words"]
    print(
        "  ".join(
            f"{name} {counts[name] / total:.4f}" for name in ("UPOS", "XPOS", "lemmas", "UAS", "LAS", "LAS universal")
        )
    )


def _agreement(gold: Tree, tree: Parsed) -> Counter[str]:
    counts: Counter[str] = Counter(words=len(gold.heads))
    for i, word in enumerate(tree.words):
        head = word.head + 1 == gold.heads[i]
        counts["UPOS"] += word.upos == gold.upos[i]
        counts["XPOS"] += word.xpos == gold.xpos[i]
        counts["lemmas"] += word.lemma == apply(gold.lemmas[i], word.text)
        counts["UAS"] += head
        counts["LAS"] += head and word.relation == gold.relations[i]
        counts["LAS universal"] += head and word.relation.split(":")[0] == gold.relations[i].split(":")[0]
    return counts


def main() -> None:
    parser = argparse.ArgumentParser("python -m training.model.evaluate", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=MODEL)
    arguments = parser.parse_args()
    network = Network(arguments.model)
    names(arguments.corpora / "conll02-nl-val.tsv", network)
    parses(arguments.corpora / "alpino-ud.conllu", network)


if __name__ == "__main__":
    main()
