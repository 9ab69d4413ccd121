"""The labelled sets, read from the folder given with --data; each row is (task, text, target)."""

import csv
import gzip
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from post_types import post_type_rows

csv.field_size_limit(10**9)

LABELS = {
    "sentiment": ["negative", "neutral", "positive"],
    "emotion": ["anger", "joy", "optimism", "sadness"],
    "irony": ["none", "irony"],
    "offensive": ["none", "offensive"],
    "hate": ["none", "hate"],
    "postType": ["announcement", "educational", "event", "hiring", "opinion", "promotional", "question", "story"],
    "feelings": "admiration amusement anger annoyance approval caring confusion curiosity desire disappointment disapproval disgust embarrassment excitement fear gratitude grief joy love nervousness optimism pride realization relief remorse sadness surprise neutral".split(),
    "emoji": [str(at) for at in range(20)],
    "davidson": ["hate", "offensive", "neither"],
    "sarcasm": ["none", "sarcasm"],
    "act": ["EXP", "STM", "QUE", "SUG", "OTH", "THT", "REQ"],
}
MULTI_LABEL = {"feelings"}
TWEETEVAL = ["sentiment", "emotion", "irony", "offensive", "hate"]
OPEN = ["feelings", "davidson", "sarcasm", "act", "postType"]


@dataclass(frozen=True)
class Row:
    task: str
    text: str
    target: tuple[int, ...]


def lines(path: Path) -> list[str]:
    if not path.exists() and path.with_suffix(path.suffix + ".gz").exists():
        path = path.with_suffix(path.suffix + ".gz")
    if not path.exists():
        raise SystemExit(f"{path} is missing: give the folder of data sets with --data")
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8", errors="replace", newline="\n") as file:
            return file.read().rstrip("\n").split("\n")
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n")


def table(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(lines(path), delimiter=delimiter))


def tweeteval(data: Path, task: str, split: str) -> list[Row]:
    """TweetEval (Barbieri et al. 2020): research use, Twitter's terms."""
    folder = data / "tweeteval/datasets" / task
    if task == "sentiment" and split == "train":
        rows = table(folder / "train_reconstructed_from_semeval2017.tsv", "\t")
        return [Row(task, row["text"], (LABELS[task].index(row["label"]),)) for row in rows]
    texts, labels = lines(folder / f"{split}_text.txt"), lines(folder / f"{split}_labels.txt")
    if len(texts) != len(labels):
        raise SystemExit(f"{folder}: {len(texts)} texts but {len(labels)} labels")
    return [Row(task, text, (int(label),)) for text, label in zip(texts, labels)]


def goemotions(data: Path, split: str) -> list[Row]:
    """GoEmotions (Demszky et al. 2020), Apache-2.0."""
    name = {"train": "train.tsv", "val": "dev.tsv", "test": "test.tsv"}[split]
    rows = (line.split("\t") for line in lines(data / "emotion_goemotions" / name))
    return [Row("feelings", row[0], tuple(map(int, row[1].split(",")))) for row in rows]


def split_of(text: str) -> str:
    """The same text always falls into the same of train (80 %), val (10 %) and test (10 %)."""
    key = re.sub(r"[^a-z]+", " ", re.sub(r"https?://\S+|@\w+|\brt\b", "", text.lower())).strip()
    at = int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) % 10
    return "test" if at == 0 else "val" if at == 1 else "train"


def davidson(data: Path) -> list[Row]:
    """Davidson et al. 2017, MIT."""
    rows = table(data / "hate_davidson/labeled_data.csv")
    return [Row("davidson", row["tweet"], (int(row["class"]),)) for row in rows]


def sarcasm(data: Path) -> list[Row]:
    """iSarcasmEval (Abu Farha et al. 2022), MIT; rephrased texts count as meant."""
    rows = table(data / "irony_isarcasmeval/train.En.csv")
    found = [Row("sarcasm", row["tweet"], (int(row["sarcastic"]),)) for row in rows if row["tweet"]]
    return found + [Row("sarcasm", row["rephrase"], (0,)) for row in rows if row["rephrase"]]


def acts(data: Path) -> list[Row]:
    """Tweet acts (Saha et al. 2020), BSD-2."""
    found = []
    for line in lines(data / "posttype/tweet_act/TWEET_DATA.csv"):
        text, _, label = line.strip().strip('"').rpartition(",")
        if label in LABELS["act"]:
            found.append(Row("act", text.strip('"').replace("\\u2026", "…"), (LABELS["act"].index(label),)))
    return found


def post_types(data: Path) -> list[Row]:
    """Top posts of Reddit, August 2013 (free to use), typed by where and how they were posted."""
    rows = table(data / "reddit_top/reddit_top_selected.tsv", "\t")
    return [Row("postType", text, (LABELS["postType"].index(label),)) for text, label in post_type_rows(rows)]


def load(data: Path, split: str) -> list[Row]:
    """All rows of `split`, without duplicates inside the sets that are split here."""
    rows = [row for task in TWEETEVAL for row in tweeteval(data, task, split)] if split != "test" else []
    rows += goemotions(data, split)
    if split == "train":
        rows += tweeteval(data, "emoji", "train")
    own = [*davidson(data), *sarcasm(data), *acts(data), *post_types(data)]
    seen = set()
    for row in own:
        key = (row.task, re.sub(r"\W+", " ", row.text.lower()))
        if split_of(row.text) == split and key not in seen:
            seen.add(key)
            rows.append(row)
    return rows
