"""Fits the engagement prior: how far a post gets among its author's or community's own, told from its text alone.

    python fit.py --data DIR --node NODE --out models/engagement/prior.json

A ridge regression on measured features, word vectors and frequent words predicts the percentile (0..100) of a post within
its group; the interval is split-conformal (Vovk et al. 2005). Fitted on openly licensed sets alone; the Hacker News set,
which states no licence, only measures the method, by the protocol of the TF-IDF row it has to beat.
"""

import argparse
import csv
import gzip
import html
import json
import re
import subprocess
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from scipy.stats import rankdata, spearmanr
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import Ridge

csv.field_size_limit(10**9)
WORD = re.compile(r"[a-z][a-z']+")
NOT_WORDS = re.compile(r"https?://[^ ]+|@[a-z0-9_]+")
MOST_WORDS, LEAST_POSTS = 2500, 40
COVERED = 0.8
SEED = 7


def open_rows(path: Path, delimiter: str = ","):
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as file:
        yield from csv.DictReader(file, delimiter=delimiter)


def reddit(data: Path):
    """Top posts of Reddit, August 2013 (free to use): community, time, title, score."""
    for row in open_rows(data / "reddit_top/reddit_top_selected.tsv.gz", "\t"):
        yield row["subreddit"], float(row["created_utc"]), html.unescape(row["title"]), float(row["score"])


def tweets(data: Path):
    """Two politicians' tweets (FiveThirtyEight, CC BY 4.0): author, time, text, likes."""
    from datetime import datetime

    for name in ("BarackObama", "realDonaldTrump"):
        for row in open_rows(data / f"engagement/fivethirtyeight/twitter_ratio_{name}.csv.gz"):
            when = datetime.strptime(row["created_at"], "%m/%d/%y %H:%M").timestamp()
            yield name, when, html.unescape(row["text"]), float(row["favorites"])


def hacker_news(data: Path):
    """Titles with points; no licence stated, so nothing fitted on it is shipped."""
    for at, row in enumerate(open_rows(data / "engagement/hackernews/hacker_news_20k.csv.gz")):
        yield "hackernews", at, row["title"], float(row["num_points"])


def measure(texts: list[str], node: str) -> np.ndarray:
    script = Path(__file__).with_name("measure.mjs")
    lines = "\n".join(json.dumps(text) for text in texts)
    answer = subprocess.run([node, str(script)], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    return np.array([json.loads(line) for line in answer.splitlines()])


class Set:
    """Posts with the percentile of each within its group, the last fifth of each group in time held out."""

    def __init__(self, rows, node: str):
        rows = list(rows)
        self.groups = np.array([row[0] for row in rows])
        times = np.array([row[1] for row in rows])
        self.texts = [row[2] for row in rows]
        results = np.array([row[3] for row in rows])
        self.target, self.held = np.zeros(len(rows)), np.zeros(len(rows), bool)
        for group in np.unique(self.groups):
            at = np.flatnonzero(self.groups == group)
            self.target[at] = 100 * (rankdata(results[at]) - 0.5) / len(at)
            self.held[at[np.argsort(times[at], kind="stable")[len(at) * 4 // 5 :]]] = True
        self.values = measure(self.texts, node)

    def correlation(self, found: np.ndarray, at: np.ndarray) -> float:
        """Spearman within groups, averaged by their size."""
        total, weight = 0.0, 0
        for group in np.unique(self.groups[at]):
            mine = at[self.groups[at] == group]
            if len(mine) >= 20:
                total += len(mine) * spearmanr(found[mine], self.target[mine])[0]
                weight += len(mine)
        return total / weight


def words_of(text: str) -> set[str]:
    return set(WORD.findall(NOT_WORDS.sub(" ", text.lower()).replace("’", "'")))


def word_table(texts: list[str], words: list[str]) -> sparse.csr_matrix:
    places = {word: at for at, word in enumerate(words)}
    rows, columns, values = [], [], []
    for at, text in enumerate(texts):
        found = words_of(text)
        known = [places[word] for word in found if word in places]
        rows += [at] * len(known)
        columns += known
        values += [1 / np.sqrt(max(4, len(found)))] * len(known)
    return sparse.csr_matrix((values, (rows, columns)), (len(texts), len(words)))


def frequent(texts: list[str], groups) -> list[str]:
    """Words of many posts, and of more than one author or community where there are several."""
    count, places = Counter(), defaultdict(set)
    for text, group in zip(texts, groups):
        for word in words_of(text):
            count[word] += 1
            places[word].add(group)
    several = 3 if len(set(groups)) > 10 else 1
    return [word for word, times in count.most_common() if times >= LEAST_POSTS / 4 and len(places[word]) >= several][:MOST_WORDS]


def prepare(values: np.ndarray, features: int, scale=None):
    if scale is None:
        # Values that hardly occur say nothing; beyond the range seen, a line would run on into nonsense.
        low, high = np.percentile(values[:, :features], [0.5, 99.5], axis=0)
        seen = np.clip(values[:, :features], low, high)
        scale = (seen.mean(0), seen.std(0) + 1e-6, values[:, features:].mean(0), values[:, features:].std() + 1e-6, low, high)
    mean, deviation, centre, spread, low, high = scale
    return np.hstack([(np.clip(values[:, :features], low, high) - mean) / deviation * 0.3, (values[:, features:] - centre) / spread * 0.15]), scale


def fit(posts: Set, at: np.ndarray, features: int, alpha: float):
    words = frequent([posts.texts[i] for i in at], posts.groups[at])
    dense, scale = prepare(posts.values[at], features)
    table = word_table([posts.texts[i] for i in at], words)
    model = Ridge(alpha=alpha).fit(sparse.hstack([sparse.csr_matrix(dense), table]).tocsr(), posts.target[at])
    everything = sparse.hstack([sparse.csr_matrix(prepare(posts.values, features, scale)[0]), word_table(posts.texts, words)]).tocsr()
    return model, words, scale, model.predict(everything)


def tfidf_row(posts: Set, at: np.ndarray, held: np.ndarray) -> float:
    vectorizer = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    known = vectorizer.fit_transform([posts.texts[i] for i in at])
    found = np.zeros(len(posts.texts))
    found[held] = Ridge(alpha=3).fit(known, posts.target[at]).predict(vectorizer.transform([posts.texts[i] for i in held]))
    return posts.correlation(found, held)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--node", default="node")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--alpha", type=float, default=20)
    options = parser.parse_args()
    names = re.findall(r"^  '(\w+)',$", (Path(__file__).parents[3] / "src-main/core/text/engagement/features.ts").read_text(), re.M)
    features = len(names)
    report = {}
    sets = {
        "Reddit titles": Set(reddit(options.data), options.node),
        "Obama's tweets": Set((row for row in tweets(options.data) if row[0] == "BarackObama"), options.node),
        "Trump's tweets": Set((row for row in tweets(options.data) if row[0] == "realDonaldTrump"), options.node),
        "Hacker News titles": Set(hacker_news(options.data), options.node),
    }
    for name, posts in sets.items():
        at, held = np.flatnonzero(~posts.held), np.flatnonzero(posts.held)
        found = fit(posts, at, features, options.alpha)[3]
        report[name] = {"posts": len(posts.texts), "heldOut": round(float(posts.correlation(found, held)), 3), "tfidf": round(float(tfidf_row(posts, at, held)), 3)}
        print(name, report[name], flush=True)

    pooled = Set([*reddit(options.data), *tweets(options.data)], options.node)
    at, held = np.flatnonzero(~pooled.held), np.flatnonzero(pooled.held)
    model, words, scale, found = fit(pooled, at, features, options.alpha)
    report["All that is shipped"] = {"posts": len(pooled.texts), "heldOut": round(float(pooled.correlation(found, held)), 3), "tfidf": round(float(tfidf_row(pooled, at, held)), 3)}
    print("All that is shipped", report["All that is shipped"])

    # Half of the held-out posts set the interval, the other half tells how often it covers.
    half = np.random.default_rng(SEED).permutation(held)
    fitted, checked = half[: len(half) // 2], half[len(half) // 2 :]
    misses = np.sort(np.abs(pooled.target[fitted] - found[fitted]))
    radius = misses[min(len(misses) - 1, int(np.ceil((len(misses) + 1) * COVERED)) - 1)]
    covered = np.mean(np.abs(pooled.target[checked] - found[checked]) <= radius)
    print(f"interval: ±{radius:.1f} points covers {covered:.1%} (asked {COVERED:.0%})")

    mean, deviation, centre, spread, low, high = scale
    coefficients = model.coef_
    usual = sparse.csr_matrix(word_table([pooled.texts[i] for i in at], words)).mean(0).A1
    round_all = lambda values, digits: [round(float(value), digits) for value in values]
    prior = {
        "format": "kiln-engagement-1",
        "intercept": round(float(model.intercept_), 4),
        "features": {name: {"weight": round(float(coefficients[i] * 0.3 / deviation[i]), 5), "mean": round(float(mean[i]), 5), "low": round(float(low[i]), 5), "high": round(float(high[i]), 5)} for i, name in enumerate(names)},
        "vector": {"weights": round_all(coefficients[features : features + len(centre)] * 0.15 / spread, 4), "mean": round_all(centre, 5)},
        "words": {word: [round(float(coefficients[features + len(centre) + i]), 3), round(float(usual[i]), 5)] for i, word in enumerate(words)},
        "radius": round(float(radius), 2),
        "covered": round(float(covered), 3),
        "report": report,
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(prior, separators=(",", ":")))
    print(f"{options.out.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
