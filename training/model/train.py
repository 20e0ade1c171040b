"""The training itself: batches in, checkpoints out."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 its usual name
from training.model.batches import Example
from training.model.corpora import Named, Tree
from training.model.labels import Labels
from training.model.network import Network, Read

from frontreader.analysis.neural.windows import Batch, padded

ENCODER_RATE, HEAD_RATE = 1.5e-4, 1e-3
DECAY, CLIP, WARM_UP, STEADY = 0.01, 1.0, 0.04, 0.3
"""Weight decay; the largest norm of a gradient; the parts of a run in which the rates rise, and after which they
fall to nothing in a straight line."""
SMOOTHING = 0.03
IGNORED = -100
_REPORT, _KEEP = 50, 200


@dataclass(frozen=True, slots=True)
class Plan:
    """How long to train: `total` pieces; on how many threads; whether in bfloat16."""

    total: int
    threads: int
    bfloat16: bool
    until: float
    """The fraction of the run after which to stop for now; 1.0 is its end."""
    rates: float = 1.0
    """What the learning rates are multiplied by: less than 1 to go on from a trained network."""


def train(
    network: Network,
    embeddings: Tensor,
    batches: Iterator[tuple[str, list[Example]]],
    labels: Labels,
    plan: Plan,
    folder: Path,
) -> None:
    """Train, or go on where the checkpoint in `folder` stands."""
    torch.set_num_threads(plan.threads)
    heads = [value for name, value in network.named_parameters() if not _is_encoder(name)]
    encoder = [value for name, value in network.named_parameters() if _is_encoder(name)]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=DECAY, fused=True
    )
    rates = [group["lr"] for group in optimizer.param_groups]
    number, done = _resume(network, optimizer, folder)
    encode = Encoder(labels)
    losses: dict[str, list[float]] = {}
    network.train()
    started, at_start = 0.0, done
    for step, (name, examples) in enumerate(batches):
        if step < number:
            continue
        started = started or time.monotonic()
        progress = done / plan.total
        if progress >= plan.until:
            break
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * plan.rates * _factor(progress)
        torch.manual_seed(step)
        batch = padded([one.window for one in examples])
        with torch.autocast("cpu", torch.bfloat16, enabled=plan.bfloat16):
            read = network(*inputs(batch, embeddings))
        loss = encode.loss(network, read, examples, batch, silver=name.startswith("wikineural"))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), CLIP)
        optimizer.step()
        optimizer.zero_grad()
        done += int(batch.mask.sum())
        losses.setdefault(name, []).append(float(loss.detach()))
        if step % _REPORT == _REPORT - 1:
            speed = (done - at_start) / (time.monotonic() - started)
            means = " ".join(f"{key} {np.mean(values):.3f}" for key, values in sorted(losses.items()))
            print(f"step {step + 1}  {progress:.1%}  {speed:.0f} pieces/s  {means}", flush=True)
            losses.clear()
        if step % _KEEP == _KEEP - 1:
            _keep(network, optimizer, step + 1, done, folder)
    _keep(network, optimizer, step, done, folder)


def inputs(batch: Batch, embeddings: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """A batch as the network takes it. `embeddings` [V, H]."""
    tensors = [torch.from_numpy(one) for one in (batch.pieces, batch.mask, batch.first, batch.last, batch.sentence)]
    return embeddings[tensors[0]], tensors[1], tensors[2], tensors[3], tensors[4]


class Encoder:
    """Turns labels into numbers, and the network's scores into a loss."""

    def __init__(self, labels: Labels) -> None:
        self._numbers = {
            name: {label: i for i, label in enumerate(getattr(labels, name))}
            for name in ("names", "upos", "xpos", "lemmas", "relations")
        }

    def loss(self, network: Network, read: Read, examples: list[Example], batch: Batch, *, silver: bool) -> Tensor:
        """The loss of a batch of named sentences, or of one of trees."""
        if isinstance(examples[0].sentences[0], Named):
            target = self._rows(examples, batch, "tags", "names")
            return _cross(read.silver if silver else read.names, target)
        loss = torch.zeros(())
        for name, weight in (("upos", 0.5), ("xpos", 0.5), ("lemmas", 0.5)):
            loss = loss + weight * _cross(getattr(read, name), self._rows(examples, batch, name, name))
        heads = _heads(examples, batch)
        loss = loss + _cross(read.arcs, heads)
        relations = self._rows(examples, batch, "relations", "relations")
        real = relations != IGNORED
        rows = torch.arange(len(heads))[:, None].expand_as(heads)[real]
        scores = network.relations(read.below[real].float(), read.above[rows, heads[real]].float())
        return loss + _cross(scores, relations[real])

    def _rows(self, examples: list[Example], batch: Batch, field: str, labels: str) -> Tensor:
        numbers = self._numbers[labels]
        table = np.full(batch.first.shape, IGNORED, np.int64)
        for row, example in zip(table, examples, strict=True):
            values = [numbers.get(label, IGNORED) for one in example.sentences for label in getattr(one, field)]
            row[: len(values)] = values
        return torch.from_numpy(table)


def _heads(examples: list[Example], batch: Batch) -> Tensor:
    """Of each word the column of its head in `arcs`: 0 the root, else 1 + its place in the window."""
    table = np.full(batch.first.shape, IGNORED, np.int64)
    for row, example in zip(table, examples, strict=True):
        at = 0
        for one in example.sentences:
            if not isinstance(one, Tree):
                raise TypeError("trees and names are not mixed in a batch")
            row[at : at + len(one.heads)] = [head + at if head else 0 for head in one.heads]
            at += len(one.heads)
    return torch.from_numpy(table)


def _cross(scores: Tensor, target: Tensor) -> Tensor:
    # Smoothed over the labels, except where there are pairs that cannot be.
    smoothing = 0.0 if scores.min() <= -1e3 else SMOOTHING
    return F.cross_entropy(
        scores.reshape(-1, scores.shape[-1]), target.reshape(-1), ignore_index=IGNORED, label_smoothing=smoothing
    )


def _is_encoder(name: str) -> bool:
    return name.startswith(("layers.", "positions", "norm."))


def _factor(progress: float) -> float:
    if progress < WARM_UP:
        return progress / WARM_UP
    return 1.0 if progress < STEADY else max(0.0, (1 - progress) / (1 - STEADY))


def _keep(network: Network, optimizer: torch.optim.Optimizer, step: int, done: int, folder: Path) -> None:
    state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "done": done}
    unfinished = folder / "checkpoint.new"
    torch.save(state, unfinished)
    unfinished.replace(folder / "checkpoint.pt")


def _resume(network: Network, optimizer: torch.optim.Optimizer, folder: Path) -> tuple[int, int]:
    path = folder / "checkpoint.pt"
    if not path.exists():
        return 0, 0
    state = torch.load(path, weights_only=True)
    network.load_state_dict(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    return state["step"], state["done"]
