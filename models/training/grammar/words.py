"""python words.py --data DIR --web WORDSEGMENT_DIR --out words.txt
The most frequent words of the corpus and the web list, for known-words.mjs to check."""

import argparse
from collections import Counter
from pathlib import Path

import corpus

parser = argparse.ArgumentParser()
parser.add_argument("--data", required=True)
parser.add_argument("--web", required=True)
parser.add_argument("--out", required=True)
arguments = parser.parse_args()

own = Counter()
for tokens in corpus.read(arguments.data):
    own.update(token for token in tokens if token[0].isalpha())
total = sum(own.values())
web = {}
for line in open(Path(arguments.web) / "unigrams.txt", encoding="utf-8"):
    word, count = line.split("\t")
    web[word] = float(count)
web_total = sum(web.values())
merged = Counter({word: count for word, count in own.items() if count >= 4})
for word, count in web.items():
    weight = count / web_total * total * 2
    if weight >= 4 or word in merged:
        merged[word] += weight
print(f"{total} words, {len(own)} different, {len(merged)} kept")
with open(arguments.out, "w", encoding="utf-8") as file:
    for word, count in merged.most_common(110_000):
        file.write(f"{word}\t{count:.1f}\n")
