"""Distils static word vectors from all-MiniLM-L6-v2 (Apache-2.0) into models/word-vectors.

  python models/training/word-vectors/make.py --minilm FOLDER --data DATA --out models/word-vectors

FOLDER holds the published model (config.json, model.safetensors, tokenizer.json, vocab.txt); DATA/reddit_top gives word
counts, the texts to learn from and those of the check. Each word goes through the network once, alone; its mean vector
is centred, turned onto its main axes (PCA) and weighted by how rare the word is (Arora et al. 2017). Then the vectors
are fitted so that their mean over the words of a title is what the network says of the title, and kept as bytes.
"""

import argparse
import gzip
import random
import re
import struct
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

sys.path.insert(0, str(Path(__file__).parent.parent / "post-classifier"))
from networks import MiniLM  # noqa: E402

WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
PIECE = re.compile(r"##[a-z]{2,}$")
LETTERS = re.compile(r"[a-z]+$")


def read_texts(data: Path) -> list[tuple[str, str, str]]:
    """Community, title and body of each post."""
    path = data / "reddit_top" / "reddit_top_selected.tsv.gz"
    if not path.exists():
        sys.exit(f"{path} is not there; it holds the top posts of 156 subreddits, August 2013")
    rows = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            row = line.rstrip("\n").split("\t")
            rows.append((row[0], row[10], row[11] if len(row) > 11 else ""))
    return rows


def read_topics() -> set[str]:
    """The words of Kiln's own list of hashtags, which must all have a vector."""
    path = Path(__file__).parents[2] / "hashtags" / "topics.txt"
    lines = [line.partition(":") for line in path.read_text().split("\n")]
    tags = [tag for name, _, tags in lines if name != "español" for tag in tags.split()]
    parts = re.compile(r"[A-Z]+(?=[A-Z][a-z]|$|[0-9])|[A-Z]?[a-z]+|[A-Z]+")
    return {word.lower() for tag in tags for word in parts.findall(tag)}


def choose_words(counts: Counter, vocabulary: list[str], room: int) -> list[str]:
    """Word pieces of two letters or more and topics, then the commonest words until there is no more room."""
    known = {word for word in vocabulary if LETTERS.match(word)}
    pieces = [word for word in vocabulary if PIECE.match(word)]
    common = [word for word, _ in counts.most_common() if LETTERS.match(word) and (len(word) > 1 or word in "ai")]
    topics = read_topics()
    ranked = sorted(common, key=lambda word: -(counts[word] * (1.5 if word in known else 1)))
    words = [*topics, *(word for word in ranked if word not in topics)][: room - len(pieces)]
    return sorted(words) + sorted(pieces)


@torch.inference_mode()
def look_at(model: MiniLM, tokenizer: Tokenizer, texts: list[str]) -> np.ndarray:
    """The mean vector of each text, as the published model pools it."""
    found = np.zeros((len(texts), MiniLM.width), np.float32)
    ids = []
    for text in texts:
        if text.startswith("##"):
            ids.append([101, tokenizer.token_to_id(text), 102])
        else:
            ids.append(tokenizer.encode(text).ids[:64])
    order = sorted(range(len(texts)), key=lambda at: len(ids[at]))
    for start in range(0, len(order), 128):
        batch = order[start : start + 128]
        length = max(len(ids[at]) for at in batch)
        rows = torch.tensor([ids[at] + [0] * (length - len(ids[at])) for at in batch])
        mask = torch.tensor([[1] * len(ids[at]) + [0] * (length - len(ids[at])) for at in batch])
        vectors = model(rows, mask)
        found[batch] = ((vectors * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)).numpy()
    return found


def cosine(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return (a * b).sum(-1) / np.maximum(np.linalg.norm(a, axis=-1) * np.linalg.norm(b, axis=-1), 1e-9)


def ranks(values: np.ndarray) -> np.ndarray:
    return np.argsort(np.argsort(values)).astype(np.float64)


def spearman(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.corrcoef(ranks(a), ranks(b))[0, 1])


def to_bags(words: list[str], texts: list[str]) -> list[list[int]]:
    """Places of the known words of each text."""
    at = {word: index for index, word in enumerate(words)}
    return [[at[word] for word in WORD.findall(text.lower()) if word in at] or [0] for text in texts]


def check(words: list[str], vectors: np.ndarray, titles: list[str], full: np.ndarray) -> float:
    """Rank agreement of our cosine with the network's over pairs of titles, first half against second."""
    ours = np.stack([vectors[bag].mean(0) for bag in to_bags(words, titles)])
    half = len(titles) // 2
    return spearman(cosine(ours[:half], ours[half:]), cosine(full[:half], full[half:]))


def start_vectors(words: list[str], raw: np.ndarray, share: np.ndarray, axes: np.ndarray) -> np.ndarray:
    centred = raw - np.average(raw, axis=0, weights=np.sqrt(share))
    weight = 1e-3 / (1e-3 + share)
    weight[[at for at, word in enumerate(words) if word.startswith("##")]] = 0.6
    return (centred @ axes.T * weight[:, None]).astype(np.float32)


def fit(start: np.ndarray, bags: list[list[int]], targets: np.ndarray, epochs: int) -> np.ndarray:
    """Static vectors whose means point where the network's vectors do; rare words stay near where they started."""
    torch.manual_seed(7)
    bag = torch.nn.EmbeddingBag.from_pretrained(torch.tensor(start), freeze=False, mode="mean")
    first = torch.tensor(start)
    aim = torch.nn.functional.normalize(torch.tensor(targets), dim=1)
    optimizer = torch.optim.Adam(bag.parameters(), lr=0.02)
    for epoch in range(epochs):
        for group in optimizer.param_groups:
            group["lr"] = 0.02 * (1 - epoch / epochs)
        order = torch.randperm(len(bags)).tolist()
        lost = 0.0
        for begin in range(0, len(order), 1024):
            rows = order[begin : begin + 1024]
            flat = torch.tensor([word for row in rows for word in bags[row]])
            offsets = torch.tensor(np.cumsum([0] + [len(bags[row]) for row in rows[:-1]]))
            ours = torch.nn.functional.normalize(bag(flat, offsets), dim=1)
            seen = flat.unique()
            near = (bag.weight[seen] - first[seen]).pow(2).sum(1).mean()
            loss = (1 - (ours * aim[rows]).sum(1)).mean() + 0.01 * near
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            lost += float(loss.detach()) * len(rows)
        print(f"epoch {epoch}: {lost / len(order):.4f}", flush=True)
    return bag.weight.detach().numpy()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--words", type=int, default=23000)
    parser.add_argument("--width", type=int, default=96)
    parser.add_argument("--lessons", type=int, default=60000, help="titles to learn from")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--cache", type=Path, help="keep the network's vectors here, for trying other settings")
    options = parser.parse_args()
    torch.set_num_threads(1)
    texts = read_texts(options.data)
    counts = Counter(word for _, title, body in texts for word in WORD.findall(f"{title} {body}".lower()))
    tokenizer = Tokenizer.from_file(str(options.minilm / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    vocabulary = (options.minilm / "vocab.txt").read_text().split("\n")
    words = choose_words(counts, vocabulary, options.words)

    draw = random.Random(7)
    by_place: dict[str, list[str]] = {}
    for place, title, _ in texts:
        if 5 <= len(title.split()) <= 25:
            by_place.setdefault(place, []).append(title)
    places = sorted(by_place)
    first, second = [], []
    for _ in range(2000):
        place = draw.choice(places)
        first.append(draw.choice(by_place[place]))
        second.append(draw.choice(by_place[place if draw.random() < 0.5 else draw.choice(places)]))

    apart = set(first) | set(second)
    pool = sorted({title for titles in by_place.values() for title in titles} - apart)
    lessons = draw.sample(pool, min(options.lessons, len(pool)))
    if options.cache and options.cache.exists():
        held = np.load(options.cache)
        raw, full, taught = held["raw"], held["full"], held["taught"]
    else:
        model = MiniLM(options.minilm).eval()
        raw = look_at(model, tokenizer, words)
        full = look_at(model, tokenizer, first + second)
        taught = look_at(model, tokenizer, lessons)
        if options.cache:
            np.savez(options.cache, raw=raw, full=full, taught=taught)

    total = sum(counts.values())
    share = np.array([max(counts[word], 1) / total for word in words])
    targets = taught - taught.mean(0)
    _, _, axes = np.linalg.svd(targets.T @ targets)
    axes = axes[: options.width]
    start = start_vectors(words, raw, share, axes)
    start /= np.linalg.norm(start, axis=1).mean()
    vectors = fit(start, to_bags(words, lessons), (targets @ axes.T).astype(np.float32), options.epochs)
    scale = np.maximum(np.abs(vectors).max(1), 1e-9) / 127
    small = np.round(vectors / scale[:, None]).astype(np.int8)
    pairs = first + second
    print(f"words {len(words)}, width {options.width}, lessons {len(lessons)}")
    print(f"rank agreement with the network, 2,000 pairs of titles not learned from: {check(words, start, pairs, full):.3f}"
          f", fitted {check(words, vectors, pairs, full):.3f}"
          f", as bytes {check(words, small * scale[:, None], pairs, full):.3f}")

    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "words.txt").write_text("\n".join(words) + "\n")
    with open(options.out / "vectors.bin", "wb") as out:
        out.write(b"KWV1" + struct.pack("<II", len(words), options.width))
        out.write(scale.astype("<f4").tobytes())
        out.write(small.tobytes())
    print("bytes", sum((options.out / name).stat().st_size for name in ("words.txt", "vectors.bin")))


if __name__ == "__main__":
    main()
