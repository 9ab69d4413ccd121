"""Second lesson of the entailment network: the statements of SummEdits, and its consistent ones broken by edits.py.

    python models/training/claims/finetune.py --data DATA --node node --minilm FOLDER --start FILE.pt --out DIR [--hold DOMAIN]

Writes DIR/DOMAIN.json: for each pair the log-odds that its statements are supported, by a network that never saw the
domain (`--hold all` trains on every domain that may be fitted on, and writes the network).
"""

import argparse
import json
import random
import subprocess
import time
from pathlib import Path

import torch
from torch import nn

from edits import Editor, Lexicon, joined
from network import Checker, Pairs, batch
from pairs import DOMAINS, FITTED, changed, load

HERE = Path(__file__).parent
ROOT = HERE.parents[2]


def statements(node: str, pairs):
    """By pair: (passage, statement, bad stretches, label)."""
    lines = "\n".join(json.dumps({"text": pair.text, "document": pair.document}) for pair in pairs)
    out = subprocess.run([node, str(HERE / "measure.mjs")], input=lines, capture_output=True, check=True, text=True).stdout
    found = []
    for pair, line in zip(pairs, out.splitlines()):
        stretches = changed(pair)
        rows = []
        for claim in json.loads(line)["claims"]:
            start, end = claim["start"], claim["end"]
            inside = [(a - start, b - start) for a, b in stretches if a < end and start < b]
            bad = [] if pair.label else inside
            rows.append((claim["passage"], pair.text[start:end], bad, int(not bad)))
        found.append(rows)
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("data", "minilm", "start", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--node", default="node")
    parser.add_argument("--hold", choices=[*DOMAINS, "all"], required=True)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--frozen", type=int, default=2, help="layers from the bottom that stay as they are")
    parser.add_argument("--rate", type=float, default=6e-5)
    given = parser.parse_args()
    torch.manual_seed(5)
    torch.set_num_threads(1)
    pick = random.Random(5)
    pairs = load(given.data)
    told = statements(given.node, pairs)
    rows_of = Pairs(given.minilm, 160)
    words = [word for word in (ROOT / "models/word-vectors/words.txt").read_text().split("\n") if not word.startswith("##")]
    editor = Editor(Lexicon(ROOT / "models/claims/lexicon.txt.gz"), words, 9)
    network = Checker(given.minilm)
    network.load_state_dict(torch.load(given.start))
    for part in (network.encoder.words, network.encoder.places, *network.encoder.layers[: given.frozen]):
        part.requires_grad_(False)
    heads = [*network.word.parameters(), *network.whole.parameters(), network.mix]
    chosen = [at for at, pair in enumerate(pairs) if pair.domain in FITTED and pair.domain != given.hold]
    own = list({row[:2] + (tuple(row[2]), row[3]) for at in chosen for row in told[at]})
    own.sort()
    consistent = [row for row in own if row[3] == 1]
    print(f"{len(own)} statements, {len(consistent)} of them supported", flush=True)
    size, started, step = 16, time.time(), 0
    made_each = len(consistent) // 2
    steps = given.epochs * (len(own) + made_each) // size
    optimiser = torch.optim.AdamW([{"params": [part for part in network.encoder.layers.parameters() if part.requires_grad], "lr": given.rate}, {"params": heads, "lr": given.rate * 5}], weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda at: min(1, (at + 1) / 30) * max(0.02, 1 - at / steps))
    share = len(consistent) / len(own)
    for epoch in range(given.epochs):
        made = []
        for passage, claim, _, _ in pick.sample(consistent, made_each):
            broken = pick.random() < 0.6
            parts, count = editor.edit(claim, ["James", "Maria", "Boston", "Google", "Texas", "Anna"], broken)
            if broken and count == 0:
                continue
            text, bad = joined(parts)
            made.append((passage, text, tuple(bad), int(count == 0)))
        mixed = own + made
        pick.shuffle(mixed)
        buckets = [sorted(mixed[at : at + size * 30], key=lambda row: len(row[0]) + len(row[1])) for at in range(0, len(mixed), size * 30)]
        batches = [bucket[at : at + size] for bucket in buckets for at in range(0, len(bucket), size)]
        pick.shuffle(batches)
        losses = []
        network.train()
        for part in batches:
            ids, mask, claim, marks = batch([rows_of.row(passage, text, bad) for passage, text, bad, _ in part])
            labels = torch.tensor([1.0 - label for *_, label in part])
            weight = torch.where(labels == 1, 0.5 / (1 - share), 0.5 / share)
            by_word, whole = network(ids, mask, claim)
            word_loss = nn.functional.binary_cross_entropy_with_logits(by_word, marks, reduction="none", pos_weight=torch.tensor(2.0))
            loss = (word_loss * claim).sum() / claim.sum() + (nn.functional.binary_cross_entropy_with_logits(whole, labels, reduction="none") * weight).mean()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
            step += 1
            if step % 25 == 0:
                print(f"{step}/{steps} loss {sum(losses[-25:]) / len(losses[-25:]):.3f} {time.time() - started:.0f} s", flush=True)
        given.out.mkdir(exist_ok=True)
        network.eval()
        scores = {}
        with torch.no_grad():
            for at, pair in enumerate(pairs):
                if given.hold in (pair.domain, "all") and told[at]:
                    ids, mask, claim, _ = batch([rows_of.row(*row[:3]) for row in told[at]])
                    _, whole = network(ids, mask, claim)
                    scores[at] = [-value for value in whole.tolist()]
        (given.out / f"{given.hold}.json").write_text(json.dumps(scores))
        lowest = {at: min(values) for at, values in scores.items()}
        good = [value for at, value in lowest.items() if pairs[at].label == 1]
        bad = [value for at, value in lowest.items() if pairs[at].label == 0]
        right = sum(g > b for g in good for b in bad) / max(1, len(good) * len(bad))
        print(f"epoch {epoch + 1}: AUC {right:.3f} on {given.hold}", flush=True)
    if given.hold == "all":
        torch.save(network.state_dict(), given.out / "network.pt")


if __name__ == "__main__":
    main()
