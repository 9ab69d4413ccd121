"""Statements about short documents, half of them with one or two edits that break them, for training the entailment network.

    python models/training/claims/synthesise.py --data DATA --out FILE.jsonl --count 16000

Each line: document, claim, bad (stretches of the claim), label (1 when nothing is broken). Documents: bodies of
reddit_top ("free to do whatever you like") and the knowledge of BEGIN's Wizard of Wikipedia part (CC BY 4.0).
"""

import argparse
import csv
import gzip
import json
import random
import re
from pathlib import Path

from edits import Editor, Lexicon, joined

ROOT = Path(__file__).parents[3]


def documents(data: Path):
    with gzip.open(data / "reddit_top/reddit_top_selected.tsv.gz", "rt", encoding="utf8", errors="ignore") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            text = re.sub(r"\[([^\]]*)\]\([^)]*\)|https?://\S+|[*_#^>~`|\\]", r"\1", row["selftext600"])
            text = re.sub(r"&\w+;|\s+", " ", text).strip()
            if len(text) > 350:
                yield text
    for name in ("begin_dev_wow.tsv", "begin_test_wow.tsv.gz"):
        path = data / "factuality/begin" / name
        with (gzip.open(path, "rt") if name.endswith("gz") else path.open()) as file:
            for row in csv.reader(file, delimiter="\t"):
                if len(row) > 2 and len(row[2]) > 120:
                    yield row[2]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--count", type=int, default=16000)
    given = parser.parse_args()
    words = [word for word in (ROOT / "models/word-vectors/words.txt").read_text().split("\n") if not word.startswith("##")]
    editor = Editor(Lexicon(ROOT / "models/claims/lexicon.txt.gz"), words, 7)
    pick = random.Random(11)
    texts = sorted(set(documents(given.data)))
    pick.shuffle(texts)
    made = 0
    allnames = ["James", "Maria", "Boston", "Google", "Texas", "Canada", "Linda", "Peter", "Microsoft", "Berlin", "Sony", "Anna"]
    with given.out.open("w") as out:
        for text in texts:
            if made >= given.count:
                break
            sentences = [each for each in re.split(r"(?<=[.!?])\s+", text) if 6 <= len(each.split()) <= 32 and not each.endswith("?")]
            if not sentences:
                continue
            names = [match for match in re.findall(r"(?<=[a-z,] )[A-Z][a-z]{2,}", text)]
            names = sorted(set(names)) * 2 + pick.sample(allnames, 3)
            for sentence in pick.sample(sentences, min(2, len(sentences))):
                if pick.random() < 0.3 and ", " in sentence:
                    parts = sentence.split(", ")
                    sentence = ", ".join(parts[1:] if len(parts[0].split()) < 6 and pick.random() < 0.5 else parts[:-1])
                    if len(sentence.split()) < 5:
                        continue
                    sentence = sentence[0].upper() + sentence[1:].rstrip(".") + "."
                broken = pick.random() < 0.55
                words_of, count = editor.edit(sentence, names, broken)
                claim, bad = joined(words_of)
                if broken and count == 0:
                    continue
                out.write(json.dumps({"document": text, "claim": claim, "bad": bad, "label": int(count == 0)}) + "\n")
                made += 1
    print(made, "statements")


if __name__ == "__main__":
    main()
