"""Turns TextBlob's English subjectivity lexicon into models/polarity/lexicon.json.

  pip install textblob==0.20.1
  python models/training/polarity/convert.py --out models/polarity/lexicon.json
"""

import argparse
import hashlib
import json
from pathlib import Path

from textblob import en

SHA256 = "0ca603db55570bab9b2865716a3696ede01e3da02b570c47628a9dbcc3b37d1e"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    source = Path(en.__file__).parent / "en-sentiment.xml"
    found = hashlib.sha256(source.read_bytes()).hexdigest()
    if found != SHA256:
        raise SystemExit(f"{source.name} is another version: SHA-256 {found}")
    # loading averages the senses of each word and adds the adverb of each adjective
    en.sentiment.load()
    rows = []
    for word, tags in dict.items(en.sentiment):
        # the tokenizer splits at spaces and apostrophes, so such forms are never met
        if " " in word or "'" in word:
            continue
        polarity, subjectivity, intensity = tags[None]
        rows.append([word, polarity, subjectivity, intensity, int("RB" in tags)])
    body = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    out.write_text('{"format":"kiln-polarity-1","words":[\n' + body + "\n]}\n", encoding="utf-8")
    print(f"{out}: {len(rows)} words, {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
