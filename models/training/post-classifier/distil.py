"""Distils a trained MiniLM classifier into a smaller one, or into the network of the original design (Hinton et al. 2015).

    python distil.py --data DIR --minilm DIR --teacher FILE --out FILE [--layers 3 | --layers 0] [--samples N] [--start FILE]

`--layers` keeps so many of the teacher's layers, evenly spread, to start from; 0 is the design network. The student sees
the training texts in random order and learns the teacher's calibrated answers on every head, the teacher's vector of the
text where the widths agree, and the labels where a text has one. Seeds are fixed; CPU or CUDA.
"""

import argparse
import random
import time
from pathlib import Path

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cosine_similarity, kl_div

from datasets import LABELS, MULTI_LABEL, TWEETEVAL, load
from networks import Classifier, Design, MiniLM
from text import PostTokenizer
from train import BATCH, LENGTH, batches, evaluate, loss_of, pad, predict

TASKS = [*TWEETEVAL, "postType", "feelings"]
SOFTNESS, LABELLED, ALIKE = 2.0, 0.4, 3.0
RATES = {"design": 1.2e-3, "minilm": 3e-4}
# How often each set is drawn against its size: small ones more, so that no head starves.
DRAWN = {"sentiment": 1.0, "emotion": 5, "irony": 5, "offensive": 2, "hate": 2, "feelings": 0.6, "postType": 1, "emoji": 0.3, "davidson": 0.3, "sarcasm": 1, "act": 0.5}


def shorter(teacher: Classifier, options: argparse.Namespace) -> Classifier:
    """The teacher with some of its layers, the first and the last among them."""
    student = Classifier(MiniLM(options.minilm, options.layers), {task: len(LABELS[task]) for task in TASKS})
    weights = teacher.state_dict()
    last = len(teacher.encoder.layers) - 1
    kept = [round(at * last / (options.layers - 1)) for at in range(options.layers)] if options.layers > 1 else [0]
    found = {name: weight for name, weight in weights.items() if not name.startswith("encoder.layers.")}
    for at, source in enumerate(kept):
        ahead = f"encoder.layers.{source}."
        found |= {f"encoder.layers.{at}.{name[len(ahead):]}": weight for name, weight in weights.items() if name.startswith(ahead)}
    student.load_state_dict({name: weight for name, weight in found.items() if name in student.state_dict()})
    return student


@torch.no_grad()
def pooled(network: Classifier, ids: list[list[int]]) -> Tensor:
    """A vector a text, [texts, 384]."""
    network.eval()
    device = next(network.parameters()).device
    order = sorted(range(len(ids)), key=lambda at: len(ids[at]))
    out = torch.zeros(len(ids), network.encoder.width)
    for start in range(0, len(order), 64):
        part = order[start : start + 64]
        with torch.autocast(device.type, torch.bfloat16):
            out[part] = network.pool(*(t.to(device) for t in pad([ids[at] for at in part]))).float().cpu()
    network.train()
    return out


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("data", "minilm", "teacher", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=0)
    parser.add_argument("--samples", type=int, default=120_000)
    parser.add_argument("--start", type=Path, help="a student to go on with, at half the rate")
    parser.add_argument("--sentiment", type=float, default=DRAWN["sentiment"], help="how often sentiment is drawn")
    options = parser.parse_args()
    rng = random.Random(11 if options.start else 7)
    torch.manual_seed(7)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    rows = load(options.data, "train")
    held = [row for row in load(options.data, "val") if row.task in (*TWEETEVAL, "postType")]
    often = DRAWN | {"sentiment": options.sentiment}
    drawn = rng.choices(range(len(rows)), [often[row.task] for row in rows], k=options.samples)
    tokenizer = PostTokenizer(options.minilm / "vocab.txt", options.data / "vader/emoji_utf8_lexicon.txt")
    seen = sorted(set(drawn))
    place = {at: i for i, at in enumerate(seen)}
    ids = tokenizer([rows[at].text for at in seen], LENGTH)
    held_ids = tokenizer([row.text for row in held], LENGTH)

    saved = torch.load(options.teacher, map_location="cpu", weights_only=True)
    teacher = Classifier(MiniLM(options.minilm), {task: len(LABELS[task]) for task in saved["tasks"]}).to(device)
    teacher.load_state_dict(saved["weights"])
    began = time.time()
    wanted = predict(teacher, ids, TASKS)
    vectors = pooled(teacher, ids) if options.layers else None
    print(f"the teacher answered {len(ids)} texts in {time.time() - began:.0f} s", flush=True)

    student = shorter(teacher, options).to(device) if options.layers else Classifier(Design(), {task: len(LABELS[task]) for task in TASKS}, dropout=0.3).to(device)
    if options.start:
        student.load_state_dict(torch.load(options.start, map_location="cpu", weights_only=True)["weights"])
    print(f"{sum(p.numel() for p in student.parameters()) / 1e6:.1f} M parameters", flush=True)
    optimizer = torch.optim.AdamW(student.parameters(), lr=RATES["minilm" if options.layers else "design"] * (0.5 if options.start else 1), weight_decay=0.01, fused=True)
    steps = len(drawn) // BATCH + 1
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda at: min(1, (at + 1) / (0.05 * steps)) * max(0.02, 1 - at / steps))
    order, began = [place[at] for at in drawn], time.time()
    for step, part in enumerate(batches(order, ids, rng)):
        inputs, mask = (t.to(device) for t in pad([ids[at] for at in part]))
        with torch.autocast(device.type, torch.bfloat16):
            vector = student.pool(inputs, mask)
            logits = {task: student.heads[task](student.drop(vector)) for task in TASKS}
        loss = torch.zeros((), device=device)
        if vectors is not None:
            loss = loss + ALIKE * (1 - cosine_similarity(vector.float(), vectors[part].to(device)).mean())
        for task in TASKS:
            soft = torch.tensor(wanted[task][part], device=device)
            found = logits[task].float()
            if task in MULTI_LABEL:
                loss = loss + 6 * binary_cross_entropy_with_logits(found, soft.sigmoid())
            else:
                loss = loss + SOFTNESS**2 * kl_div((found / SOFTNESS).log_softmax(1), (soft / SOFTNESS).softmax(1), reduction="batchmean")
            mine = [i for i, at in enumerate(part) if rows[seen[at]].task == task]
            if mine:
                loss = loss + LABELLED * loss_of(task, found[mine], [rows[seen[part[i]]] for i in mine]) / len(part)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(student.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if (step + 1) % 250 == 0:
            print(f"{step + 1}/{steps} loss {loss.item():.3f} {(step + 1) * BATCH / (time.time() - began):.0f}/s", flush=True)
    scores = evaluate(student, held, held_ids, most=10_000)
    print("held out:", " ".join(f"{task} {score:.1f}" for task, score in scores.items()))
    torch.save({"tasks": TASKS, "layers": options.layers, "weights": student.state_dict(), "scores": scores}, options.out)


if __name__ == "__main__":
    main()
