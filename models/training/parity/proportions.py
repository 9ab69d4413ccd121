"""Writes what SciPy and statsmodels say about random tables; Kiln's own statistics are held to it.

    python models/training/parity/statistics.py [--seed N] [--out FILE]

FILE (test/fixtures/statistics/proportions.json unless told) holds rows of numbers as the test reads them.
Needs scipy 1.17.1, statsmodels 0.15.0, numpy 2.4.6.
"""

import argparse
import json
import sys
import warnings
from pathlib import Path

# this file's own name would hide Python's module of the same name
sys.path = [path for path in sys.path if Path(path or ".").resolve() != Path(__file__).resolve().parent]

import numpy as np  # noqa: E402
from scipy import special, stats  # noqa: E402
from statsmodels.stats.power import NormalIndPower  # noqa: E402
from statsmodels.stats.proportion import (  # noqa: E402
    proportion_confint,
    proportion_effectsize,
    proportions_ztest,
)

HOME = Path(__file__).resolve().parents[3] / "test/fixtures/statistics/proportions.json"


def counts(random, variants, most):
    """Trials and successes of so many variants with rates near each other."""
    rate = float(10 ** random.uniform(-3, -0.2))
    trials = [int(10 ** random.uniform(1, most)) for _ in range(variants)]
    rates = [min(0.98, rate * random.uniform(0.7, 1.4)) for _ in range(variants)]
    return [[n, int(random.binomial(n, p))] for n, p in zip(trials, rates)]


def is_flat(table):
    """Whether nothing or everything came off, of which the tests say nothing."""
    total = sum(s for _, s in table)
    return total == 0 or total == sum(n for n, _ in table)


def cross(table):
    return np.array([[s for _, s in table], [n - s for n, s in table]])


def best_of_two(table):
    """P(second > first) for uniform priors, in closed form (Evan Miller 2015)."""
    (n1, s1), (n2, s2) = table
    a1, b1, a2, b2 = s1 + 1, n1 - s1 + 1, s2 + 1, n2 - s2 + 1
    i = np.arange(a2, dtype=float)
    terms = special.betaln(a1 + i, b1 + b2) - np.log(b2 + i) - special.betaln(1 + i, b2) - special.betaln(a1, b1)
    return float(np.exp(special.logsumexp(terms)))


def best_of_many(table):
    """Probability of each that it is the highest, and the rate lost on average by taking it: 100 points a panel."""
    betas = [stats.beta(s + 1, n - s + 1) for n, s in table]
    steps = (-36, -24, -15, -10, -6, -3, -1, 0, 1, 3, 6, 10, 15, 24, 36)
    cuts = sorted({min(1.0, max(0.0, b.mean() + c * b.std())) for b in betas for c in steps} | {0.0, 1.0})
    points, weights = np.polynomial.legendre.leggauss(100)
    half = np.diff(cuts)[:, None] / 2
    x = (np.array(cuts[:-1])[:, None] + half * (1 + points)).ravel()
    w = (half * weights).ravel()
    cdfs = np.array([b.cdf(x) for b in betas])
    best, loss = [], []
    for i, one in enumerate(betas):
        others = np.delete(cdfs, i, axis=0).prod(axis=0)
        best.append(float(w @ (one.pdf(x) * others)))
        loss.append(float(w @ (cdfs[i] * (1 - others))))
    return best, loss


def pairs(random, wanted):
    rows = []
    while len(rows) < wanted:
        table = counts(random, 2, 6 if len(rows) % 2 else 3)
        if is_flat(table):
            continue
        (n1, s1), (n2, s2) = table
        z, p = proportions_ztest([s1, s2], [n1, n2])
        chi = stats.chi2_contingency(cross(table), correction=False)
        rows.append([n1, s1, n2, s2, float(z), float(p), float(chi.statistic), best_of_two(table)])
    return rows


def exact(random, wanted):
    rows = []
    while len(rows) < wanted:
        table = counts(random, 2, 4)
        (n1, s1), (n2, s2) = table
        if is_flat(table) or stats.contingency.expected_freq(cross(table)).min() >= 5:
            continue
        rows.append([n1, s1, n2, s2, float(stats.fisher_exact(cross(table)).pvalue)])
    return rows


def several(random, wanted):
    rows = []
    while len(rows) < wanted:
        table = counts(random, int(random.integers(3, 7)), 5)
        if is_flat(table):
            continue
        chi = stats.chi2_contingency(cross(table), correction=False)
        best, loss = best_of_many(table)
        rows.append({"table": table, "chi": [float(chi.statistic), int(chi.dof), float(chi.pvalue)], "best": best, "loss": loss})
    return rows


def intervals(random, wanted):
    rows = []
    for _ in range(wanted):
        n, s = counts(random, 1, 6)[0]
        low, high = proportion_confint(s, n, alpha=0.05, method="wilson")
        rows.append([n, s, float(low), float(high)])
    return rows


def sizes(random, wanted):
    rows = []
    for _ in range(wanted):
        rate = float(random.uniform(0.001, 0.7))
        least = float(rate * random.uniform(0.05, 0.4))
        alpha, power = float(random.uniform(0.001, 0.3)), float(random.uniform(0.5, 0.99))
        effect = proportion_effectsize(rate + least, rate)
        size = NormalIndPower().solve_power(effect_size=effect, alpha=alpha, power=power, ratio=1, alternative="two-sided")
        rows.append([rate, least, alpha, power, float(np.squeeze(size))])
    return rows


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--out", type=Path, default=HOME)
    options = parser.parse_args()
    random = np.random.default_rng(options.seed)
    warnings.simplefilter("error")
    body = {
        "pairs": pairs(random, 250),
        "exact": exact(random, 250),
        "several": several(random, 40),
        "intervals": intervals(random, 200),
        "sizes": sizes(random, 200),
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    lines = [f'"{name}": [\n' + ",\n".join(json.dumps(row) for row in rows) + "\n]" for name, rows in body.items()]
    options.out.write_text("{\n" + ",\n".join(lines) + "\n}\n")


main()
