"""First lesson of the entailment network: made statements (synthesise.py).

    python models/training/claims/pretrain.py --minilm FOLDER --made FILE.jsonl --out FILE.pt
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from torch import nn

from network import Checker, Pairs, batch


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("minilm", "made", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--longest", type=int, default=176)
    given = parser.parse_args()
    torch.manual_seed(3)
    torch.set_num_threads(1)
    random.seed(3)
    pairs = Pairs(given.minilm, given.longest)
    made = [json.loads(line) for line in given.made.open()]
    rows = [(pairs.row(each["document"], each["claim"], each["bad"]), each["label"]) for each in made]
    held, rows = rows[:600], rows[600:]
    network = Checker(given.minilm)
    for part in (network.encoder.words, network.encoder.places):
        part.requires_grad_(False)
    heads = [*network.word.parameters(), *network.whole.parameters(), network.mix]
    body = list(network.encoder.layers.parameters())
    size = 16
    steps = len(rows) // size
    optimiser = torch.optim.AdamW([{"params": body, "lr": 1e-4}, {"params": heads, "lr": 1e-3}], weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda at: min(1, at / 100) * max(0.02, 1 - at / steps))
    started, sums = time.time(), []
    places = random.sample(range(len(rows)), len(rows))
    buckets = [sorted(places[at : at + size * 40], key=lambda each: len(rows[each][0][0])) for at in range(0, len(places), size * 40)]
    batches = [bucket[at : at + size] for bucket in buckets for at in range(0, len(bucket), size)]
    random.shuffle(batches)
    for step, chosen in enumerate(batches):
        network.train()
        ids, mask, claim, marks = batch([rows[at][0] for at in chosen])
        labels = torch.tensor([1.0 - rows[at][1] for at in chosen])
        words, whole = network(ids, mask, claim)
        told = nn.functional.binary_cross_entropy_with_logits(words, marks, reduction="none", pos_weight=torch.tensor(3.0))
        loss = (told * claim).sum() / claim.sum() * 3 + nn.functional.binary_cross_entropy_with_logits(whole, labels)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        sums.append(loss.item())
        if step % 50 == 49:
            print(f"{step + 1}/{len(batches)} loss {sum(sums[-50:]) / 50:.3f} {time.time() - started:.0f} s", flush=True)
        if step % 250 == 249 or step == len(batches) - 1:
            network.eval()
            right = [0, 0]
            total = [0, 0]
            with torch.no_grad():
                for at in range(0, len(held), 50):
                    part = held[at : at + 50]
                    ids, mask, claim, _ = batch([row for row, _ in part])
                    _, whole = network(ids, mask, claim)
                    for (_, label), logit in zip(part, whole.tolist()):
                        total[label] += 1
                        right[label] += (logit < 0) == bool(label)
            print(f"held out: balanced {(right[0] / total[0] + right[1] / total[1]) / 2:.3f}", flush=True)
            torch.save(network.state_dict(), given.out)


if __name__ == "__main__":
    main()
