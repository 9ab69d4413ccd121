"""Text as the classifier reads it: the same steps, in the same order, as `src-main/core/text/tokens`."""

import re
from functools import cache
from pathlib import Path

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

# Spelt out, since white space, word bounds and letter case mean different things to Python and JavaScript.
SPACES = " \t\n\r\f\v"
LINK = re.compile(r"[Hh][Tt][Tt][Pp][Ss]?://[^ \t\n\r\f\v]+|(?<![A-Za-z0-9_])[Ww][Ww][Ww]\.[^ \t\n\r\f\v]+")
MENTION = re.compile(r"@[A-Za-z0-9_]+")
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
HASHTAG = re.compile(r"#[A-Za-z0-9_]+")
LETTERS = re.compile(r"([A-Za-z])\1{2,}")
MARKS = re.compile(r"([!?.])\1{2,}")
IGNORED = re.compile("[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]")
ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'"}
MOST_EMOJI = 3
MASK = 103  # in the full vocabulary, the only one that is trained with


@cache
def emoji_names(path: Path) -> tuple[dict[str, str], set[str], int]:
    """Emoji without joiners and skin tones, and what they are called (VADER's lexicon, MIT)."""
    names = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        emoji, _, name = line.partition("\t")
        key = IGNORED.sub("", emoji)
        if key and not key.isascii():
            names.setdefault(key, re.sub(r"[^a-z ]+", " ", name.strip().lower()))
    return names, {key[0] for key in names}, max(map(len, names))


def name_emoji(text: str, lexicon: Path) -> str:
    """Replaces emoji by their names, at most three times the same one in a row."""
    names, firsts, longest = emoji_names(lexicon)
    out, at, last, run = [], 0, "", 0
    while at < len(text):
        key = ""
        if text[at] in firsts:
            key = next((text[at : at + n] for n in range(longest, 0, -1) if text[at : at + n] in names), "")
        if not key:
            out.append(text[at])
            last = "" if text[at] not in SPACES else last
            at += 1
            continue
        run = run + 1 if key == last else 1
        last = key
        if run <= MOST_EMOJI:
            out.append(f" {names[key]} ")
        at += len(key)
    return "".join(out)


def normalise(text: str, lexicon: Path) -> str:
    for entity, char in ENTITIES.items():
        text = text.replace(entity, char)
    text = LINK.sub("http", text)
    text = MENTION.sub("@user", text)
    text = HASHTAG.sub(lambda found: HUMP.sub(" ", found[0]), text)
    text = name_emoji(IGNORED.sub("", text), lexicon)
    text = LETTERS.sub(r"\1\1", text)
    return MARKS.sub(r"\1\1", text)


class PostTokenizer:
    """BERT's uncased WordPiece after `normalise`; rows of ids that start with [CLS] and end with [SEP]."""

    def __init__(self, vocabulary: Path, lexicon: Path):
        self.lexicon = lexicon
        words = vocabulary.read_text(encoding="utf-8").splitlines()
        vocab = {word: at for at, word in enumerate(words)}
        self.start, self.end = vocab["[CLS]"], vocab["[SEP]"]
        self.inner = Tokenizer(models.WordPiece(vocab, unk_token="[UNK]", max_input_chars_per_word=100))
        self.inner.normalizer = normalizers.BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=True, lowercase=True)
        self.inner.pre_tokenizer = pre_tokenizers.BertPreTokenizer()

    def __call__(self, texts: list[str], most: int) -> list[list[int]]:
        rows = self.inner.encode_batch([normalise(text, self.lexicon) for text in texts])
        return [[self.start, *row.ids[: most - 2], self.end] for row in rows]
