"""The mean of several runs' weights: `python -m training.model.average --runs DIR DIR … --to DIR`.

Runs that went on from the same weights end near each other, and their mean is often better than each of them.
"""

import argparse
import shutil
from pathlib import Path

import torch

_SAME = ("labels.json", "pieces.model", "embeddings.pt")


def average(runs: list[Path], to: Path) -> None:
    """Write a checkpoint with the mean of the runs' weights, ready for export, and what else the runs share."""
    to.mkdir(parents=True, exist_ok=True)
    networks = [torch.load(run / "checkpoint.pt", weights_only=True)["network"] for run in runs]
    mean = {name: sum(one[name] for one in networks) / len(networks) for name in networks[0]}
    torch.save({"network": mean}, to / "checkpoint.pt")
    for name in _SAME:
        shutil.copy(runs[0] / name, to / name)


def main() -> None:
    parser = argparse.ArgumentParser("python -m training.model.average", description=__doc__)
    parser.add_argument("--runs", type=Path, nargs="+", required=True)
    parser.add_argument("--to", type=Path, required=True)
    arguments = parser.parse_args()
    average(arguments.runs, arguments.to)


if __name__ == "__main__":
    main()
