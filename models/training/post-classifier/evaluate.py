"""Scores an exported classifier on the held-out texts, the way Kiln runs it, and prints a table.

    python evaluate.py --data DIR --model FOLDER [--split val|test]

TweetEval's tests are not among the data, so its heads are scored on the validation texts; the others on own test splits.
Tone is scored on GoEmotions' test texts with one feeling, by the group the feeling belongs to.
"""

import argparse
import time
from pathlib import Path

import numpy as np
import onnxruntime

from datasets import LABELS, TWEETEVAL, load
from export import HEADS, TONES
from metrics import METRIC, calibration_error, score_labels
from text import PostTokenizer
from train import LENGTH


def rows_by_length(ids: list[list[int]]):
    """Places of rows that Kiln would run together: lengths rounded up to multiples of 8, at most 8 rows."""
    found: dict[int, list[int]] = {}
    for at, row in enumerate(ids):
        found.setdefault(-(-len(row) // 8) * 8, []).append(at)
    for length, places in sorted(found.items()):
        for start in range(0, len(places), 8):
            yield length, places[start : start + 8]


def run(session: onnxruntime.InferenceSession, ids: list[list[int]]) -> dict[str, np.ndarray]:
    out: dict[str, list] = {head: [None] * len(ids) for head in HEADS}
    for length, places in rows_by_length(ids):
        batch = np.zeros((len(places), length), np.int64)
        for at, place in enumerate(places):
            batch[at, : len(ids[place])] = ids[place]
        for head, values in zip(HEADS, session.run(HEADS, {"ids": batch})):
            for at, place in enumerate(places):
                out[head][place] = values[at]
    return {head: np.array(values) for head, values in out.items()}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    options = parser.parse_args()
    tokenizer = PostTokenizer(options.model / "vocab.txt", options.data / "vader/emoji_utf8_lexicon.txt")
    session = onnxruntime.InferenceSession(options.model / "model.onnx")
    val, test = load(options.data, "val"), load(options.data, "test")
    tones = {label: tone for tone, labels in TONES.items() for label in labels}
    scores = []
    for head in [*TWEETEVAL, "postType", "tone"]:
        rows = [row for row in (test if head in ("postType", "tone") else val) if row.task == ("feelings" if head == "tone" else head) and len(row.target) == 1]
        names = list(TONES) if head == "tone" else LABELS[head]
        wanted = np.array([names.index(tones[LABELS["feelings"][row.target[0]]]) if head == "tone" else row.target[0] for row in rows])
        began = time.time()
        found = run(session, tokenizer([row.text for row in rows], LENGTH))[head]
        seconds = time.time() - began
        score = score_labels(head, found.argmax(1), wanted)
        if head in TWEETEVAL:
            scores.append(score)
        print(f"{head:10} {METRIC.get(head, 'macro F1'):13} {score:5.1f}  calibration error {calibration_error(found, wanted):.3f}  {len(rows)} texts, {len(rows) / seconds:.0f}/s")
        if head == "sentiment":
            sure = (wanted != 1)
            right = (found[sure][:, 2] > found[sure][:, 0]) == (wanted[sure] == 2)
            print(f"{'polarity':10} {'accuracy':13} {100 * right.mean():5.1f}  {sure.sum()} texts that are not neutral")
    own = [line.split("\t") for line in Path(__file__).with_name("own_posts.tsv").read_text(encoding="utf-8").splitlines()]
    wanted = np.array([LABELS["postType"].index(label) for label, _ in own])
    found = run(session, tokenizer([text for _, text in own], LENGTH))["postType"].argmax(1)
    print(f"{'own posts':10} {'macro F1':13} {score_labels('postType', found, wanted):5.1f}  {len(own)} creators' posts written by us, never trained on")
    print(f"{'TweetEval':10} {'mean':13} {np.mean(scores):5.1f}")


if __name__ == "__main__":
    main()
