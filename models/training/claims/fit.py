"""Fits models/claims/model.json and prints what it is worth on domains it was not fitted on.

    python models/training/claims/fit.py --data DATA --node node --out models/claims/model.json

Measures come from the TypeScript that ships (measure.mjs). Logistic regression with a strong ridge over the measures of
a text; the cut is where supported and unsupported texts weigh the same. With `--folds DIR` it also writes the model of
each held-out domain, for check.mjs.
"""

import argparse
import json
import subprocess
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from pairs import DOMAINS, FITTED, load

HERE = Path(__file__).parent
RIDGE = 0.001
GROUPS = {
    "where words stand (near, far, order)": ("near", "far", "missed", "order", "slot", "run", "place", "before", "after", "around"),
    "relations of words": ("synonym", "derived", "broader", "narrower", "siblings", "opposites", "nearOpposite", "nearSibling", "family"),
    "subjects": ("of", "to"),
    "how usual the words are": ("usual", "rarity", "known"),
    "denial": ("negat", "scalar"),
    "good and bad words": ("valence",),
    "word vectors": ("slotCosine", "sourceCosine"),
}


def measure(node: str, pairs) -> tuple[list[str], np.ndarray]:
    script = str(HERE / "measure.mjs")
    names = json.loads(subprocess.run([node, script, "--names"], capture_output=True, check=True, text=True).stdout)
    lines = "\n".join(json.dumps({"text": pair.text, "document": pair.document}) for pair in pairs)
    out = subprocess.run([node, script], input=lines, capture_output=True, check=True, text=True).stdout
    return names, np.array([json.loads(line)["values"] for line in out.splitlines()])


def fit(values: np.ndarray, labels: np.ndarray):
    model = make_pipeline(StandardScaler(), LogisticRegression(C=RIDGE, class_weight="balanced", max_iter=2000))
    return model.fit(values, labels)


def balanced(labels, said) -> float:
    return (said[labels == 1].mean() + 1 - said[labels == 0].mean()) / 2


def calibrate(scores, labels) -> tuple[float, float]:
    """Slope and shift of a logistic curve, both classes of the same weight; the shift is left at 0, which is the cut."""
    curve = LogisticRegression(C=1e6, class_weight="balanced", fit_intercept=False).fit(scores[:, None], labels)
    return float(curve.coef_[0, 0]), 0.0


def calibration_error(chances, labels) -> float:
    """Expected calibration error over ten bins, both classes of the same weight."""
    weight = np.where(labels == 1, 0.5 / labels.mean(), 0.5 / (1 - labels.mean()))
    error = 0.0
    for low in np.arange(0, 1, 0.1):
        inside = (chances >= low) & (chances < low + 0.1)
        if inside.any():
            share = np.average(labels[inside], weights=weight[inside])
            error += weight[inside].sum() / weight.sum() * abs(share - np.average(chances[inside], weights=weight[inside]))
    return error


def held_out(values, labels, domains, train=FITTED):
    scores = np.zeros(len(labels))
    for domain in DOMAINS:
        held = domains == domain
        rest = np.isin(domains, train) & ~held
        scores[held] = fit(values[rest], labels[rest]).decision_function(values[held])
    return scores


def tell(name, scores, labels, domains) -> float:
    each = [(balanced(labels[domains == d], scores[domains == d] > 0), roc_auc_score(labels[domains == d], scores[domains == d])) for d in DOMAINS]
    mean = float(np.mean([b for b, _ in each]))
    print(f"{name:45} {mean:.3f}  AUC {np.mean([a for _, a in each]):.3f}  " + "  ".join(f"{d} {b:.3f}" for d, (b, _) in zip(DOMAINS, each)), flush=True)
    return mean


def to_json(model, calibration, basis) -> dict:
    scaler, linear = model[0], model[1]
    weights = linear.coef_[0] / scaler.scale_
    bias = float(linear.intercept_[0] - (weights * scaler.mean_).sum())
    return {
        "format": "kiln-claims-1",
        "features": len(weights),
        "bias": round(bias, 6),
        "calibration": [round(part, 4) for part in calibration],
        "withEntailment": None,
        "basis": basis,
        "basisWithEntailment": "",
        "weights": [float(f"{weight:.4g}") for weight in weights],
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--node", default="node")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--folds", type=Path)
    given = parser.parse_args()
    pairs = load(given.data)
    labels = np.array([pair.label for pair in pairs])
    domains = np.array([pair.domain for pair in pairs])
    names, values = measure(given.node, pairs)
    print(f"{len(pairs)} pairs, {len(names)} measures; balanced accuracy on each domain, fitted on the others:")
    scores = held_out(values, labels, domains)
    mean = tell("all measures", scores, labels, domains)
    calibration = calibrate(scores, labels)
    chances = 1 / (1 + np.exp(-calibration[0] * scores))
    print(f"calibration error {calibration_error(chances, labels):.3f}")
    tell("fitted on samsum too (not shipped)", held_out(values, labels, domains, DOMAINS), labels, domains)
    for group, starts in GROUPS.items():
        kept = [at for at, name in enumerate(names) if not name.split(".")[1].startswith(starts) or name.endswith(".share")]
        tell(f"without {group}", held_out(values[:, kept], labels, domains), labels, domains)
    basis = (
        f"Word relations and a linear model, fitted on {int(np.isin(domains, FITTED).sum())} edited summaries (SummEdits); "
        f"balanced accuracy {mean:.2f} on kinds of text it had not seen"
    )
    chosen = np.isin(domains, FITTED)
    given.out.write_text(json.dumps(to_json(fit(values[chosen], labels[chosen]), calibration, basis)) + "\n")
    if given.folds:
        given.folds.mkdir(exist_ok=True)
        for domain in DOMAINS:
            rest = chosen & (domains != domain)
            model = to_json(fit(values[rest], labels[rest]), calibration, basis)
            (given.folds / f"{domain}.json").write_text(json.dumps(model))


if __name__ == "__main__":
    main()
