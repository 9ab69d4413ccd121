"""Fits the ranker over measured features, RankIQA-style, and says how well it orders pictures that it was not fitted on.

python train.py --features FILE.jsonl [--folds 4]
                [--names NAMES.json --out models/technical-quality/technical-quality.json]

Each line of FILE is one picture as measure.ts writes it. Pictures of one source (the part of the name before "~" and
before the frame number) are always on the same side of a split.
"""

import argparse
import base64
import json
import re
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch

KINDS = ["blur", "motion", "noise", "jpeg", "over", "under", "banding", "cast", "upscale"]
# Kinds that are hard to order count more, and the original against its distorted copies counts most.
HARD = {"cast": 3.0, "over": 2.5, "banding": 2.5, "motion": 2.5, "jpeg": 2.0}
FIRST, ORIGINAL = 8.0, 1.5
MARGIN = 0.2
LEVEL = 0.005
# The medians of originals and of the worst level come to lie here.
GOOD, RUINED = 0.8, 0.1
torch.set_num_threads(1)


def load(path):
    """Sequences of six feature rows (original, then the five levels) by source and kind."""
    rows = defaultdict(dict)
    for line in open(path):
        row = json.loads(line)
        folder, name = row["file"].split("/")
        rows[folder][name] = row["features"]
    sequences = []
    for folder, pictures in sorted(rows.items()):
        found = defaultdict(dict)
        for name, features in pictures.items():
            if name != "original.png":
                kind, schedule, level, _ = name.split(".")
                found[kind, schedule][int(level)] = features
        for (kind, _), levels in sorted(found.items()):
            if len(levels) == 5 and "original.png" in pictures:
                ordered = [pictures["original.png"]] + [levels[level] for level in range(1, 6)]
                sequences.append((source_of(folder), kind, ordered))
    return sequences


def source_of(name):
    return re.sub(r"(_mp4|_webm)?-\d+$", "", name.split("~")[0])


class Ranker(torch.nn.Module):
    """One hidden layer beside a straight line -> one number, higher is better."""

    def __init__(self, features, hidden=32, dropout=0.4):
        super().__init__()
        self.hidden = torch.nn.Linear(features, hidden)
        self.dropout = torch.nn.Dropout(dropout)
        self.output = torch.nn.Linear(hidden, 1, bias=False)
        self.line = torch.nn.Linear(features, 1, bias=False)

    def forward(self, values):
        hidden = self.dropout(torch.nn.functional.silu(self.hidden(values)))
        return (self.output(hidden) + self.line(values)).squeeze(-1)


def fit(train, epochs=50, seed=1):
    """Siamese ranking: every pair of the six pictures of a sequence, by a margin for each level between them."""
    torch.manual_seed(seed)
    values = torch.tensor(np.array([rows for _, _, rows in train]), dtype=torch.float32)
    flat = values.reshape(-1, values.shape[-1])
    mean, deviation = flat.mean(0), flat.std(0).clamp_min(1e-3)
    inputs = ((values - mean) / deviation).clamp(-4, 4)
    model = Ranker(values.shape[-1])
    optimiser = torch.optim.AdamW(model.parameters(), lr=4e-3, weight_decay=3e-3)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, epochs)
    weights = torch.tensor([HARD.get(kind, 1.0) for _, kind, _ in train])
    target = 3 - 1.15 * torch.arange(6.0)
    upper = torch.triu_indices(6, 6, 1)
    gaps = (upper[1] - upper[0]).float()
    pairs = torch.ones(15)
    pairs[upper[0] == 0] = ORIGINAL
    pairs[(upper[0] == 0) & (upper[1] == 1)] = FIRST
    pairs /= pairs.mean()
    for _ in range(epochs):
        model.train()
        order = torch.randperm(len(train))
        for start in range(0, len(order), 32):
            chosen = order[start : start + 32]
            batch = inputs[chosen]
            # one shift of all features a sequence: the order must not rest on where a picture stands
            shift = 0.2 * torch.randn(batch.shape[0], 1, batch.shape[2]) + 0.02 * torch.randn_like(batch)
            scores = model(batch + shift)
            differences = scores[:, upper[0]] - scores[:, upper[1]]
            ranking = (pairs * torch.nn.functional.softplus(2.5 * (MARGIN * gaps - differences))).mean(1) / 2.5
            # and pictures at one level should stand alike, whatever they show
            level = torch.nn.functional.huber_loss(scores, target.expand_as(scores), reduction="none").mean(1)
            loss = (weights[chosen] * (ranking + LEVEL * level)).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        schedule.step()
    model.eval()
    known = np.array([score((model, mean, deviation), rows) for _, _, rows in train])
    good, ruined = np.median(known[:, 0]), np.median(known[:, 5])
    spread = (good - ruined) / (logit(GOOD) - logit(RUINED))
    return model, mean, deviation, float(good - spread * logit(GOOD)), float(spread)


def logit(share):
    return float(np.log(share / (1 - share)))


def score(fitted, rows):
    model, mean, deviation = fitted[:3]
    with torch.no_grad():
        return model(((torch.tensor(rows, dtype=torch.float32) - mean) / deviation).clamp(-4, 4)).numpy()


def rate(fitted, rows):
    """Technical quality as Kiln tells it: eight tenths the ranker, one each of NIQE and BRISQUE."""
    centre, spread = fitted[3:]
    quality = 1 / (1 + np.exp(-(score(fitted, rows) - centre) / spread))
    rows = np.array(rows)
    naturalness = 1 - np.clip((np.exp(rows[:, 0]) - 1 - 3) / 11, 0, 1)
    cleanness = 1 - np.clip((rows[:, 1] - 10) / 70, 0, 1)
    return 0.8 * quality + 0.1 * naturalness + 0.1 * cleanness


def spearman(values):
    ranks = np.argsort(np.argsort(values))
    return float(np.corrcoef(ranks, np.arange(len(values)))[0, 1])


def report(results):
    """By kind: falling steps between levels 1 to 5, falling pairs of them, original above level 1, Spearman's rho."""
    print(f"{'kind':9}{'steps':>8}{'pairs':>8}{'first':>8}{'rho':>8}")
    everything = []
    for kind in KINDS:
        found = [values for name, values in results if name == kind]
        if not found:
            continue
        steps = np.mean([np.mean(values[1:5] > values[2:6]) for values in found])
        pairs = np.mean([values[i] > values[j] for values in found for i in range(1, 6) for j in range(i + 1, 6)])
        first = np.mean([values[0] > values[1] for values in found])
        rho = np.mean([spearman(values[1:]) for values in found])
        everything.append((steps, pairs, first, rho))
        print(f"{kind:9}{100 * steps:7.1f}%{100 * pairs:7.1f}%{100 * first:7.1f}%{rho:8.3f}")
    steps, pairs, first, rho = np.mean(everything, 0)
    print(f"{'mean':9}{100 * steps:7.1f}%{100 * pairs:7.1f}%{100 * first:7.1f}%{rho:8.3f}")


def cross_validate(sequences, folds):
    """Every sequence is rated by a model that saw nothing of its source."""
    sources = sorted({source for source, _, _ in sequences})
    np.random.default_rng(3).shuffle(sources)
    results = []
    for fold in range(folds):
        held = set(sources[fold::folds])
        fitted = fit([each for each in sequences if each[0] not in held])
        results += [(source, kind, rate(fitted, rows)) for source, kind, rows in sequences if source in held]
    for name, is_meant in GROUPS.items():
        found = [(kind, values) for source, kind, values in results if is_meant(source)]
        originals = [values[0] for _, values in found]
        print(f"{name}: originals {np.mean(originals):.2f} +- {np.std(originals):.2f}")
        report(found)


def is_drawn(source):
    return source.startswith("painted") or source in ("screen", "vector")


GROUPS = {
    "photographs and films": lambda source: not is_drawn(source),
    "Kodak photographs": lambda source: source.startswith("kodim"),
    "drawn pictures": is_drawn,
}


def pack(values):
    return base64.b64encode(np.ascontiguousarray(values, "<f4").tobytes()).decode()


def write(fitted, names, path):
    model, mean, deviation, centre, spread = fitted
    member = {
        "hidden": pack(model.hidden.weight.detach().numpy()),
        "offsets": pack(model.hidden.bias.detach().numpy()),
        "output": pack(model.output.weight.detach().numpy().ravel()),
        "line": pack(model.line.weight.detach().numpy().ravel()),
    }
    file = {
        "format": "kiln-technical-quality-1",
        "features": names,
        "mean": pack(mean.numpy()),
        "deviation": pack(deviation.numpy()),
        "centre": round(centre, 5),
        "spread": round(spread, 5),
        "members": [member],
    }
    path.write_text(json.dumps(file, indent=1) + "\n")


def write_cases(fitted, sequences, path):
    """A few rows with what the ranker says of them, for the test of the same arithmetic in TypeScript."""
    centre, spread = fitted[3:]
    rows = [sequences[index][2][level] for index, level in ((0, 0), (len(sequences) // 3, 3), (-1, 5))]
    answers = 1 / (1 + np.exp(-(score(fitted, rows) - centre) / spread))
    path.write_text(json.dumps([{"features": row, "quality": float(each)} for row, each in zip(rows, answers)]) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--features", required=True, help="what measure.ts wrote")
    parser.add_argument("--names", help="what measure.ts --names prints")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--cases", type=Path, help="a fixture to write")
    parser.add_argument("--folds", type=int, default=4, help="0 for no evaluation")
    options = parser.parse_args()
    sequences = load(options.features)
    print(len(sequences), "sequences of", len({source for source, _, _ in sequences}), "sources")
    if options.folds > 1:
        cross_validate(sequences, options.folds)
    if options.out:
        fitted = fit(sequences)
        write(fitted, json.loads(Path(options.names).read_text()), options.out)
        if options.cases:
            write_cases(fitted, sequences, options.cases)


if __name__ == "__main__":
    main()
