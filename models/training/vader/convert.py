"""Turns the two lexicons of the Python package vaderSentiment into models/vader/lexicon.json.

  pip install vaderSentiment==3.3.2
  python models/training/vader/convert.py --out models/vader/lexicon.json
"""

import argparse
import hashlib
import json
from pathlib import Path

from vaderSentiment import vaderSentiment
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

SHA256 = {
    "vader_lexicon.txt": "1ec9c6e9ee19aade328f8beb393a6afa71a5bb3acf7d3cc22d4ef568df374bf5",
    "emoji_utf8_lexicon.txt": "b8d54223ae1ce22a3e12c1f745316b71678c328eb5f5d3063a842f37cfbe2823",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    folder = Path(vaderSentiment.__file__).parent
    for name, expected in SHA256.items():
        found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        if found != expected:
            raise SystemExit(f"{name} is another version: SHA-256 {found}")
    analyzer = SentimentIntensityAnalyzer()
    # the reference looks emoji up one code point at a time, so longer ones are never met
    emoji = {key: text for key, text in analyzer.emojis.items() if len(key) == 1}
    lines = [
        '{"format":"kiln-vader-1","valences":[',
        ",\n".join(json.dumps(list(pair), ensure_ascii=False) for pair in analyzer.lexicon.items()),
        '],"emoji":[',
        ",\n".join(json.dumps(list(pair), ensure_ascii=False) for pair in emoji.items()),
        "]}",
    ]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{out}: {len(analyzer.lexicon)} words, {len(emoji)} emoji, {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
