"""The network itself: a file of the package, run by onnxruntime."""

import json
import os
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from frontreader.analysis.neural.decoding import Floats
from frontreader.analysis.neural.pieces import Pieces
from frontreader.analysis.neural.runtime import onnxruntime
from frontreader.analysis.neural.windows import Batch

MODEL = Path(str(files("frontreader.analysis") / "data" / "neural"))
THREADS = "FRONTREADER_THREADS"
"""The environment variable that says on how many threads to compute; all but one of the machine's, two at most,
where it is not set."""
_BLOCK, _BYTES = 32, 18


@dataclass(frozen=True, slots=True)
class Scores:
    """Of a batch of B windows of W words. `names` [B, W, tags]: logits; `upos`, `xpos` [B, W]: the best label;
    `lemmas` [B, W, 4]: the best rules, best first; `arcs` [B, W, W + 1]: logits of each word's heads, the root first;
    `relations` of the same shape: the best label of each arc."""

    names: Floats
    upos: NDArray[np.int32]
    xpos: NDArray[np.int32]
    lemmas: NDArray[np.int32]
    arcs: Floats
    relations: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Labels:
    """What the numbers of `Scores` mean."""

    names: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    features: tuple[frozenset[str], ...]
    lemmas: tuple[str, ...]
    relations: tuple[str, ...]


class Network:
    """Loaded from `folder`, in about a quarter of a second. OSError where that cannot be done."""

    def __init__(self, folder: Path = MODEL) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # windows are shared out among threads instead
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        # What the runtime does beyond this takes longer than it gains.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
        path = folder / "model.onnx"
        try:
            self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
            path = folder / "embeddings.npy"
            self._embeddings = np.load(path, mmap_mode="r")
            path = folder / "pieces.model"
            self.pieces = Pieces(path)
            path = folder / "labels.json"
            self.labels = _labels(path)
        except Exception as error:  # each has kinds of its own for a damaged file, the runtime a dozen
            raise OSError(f"{path} cannot be loaded: {error}") from error

    def __call__(self, batch: Batch) -> Scores:
        outputs = self._session.run(
            None,
            {
                "embedded": self._embedded(batch),
                "mask": batch.mask,
                "first": batch.first,
                "last": batch.last,
                "sentence": batch.sentence,
            },
        )
        return Scores(*outputs)

    def _embedded(self, batch: Batch) -> Floats:
        """The embeddings of a batch's pieces, from blocks of a scale and 32 weights of 4 bits."""
        ids, places = np.unique(batch.pieces, return_inverse=True)
        blocks = self._embeddings[ids].reshape(-1, _BYTES)
        scale = np.ascontiguousarray(blocks[:, :2]).view("<f2").astype(np.float32)
        nibbles = blocks[:, 2:]
        weights = np.concatenate([nibbles & 15, nibbles >> 4], 1).astype(np.float32) - 8
        rows = (weights * scale).reshape(len(ids), -1)
        made: Floats = rows[places.reshape(batch.pieces.shape)]
        return made


def threads() -> int:
    """On how many threads to compute."""
    named = os.environ.get(THREADS, "")
    return int(named) if named.isdecimal() and int(named) else max(1, min(2, (os.cpu_count() or 2) - 1))


def _labels(path: Path) -> Labels:
    data = json.loads(path.read_text(encoding="utf-8"))
    features = tuple(frozenset() if one == "_" else frozenset(one.split("|")) for one in data["features"])
    return Labels(
        features=features,
        **{name: tuple(data[name]) for name in ("names", "upos", "xpos", "lemmas", "relations")},
    )


@cache
def network() -> Network:
    """The package's network, loaded when it is first asked for."""
    return Network()
