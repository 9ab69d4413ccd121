"""What a majority vote and TF-IDF with logistic regression reach on post types, trained and tested on the same texts.

    python baselines.py --data DIR
"""

import argparse
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from datasets import LABELS, load
from metrics import score_labels


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    train, test = ([row for row in load(options.data, split) if row.task == "postType"] for split in ("train", "test"))
    known, wanted = (np.array([row.target[0] for row in rows]) for rows in (train, test))
    usual = np.bincount(known).argmax()
    print(f"majority ({LABELS['postType'][usual]}): {score_labels('postType', np.full(len(wanted), usual), wanted):.1f}")
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    model = LogisticRegression(C=10, max_iter=300, class_weight="balanced").fit(words.fit_transform([row.text for row in train]), known)
    found = model.predict(words.transform([row.text for row in test]))
    print(f"TF-IDF (1-2 grams) + logistic regression: {score_labels('postType', found, wanted):.1f}, {len(train)} texts to learn from, {len(test)} held out")


if __name__ == "__main__":
    main()
