"""Averages the weights of classifiers of one shape, which generalises better than any of them (Izmailov et al. 2018).

    python average.py FILE FILE ... --out FILE
"""

import argparse
from pathlib import Path

import torch


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    saved = [torch.load(file, map_location="cpu", weights_only=True) for file in options.files]
    weights = {name: sum(each["weights"][name] for each in saved) / len(saved) for name in saved[0]["weights"]}
    torch.save({"tasks": saved[0]["tasks"], "layers": saved[0].get("layers", 6), "weights": weights, "scores": {}}, options.out)


if __name__ == "__main__":
    main()
