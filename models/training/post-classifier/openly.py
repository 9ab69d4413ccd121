"""Scores a classifier that was trained on openly licensed sets alone (train.py --sets open) on TweetEval's validation texts.

    python openly.py --data DIR --minilm DIR --weights FILE

Its heads are not TweetEval's, so each answer is read from the nearest one: sentiment and emotion from GoEmotions' feelings,
offence and hate from Davidson's classes, irony from iSarcasmEval.
"""

import argparse
from pathlib import Path

import numpy as np
import torch

from datasets import LABELS, TWEETEVAL, load
from metrics import score_labels
from networks import Classifier, MiniLM
from text import PostTokenizer
from train import LENGTH, predict

POSITIVE = "admiration amusement approval caring desire excitement gratitude joy love optimism pride relief".split()
NEGATIVE = "anger annoyance disappointment disapproval disgust embarrassment fear grief nervousness remorse sadness".split()
EMOTIONS = {
    "anger": ["anger", "annoyance", "disgust", "disapproval"],
    "joy": ["joy", "amusement", "excitement", "love"],
    "optimism": ["optimism", "caring", "approval", "desire"],
    "sadness": ["sadness", "disappointment", "grief", "remorse", "fear"],
}


def any_of(shares: np.ndarray, names: list[str]) -> np.ndarray:
    at = [LABELS["feelings"].index(name) for name in names]
    return 1 - np.prod(1 - shares[:, at], axis=1)


def answers(task: str, logits: dict[str, np.ndarray]) -> np.ndarray:
    feelings = 1 / (1 + np.exp(-logits["feelings"]))
    if task == "sentiment":
        neutral = feelings[:, LABELS["feelings"].index("neutral")]
        return np.stack([any_of(feelings, NEGATIVE), neutral, any_of(feelings, POSITIVE)], 1).argmax(1)
    if task == "emotion":
        return np.stack([any_of(feelings, EMOTIONS[name]) for name in LABELS["emotion"]], 1).argmax(1)
    if task == "irony":
        return logits["sarcasm"].argmax(1)
    classes = logits["davidson"].argmax(1)
    return (classes < 2).astype(int) if task == "offensive" else (classes == 0).astype(int)


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("data", "minilm", "weights"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    saved = torch.load(options.weights, map_location="cpu", weights_only=True)
    network = Classifier(MiniLM(options.minilm), {task: len(LABELS[task]) for task in saved["tasks"]})
    network.load_state_dict(saved["weights"])
    tokenizer = PostTokenizer(options.minilm / "vocab.txt", options.data / "vader/emoji_utf8_lexicon.txt")
    held, scores = load(options.data, "val"), []
    for task in TWEETEVAL:
        rows = [row for row in held if row.task == task]
        logits = predict(network, tokenizer([row.text for row in rows], LENGTH), ["feelings", "davidson", "sarcasm"])
        scores.append(score_labels(task, answers(task, logits), np.array([row.target[0] for row in rows])))
        print(f"{task:10} {scores[-1]:5.1f}")
    print(f"mean       {np.mean(scores):5.1f}")


if __name__ == "__main__":
    main()
