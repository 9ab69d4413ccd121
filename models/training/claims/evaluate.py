"""What the whole claims guard is worth on each domain, with the model that `fit.py --folds DIR` fitted on the others.

    python models/training/claims/evaluate.py --data DATA --node node --folds DIR
"""

import argparse
import json
import subprocess
from pathlib import Path

import numpy as np

from pairs import DOMAINS, load

HERE = Path(__file__).parent


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--folds", type=Path, required=True)
    parser.add_argument("--node", default="node")
    given = parser.parse_args()
    pairs = load(given.data)
    lines = "\n".join(
        json.dumps({"text": pair.text, "document": pair.document, "model": str(given.folds.resolve() / f"{pair.domain}.json")})
        for pair in pairs
    )
    out = subprocess.run([given.node, str(HERE / "check.mjs")], input=lines, capture_output=True, check=True, text=True)
    reports = [json.loads(line) for line in out.stdout.splitlines()]
    labels = np.array([pair.label for pair in pairs])
    domains = np.array([pair.domain for pair in pairs])
    said = np.array([int(report["consistent"]) for report in reports])
    sure = np.array([report["confidence"] for report in reports])
    right = (said == labels).astype(float)
    balanced = lambda rows: (right[rows & (labels == 1)].mean() + right[rows & (labels == 0)].mean()) / 2
    each = {domain: balanced(domains == domain) for domain in DOMAINS}
    print(f"balanced accuracy: mean {np.mean(list(each.values())):.3f}, all together {balanced(labels >= 0):.3f}")
    print("  ".join(f"{domain} {value:.3f}" for domain, value in each.items()))
    weight = np.where(labels == 1, 0.5 / labels.mean(), 0.5 / (1 - labels.mean()))
    error = 0.0
    for low in np.arange(0.5, 1, 0.1):
        inside = (sure >= low) & (sure < low + 0.1)
        if inside.any():
            gap = np.average(right[inside], weights=weight[inside]) - np.average(sure[inside], weights=weight[inside])
            error += weight[inside].sum() / weight.sum() * abs(gap)
    print(f"calibration error of confidence, both classes of the same weight: {error:.3f}")
    against = [pair.label == 0 for pair, report in zip(pairs, reports) if any(verdict == "contradicted" for verdict, _ in report["verdicts"])]
    print(f"summaries with a contradicted statement: {len(against)}, inconsistent {np.mean(against):.3f}")


if __name__ == "__main__":
    main()
