"""The peer of `kiln call text.analyze --lines`: the same parts from packages, one text after the other.

    python text_peer.py MODEL_FOLDER blank|small < lines of {"text": ...} > one line of JSON a text

With `blank`, spaCy splits words and sentences and finds no names, as its trained pipelines are not packages; with
`small` it runs the layers of its small pipeline, untrained. It says less than Kiln does either way: there is no safety,
no engagement, no line to quote and no platform rule but X's count.
"""

import json
import sys
from pathlib import Path

import emoji
import numpy as np
import onnxruntime
import regex
import spacy
import spacy_small
import textstat
import yake
from langdetect import DetectorFactory, LangDetectException, detect
from textblob.en.sentiments import PatternAnalyzer
from textblob.en.taggers import PatternTagger
from tokenizers import BertWordPieceTokenizer
from twitter_text import parse_tweet
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

MOST_PIECES = 64  # what the network was trained to read at once; a longer text is read in stretches
HASHTAG, MENTION, GRAPHEME = regex.compile(r"#\w+"), regex.compile(r"@\w+"), regex.compile(r"\X")


def blank() -> spacy.language.Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


PIPELINES = {"blank": blank, "small": spacy_small.build}


class Peer:
    def __init__(self, folder: Path, pipeline: str):
        DetectorFactory.seed = 0
        self.nlp = PIPELINES[pipeline]()
        self.vader = SentimentIntensityAnalyzer()
        self.polarity = PatternAnalyzer()
        self.tagger = PatternTagger()
        self.phrases = yake.KeywordExtractor(lan="en", n=3, top=8)
        self.tokenizer = BertWordPieceTokenizer(str(folder / "vocab.txt"), lowercase=True)
        self.tokenizer.enable_truncation(MOST_PIECES)
        self.session = onnxruntime.InferenceSession(str(folder / "model.onnx"), providers=["CPUExecutionProvider"])
        self.input = self.session.get_inputs()[0].name
        self.heads = [output.name for output in self.session.get_outputs()]

    def classify(self, text: str) -> dict[str, list[float]]:
        first = self.tokenizer.encode(text)
        stretches = [stretch.ids for stretch in (first, *first.overflowing)]
        ids = np.zeros((len(stretches), max(map(len, stretches))), dtype=np.int64)
        for row, stretch in zip(ids, stretches):
            row[: len(stretch)] = stretch
        outputs = self.session.run(None, {self.input: ids})
        return {name: output.mean(axis=0).tolist() for name, output in zip(self.heads, outputs) if name != "embedding"}

    def language(self, text: str) -> str | None:
        try:
            return detect(text)
        except LangDetectException:
            return None

    def analyze(self, text: str) -> dict:
        doc = self.nlp(text)
        heads = self.classify(text)
        vader = self.vader.polarity_scores(text)["compound"]
        polarity = self.polarity.analyze(text).polarity
        transformer = heads["sentiment"][2] - heads["sentiment"][0]
        return {
            "language": self.language(text),
            "counts": {
                "characters": len(text),
                "graphemes": len(GRAPHEME.findall(text)),
                "weighted": parse_tweet(text).weightedLength,
                "emoji": emoji.emoji_count(text),
                "words": sum(not (token.is_punct or token.is_space) for token in doc),
                "sentences": sum(1 for _ in doc.sents),
                "links": sum(token.like_url for token in doc),
                "hashtags": len(HASHTAG.findall(text)),
                "mentions": len(MENTION.findall(text)),
            },
            "sentiment": 0.4 * transformer + 0.3 * vader + 0.3 * polarity,
            "heads": heads,
            "names": [entity.text for entity in doc.ents],
            "tags": self.tagger.tag(text),
            "readability": {"ease": textstat.flesch_reading_ease(text), "grade": textstat.flesch_kincaid_grade(text)},
            "keyphrases": self.phrases.extract_keywords(text),
        }


def main() -> None:
    peer = Peer(Path(sys.argv[1]), sys.argv[2])
    for line in sys.stdin:
        print(json.dumps(peer.analyze(json.loads(line)["text"])), flush=True)


if __name__ == "__main__":
    main()
