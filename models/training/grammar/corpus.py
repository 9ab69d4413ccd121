"""The text that the language model counts: Reddit's top posts of August 2013 (released for any
use) and GoEmotions (Apache-2.0). Lower case; words, <num>, "," for marks inside a sentence."""

import csv
import gzip
import re
from pathlib import Path

LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)?|https?://\S+|www\.\S+|/?[ru]/\w+|\[[^\]]{0,20}\]|&\w+;|@\w+|#\w+")
END = re.compile(r"[.!?…]+(?=\s|$)|[\n|]| {2,}|\*\*|\\n")
TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)*|\d[\d.,:]*|[,;:()\"—–-]")
WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")


def sentences(text):
    text = LINK.sub(r" \1 ", text).replace("’", "'").replace("*", " ").lower()
    for part in END.split(text):
        tokens = []
        for token in TOKEN.findall(part or ""):
            if token[0].isdigit():
                token = "<num>"
            elif not WORD.fullmatch(token):
                token = ","
            if token == "," and (not tokens or tokens[-1] == ","):
                continue
            tokens.append(token)
        while tokens and tokens[-1] == ",":
            tokens.pop()
        if len(tokens) >= 3:
            yield tokens


def read(data):
    data = Path(data)
    with gzip.open(data / "reddit_top" / "reddit_top_selected.tsv.gz", "rt", encoding="utf-8") as file:
        next(file)
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if len(cells) < 11:
                continue
            yield from sentences(cells[10])
            if len(cells) > 11:
                body = cells[11]
                # bodies are cut at 600 characters: the last words may be half
                yield from sentences(body.rsplit(" ", 2)[0] if len(body) >= 590 else body)
    for path in sorted((data / "emotion_goemotions").glob("t*.tsv*")):
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as file:
            for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield from sentences(row[0].replace("[NAME]", " , ").replace("[RELIGION]", " , "))
