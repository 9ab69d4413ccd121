"""Writes what the Python tokenizer makes of odd texts, for the test that holds the TypeScript one to it.

    python fixtures.py --vocabulary FILE --emoji FILE --out test/fixtures/tokens.json
"""

import argparse
import json
import random
from pathlib import Path

from text import PostTokenizer

BY_HAND = [
    "",
    " ",
    "Plain words, nothing more.",
    "I loooove this 😂😂😂😂😂 #MakeItCount @jane_doe https://t.co/AbC?x=1&y=2 &amp; more!!!!",
    "👩‍👩‍👧‍👦 family, 👍🏽 thumb, ❤️ heart, ☺ smile, 🇪🇸 flag, 5️⃣ key, #️⃣ key",
    "שלום עולם مرحبا بالعالم",
    "Z̷̢̛a̸l̴g̵o̶ t͜͡e̷x̸t̶",
    "naïve café ÅNGSTRÖM İstanbul ΣΊΣΥΦΟΣ straße ﬁne",
    "日本語のテキスト 한국어 中文字符",
    "tab\tnew\nline\r\nvertical\x0bform\x0cnbsp\u00a0zwsp\u200bfeff\ufeffend",
    "nul\x00byte bell\x07 \x7f del",
    "$100 <b>bold</b> a^b `code` ~x| {y} [z] \\w/ a_b",
    "don't can’t “quoted” — dash… ¿qué? ¡sí!",
    "www.example.com/a,b WWW.Example.COM HTTP://X.Y awww.not a@b.c",
    "x" * 99,
    "x" * 100,
    "x" * 101,
    "ab" * 5000,
    "😀" * 50,
    "🫠🫡🪿 newer emoji 🧑‍🚀 U+1F6DE 🛞",
    "\u0301 lone accent e\u0301 and \u202eRTL override\u202c",
    "#ALLCAPS #camelCase #Snake_Case #123 # alone #ñandú",
    "ſharp K elvin httpſ://x",
]


def odd(rng: random.Random) -> str:
    blocks = [(0x20, 0x7E), (0xA0, 0x17F), (0x370, 0x3FF), (0x400, 0x45F), (0x5D0, 0x5EA), (0x620, 0x64A), (0x2010, 0x2040), (0x20A0, 0x20BF), (0x2190, 0x21FF), (0x2600, 0x26FF), (0x2700, 0x27BF), (0x4E00, 0x4F00), (0xAC00, 0xAD00), (0x1F300, 0x1F5FF), (0x1F600, 0x1F64F), (0x1F900, 0x1F9FF), (0x300, 0x36F), (0x1D400, 0x1D430), (0x900, 0x97F), (0xE00, 0xE5B)]
    out = []
    for _ in range(rng.randint(1, 30)):
        low, high = rng.choice(blocks) if rng.random() < 0.5 else (0x20, 0x7E)
        out.append(chr(rng.randint(low, high)))
    return "".join(out)


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("vocabulary", "emoji", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    rng = random.Random(11)
    texts = BY_HAND + [odd(rng) for _ in range(600)]
    rows = PostTokenizer(options.vocabulary, options.emoji)(texts, 20_000)
    lines = [json.dumps([text, row[1:-1]], ensure_ascii=True, separators=(",", ":")) for text, row in zip(texts, rows)]
    options.out.write_text("[\n" + ",\n".join(lines) + "\n]\n")


if __name__ == "__main__":
    main()
