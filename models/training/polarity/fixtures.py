"""What TextBlob's PatternAnalyzer says of seeded texts.

  pip install textblob==0.20.1
  python models/training/polarity/fixtures.py --out test/unit/src-main/core/text/sentiment/fixtures/polarity.json
"""

import argparse
import json
import random
from pathlib import Path

from textblob import en
from textblob._text import EMOTICONS
from textblob.en.sentiments import PatternAnalyzer

PLAIN = (
    "the a it this so is was be I you we they book movie plot service launch today team but and or "
    "of to in on with really very extremely quite hardly rarely barely absolutely totally incredibly "
    "not no never n't don't isn't can't won't wouldn't I'm it's they've we'll not a really at all"
).split()
ODD = [
    "(!)", "( ! )", "!", "! !", "!!!", "?", "...", "..", "…", ": )", ": (", ": 3", "o. O", ">.>", ":-.",
    "e.g.", "etc.", "U.S.", "Mr.", "Dr.", "a.m.", "10:30", "“good”", "‘bad’", "it’s", '"great"', "*good*",
    "(terrible)", "#happy", "@bad", "good/bad", "very-good", "\x1c", "\x85", "\u00a0", "\ufeff", "\0",
    "\r\n", "\n\n", "\n", "中文", "😀", "♥", "É", "İ", "good.", "bad,", "__proto__", "constructor", "GOOD",
]  # fmt: skip


def generated(count: int) -> list[str]:
    """Texts of lexicon words, negations, adverbs, emoticons and odd marks; the same in every run."""
    choose = random.Random(2012)
    en.sentiment.load()
    words = list(dict.keys(en.sentiment))
    adverbs = [word for word in words if "RB" in en.sentiment[word]]
    # sets of strings have another order in every run
    emoticons = sorted(mark for marks in EMOTICONS.values() for mark in marks)
    groups = [(words, 30), (PLAIN, 34), (adverbs, 12), (emoticons, 5), (ODD, 9)]
    texts = []
    for _ in range(count):
        text = ""
        for _ in range(choose.choice([1, 2, 3, 4, 5, 6, 8, 10, 14])):
            piece = choose.choice(choose.choices([g for g, _ in groups], [w for _, w in groups])[0])
            piece = choose.choice([piece] * 8 + [piece.upper(), piece.capitalize()])
            piece += choose.choice([""] * 12 + [".", ",", "!", "!!", "?", "'s", "...", " !", ")"])
            text += piece + choose.choice([" "] * 18 + ["", "\n", "  "])
        texts.append(text)
    return texts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--count", type=int, default=3000)
    arguments = parser.parse_args()
    analyzer = PatternAnalyzer()
    rows = []
    for text in ["", " \n", *generated(arguments.count)]:
        scores = analyzer.analyze(text)
        rows.append([text, round(scores.polarity, 6), round(scores.subjectivity, 6)])
    body = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    arguments.out.write_text("[\n" + body + "\n]\n", encoding="utf-8")
    print(f"{len(rows)} texts, {arguments.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
