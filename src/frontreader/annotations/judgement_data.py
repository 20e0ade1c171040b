"""Judgements as plain data, and back."""

from dataclasses import asdict
from typing import Any

from frontreader.annotations.judgements import ITEM_KINDS, VERDICTS, Claim, Filler, Judgement, Phrase
from frontreader.annotations.model import Anchor

Data = dict[str, Any]


def to_data(judgement: Judgement) -> Data:
    """The judgement as what JSON can hold."""
    return asdict(judgement)


def from_data(data: Data) -> Judgement:
    """The judgement that `to_data` wrote. ValueError, KeyError or TypeError where the data is no judgement."""
    if data["verdict"] not in VERDICTS or data["kind"] not in ITEM_KINDS:
        raise ValueError("no judgement: its verdict or kind is unknown")
    seen, held = data["seen"], data["held"]
    return Judgement(
        **{
            **data,
            "anchor": Anchor(**data["anchor"]),
            "seen": None if seen is None else claim_from_data(seen),
            "held": None if held is None else claim_from_data(held),
            "without": tuple(data.get("without", ())),
        }
    )


def claim_from_data(data: Data) -> Claim:
    """The claim in what `asdict` made of it."""
    source, into = data["source"], data["into"]
    return Claim(
        **{
            **data,
            "parts": tuple(Phrase(**part) for part in data["parts"]),
            "source": None if source is None else Phrase(**source),
            "roles": tuple(Filler(one["role"], Phrase(**one["phrase"])) for one in data["roles"]),
            "into": None if into is None else Anchor(**into),
        }
    )
