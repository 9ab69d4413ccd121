"""Builds models/hashtags/words.bin, the word and word-pair probabilities that hashtags are split with.

  python models/training/hashtags/count-words.py --wordsegment FOLDER --data DATA --out models/hashtags/words.bin

FOLDER is the Python package wordsegment 1.3.1, unpacked (Apache-2.0; counts of the Google Web Trillion Word Corpus);
DATA/reddit_top holds the top posts of 156 communities (free to use). own-words.txt beside this script lists newer words.
"""

import argparse
import gzip
import json
import math
import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np

WORD = re.compile(r"[a-z]+(?:['’][a-z]+)*|[0-9]+")
LINKS = {"a", "i", "of", "to", "in", "on", "at", "by", "my", "is", "it", "we", "us", "go", "up", "no", "me", "for", "the"}
STEP = 1 / 12
"""Log-probabilities are kept in bytes of a twelfth."""


def count_reddit(data: Path) -> tuple[Counter, Counter]:
    """Words and pairs of neighbours, apostrophes dropped; pairs do not span punctuation."""
    path = data / "reddit_top" / "reddit_top_selected.tsv.gz"
    if not path.exists():
        sys.exit(f"{path} is not there; it holds the top posts of 156 subreddits, August 2013")
    words: Counter = Counter()
    pairs: Counter = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            row = line.rstrip("\n").split("\t")
            text = " . ".join(row[10:12]).lower()
            text = re.sub(r"https?\S+|\S*/\S*", " . ", text)
            for part in re.split(r"[^a-z0-9'’ \t-]+", text):
                found = [re.sub(r"['’]", "", word) for word in WORD.findall(part)]
                words.update(found)
                pairs.update(zip(found, found[1:]))
    return words, pairs


def read_counts(path: Path) -> dict[str, float]:
    rows = (line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8"))
    return {row[0].lower(): float(row[1]) for row in rows}


def hashes(text: str) -> tuple[int, int]:
    """FNV-1a of the letters, 32 bits, and 8 bits of another hash that rule out chance hits."""
    first, second = 0x811C9DC5, 0x1234567
    for byte in text.encode("ascii"):
        first = ((first ^ byte) * 0x01000193) & 0xFFFFFFFF
        second = ((second + byte) * 0x85EBCA6B) & 0xFFFFFFFF
    return first, second >> 24


def pair_hash(left: tuple[int, int], right: tuple[int, int]) -> tuple[int, int]:
    mixed = ((left[0] * 0x9E3779B1) & 0xFFFFFFFF) ^ right[0]
    return mixed, (left[1] * 31 + right[1]) & 0xFF


def pack(rows: list[tuple[tuple[int, int], float]]) -> bytes:
    """Sorted hashes, their checks, and minus the log-probabilities in steps."""
    rows.sort(key=lambda row: row[0])
    first = np.array([row[0][0] for row in rows], "<u4")
    check = np.array([row[0][1] for row in rows], "u1")
    value = np.array([min(255, round(-row[1] / STEP)) for row in rows], "u1")
    return first.tobytes() + check.tobytes() + value.tobytes()


def drop_glued(chances: dict[str, float], near: Counter) -> None:
    """Takes out web words such as "cnnmoney" that no community writes and that are two common words in one."""
    common = {word for word, chance in chances.items() if chance > 2e-5 and (len(word) > 2 or word in LINKS)}
    for word in list(chances):
        if near[word] < 2 and len(word) > 5:
            if any(word[:at] in common and word[at:] in common for at in range(1, len(word))):
                del chances[word]


def letter_costs(words: dict[str, float]) -> bytes:
    """Minus the log-probability of each letter after two others over the words, in 1/32; 0 is the word's edge."""
    counts = np.full((27, 27, 27), 0.02)
    for word in words:
        codes = [0, 0, *(ord(letter) - 96 for letter in word), 0]
        for at in range(2, len(codes)):
            counts[codes[at - 2], codes[at - 1], codes[at]] += 1
    chances = counts / counts.sum(2, keepdims=True)
    return np.minimum(255, np.round(-np.log(chances) * 32)).astype("u1").tobytes()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--wordsegment", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--words", type=int, default=140_000)
    parser.add_argument("--pairs", type=int, default=240_000)
    parser.add_argument("--reddit-share", type=float, default=0.35)
    parser.add_argument("--web-only", type=float, default=0.05, help="trust in words no community writes")
    parser.add_argument("--least-reddit-pair", type=int, default=3)
    options = parser.parse_args()
    web = read_counts(options.wordsegment / "unigrams.txt")
    web_pairs = read_counts(options.wordsegment / "bigrams.txt")
    near, near_pairs = count_reddit(options.data)
    web_total, near_total = 1_024_908_267_229.0, float(sum(near.values()))
    share = options.reddit_share
    plain = re.compile(r"[a-z]+$")

    chances: dict[str, float] = {}
    for word in web.keys() | near.keys():
        if plain.match(word) and len(word) <= 24 and (near[word] >= 2 or word in web):
            if len(word) == 1 and word not in "aiouxyz":
                continue
            trust = 1.0 if near[word] else options.web_only
            chances[word] = (1 - share) * trust * web.get(word, 0) / web_total + share * near[word] / near_total
    own = (Path(__file__).parent / "own-words.txt").read_text().split()
    for word in own:
        chances[word] = max(chances.get(word, 0), 2e-6)
    drop_glued(chances, near)
    kept = dict(sorted(chances.items(), key=lambda row: (-row[1], row[0]))[: options.words])

    pairs: dict[tuple[str, str], float] = {}
    for text, count in web_pairs.items():
        left, _, right = text.partition(" ")
        if left in kept and right in kept:
            pairs[left, right] = (1 - share) * count / web_total
    for (left, right), count in near_pairs.items():
        if count >= options.least_reddit_pair and left in kept and right in kept:
            pairs[left, right] = pairs.get((left, right), 0) + share * count / near_total
    # a pair is worth its room when it is likelier than its words would have it, and common
    def worth(row: tuple[tuple[str, str], float]) -> float:
        (left, right), chance = row
        return chance * max(0.0, math.log(chance / (kept[left] * kept[right])))
    best = sorted(pairs.items(), key=lambda row: (-worth(row), row[0]))[: options.pairs]

    word_hash = {word: hashes(word) for word in kept}
    if len(set(word_hash.values())) != len(word_hash):
        sys.exit("two words with one hash")
    words_bytes = pack([(word_hash[word], math.log(chance)) for word, chance in kept.items()])
    pairs_bytes = pack(
        [(pair_hash(word_hash[a], word_hash[b]), math.log(min(1.0, chance / kept[a]))) for (a, b), chance in best]
    )
    header = json.dumps({"format": "kiln-words-1", "words": len(kept), "pairs": len(best), "step": STEP, "letters": 32}).encode()
    header = header.ljust(-(-(len(header) + 4) // 4) * 4 - 4)
    words_bytes += b"\0" * (-len(words_bytes) % 4)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_bytes(len(header).to_bytes(4, "little") + header + words_bytes + pairs_bytes + letter_costs(kept))
    print(f"{len(kept)} words, {len(best)} pairs, {options.out.stat().st_size} bytes; rarest {min(kept.values()):.2e}")


if __name__ == "__main__":
    main()
