"""The two networks: a MiniLM encoder, and the design's BiLSTM with self-attention; both under the same heads."""

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn


class RowDropout(nn.Module):
    """Dropout with one mask a text, shared by its tokens (Gal and Ghahramani 2016), which costs next to nothing."""

    def __init__(self, share: float):
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.share == 0:
            return x
        kept = (torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.share).to(x.dtype)
        return x * kept / (1 - self.share)


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int, dropout: float):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = RowDropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        rows, length, width = x.shape
        q, k, v = (part.reshape(rows, length, self.heads, -1).transpose(1, 2) for part in self.qkv(x).chunk(3, -1))
        # On short texts plain products are twice as fast on a CPU as the fused kernel's backward pass.
        fits = q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5 + (1 - mask[:, None, None, :].to(x.dtype)) * -1e4
        mixed = fits.softmax(-1) @ v
        x = self.norm1(x + self.drop(self.out(mixed.transpose(1, 2).reshape(rows, length, width))))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class MiniLM(nn.Module):
    """all-MiniLM-L6-v2's encoder (Apache-2.0): ids and mask [batch, length] to vectors [batch, length, 384]."""

    width = 384

    def __init__(self, folder: Path | None, layers: int = 6):
        super().__init__()
        config = json.loads((folder / "config.json").read_text()) if folder else {"vocab_size": 30522}
        self.words = nn.Embedding(config["vocab_size"], 384, padding_idx=0)
        self.places = nn.Embedding(512, 384)
        self.kind = nn.Parameter(torch.zeros(384))
        self.norm = nn.LayerNorm(384, eps=1e-12)
        self.drop = RowDropout(0.1)
        self.layers = nn.ModuleList(Layer(384, 12, 1536, 0.1) for _ in range(layers))
        if folder:
            self.load(load_file(folder / "model.safetensors"))

    @torch.no_grad()
    def load(self, found: dict[str, Tensor]) -> None:
        self.words.weight.copy_(found["embeddings.word_embeddings.weight"])
        self.places.weight.copy_(found["embeddings.position_embeddings.weight"])
        self.kind.copy_(found["embeddings.token_type_embeddings.weight"][0])
        copy = lambda layer, name: (layer.weight.copy_(found[f"{name}.weight"]), layer.bias.copy_(found[f"{name}.bias"]))
        copy(self.norm, "embeddings.LayerNorm")
        for at, layer in enumerate(self.layers):
            name = f"encoder.layer.{at}"
            for part in ("weight", "bias"):
                parts = [found[f"{name}.attention.self.{which}.{part}"] for which in ("query", "key", "value")]
                getattr(layer.qkv, part).copy_(torch.cat(parts))
            copy(layer.out, f"{name}.attention.output.dense")
            copy(layer.norm1, f"{name}.attention.output.LayerNorm")
            copy(layer.up, f"{name}.intermediate.dense")
            copy(layer.down, f"{name}.output.dense")
            copy(layer.norm2, f"{name}.output.LayerNorm")

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.drop(self.norm(self.words(ids) + self.places(places) + self.kind))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Design(nn.Module):
    """The original design: embedding 256, bidirectional LSTM 512, 8-head self-attention, layer norm, dropout 0.3."""

    width = 1024

    def __init__(self, words: int = 30522):
        super().__init__()
        self.words = nn.Embedding(words, 256, padding_idx=0)
        self.lstm = nn.LSTM(256, 512, batch_first=True, bidirectional=True)
        self.attention = nn.MultiheadAttention(1024, 8, dropout=0.1, batch_first=True)
        self.norm = nn.LayerNorm(1024)
        self.drop = nn.Dropout(0.3)
        for name, weight in self.named_parameters():
            if weight.dim() > 1 and not name.startswith("words"):
                nn.init.xavier_uniform_(weight)
        nn.init.normal_(self.words.weight, std=0.05)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Padding only ever follows the text, and batches are of equal length when exported."""
        x = self.drop(self.words(ids))
        if self.training or not bool(mask.bool().all()):
            packed = nn.utils.rnn.pack_padded_sequence(x, mask.sum(1).cpu(), batch_first=True, enforce_sorted=False)
            x, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True, total_length=ids.shape[1])
        else:
            x, _ = self.lstm(x)
        attended, _ = self.attention(x, x, x, key_padding_mask=~mask.bool(), need_weights=False)
        return self.norm(x + self.drop(attended))


class Classifier(nn.Module):
    """An encoder, the mean of its vectors, and one small head a task: logits by task, and the mean itself."""

    def __init__(self, encoder: nn.Module, sizes: dict[str, int], dropout: float = 0.2):
        super().__init__()
        self.encoder = encoder
        width = encoder.width
        self.drop = nn.Dropout(dropout)
        self.heads = nn.ModuleDict(
            {
                task: nn.Sequential(nn.Linear(width, 256), nn.GELU(), nn.Dropout(dropout), nn.Linear(256, size))
                for task, size in sizes.items()
            }
        )
        for weight in self.heads.parameters():
            if weight.dim() > 1:
                nn.init.xavier_uniform_(weight)

    def pool(self, ids: Tensor, mask: Tensor) -> Tensor:
        weights = mask.unsqueeze(-1).to(torch.float32)
        return (self.encoder(ids, mask) * weights).sum(1) / weights.sum(1)

    def forward(self, ids: Tensor, mask: Tensor, tasks: list[str] | None = None) -> dict[str, Tensor]:
        pooled = self.drop(self.pool(ids, mask))
        return {task: self.heads[task](pooled) for task in tasks or self.heads}
