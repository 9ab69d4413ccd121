"""The entailment network: all-MiniLM-L6-v2's encoder over a passage and a statement, which marks unsupported words."""

import sys
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn

sys.path.insert(0, str(Path(__file__).parents[1] / "post-classifier"))
from networks import MiniLM  # noqa: E402


class Checker(nn.Module):
    """Logits that each token is unsupported [batch, length], and that the statement is [batch]."""

    def __init__(self, folder: Path | None):
        super().__init__()
        self.encoder = MiniLM(folder)
        self.second = nn.Parameter(torch.zeros(384))
        if folder:
            kinds = load_file(folder / "model.safetensors")["embeddings.token_type_embeddings.weight"]
            self.second.data.copy_(kinds[1] - kinds[0])
        self.drop = nn.Dropout(0.1)
        self.word = nn.Linear(384, 1)
        self.whole = nn.Linear(384, 1)
        self.mix = nn.Parameter(torch.tensor([1.0, 0.5, 0.0]))

    def forward(self, ids: Tensor, mask: Tensor, claim: Tensor) -> tuple[Tensor, Tensor]:
        encoder = self.encoder
        places = torch.arange(ids.shape[1], device=ids.device)
        x = encoder.words(ids) + encoder.places(places) + encoder.kind + claim.unsqueeze(-1) * self.second
        x = encoder.drop(encoder.norm(x))
        for layer in encoder.layers:
            x = layer(x, mask)
        words = self.word(self.drop(x)).squeeze(-1)
        hidden = words + (claim - 1) * 1e4
        whole = self.whole(self.drop(x[:, 0])).squeeze(-1)
        return words, self.mix[0] * hidden.logsumexp(-1) + self.mix[1] * whole + self.mix[2]


class Pairs:
    """Turns passages and statements into rows of ids: [CLS] passage [SEP] statement [SEP]."""

    def __init__(self, folder: Path, longest: int):
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.longest = longest

    def row(self, passage: str, claim: str, bad=()) -> tuple[list[int], list[int], list[float]]:
        said = self.tokenizer.encode(claim, add_special_tokens=False)
        ids = said.ids[: self.longest // 2]
        marks = [
            float(any(start < to and at < end for at, to in bad)) for start, end in said.offsets[: self.longest // 2]
        ]
        room = self.longest - len(ids) - 3
        source = self.tokenizer.encode(passage, add_special_tokens=False).ids[:room]
        before = len(source) + 2
        return [101, *source, 102, *ids, 102], [0] * before + [1] * len(ids) + [0], [0.0] * before + marks + [0.0]


def batch(rows) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Ids, mask, claim and marks, padded."""
    length = max(len(ids) for ids, *_ in rows)
    ids, mask, claim, marks = (torch.zeros(len(rows), length) for _ in range(4))
    for at, (row, said, bad) in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row, dtype=torch.float32)
        mask[at, : len(row)] = 1
        claim[at, : len(row)] = torch.tensor(said, dtype=torch.float32)
        marks[at, : len(row)] = torch.tensor(bad)
    return ids.long(), mask, claim, marks
