"""Fits the pristine model of NIQE on the Kodak photographs and measures it on held-out ones.

  python models/training/niqe/fit.py --data DATA --out models/niqe/niqe.json

Needs numpy, scipy and Pillow. Prints the evaluation of the model card (models/niqe/README.md).
"""

import argparse
import base64
import io
import json
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter
from scipy.stats import spearmanr

from niqe_features import PATCH, niqe_distance, niqe_patches
from natural_scene_statistics import luma

WORKING_SIDE = 640
SHARP_SHARE = 0.6
SHRINKAGE = 0.02


def working_size(picture: Image.Image, side: int = WORKING_SIDE) -> np.ndarray:
    """8-bit RGB whose longer side is `side` pixels."""
    scale = side / max(picture.size)
    size = (round(picture.width * scale), round(picture.height * scale))
    return np.asarray(picture.convert("RGB").resize(size, Image.Resampling.LANCZOS))


def views(picture: Image.Image) -> list[np.ndarray]:
    """One photograph as a video frame may show it: three sizes, each also mirrored."""
    pictures = [working_size(picture, side) for side in (640, 560, 480)]
    return pictures + [np.ascontiguousarray(view[:, ::-1]) for view in pictures]


def sharp_patches(plane: np.ndarray) -> np.ndarray:
    """Features of the patches whose local deviation is a good share of the picture's sharpest."""
    features, sharpness = niqe_patches(plane, stride=PATCH // 2)
    return features[sharpness > SHARP_SHARE * sharpness.max()]


def fit(pictures: list[Image.Image]) -> dict:
    """Mean and covariance of the features of sharp patches, shrunk towards the diagonal."""
    rows = np.concatenate([sharp_patches(luma(view)) for one in pictures for view in views(one)])
    covariance = np.cov(rows, rowvar=False)
    covariance = (1 - SHRINKAGE) * covariance + SHRINKAGE * np.diag(np.diag(covariance))
    return {"mean": rows.mean(axis=0), "covariance": covariance, "patches": len(rows)}


def distortions(picture: np.ndarray, seed: int) -> dict[str, list[np.ndarray]]:
    """Each kind at five rising levels."""
    image = Image.fromarray(picture)
    noise = np.random.default_rng(seed).normal(size=picture.shape)

    def jpeg(quality: int) -> np.ndarray:
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=quality)
        return np.asarray(Image.open(buffer))

    blur = [np.asarray(image.filter(ImageFilter.GaussianBlur(s))) for s in (0.7, 1.2, 2, 3, 5)]
    grain = [
        np.clip(picture + noise * sigma, 0, 255).round().astype(np.uint8)
        for sigma in (4, 8, 16, 28, 45)
    ]
    return {"blur": blur, "noise": grain, "jpeg": [jpeg(q) for q in (60, 35, 20, 12, 6)]}


def evaluate(pictures: list[Image.Image], published_score, folds: int = 4) -> None:
    """Cross-validated rank agreement with distortion levels, and how often the original wins."""
    agreement: dict[str, list[float]] = {}
    wins: dict[str, list[float]] = {}
    clean: list[float] = []
    published: list[tuple[float, float]] = []
    for fold in range(folds):
        model = fit([one for index, one in enumerate(pictures) if index % folds != fold])
        for index, one in enumerate(pictures):
            if index % folds != fold:
                continue
            picture = working_size(one)
            original = niqe_distance(luma(picture), model)
            clean.append(original)
            for kind, levels in distortions(picture, seed=index).items():
                scores = [original] + [niqe_distance(luma(level), model) for level in levels]
                agreement.setdefault(kind, []).append(spearmanr(range(6), scores).statistic)
                wins.setdefault(kind, []).append(np.mean([s > original for s in scores[1:]]))
                published += [
                    (score, published_score(level)) for score, level in zip(scores[1:], levels)
                ]
            published.append((original, published_score(picture)))
    print(f"held-out originals: median {np.median(clean):.2f}, range {min(clean):.2f}..{max(clean):.2f}")
    for kind, values in agreement.items():
        print(f"{kind}: rank agreement {np.mean(values):.3f}, original better {np.mean(wins[kind]):.3f}")
    print(f"rank correlation with the published parameters: {spearmanr(*zip(*published)).statistic:.3f}")


def published_niqe(data: Path):
    """Distance to the published parameters, only to compare with; they are not shipped."""
    values = np.load(data / "images" / "niqe" / "niqe_pris_params.npz")
    model = {"mean": values["mu_pris_param"].ravel(), "covariance": values["cov_pris_param"]}
    return lambda picture: niqe_distance(luma(picture), model)


def encode(values: np.ndarray) -> str:
    """Little-endian 32-bit floats in base64."""
    return base64.b64encode(values.astype("<f4").tobytes()).decode()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    paths = sorted((options.data / "images" / "kodak").glob("*.png"))
    pictures = [Image.open(path).convert("RGB") for path in paths]
    evaluate(pictures, published_niqe(options.data))
    model = fit(pictures)
    written = {
        "format": "kiln-niqe-1",
        "patch": PATCH,
        "pictures": len(pictures),
        "patches": model["patches"],
        "mean": encode(model["mean"]),
        "covariance": encode(model["covariance"]),
    }
    options.out.write_text(json.dumps(written, separators=(",", ":")) + "\n")
    print(f"{model['patches']} patches of {len(pictures)} pictures, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
