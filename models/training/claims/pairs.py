"""SummEdits as pairs of document and summary, and what of a summary was changed."""

import difflib
import gzip
import json
import re
from dataclasses import dataclass
from pathlib import Path

# The dialogues under samsum are CC BY-NC-ND: that domain is measured on, nothing that ships is fitted on it.
DOMAINS = ("qmsumm", "sales_call", "scitldr", "samsum")
FITTED = ("qmsumm", "sales_call", "scitldr")
TOKEN = re.compile(r"[\w$%']+|[^\w\s]")


@dataclass(frozen=True)
class Pair:
    domain: str
    document: str
    text: str
    original: str
    label: int


def load(data: Path) -> list[Pair]:
    folder = data / "factuality/summedits"
    if not folder.is_dir():
        raise SystemExit(f"{folder} is not there: SummEdits (Laban et al. 2023), four of its domains")
    return [
        Pair(domain, row["doc"], row["summary"], row["original_summary"], row["label"])
        for domain in DOMAINS
        for row in json.loads(gzip.decompress((folder / f"summedits_{domain}.json.gz").read_bytes()))
    ]


def changed(pair: Pair) -> list[tuple[int, int]]:
    """Stretches of the text that were put in or stand for others."""
    before = [match.group().lower() for match in TOKEN.finditer(pair.original)]
    found = list(TOKEN.finditer(pair.text))
    after = [match.group().lower() for match in found]
    stretches = []
    for what, start, end, first, last in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what in ("replace", "insert"):
            stretches.append((found[first].start(), found[last - 1].end()))
        elif what == "delete" and re.search(r"\w", " ".join(before[start:end])) and first < len(found):
            stretches.append((found[first].start(), found[first].end()))
    return stretches
