"""What the training reads: sentences of invented corpora."""

import random
from pathlib import Path

import numpy as np
from training.model import e5
from training.model.batches import Renamer
from training.model.corpora import Named, Tree, named, trees
from training.model.labels import Labels

from frontreader.analysis.neural.lemmas import apply

CONLLU = """# sent_id = 1
# text = Ze belde hem op.
1	Ze	ze	PRON	VNW	Person=3	2	nsubj	_	_
2	belde	op_bellen	VERB	WW|pv|verl|ev	Tense=Past	0	root	_	_
3	hem	hem	PRON	VNW	Person=3	2	obj	_	_
4	op	op	ADP	VZ|fin	_	2	compound:prt	_	_
5	.	.	PUNCT	LET	_	2	punct	_	_

# sent_id = 2
1	Niets	_	_	_	_	0	root	_	_

"""
TSV = "0\tJan\tB-PER\n1\tSmit\tI-PER\n2\tslaapt\tO\n\n0\tNiets\tO\n"


def test_a_tree_has_heads_relations_and_lemmas_without_particles(tmp_path: Path) -> None:
    path = tmp_path / "trees.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    (tree,) = trees(path)  # the sentence without parts of speech is left out
    assert tree.heads == [2, 0, 2, 2, 2]
    assert tree.relations[3] == "compound:prt"
    assert apply(tree.lemmas[1], "belde") == "bellen"


def test_names_are_read_sentence_by_sentence(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(TSV, encoding="utf-8")
    assert [one.tags for one in named(path)] == [["B-PER", "I-PER", "O"], ["O"]]


def test_labels_hold_what_occurs_often_enough() -> None:
    tree = Tree(["a"], ["X"], ["x|y"], ["k|0|0|"], [0], ["root"], ["Foreign=Yes"])
    rare = Tree(["b"], ["ADV"], ["bw"], ["l|0|1|x"], [0], ["dep"], ["_"])
    labels = Labels.of([tree, tree, tree, rare])
    assert (labels.xpos, labels.features, labels.lemmas) == (["x|y"], ["Foreign=Yes"], ["k|0|0|"])
    assert labels.upos == ["ADV", "X"]
    assert labels.sizes().relations == 2


def test_another_name_takes_the_place_of_a_name_and_its_tags() -> None:
    rename = Renamer(["Olena"], ["De Groot"], ["Hoge Veen"], rate=1.0)
    sentence = Named(["Jan", "Smit", "ziet", "Gent", "."], ["B-PER", "I-PER", "O", "B-LOC", "O"])
    renamed = rename(sentence, random.Random(1))
    assert renamed.words == ["Olena", "De", "Groot", "ziet", "Hoge", "Veen", "."]
    assert renamed.tags == ["B-PER", "I-PER", "I-PER", "O", "B-LOC", "I-LOC", "O"]


def test_embeddings_are_unpacked_by_block() -> None:
    scale = np.array([0.5], "<f2").view(np.uint8)
    packed = np.concatenate([scale, np.full(16, 0x9A, np.uint8)])[None]
    row = e5.unpacked(packed)[0]
    assert row[:16].tolist() == [1.0] * 16  # low nibbles: (10 - 8) x 0.5
    assert row[16:].tolist() == [0.5] * 16
