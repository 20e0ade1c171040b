"""The network: a BERT encoder with frozen embeddings, and heads for names, parts of speech, lemmas and trees."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 its usual name
from training.model.labels import Sizes

HIDDEN, LAYERS, HEADS, INNER = 384, 12, 12, 1536
ARC, RELATION = 256, 128
DROPOUT = 0.1
APART = -1e4
"""The score of what cannot be."""


@dataclass(frozen=True, slots=True)
class Read:
    """What the network makes of a batch; B windows of W words. Scores are logits.

    `names`, `silver`, `upos`, `xpos`, `lemmas`: [B, W, labels]. `arcs`: [B, W, W + 1], of each word its heads,
    the first the root. `below` and `above`: what relations are scored from, [B, W, RELATION] and
    [B, W + 1, RELATION].
    """

    names: Tensor
    silver: Tensor
    upos: Tensor
    xpos: Tensor
    lemmas: Tensor
    arcs: Tensor
    below: Tensor
    above: Tensor


_POOL = 1 << 24


class _Masks:
    """Dropout masks cut at random places from one long random row: making them anew costs a tenth of a run."""

    row: Tensor | None = None

    @classmethod
    def like(cls, x: Tensor) -> Tensor:
        if cls.row is None:
            generator = torch.Generator().manual_seed(1)
            cls.row = (torch.rand(_POOL, generator=generator) >= DROPOUT).to(torch.bfloat16) / (1 - DROPOUT)
        at = int(torch.randint(0, _POOL - x.numel(), ()))
        return cls.row[at : at + x.numel()].view(x.shape)


def dropped(x: Tensor, training: bool) -> Tensor:
    """Dropout."""
    return x * _Masks.like(x).to(x.dtype) if training else x


class Layer(nn.Module):
    """Post-norm, with exact GELU, as BERT has it."""

    def __init__(self) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.output = nn.Linear(HIDDEN, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, 1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        query, key, value = (
            part.view(batch, length, HEADS, HIDDEN // HEADS).transpose(1, 2)
            for part in self.query_key_value(x).split(HIDDEN, 2)
        )
        # Spelt out: on so short windows faster than the fused kernel, whose way back is slow on processors.
        scores = (query * (HIDDEN // HEADS) ** -0.5) @ key.transpose(2, 3) + mask.to(query.dtype)
        attended = scores.softmax(3).to(value.dtype) @ value
        attended = self.output(attended.transpose(1, 2).reshape(batch, length, HIDDEN))
        x = self.attention_norm(x + dropped(attended, self.training))
        return self.norm(x + dropped(self.outer(F.gelu(self.inner(x))), self.training))


class Mix(nn.Module):
    """A weighted mean of all layers, for one head."""

    def __init__(self) -> None:
        super().__init__()
        start = torch.zeros(LAYERS)
        start[-1] = 3.0
        self.weights = nn.Parameter(start)

    def forward(self, layers: list[Tensor]) -> Tensor:
        weights = self.weights.softmax(0)
        mixed = layers[0] * weights[0]
        for layer, weight in zip(layers[1:], weights[1:], strict=True):
            mixed = mixed + layer * weight
        return mixed


class Network(nn.Module):
    """Everything but the word embeddings, which stay as they are."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.positions = nn.Parameter(torch.zeros(512, HIDDEN))
        self.norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mix = nn.ModuleDict({name: Mix() for name in ("names", "words", "trees")})
        self.names = nn.Linear(HIDDEN, sizes.names)
        self.silver = nn.Linear(HIDDEN, sizes.names)
        self.upos = nn.Linear(HIDDEN, sizes.upos)
        self.xpos = nn.Linear(HIDDEN, sizes.xpos)
        self.lemmas = nn.Linear(HIDDEN, sizes.lemmas)
        self.head, self.dependant = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.arc = nn.Parameter(torch.zeros(ARC, ARC))
        self.arc_head = nn.Linear(ARC, 1, bias=False)
        self.above, self.below = nn.Linear(HIDDEN, RELATION), nn.Linear(HIDDEN, RELATION)
        self.relation = nn.Parameter(torch.zeros(RELATION, sizes.relations, RELATION))
        self.relation_below, self.relation_above = (nn.Linear(RELATION, sizes.relations) for _ in range(2))
        nn.init.xavier_uniform_(self.arc)

    def forward(self, embedded: Tensor, mask: Tensor, first: Tensor, last: Tensor, sentence: Tensor) -> Read:
        """`embedded` [B, T, HIDDEN]; `mask` [B, T], 1 for a piece, 0 for padding; `first` and `last` [B, W], the
        piece that a word begins and ends with; `sentence` [B, W], the number of its sentence, -1 for padding."""
        x = self.norm(embedded + self.positions[: embedded.shape[1]])
        x = dropped(x, self.training)
        apart = (1.0 - mask.to(x.dtype))[:, None, None, :] * APART
        layers: list[Tensor] = []
        for layer in self.layers:
            x = layer(x, apart)
            layers.append(x)
        mixed = {name: mix(layers) for name, mix in self.mix.items()}
        words = {name: self._drop(_words(one, first, last)) for name, one in mixed.items()}
        tree = words["trees"]
        rooted = torch.cat([mixed["trees"][:, :1], tree], 1)
        heads = self._drop(F.gelu(self.head(rooted)))
        arcs = self._drop(F.gelu(self.dependant(tree))) @ self.arc @ heads.transpose(1, 2)
        arcs = arcs + self.arc_head(heads).transpose(1, 2)
        same = sentence[:, :, None] == sentence[:, None, :]
        allowed = torch.cat([torch.ones_like(same[:, :, :1]), same], 2)
        arcs = torch.where(allowed, arcs.float(), torch.tensor(APART))
        return Read(
            self.names(words["names"]).float(),
            self.silver(words["names"]).float(),
            self.upos(words["words"]).float(),
            self.xpos(words["words"]).float(),
            self.lemmas(words["words"]).float(),
            arcs,
            self._drop(F.gelu(self.below(tree))),
            self._drop(F.gelu(self.above(rooted))),
        )

    def relations(self, below: Tensor, above: Tensor) -> Tensor:
        """Scores of relations between pairs: `below` and `above` [N, RELATION] row by row; [N, relations]."""
        bilinear = torch.einsum("nd,dre,ne->nr", below, self.relation.to(below.dtype), above)
        return (bilinear + self.relation_below(below) + self.relation_above(above)).float()

    def all_relations(self, below: Tensor, above: Tensor) -> Tensor:
        """Scores of all pairs: [B, W, RELATION] and [B, W + 1, RELATION] to [B, relations, W, W + 1]."""
        batch, words, size = below.shape
        labels = self.relation.shape[1]
        left = (below @ self.relation.reshape(size, labels * size)).reshape(batch, words, labels, size)
        scores = left.transpose(1, 2) @ above.transpose(1, 2)[:, None]
        scores = scores + self.relation_below(below).transpose(1, 2)[..., None]
        return scores + self.relation_above(above).transpose(1, 2)[:, :, None]

    @staticmethod
    def start_from(network: "Network", tensors: dict[str, Tensor]) -> None:
        """Fill the encoder with the weights of e5, named as in its file."""

        def put(module: nn.Module, name: str, kind: str = "w") -> None:
            shape = module.weight.shape
            module.weight.data.copy_(tensors[f"{name}.{kind}"].reshape(shape))
            module.bias.data.copy_(tensors[f"{name}.b"])

        network.positions.data.copy_(tensors["emb.pos"].reshape(512, HIDDEN) + tensors["emb.type"][:HIDDEN])
        put(network.norm, "emb.ln")
        for i, layer in enumerate(network.layers):
            for kind in "wb":
                parts = [tensors[f"l{i}.{part}.{kind}"] for part in "qkv"]
                target = layer.query_key_value.weight if kind == "w" else layer.query_key_value.bias
                target.data.copy_(torch.cat(parts).reshape(target.shape))
            put(layer.output, f"l{i}.ao")
            put(layer.attention_norm, f"l{i}.aln")
            put(layer.inner, f"l{i}.fi")
            put(layer.outer, f"l{i}.fo")
            put(layer.norm, f"l{i}.oln")

    def _drop(self, x: Tensor) -> Tensor:
        return dropped(x, self.training)


def _words(x: Tensor, first: Tensor, last: Tensor) -> Tensor:
    """The mean of a word's first and last piece. [B, T, H] and [B, W] to [B, W, H]."""
    width = x.shape[2]
    return (
        x.gather(1, first[:, :, None].expand(-1, -1, width)) + x.gather(1, last[:, :, None].expand(-1, -1, width))
    ) * 0.5
