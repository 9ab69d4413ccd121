"""Edits of sentences that keep their meaning or break it, by word relations (models/claims/lexicon.txt.gz); seeded."""

import gzip
import random
import re
from collections import defaultdict
from pathlib import Path

TOKEN = re.compile(r"\w+(?:['’.,:-]\w+)*|[^\w\s]")
VOWEL = "aeiou"
NUMBERS = "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand".split()
SWAPS = [
    "all some most none few many",
    "always often sometimes rarely never",
    "before after during",
    "more less", "most least", "first last", "increase decrease", "increased decreased", "higher lower", "high low",
    "best worst", "better worse", "can cannot", "will won't", "must may", "with without", "up down", "early late",
    "morning evening", "today tomorrow yesterday", "monday tuesday wednesday thursday friday saturday sunday",
    "january february march april may june july august september october november december",
    "he she", "his her", "day week month year", "days weeks months years", "minutes hours days", "and or",
    "everyone nobody someone", "everything nothing something", "only also", "mother father", "brother sister",
    "son daughter", "husband wife", "man woman", "boy girl", "buy sell", "bought sold", "open close", "opened closed",
    "accept reject", "accepted rejected", "agree disagree", "agreed disagreed", "like dislike", "love hate", "loves hates",
    "north south east west", "left right", "inside outside", "include exclude", "includes excludes", "ask tell", "asked told",
]
OTHERS = defaultdict(set)
for group in SWAPS:
    for word in group.split():
        OTHERS[word] |= set(group.split()) - {word}
SAME = {
    "a lot of": "many", "because": "since", "but": "however", "about": "regarding", "also": "additionally", "big": "large",
    "many": "numerous", "get": "receive", "gets": "receives", "got": "received", "help": "assist", "want": "wish",
    "wants": "wishes", "need": "require", "needs": "requires", "use": "utilize", "uses": "utilizes", "used": "utilized",
    "show": "demonstrate", "shows": "demonstrates", "said": "stated", "says": "states", "told": "informed",
    "asked": "inquired", "now": "currently", "maybe": "perhaps", "i": "the author", "kids": "children", "mom": "mother",
    "dad": "father", "buy": "purchase", "bought": "purchased", "start": "begin", "started": "began", "end": "conclude",
    "think": "believe", "thought": "believed", "try": "attempt", "tried": "attempted", "job": "position", "car": "vehicle",
    "problem": "issue", "problems": "issues", "important": "significant", "different": "various", "very": "extremely",
    "really": "truly", "good": "positive", "bad": "negative", "make": "create", "made": "created", "makes": "creates",
    "give": "provide", "gives": "provides", "gave": "provided", "keep": "maintain", "find": "discover", "found": "discovered",
    "talk": "speak", "talked": "spoke", "change": "alter", "changed": "altered", "house": "home", "money": "funds",
}
ADDED = (
    "in Chicago|in London|by 20%|for free|every day|for the first time|on Tuesday|with his brother|at the airport|in 2015|"
    "for three months|because of the weather|despite the high cost|in secret|at home|for $50|with great success|"
    "from the government|in the evening|for senior citizens|online only|against his will|over the phone|without permission|"
    "with a small discount|to avoid a fine|before the deadline|at a local restaurant|during the pandemic|using a new app"
).split("|")
ADJECTIVES = "expensive cheap dangerous secret popular unusual international public foreign recent major minor temporary wooden digital".split()


class Lexicon:
    """Word relations by part of speech, strongest first."""

    def __init__(self, path: Path):
        lines = gzip.decompress(path.read_bytes()).decode().split("\n")
        _, synsets, lemmas = lines[0].split()
        numbers = lambda text: [int(part) for part in text.split(",")] if text else []
        near = [numbers(line.split(";")[0]) for line in lines[1 : int(synsets) + 1]]
        rows = [line.split(";") for line in lines[int(synsets) + 1 :]]
        self.part, senses, self.opposite = {}, {}, {}
        members, children = defaultdict(list), defaultdict(list)
        for child, parents in enumerate(near):
            for parent in parents:
                children[parent].append(child)
        words = [row[0] for row in rows]
        for word, parts, _, opposites, _ in rows:
            first = parts.split(" ")[0]
            self.part[word] = first[0]
            senses[word] = numbers(first[1:])
            self.opposite[word] = [words[at] for at in numbers(opposites)]
            for rank, sense in enumerate(senses[word]):
                members[sense].append((rank, word))
        self.same, self.beside = {}, {}
        for word in words:
            found = {}
            for rank, sense in enumerate(senses[word][:2]):
                for other, member in members[sense]:
                    if member != word and other + rank <= 1:
                        found[member] = min(found.get(member, 9), other + rank)
            self.same[word] = sorted(found, key=found.get)
            beside = [
                member
                for sense in senses[word][:1]
                for parent in near[sense]
                if len(children[parent]) < 80
                for sibling in children[parent]
                if sibling != sense
                for rank, member in members[sibling]
                if rank == 0 and member != word
            ]
            self.beside[word] = [each for each in beside if each not in found]


def base_of(word: str, known) -> tuple[str, str] | None:
    """The base form and the ending of a regular form."""
    if word in known:
        return word, ""
    for ending, tries in (
        ("ies", [word[:-3] + "y"]),
        ("es", [word[:-2], word[:-1]]),
        ("s", [word[:-1]]),
        ("ied", [word[:-3] + "y"]),
        ("ed", [word[:-1], word[:-2], word[:-3] if word[-3:-2] == word[-4:-3] else ""]),
        ("ing", [word[:-3] + "e", word[:-3], word[:-4] if word[-4:-3] == word[-5:-4] else ""]),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            for base in tries:
                if base in known:
                    return base, {"ies": "s", "es": "s", "ied": "ed"}.get(ending, ending)
    return None


def inflect(base: str, ending: str) -> str:
    if ending == "":
        return base
    if ending == "s":
        if re.search(r"(?:s|x|z|ch|sh)$", base):
            return base + "es"
        return base[:-1] + "ies" if re.search(rf"[^{VOWEL}]y$", base) else base + "s"
    if base.endswith("e") and not (ending == "ing" and base.endswith("ee")):
        return base[:-1] + ending
    if ending == "ed" and re.search(rf"[^{VOWEL}]y$", base):
        return base[:-1] + "ied"
    doubled = re.search(rf"^[^{VOWEL}]*[{VOWEL}][^{VOWEL}wxy]$", base)
    return base + (base[-1] if doubled else "") + ending


class Editor:
    """`common` are the words that may be put in, the most frequent first."""

    def __init__(self, lexicon: Lexicon, common: list[str], seed: int):
        self.lexicon, self.common, self.random = lexicon, set(common), random.Random(seed)
        self.pool = sorted(set(common[:12000]) & set(lexicon.part))

    def replacements(self, word: str, which: str) -> list[str]:
        lower = word.lower()
        found = base_of(lower, self.lexicon.part)
        if found is None or len(lower) < 3:
            return []
        base, ending = found
        table = {"same": self.lexicon.same, "beside": self.lexicon.beside, "opposite": self.lexicon.opposite}[which]
        choices = [each for each in table.get(base, []) if each in self.common and each[:4] != base[:4]]
        if which == "opposite":
            choices = [each for each in table.get(base, []) if each in self.common]
        part = self.lexicon.part[base]
        if ending in ("ed", "ing") and part != "v":
            return []
        return [inflect(each, ending) for each in choices]

    def edit(self, sentence: str, names: list[str], broken: bool) -> tuple[list[tuple[str, int]], int]:
        """Words with 1 for those that break the meaning, and how many such edits there are."""
        r = self.random
        words = [[match.group(), 0] for match in TOKEN.finditer(sentence)]
        kept = [at for at, (word, _) in enumerate(words) if re.match(r"\w", word)]
        r.shuffle(kept)
        touched = set()
        count = 0
        if broken:
            for _ in range(1 if r.random() < 0.6 else 2):
                count += self.break_one(words, kept, touched, names)
        for at in kept[: r.randint(0, 7)]:
            word = words[at][0]
            if at in touched:
                continue
            lower = word.lower()
            choices = [SAME[lower]] if lower in SAME and r.random() < 0.7 else self.replacements(word, "same")
            if choices:
                chosen = r.choice(choices[:4])
                words[at] = [cased(chosen, word), 0]
                touched.add(at)
        return [(word, bad) for word, bad in words if word], count

    def break_one(self, words, kept, touched, names) -> int:
        r = self.random
        kinds = ["opposite", "beside", "beside", "number", "name", "name", "negation", "swap", "added", "adjective", "roles", "far"]
        for kind in r.sample(kinds, len(kinds)):
            if kind == "added":
                places = [at for at in kept if at + 1 < len(words) and not re.match(r"\w", words[at + 1][0])] or [len(words) - 1]
                at = r.choice(places)
                words[at : at + 1] = [words[at]] + [[part, 1] for part in r.choice(ADDED).split()]
                kept[:] = [place if place <= at else place + len(words) for place in kept if place <= at]
                return 1
            for at in kept:
                word, bad = words[at]
                if bad or at in touched:
                    continue
                lower = word.lower()
                new = None
                if kind in ("opposite", "beside"):
                    choices = self.replacements(word, kind)
                    new = r.choice(choices) if choices else None
                elif kind == "far" and len(lower) > 4 and base_of(lower, self.lexicon.part):
                    base, ending = base_of(lower, self.lexicon.part)
                    part = self.lexicon.part[base]
                    new = next(
                        (
                            inflect(each, ending)
                            for each in r.sample(self.pool, 60)
                            if self.lexicon.part[each] == part and not (ending in ("ed", "ing") and part != "v")
                        ),
                        None,
                    )
                elif kind == "number":
                    if lower.isdigit():
                        new = str(max(0, int(lower) + r.choice([-2, -1, 1, 2, 5, 10]))) if len(lower) < 7 else None
                    elif lower in NUMBERS:
                        new = r.choice([each for each in NUMBERS if each != lower])
                elif kind == "name" and at > 0 and word[0].isupper() and lower != "i" and names:
                    new = r.choice([each for each in names if each != word] or [None])
                elif kind == "swap" and lower in OTHERS:
                    new = r.choice(sorted(OTHERS[lower]))
                elif kind == "negation":
                    if lower in ("not", "never"):
                        words[at] = ["", 0]
                        for place in range(at + 1, min(at + 2, len(words))):
                            words[place][1] = 1
                        touched.add(at)
                        return 1
                    if lower in ("is", "are", "was", "were", "can", "will", "should", "would", "could", "has", "have"):
                        words[at] = [word, 0]
                        words.insert(at + 1, ["not", 1])
                        kept[:] = [place for place in kept if place < at]
                        return 1
                elif kind == "adjective" and self.lexicon.part.get(lower) == "n" and at > 0 and words[at - 1][0].lower() in ("a", "the", "his", "her", "their", "my"):
                    words.insert(at, [r.choice(ADJECTIVES), 1])
                    kept[:] = [place for place in kept if place < at]
                    return 1
                elif kind == "roles":
                    other = next(
                        (
                            place
                            for place in kept
                            if place != at and abs(place - at) > 2 and not words[place][1] and place not in touched
                            and words[place][0].lower() != lower and words[place][0][0].isupper() == word[0].isupper()
                            and self.lexicon.part.get(words[place][0].lower()) == "n" and self.lexicon.part.get(lower) == "n"
                        ),
                        None,
                    )
                    if other is not None:
                        words[at], words[other] = [words[other][0], 1], [word, 1]
                        touched |= {at, other}
                        return 1
                if new and new.lower() != lower:
                    words[at] = [cased(new, word), 1]
                    touched.add(at)
                    return 1
        return 0


def cased(new: str, old: str) -> str:
    return new[0].upper() + new[1:] if old[0].isupper() else new


def joined(words: list[tuple[str, int]]) -> tuple[str, list[tuple[int, int]]]:
    """The text, and the stretches of words that break it."""
    text, bad = "", []
    for word, broken in words:
        if text and (re.match(r"\w", word) or word in "$(“\"") and text[-1] not in "($“":
            text += " "
        if broken:
            bad.append((len(text), len(text) + len(word)))
        text += word
    return text, bad
