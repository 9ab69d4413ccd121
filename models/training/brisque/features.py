"""The 36 BRISQUE features of one picture and the score of an epsilon-SVR over them, in double precision."""

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "niqe"))

from natural_scene_statistics import fit_asymmetric, halve, mscn, neighbours, skew_of  # noqa: E402


def brisque_features(plane: np.ndarray) -> np.ndarray:
    """Eighteen numbers at full size, then the same eighteen at half size."""
    features: list[float] = []
    for scale in range(2):
        coefficients, _ = mscn(plane)
        shape, left, right = fit_asymmetric(coefficients)
        features += [shape, (left**2 + right**2) / 2]
        for products in neighbours(coefficients):
            shape, left, right = fit_asymmetric(products)
            features += [shape, skew_of(shape, left, right), left**2, right**2]
        if scale == 0:
            plane = halve(plane)
    return np.array(features)


def brisque_score(features: np.ndarray, model: dict) -> float:
    """Epsilon-SVR with a radial kernel; about 0 (pristine) to 100 (bad)."""
    low, high = model["low"], model["high"]
    scaled = -1 + 2 * (features - low) / (high - low)
    kernel = np.exp(-model["gamma"] * ((model["vectors"] - scaled) ** 2).sum(axis=1))
    return float(model["coefficients"] @ kernel - model["rho"])
