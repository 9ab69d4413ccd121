"""BRISQUE on pictures with published scores, and how it orders distorted Kodak photographs.

  python models/training/brisque/evaluate.py --data DATA

Needs numpy, scipy and Pillow; with opencv-contrib installed it also compares the 36 features.
"""

import argparse
import gzip
import io
import sys
from pathlib import Path

import numpy as np
from PIL import Image
from scipy.stats import spearmanr

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "niqe"))

from convert import read_model  # noqa: E402
from features import brisque_features, brisque_score  # noqa: E402
from fit import distortions, working_size  # noqa: E402
from natural_scene_statistics import luma  # noqa: E402

# Scores of the original implementation, as listed in the tests of image-quality 1.2.7 (Apache-2.0).
PUBLISHED = {"img151": 14.2005, "img16": 63.4818, "img176": 89.9085, "kodim05": 4.22978}


def read_picture(data: Path, name: str) -> np.ndarray:
    if name.startswith("kodim"):
        return np.asarray(Image.open(data / "images" / "kodak" / f"{name}.png").convert("RGB"))
    packed = (data / "images" / "brisque" / f"{name}.bmp.gz").read_bytes()
    return np.asarray(Image.open(io.BytesIO(gzip.decompress(packed))).convert("RGB"))


def compare_with_opencv(data: Path) -> None:
    try:
        import cv2
    except ImportError:
        return
    for path in sorted((data / "images" / "kodak").glob("*.png"))[:4]:
        picture = np.asarray(Image.open(path).convert("RGB"))
        grey = picture @ np.array([0.299, 0.587, 0.114])
        theirs = cv2.quality.QualityBRISQUE_computeFeatures(picture[..., ::-1].copy()).ravel()
        difference = np.abs(brisque_features(grey) - theirs)
        print(f"{path.stem}: largest feature difference to OpenCV {difference.max():.4f}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    model = read_model(options.data)
    for name, published in PUBLISHED.items():
        score = brisque_score(brisque_features(luma(read_picture(options.data, name))), model)
        print(f"{name}: published {published:.2f}, ours {score:.2f}")
    compare_with_opencv(options.data)
    agreement: dict[str, list[float]] = {}
    wins: dict[str, list[float]] = {}
    for index, path in enumerate(sorted((options.data / "images" / "kodak").glob("*.png"))):
        picture = working_size(Image.open(path))
        original = brisque_score(brisque_features(luma(picture)), model)
        for kind, levels in distortions(picture, seed=index).items():
            scores = [original]
            scores += [brisque_score(brisque_features(luma(level)), model) for level in levels]
            agreement.setdefault(kind, []).append(spearmanr(range(6), scores).statistic)
            wins.setdefault(kind, []).append(np.mean([s > original for s in scores[1:]]))
    for kind, values in agreement.items():
        print(f"{kind}: rank agreement {np.mean(values):.3f}, original better {np.mean(wins[kind]):.3f}")


if __name__ == "__main__":
    main()
