"""What the Python package vaderSentiment says of its own example sentences and of seeded texts.

  pip install vaderSentiment==3.3.2
  python models/training/vader/fixtures.py --out test/unit/src-main/core/text/sentiment/fixtures/vader.json
"""

import argparse
import ast
import json
import random
from pathlib import Path

from vaderSentiment import vaderSentiment
from vaderSentiment.vaderSentiment import (
    BOOSTER_DICT,
    NEGATE,
    SPECIAL_CASES,
    SentimentIntensityAnalyzer,
)

ODD = [
    "\x1c", "\x85", "\u00a0", "\u200b", "\ufeff", "\u3000", "\u2028", "\0", "\ud83d", "\ude00",
    "İ", "ΑΣ", "ß", "ﬁne", "ǅ", "Ⅷ", "ⓐ", "ª", "naïve", "中文", "مرحبا", "Z͑ͫ", "👩‍👩‍👧", "🇪🇸",
    "☀️", "©", "é", "É", "NO", "No", "42", "1ST", "A", "I", "«good»", "“good”", "good…", "¡good!",
    "--good--", "'bad'", "(good", "good)", ":)!", "!!", "???", "?!?!", "!!!!!!", "..", "__proto__",
    "constructor", "toString", "can't stand", "fed up", "http://t.co/good", "#good", "@bad", "x.com",
]
PLAIN = (
    "the a it this so is was be I you we they book movie plot service launch today team but But BUT "
    "or nor no least at least kind of sort of just enough never so never this without doubt without "
    "a doubt to die for kiss of death the bomb the shit bus stop beating heart yeah right bad ass"
).split()


def examples() -> list[str]:
    """The sentences in the demonstration at the end of the reference's source."""
    found: list[str] = []
    for node in ast.walk(ast.parse(Path(vaderSentiment.__file__).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Assign) and isinstance(node.value, (ast.List, ast.Constant)):
            name = getattr(node.targets[0], "id", "")
            if name in ("sentences", "tricky_sentences", "conceptList", "nonEnglish_sentences"):
                found += ast.literal_eval(node.value)
            if name == "paragraph":
                found.append(ast.literal_eval(node.value))
    return found


def generated(count: int) -> list[str]:
    """Texts of lexicon words, modifiers, idioms and odd characters; the same in every run."""
    choose = random.Random(2014)
    analyzer = SentimentIntensityAnalyzer()
    words = list(analyzer.lexicon)
    emoji = [key for key in analyzer.emojis]
    groups = [
        (words, 30), (PLAIN, 26), (list(BOOSTER_DICT), 10), (NEGATE, 10), (list(SPECIAL_CASES), 5),
        (emoji, 6), (ODD, 8), (["good", "bad", "great", "no", "love", ":)", ":("], 8),
    ]  # fmt: skip
    texts = []
    for _ in range(count):
        text = ""
        for _ in range(choose.choice([1, 2, 3, 4, 5, 6, 8, 10, 14, 17])):
            piece = choose.choice(choose.choices([g for g, _ in groups], [w for _, w in groups])[0])
            piece = choose.choice([piece] * 8 + [piece.upper(), piece.capitalize()])
            piece += choose.choice([""] * 12 + [".", ",", "!", "!!", "?", "??", "'s", "..."])
            text += piece + choose.choice([" "] * 16 + ["", "\n", "  ", "\t"])
        texts.append(text)
    return texts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--count", type=int, default=4000)
    arguments = parser.parse_args()
    analyzer = SentimentIntensityAnalyzer()
    rows = []
    for text in ["", " \n", *examples(), *generated(arguments.count)]:
        scores = analyzer.polarity_scores(text)
        rows.append([text, scores["compound"], scores["pos"], scores["neu"], scores["neg"]])
    # lone surrogates cannot be written as UTF-8, so those rows keep JSON's escapes
    lines = []
    for row in rows:
        line = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
        try:
            line.encode("utf-8")
        except UnicodeEncodeError:
            line = json.dumps(row, separators=(",", ":"))
        lines.append(line)
    arguments.out.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
    print(f"{len(rows)} texts, {arguments.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
