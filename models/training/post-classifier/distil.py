"""Distils a trained MiniLM classifier into the network of the original design (Hinton et al. 2015).

    python distil.py --data DIR --minilm DIR --teacher FILE --out FILE [--samples N]

The student sees the training texts in random order and learns the teacher's calibrated answers on every head, and the
labels where a text has one. Seeds are fixed; CPU or CUDA.
"""

import argparse
import random
import time
from pathlib import Path

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, kl_div

from datasets import LABELS, MULTI_LABEL, TWEETEVAL, load
from networks import Classifier, Design, MiniLM
from text import PostTokenizer
from train import BATCH, LENGTH, batches, evaluate, loss_of, pad, predict

TASKS = [*TWEETEVAL, "postType", "feelings"]
SOFTNESS, LABELLED, RATE = 2.0, 0.4, 1.2e-3
# How often each set is drawn against its size: small ones more, so that no head starves.
DRAWN = {"sentiment": 1.0, "emotion": 5, "irony": 5, "offensive": 2, "hate": 2, "feelings": 0.6, "postType": 1, "emoji": 0.3, "davidson": 0.3, "sarcasm": 1, "act": 0.5}


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("data", "minilm", "teacher", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--samples", type=int, default=120_000)
    options = parser.parse_args()
    rng = random.Random(7)
    torch.manual_seed(7)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    rows = load(options.data, "train")
    held = [row for row in load(options.data, "val") if row.task in (*TWEETEVAL, "postType")]
    drawn = rng.choices(range(len(rows)), [DRAWN[row.task] for row in rows], k=options.samples)
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
    print(f"the teacher answered {len(ids)} texts in {time.time() - began:.0f} s", flush=True)

    student = Classifier(Design(), {task: len(LABELS[task]) for task in TASKS}, dropout=0.3).to(device)
    print(f"{sum(p.numel() for p in student.parameters()) / 1e6:.1f} M parameters", flush=True)
    optimizer = torch.optim.AdamW(student.parameters(), lr=RATE, weight_decay=0.01, fused=True)
    steps = len(drawn) // BATCH + 1
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda at: min(1, (at + 1) / (0.05 * steps)) * max(0.02, 1 - at / steps))
    order, began = [place[at] for at in drawn], time.time()
    for step, part in enumerate(batches(order, ids, rng)):
        inputs, mask = (t.to(device) for t in pad([ids[at] for at in part]))
        with torch.autocast(device.type, torch.bfloat16):
            logits = student(inputs, mask)
        loss = torch.zeros((), device=device)
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
    torch.save({"tasks": TASKS, "weights": student.state_dict(), "scores": scores}, options.out)


if __name__ == "__main__":
    main()
