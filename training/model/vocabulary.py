"""The vocabulary that the model ships: the pieces that Dutch and the names in Dutch news need."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sentencepiece import SentencePieceProcessor
from sentencepiece.sentencepiece_model_pb2 import ModelProto  # type: ignore[attr-defined]  # made by protobuf
from training.model.e5 import E5

_SPECIAL = 4
_SHORT = 2
"""All pieces of so many Latin letters stay, and every single character: no word is without pieces."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Which rows of the encoder's embeddings stay, in order; written as a SentencePiece model at `path`."""

    path: Path
    rows: np.ndarray


def prune(e5: E5, words: Iterable[str], path: Path) -> Vocabulary:
    """Keep the pieces that occur in `words`, and what short pieces are needed for all other words."""
    whole = SentencePieceProcessor(model_proto=_proto(e5, range(len(e5.pieces))).SerializeToString())
    kept = {id_ for ids in whole.encode(["\u2581" + word for word in words]) for id_ in ids}
    for id_, piece in enumerate(e5.pieces):
        bare = piece.removeprefix("\u2581")
        if len(bare) <= 1 or (len(bare) <= _SHORT and all("!" <= one <= "\u024f" for one in bare)):
            kept.add(id_)
    rows = np.array(sorted(kept | set(range(_SPECIAL))))
    path.write_bytes(_proto(e5, rows.tolist()).SerializeToString())
    return Vocabulary(path, rows)


def _proto(e5: E5, rows: Iterable[int]) -> ModelProto:
    proto = ModelProto()
    kinds = ModelProto.SentencePiece
    for row in rows:
        kind = kinds.UNKNOWN if row == _SPECIAL - 1 else kinds.CONTROL if row < _SPECIAL else kinds.NORMAL
        proto.pieces.add(piece=e5.pieces[row], score=float(e5.scores[row]), type=kind)
    spec = proto.trainer_spec
    spec.model_type = spec.UNIGRAM
    spec.unk_id, spec.bos_id, spec.eos_id, spec.pad_id = 3, 0, 2, 1
    spec.unk_piece, spec.bos_piece, spec.eos_piece, spec.pad_piece = "<unk>", "<s>", "</s>", "<pad>"
    proto.normalizer_spec.name = "identity"
    proto.normalizer_spec.add_dummy_prefix = False
    proto.normalizer_spec.remove_extra_whitespaces = False
    proto.normalizer_spec.escape_whitespaces = True
    return proto
