"""What transformers' CLIP tokenizers make of ordinary and odd texts."""

import json
from pathlib import Path

from transformers import CLIPTokenizerFast

TEXTS = [
    "",
    "a photo of a cat",
    "A Photo,  of\ta CAT!!  (really?)",
    "it's the best we've got, they'll say I'm 42 years & 7 months old",
    "naïve café — déjà vu… “quoted”",
    "猫の写真, 山と海",
    "Привет, мир",
    "🎉🎉 party 👩🏽‍💻 time",
    "x" * 300,
    "a<|endoftext|>b <|startoftext|> c",
    "e\u0301 composed and é",
    "\u0000 nul \u200b zero width",
    "ǅ İstanbul ẞ",
    "1234567 3.14 2e10",
]


def write_tokens(out: Path, tokenizer) -> None:
    folder = out / "sd15/tokenizer"
    fast = CLIPTokenizerFast(str(folder / "vocab.json"), str(folder / "merges.txt"))
    cases = [{"text": text, "ids": fast(text, add_special_tokens=False)["input_ids"]} for text in TEXTS]
    (out / "tokens.json").write_text(json.dumps(cases))
