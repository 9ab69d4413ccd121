"""The 36 NIQE features of each patch of a picture, and the distance to a pristine model."""

import numpy as np
from natural_scene_statistics import fit_asymmetric, halve, mscn, neighbours, scale_of, skew_of

PATCH = 96


def patch_features(coefficients: np.ndarray) -> list[float]:
    """Eighteen numbers of one patch at one size."""
    shape, left, right = fit_asymmetric(coefficients)
    features = [shape, scale_of(shape) * (left + right) / 2]
    for products in neighbours(coefficients):
        shape, left, right = fit_asymmetric(products)
        scale = scale_of(shape)
        features += [shape, skew_of(shape, left, right), scale * left, scale * right]
    return features


def starts(length: int, patch: int, stride: int) -> list[int]:
    """Where patches begin along a side; one patch, cut short, when the side is shorter than it."""
    return list(range(0, max(1, length - patch + 1), stride))


def niqe_patches(plane: np.ndarray, stride: int = PATCH) -> tuple[np.ndarray, np.ndarray]:
    """Features (patches x 36) and mean local deviation of the patches on a regular grid."""
    full, deviation = mscn(plane)
    half, _ = mscn(halve(plane))
    features, sharpness = [], []
    for top in starts(plane.shape[0], PATCH, stride):
        for left in starts(plane.shape[1], PATCH, stride):
            window = np.s_[top : top + PATCH, left : left + PATCH]
            small = np.s_[top // 2 : (top + PATCH) // 2, left // 2 : (left + PATCH) // 2]
            features.append(patch_features(full[window]) + patch_features(half[small]))
            sharpness.append(deviation[window].mean())
    return np.array(features), np.array(sharpness)


def niqe_distance(plane: np.ndarray, model: dict) -> float:
    """Mahalanobis-like distance between the picture's patches and the pristine ones."""
    features, _ = niqe_patches(plane)
    mean = features.mean(axis=0)
    covariance = np.cov(features, rowvar=False) if len(features) > 1 else 0
    difference = mean - model["mean"]
    pooled = (model["covariance"] + covariance) / 2
    pooled = pooled + np.eye(36) * 1e-6
    return float(np.sqrt(max(0, difference @ np.linalg.solve(pooled, difference))))
