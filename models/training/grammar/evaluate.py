"""GLEU (Napoles et al. 2015, "Ground truth for grammatical error correction metrics", without
tuning, 2016) of corrected sentences: the mean over 500 draws of one reference a sentence.

python evaluate.py --source dev.src --references dev.ref0 dev.ref1 ... --corrected out.txt
Sentences are tokenised, one a line. Prints GLEU of the source, of the corrected text and of each
reference held against the others.
"""

import argparse
import math
import random
from collections import Counter
from pathlib import Path

ORDER = 4
DRAWS = 500


def read(path):
    return [line.split() for line in Path(path).read_text(encoding="utf-8").splitlines()]


def grams(tokens, order):
    return Counter(tuple(tokens[i : i + order]) for i in range(len(tokens) - order + 1))


def sentence_counts(source, reference, corrected):
    """Lengths, then matches less the source's own errors that were left, for each order."""
    counts = [len(corrected), len(reference)]
    for order in range(1, ORDER + 1):
        ours, theirs, before = (grams(tokens, order) for tokens in (corrected, reference, source))
        left = Counter({gram: n for gram, n in before.items() if gram not in theirs})
        matches = sum((ours & theirs).values()) - sum((ours & left).values())
        counts += [max(matches, 0), max(len(corrected) + 1 - order, 0)]
    return counts


def score(counts):
    if any(count == 0 for count in counts):
        return 0.0
    length, reference_length, *rest = counts
    precision = sum(math.log(a / b) for a, b in zip(rest[::2], rest[1::2])) / ORDER
    return math.exp(min(0.0, 1 - reference_length / length) + precision)


def gleu(sources, references, corrected, draws=DRAWS):
    """0..100; `references` is a list of parallel lists of token lists."""
    table = [
        [sentence_counts(source, reference[i], corrected[i]) for reference in references]
        for i, source in enumerate(sources)
    ]
    total = 0.0
    for draw in range(draws):
        chance = random.Random(draw * 101)
        picked = [row[chance.randrange(len(references))] for row in table]
        total += score([sum(column) for column in zip(*picked)])
    return 100 * total / draws


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--source", required=True)
    parser.add_argument("--references", nargs="+", required=True)
    parser.add_argument("--corrected", nargs="+", default=[])
    arguments = parser.parse_args()
    source = read(arguments.source)
    references = [read(path) for path in arguments.references]
    print(f"source      {gleu(source, references, source):6.2f}")
    for i, reference in enumerate(references):
        others = references[:i] + references[i + 1 :]
        if others:
            print(f"reference {i} {gleu(source, others, reference):6.2f}")
    for path in arguments.corrected:
        print(f"{path}  {gleu(source, references, read(path)):6.2f}")


if __name__ == "__main__":
    main()
