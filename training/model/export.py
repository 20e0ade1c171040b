"""From a checkpoint to what the package ships: `python -m training.model.export --work DIR --to DIR`.

The network goes to ONNX with its weights in 8 bits, one scale a channel; the embeddings stay in the 4 bits that they
came in, so that nothing is lost there; the vocabulary and the labels are copied.
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from training.model.labels import Labels
from training.model.network import HIDDEN, Network

from frontreader.analysis.neural.pieces import Pieces
from frontreader.analysis.neural.windows import padded, window

INPUTS = ("embedded", "mask", "first", "last", "sentence")
OUTPUTS = ("names", "upos", "xpos", "lemmas", "arcs", "relations")
LEMMAS = 4
"""Lemma rules that are given of each word, the best first: the first whose lemma is a word will be taken."""
_OPSET = 17


class Exported(nn.Module):
    """The network as it is used: best labels where nothing has to be weighed, scores where something has."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, embedded: Tensor, mask: Tensor, first: Tensor, last: Tensor, sentence: Tensor
    ) -> tuple[Tensor, ...]:
        read = self.network(embedded, mask, first, last, sentence)
        relations = self.network.all_relations(read.below, read.above).argmax(1)
        upos, xpos = (one.argmax(2).to(torch.int32) for one in (read.upos, read.xpos))
        lemmas = read.lemmas.topk(LEMMAS, 2).indices.to(torch.int32)
        return (read.names, upos, xpos, lemmas, read.arcs, relations.to(torch.uint8))


def export(work: Path, to: Path, *, reduced: bool) -> None:
    """Write `model.onnx`, `embeddings.npy`, `pieces.model` and `labels.json` to the folder `to`."""
    to.mkdir(parents=True, exist_ok=True)
    labels = Labels(**json.loads((work / "labels.json").read_text("utf-8")))
    network = Network(labels.sizes())
    network.load_state_dict(torch.load(work / "checkpoint.pt", weights_only=True)["network"])
    network.eval()
    pieces = Pieces(work / "pieces.model")
    batch = padded([window([["Kiev", "zwijgt", "."], ["Waarom", "?"]], pieces.cut)] * 2)
    example = (
        torch.zeros(*batch.pieces.shape, HIDDEN),
        *map(torch.from_numpy, (batch.mask, batch.first, batch.last, batch.sentence)),
    )
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            Exported(network),
            example,
            str(whole),
            input_names=INPUTS,
            output_names=OUTPUTS,
            dynamic_axes={
                **{name: {0: "windows", 1: "pieces"} for name in INPUTS[:2]},
                **{name: {0: "windows", 1: "words"} for name in (*INPUTS[2:], *OUTPUTS[:4])},
                **{name: {0: "windows", 1: "words", 2: "heads"} for name in OUTPUTS[4:]},
            },
            opset_version=_OPSET,
            dynamo=False,
        )
        onnx.checker.check_model(str(whole))
        quantize_dynamic(
            str(whole),
            str(to / "model.onnx"),
            per_channel=True,
            reduce_range=reduced,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gemm"],
        )
    np.save(to / "embeddings.npy", torch.load(work / "embeddings.pt", weights_only=True).numpy())
    shutil.copy(work / "pieces.model", to / "pieces.model")
    text = json.dumps(labels.to_dict(), ensure_ascii=False, separators=(",", ":"))
    (to / "labels.json").write_text(text + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser("python -m training.model.export", description=__doc__)
    parser.add_argument("--work", type=Path, required=True, help="the folder of the training run")
    parser.add_argument("--to", type=Path, required=True, help="the folder in the package")
    parser.add_argument("--reduced", action="store_true", help="weights in 7 bits, for processors without VNNI")
    arguments = parser.parse_args()
    export(arguments.work, arguments.to, reduced=arguments.reduced)


if __name__ == "__main__":
    main()
