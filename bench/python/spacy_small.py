"""A spaCy pipeline of the shape of en_core_web_sm 3.8 (its config.cfg): the same layers, untrained.

The trained one is in no package registry. Untrained, it takes about the time of the trained one and says nothing of use.
"""

import spacy
from spacy.language import Language

LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
ATTRIBUTES = {"NORM": 5000, "PREFIX": 1000, "SUFFIX": 2500, "SHAPE": 2500, "SPACY": 50, "IS_SPACE": 50}
LABELS = {"tagger": 50, "parser": 45, "ner": 18}


def layers(attributes: dict[str, int]) -> dict:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 96,
            "attrs": list(attributes),
            "rows": list(attributes.values()),
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 96,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def transitions(kind: str, source: dict) -> dict:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": source,
    }


def build() -> Language:
    """Words, tags, a parse with sentences, and names."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": layers(ATTRIBUTES)})
    tagger = {"@architectures": "spacy.Tagger.v2", "tok2vec": LISTENER, "nO": None, "normalize": False}
    nlp.add_pipe("tagger", config={"model": tagger})
    nlp.add_pipe("parser", config={"model": transitions("parser", LISTENER)})
    own = {name: rows for name, rows in ATTRIBUTES.items() if rows > 50}
    nlp.add_pipe("ner", config={"model": transitions("ner", layers(own))})
    for pipe, count in LABELS.items():
        for label in range(count):
            nlp.get_pipe(pipe).add_label(f"L{label}")
    nlp.initialize()
    return nlp
