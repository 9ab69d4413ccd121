"""Temperature and class offsets, fitted on validation texts and folded into the last layer of each head."""

import numpy as np
import torch
from torch.nn.functional import cross_entropy

from datasets import LABELS, MULTI_LABEL, Row
from metrics import calibration_error, score_labels

# Sentiment is scored by macro recall, so it is calibrated as if its classes were equally common.
BALANCED = {"sentiment"}
# How often a rare verdict has to be right on validation texts before it is given.
LEAST_PRECISION = {"hate": 0.8}


def weights_of(task: str, wanted: np.ndarray, classes: int) -> np.ndarray:
    if task not in BALANCED:
        return np.ones(len(wanted))
    share = np.bincount(wanted, minlength=classes) / len(wanted)
    return 1 / (share[wanted] * classes)


def fit(logits: torch.Tensor, wanted: torch.Tensor, weights: torch.Tensor, balanced: bool) -> tuple[float, torch.Tensor]:
    """Temperature and, for balanced heads, offsets that minimise the weighted log loss (vector scaling)."""
    log_scale = torch.zeros(1, requires_grad=True)
    offsets = torch.zeros(logits.shape[1], requires_grad=balanced)
    variables = [log_scale, offsets] if balanced else [log_scale]
    optimizer = torch.optim.LBFGS(variables, lr=0.3, max_iter=200)

    def closure():
        optimizer.zero_grad()
        loss = (cross_entropy(logits * log_scale.exp() + offsets, wanted, reduction="none") * weights).mean() + 0.003 * (offsets**2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return float(log_scale.exp()), offsets.detach()


def offset_for_precision(logits: np.ndarray, wanted: np.ndarray, least: float) -> float:
    """What to take from the last class's logit so that its verdicts are right often enough."""
    margin = logits[:, 1] - logits[:, 0]
    for taken in np.arange(0, 6, 0.05):
        found = margin > taken
        if found.sum() < 20 or wanted[found].mean() >= least:
            return float(taken)
    return 0.0


@torch.no_grad()
def fold(head: torch.nn.Sequential, scale: float, offsets: torch.Tensor) -> None:
    last = head[-1]
    last.weight.mul_(scale)
    last.bias.mul_(scale).add_(offsets)


def calibrate(network, held: list[Row], ids: list[list[int]], predict) -> dict[str, dict[str, float]]:
    """Folds the fitted values in, and tells each head's score and calibration error before and after."""
    report = {}
    for task in network.heads:
        at = [i for i, row in enumerate(held) if row.task == task]
        if task in MULTI_LABEL or not at:
            continue
        logits = predict(network, [ids[i] for i in at], [task])[task]
        wanted = np.array([held[i].target[0] for i in at])
        weights = weights_of(task, wanted, len(LABELS[task]))
        scale, offsets = fit(torch.tensor(logits), torch.tensor(wanted), torch.tensor(weights), task in BALANCED)
        after = logits * scale + offsets.numpy()
        if task in LEAST_PRECISION:
            taken = offset_for_precision(after, wanted, LEAST_PRECISION[task])
            offsets[1] -= taken
            after[:, 1] -= taken
        soft = lambda values: np.exp(values) / np.exp(values).sum(1, keepdims=True)
        report[task] = {
            "texts": len(at),
            "score": round(score_labels(task, after.argmax(1), wanted), 1),
            "uncalibratedScore": round(score_labels(task, logits.argmax(1), wanted), 1),
            "calibrationError": round(calibration_error(soft(after), wanted, weights), 3),
            "uncalibratedError": round(calibration_error(soft(logits), wanted, weights), 3),
            "temperature": round(1 / scale, 3),
        }
        fold(network.heads[task], scale, offsets)
    return report
