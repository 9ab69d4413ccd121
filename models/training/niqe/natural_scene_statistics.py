"""Natural scene statistics shared by NIQE and BRISQUE, in double precision.

Written from the papers; the TypeScript in src-main/core/media (mscn.ts, ggd.ts, halve.ts) must agree
with this file to 1e-4, which test/unit/src-main/core/media checks on generated pictures.

- A. Mittal, A. K. Moorthy, A. C. Bovik, "No-Reference Image Quality Assessment in the Spatial
  Domain", IEEE TIP 21(12), 2012 (BRISQUE).
- A. Mittal, R. Soundararajan, A. C. Bovik, "Making a Completely Blind Image Quality Analyzer",
  IEEE SPL 20(3), 2013 (NIQE).
- N.-E. Lasmar, Y. Stitou, Y. Berthoumieu, "Multiscale skewed heavy tailed model for texture
  analysis", ICIP 2009 (moment matching of the asymmetric generalised Gaussian).
"""

import numpy as np
from scipy.special import gammaln

SHAPES = np.arange(200, 10001) / 1000.0
RATIOS = np.exp(2 * gammaln(2 / SHAPES) - gammaln(1 / SHAPES) - gammaln(3 / SHAPES))


def luma(rgb: np.ndarray) -> np.ndarray:
    """BT.709 luma of gamma-coded 8-bit RGB, 0..255."""
    return rgb[..., :3].astype(np.float64) @ np.array([0.2126, 0.7152, 0.0722])


def gaussian_taps() -> np.ndarray:
    """Seven taps with a standard deviation of 7/6 pixels, summing to one."""
    offsets = np.arange(-3, 4)
    taps = np.exp(-(offsets**2) / (2 * (7 / 6) ** 2))
    return taps / taps.sum()


def blur(plane: np.ndarray) -> np.ndarray:
    """Separable Gaussian; the border repeats its last pixel."""
    taps = gaussian_taps()
    height, width = plane.shape
    padded = np.pad(plane, 3, mode="edge")
    rows = sum(taps[i] * padded[:, i : i + width] for i in range(7))
    return sum(taps[i] * rows[i : i + height] for i in range(7))


def mscn(plane: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean-subtracted contrast-normalised coefficients and the local deviation.

    Differences below 1e-4 grey levels are rounding, not picture: they become exactly 0, so that flat
    areas count neither as below nor as above zero.
    """
    mean = blur(plane)
    deviation = np.sqrt(np.abs(blur(plane * plane) - mean * mean))
    difference = np.where(np.abs(plane - mean) < 1e-4, 0.0, plane - mean)
    return difference / (deviation + 1), deviation


def halve(plane: np.ndarray) -> np.ndarray:
    """Half size by four cubic taps (a = -0.75, no antialiasing); the border repeats its last pixel.

    The published BRISQUE support vectors were trained on pictures halved like this: with an
    antialiased cubic the reference scores move by up to ten points.
    """
    taps = np.array([-0.09375, 0.59375, 0.59375, -0.09375])

    def along_rows(values: np.ndarray) -> np.ndarray:
        width = values.shape[1]
        count = max(1, width // 2)
        index = 2 * np.arange(count)[:, None] + np.arange(-1, 3)[None, :]
        return values[:, np.clip(index, 0, width - 1)] @ taps

    return along_rows(along_rows(plane).T).T


def fit_asymmetric(values: np.ndarray) -> tuple[float, float, float]:
    """Shape and the left and right root mean squares of an asymmetric generalised Gaussian."""
    values = np.asarray(values, dtype=np.float64).ravel()
    squares = values * values
    below, above = values < 0, values > 0
    left = np.sqrt(squares[below].mean()) if below.any() else 0.0
    right = np.sqrt(squares[above].mean()) if above.any() else 0.0
    total = squares.sum()
    if total <= 1e-8 * max(1, values.size):
        return 10.0, 0.0, 0.0
    moment = np.abs(values).mean() ** 2 / squares.mean()
    lean = left / right if right > 0 else 1e6
    ratio = moment * (lean**3 + 1) * (lean + 1) / (lean**2 + 1) ** 2
    return float(np.interp(ratio, RATIOS, SHAPES)), float(left), float(right)


def neighbours(coefficients: np.ndarray) -> list[np.ndarray]:
    """Products with the right, lower, lower right and lower left neighbour."""
    c = coefficients
    return [c[:, :-1] * c[:, 1:], c[:-1] * c[1:], c[:-1, :-1] * c[1:, 1:], c[:-1, 1:] * c[1:, :-1]]


def scale_of(shape: float) -> float:
    """Ratio of a generalised Gaussian's scale to its standard deviation."""
    return float(np.exp(0.5 * (gammaln(1 / shape) - gammaln(3 / shape))))


def skew_of(shape: float, left: float, right: float) -> float:
    """Mean of an asymmetric generalised Gaussian from its root mean squares."""
    return (right - left) * scale_of(shape) * float(np.exp(gammaln(2 / shape) - gammaln(1 / shape)))
