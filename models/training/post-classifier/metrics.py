"""The official TweetEval metrics in percent, and expected calibration error."""

import numpy as np
from sklearn.metrics import f1_score, recall_score

from datasets import LABELS, MULTI_LABEL, Row

METRIC = {"sentiment": "macro recall", "irony": "F1 of irony"}


def score_labels(task: str, found: np.ndarray, wanted: np.ndarray) -> float:
    if task == "sentiment":
        return 100 * recall_score(wanted, found, average="macro", zero_division=0)
    if task == "irony":
        return 100 * f1_score(wanted, found, pos_label=1, average="binary", zero_division=0)
    # Over the labels the texts have: a head may know more (TweetEval's emotions are four of Kiln's six).
    return 100 * f1_score(wanted, found, labels=np.unique(wanted), average="macro", zero_division=0)


def score_rows(task: str, logits: np.ndarray, rows: list[Row]) -> float:
    if task in MULTI_LABEL:
        wanted = np.zeros_like(logits)
        for at, row in enumerate(rows):
            wanted[at, list(row.target)] = 1
        return 100 * f1_score(wanted, logits > -0.85, average="macro", zero_division=0)
    return score_labels(task, logits.argmax(1), np.array([row.target[0] for row in rows]))


def calibration_error(probabilities: np.ndarray, wanted: np.ndarray, weights: np.ndarray | None = None, bins: int = 15) -> float:
    """Expected calibration error of the winning label, equal-width bins (Guo et al. 2017)."""
    weights = np.ones(len(wanted)) if weights is None else weights
    sure, right = probabilities.max(1), probabilities.argmax(1) == wanted
    at = np.minimum((sure * bins).astype(int), bins - 1)
    total = 0.0
    for bin in range(bins):
        inside = at == bin
        if inside.any():
            w = weights[inside]
            total += w.sum() * abs(np.average(sure[inside], weights=w) - np.average(right[inside], weights=w))
    return float(total / weights.sum())
