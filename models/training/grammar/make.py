"""python make.py --data DIR --web WORDSEGMENT_DIR --known known.txt --out models/grammar/ngrams.bin
Counts words, pairs and triples, smooths them (interpolated absolute discounting, Ney et al. 1994,
in backing-off form) and packs them with eight-bit log probabilities into hash tables."""

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path

import numpy as np

import corpus

PAIR_MIN = 2.5
TRIPLE_MIN = 3
DISCOUNT_PAIR = 0.7
DISCOUNT_TRIPLE = 0.75
STEP = 1 / 12  # of a natural logarithm
SEEDS = (0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35)


def mix(h):
    h = h.astype(np.uint64) & 0xFFFFFFFF
    h ^= h >> np.uint64(16)
    h = (h * np.uint64(0x7FEB352D)) & np.uint64(0xFFFFFFFF)
    h ^= h >> np.uint64(15)
    h = (h * np.uint64(0x846CA68B)) & np.uint64(0xFFFFFFFF)
    return h ^ (h >> np.uint64(16))


def hash_ids(ids):
    """Two 32-bit hashes of rows of word numbers; ngram-model.ts does the same."""
    first = np.zeros(len(ids), np.uint64)
    second = np.full(len(ids), 0x5BD1E995, np.uint64)
    for column in range(ids.shape[1]):
        first = mix(first + ids[:, column].astype(np.uint64) * np.uint64(SEEDS[0]) + np.uint64(1))
        second = mix(second ^ (ids[:, column].astype(np.uint64) * np.uint64(SEEDS[1]) + np.uint64(7)))
    return first, second


def quantise(log):
    return np.clip(np.round(-np.asarray(log) / STEP), 0, 255).astype(np.uint8)


def pack(ids, values):
    """Open addressing, 75 % full: three bytes of fingerprint (0 = empty), then a byte per column."""
    size = int(len(ids) / 0.75) + 1
    first, second = hash_ids(ids)
    prints = (second & np.uint64(0xFFFFFF)).astype(np.uint32)
    prints[prints == 0] = 1
    slots = (first % np.uint64(size)).astype(np.int64)
    table = np.zeros(size, np.uint32)
    columns = np.zeros((len(values), size), np.uint8)
    for i in range(len(ids)):
        at = slots[i]
        while table[at]:
            at = at + 1 if at + 1 < size else 0
        table[at] = prints[i]
        for c, column in enumerate(values):
            columns[c, at] = column[i]
    three = table.astype("<u4").view(np.uint8).reshape(size, 4)[:, :3]
    return size, three.tobytes() + columns.tobytes()


def main():
    parser = argparse.ArgumentParser()
    for name in ("data", "web", "known", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--words", type=int, default=45_000)
    parser.add_argument("--web-weight", type=float, default=1.0)
    arguments = parser.parse_args()

    rows = [line.split("\t") for line in Path(arguments.known).read_text().splitlines()]
    rows = [row for row in rows if len(row[1]) > 1 or row[1] in "aiu"][: arguments.words]
    vocabulary = ["<unk>", "<s>", "</s>", "<num>", ","] + [word for _, word, _ in rows]
    names = {word for kind, word, _ in rows if kind == "N"}
    number = {word: i for i, word in enumerate(vocabulary)}

    stream = []
    for tokens in corpus.read(arguments.data):
        stream.append(1)
        stream.append(1)
        stream.extend(number.get(token, 0) for token in tokens)
        stream.append(2)
    stream = np.array(stream, np.int64)
    size = len(vocabulary)
    print(f"{len(stream)} tokens, {size} words")

    def count(keys):
        return np.unique(keys, return_counts=True)

    single = np.bincount(stream, minlength=size).astype(float)
    single[1] = 0
    pair_key = stream[:-1] * size + stream[1:]
    pair_key = pair_key[(stream[1:] != 1)]
    pairs, pair_counts = count(pair_key)
    triple_ok = (stream[2:] != 1) & (stream[1:-1] != 2) & (stream[:-2] != 2)
    triple_key = (stream[:-2] * size + stream[1:-1])[triple_ok] * size + stream[2:][triple_ok]
    triples, triple_counts = count(triple_key)
    print(f"{len(pairs)} pairs, {len(triples)} triples")

    # the web's pairs and words, scaled to the corpus
    web = {}
    for line in open(Path(arguments.web) / "bigrams.txt", encoding="utf-8"):
        words, n = line.rstrip("\n").split("\t")
        left, _, right = words.partition(" ")
        left, right = number.get(left), number.get(right)
        if left and right:
            web[left * size + right] = float(n)
    web_words = {}
    web_total = 0.0
    for line in open(Path(arguments.web) / "unigrams.txt", encoding="utf-8"):
        word, n = line.split("\t")
        web_total += float(n)
        if word in number:
            web_words[number[word]] = float(n)
    scale = arguments.web_weight * 3 * single.sum() / web_total
    merged = dict(zip(pairs.tolist(), pair_counts.astype(float).tolist()))
    for key, n in web.items():
        merged[key] = merged.get(key, 0) + n * scale
    pairs = np.fromiter(merged.keys(), np.int64, len(merged))
    pair_counts = np.fromiter(merged.values(), float, len(merged))
    context = single.copy()
    context[1] = (stream == 1).sum() / 2
    context[0] += 1
    for word, n in web_words.items():
        single[word] += n * scale
        context[word] += n * scale
    one = (single + 0.1) / (single + 0.1).sum()

    # pairs: P(w|v) = max(c - d, 0) / c(v) + share left * P(w)
    left, right = pairs // size, pairs % size
    keep = pair_counts >= PAIR_MIN
    left, right, pairs, pair_counts = left[keep], right[keep], pairs[keep], pair_counts[keep]
    # <s> <s> is counted once a sentence
    discounted = np.maximum(pair_counts - DISCOUNT_PAIR, 0) / np.maximum(context[left], pair_counts)
    used = np.bincount(left, weights=discounted, minlength=size)
    over = np.maximum(used / 0.98, 1)
    discounted /= over[left]
    used /= over
    rest = 1 - used
    probability = discounted + rest[left] * one[right]
    covered = np.bincount(left, weights=one[right], minlength=size)
    back = rest / np.maximum(1 - covered, 1e-3)
    two = dict(zip(pairs.tolist(), probability.tolist()))

    keep = triple_counts >= TRIPLE_MIN
    triples, triple_counts = triples[keep], triple_counts[keep].astype(float)
    head = triples // size
    tail = triples % size
    middle = head % size
    keep = np.isin(head, pairs) | (middle == 1)
    triples, triple_counts, head, tail, middle = (x[keep] for x in (triples, triple_counts, head, tail, middle))
    own = dict(zip(*(x.tolist() for x in count(pair_key))))
    own_head = np.array([own.get(int(h), 1) if h != size + 1 else context[1] for h in head], float)
    lower = np.array([
        two.get(int(m * size + t)) or back[m] * one[t] for m, t in zip(middle, tail)
    ])
    discounted = np.maximum(triple_counts - DISCOUNT_TRIPLE, 0) / np.maximum(own_head, triple_counts)
    heads, where = np.unique(head, return_inverse=True)
    used = np.bincount(where, weights=discounted)
    over = np.maximum(used / 0.98, 1)
    discounted /= over[where]
    rest = 1 - used / over
    probability3 = discounted + rest[where] * lower
    covered = np.bincount(where, weights=lower)
    back3 = rest / np.maximum(1 - np.minimum(covered, 0.999), 1e-3)
    back2 = dict(zip(heads.tolist(), back3.tolist()))
    pair_back = np.array([back2.get(int(p), 1.0) for p in pairs])
    print(f"kept {len(pairs)} pairs, {len(triples)} triples")

    pair_ids = np.stack([left, right], 1)
    triple_ids = np.stack([head // size, middle, tail], 1)
    pair_size, pair_bytes = pack(pair_ids, [quantise(np.log(probability)), quantise(np.log(np.minimum(pair_back, 1)))])
    triple_size, triple_bytes = pack(triple_ids, [quantise(np.log(probability3))])
    words = "\n".join(("^" if w in names else "") + w for w in vocabulary).encode()
    singles = quantise(np.log(one)).tobytes() + quantise(np.log(np.clip(back, 1e-9, 1))).tobytes()
    header = json.dumps({
        "version": 2, "step": STEP, "words": size, "wordBytes": len(words),
        "pairSlots": pair_size, "tripleSlots": triple_size,
    }).encode()
    blob = len(header).to_bytes(4, "little") + header + words + singles + pair_bytes + triple_bytes
    Path(arguments.out).write_bytes(gzip.compress(blob, 9, mtime=0))
    print(f"{len(blob)} bytes, {Path(arguments.out).stat().st_size} compressed")


if __name__ == "__main__":
    main()
