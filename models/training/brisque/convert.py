"""Turns the published BRISQUE support vectors into models/brisque/brisque.json.

  python models/training/brisque/convert.py --data DATA --out models/brisque/brisque.json
"""

import argparse
import base64
import gzip
import json
from pathlib import Path

import numpy as np


def read_libsvm(path: Path) -> dict:
    """Header values, coefficients and support vectors of a libsvm text model."""
    head: dict[str, str] = {}
    coefficients: list[float] = []
    vectors: list[list[float]] = []
    in_vectors = False
    with gzip.open(path, "rt") as lines:
        for line in lines:
            line = line.strip()
            if not in_vectors:
                if line == "SV":
                    in_vectors = True
                else:
                    name, _, value = line.partition(" ")
                    head[name] = value
                continue
            if line:
                first, *rest = line.split(" ")
                row = [0.0] * 36
                for part in rest:
                    index, _, value = part.partition(":")
                    row[int(index) - 1] = float(value)
                coefficients.append(float(first))
                vectors.append(row)
    assert head["svm_type"] == "epsilon_svr" and head["kernel_type"] == "rbf"
    assert int(head["total_sv"]) == len(vectors)
    return {
        "gamma": float(head["gamma"]),
        "rho": float(head["rho"]),
        "coefficients": np.array(coefficients),
        "vectors": np.array(vectors),
    }


def read_model(data: Path) -> dict:
    """The support vectors with the feature ranges they were trained under."""
    ranges = json.loads((Path(__file__).parent / "ranges.json").read_text())
    model = read_libsvm(data / "images" / "brisque" / "brisque_svm.txt.gz")
    return model | {"low": np.array(ranges["low"]), "high": np.array(ranges["high"])}


def encode(values: np.ndarray) -> str:
    """Little-endian 32-bit floats in base64."""
    return base64.b64encode(values.astype("<f4").tobytes()).decode()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    model = read_model(options.data)
    written = {
        "format": "kiln-brisque-1",
        "gamma": model["gamma"],
        "rho": model["rho"],
        "low": model["low"].tolist(),
        "high": model["high"].tolist(),
        "coefficients": encode(model["coefficients"]),
        "vectors": encode(model["vectors"]),
    }
    options.out.write_text(json.dumps(written, separators=(",", ":")) + "\n")
    print(f"{len(model['coefficients'])} support vectors, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
