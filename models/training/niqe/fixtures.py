"""Reference values of NIQE and BRISQUE on generated pictures, for the parity test of the TypeScript.

  python models/training/niqe/fixtures.py --data DATA --out test/unit/src-main/core/media/fixtures/natural-scene-statistics.json
"""

import argparse
import base64
import json
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "models" / "training" / "brisque"))

from convert import read_model  # noqa: E402
from features import brisque_features, brisque_score  # noqa: E402
from natural_scene_statistics import luma  # noqa: E402
from niqe_features import niqe_distance, niqe_patches  # noqa: E402

PICTURES = [("texture", 1, 200, 210), ("noise", 2, 320, 192), ("blocks", 3, 193, 211)]


def generate(kind: str, seed: int, width: int, height: int) -> np.ndarray:
    """Integer arithmetic only, the same as test/unit/src-main/core/media/pictures.ts."""
    state = seed
    grain = np.zeros((height, width), dtype=np.int64)
    for y in range(height):
        for x in range(width):
            state = (state * 1664525 + 1013904223) % 2**32
            grain[y, x] = state >> 24
    ys, xs = np.mgrid[0:height, 0:width]
    if kind == "noise":
        base = grain
    elif kind == "blocks":
        base = 40 + 150 * (((xs // 24) + (ys // 16)) % 2) + grain // 16
    else:
        padded = np.pad(grain, 2, mode="edge")
        total = sum(padded[j : j + height, i : i + width] for j in range(5) for i in range(5))
        base = 128 + (total // 25 - 128) * 4 + ((xs * 7) ^ (ys * 5)) % 32 - 16
    return np.stack([np.clip(base + 9 * c, 0, 255) for c in range(3)], axis=-1).astype(np.uint8)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    vectors = read_model(options.data)
    file = json.loads((ROOT / "models" / "niqe" / "niqe.json").read_text())
    pristine = {
        name: np.frombuffer(base64.b64decode(file[name]), "<f4").astype(np.float64)
        for name in ("mean", "covariance")
    }
    pristine["covariance"] = pristine["covariance"].reshape(36, 36)
    written = []
    for kind, seed, width, height in PICTURES:
        plane = luma(generate(kind, seed, width, height))
        features = brisque_features(plane)
        patches, _ = niqe_patches(plane)
        written.append(
            {
                "kind": kind,
                "seed": seed,
                "width": width,
                "height": height,
                "brisqueFeatures": features.tolist(),
                "brisqueScore": brisque_score(features, vectors),
                "niqePatches": patches.tolist(),
                "niqeScore": niqe_distance(plane, pristine),
            }
        )
    options.out.write_text(json.dumps(written) + "\n")


if __name__ == "__main__":
    main()
