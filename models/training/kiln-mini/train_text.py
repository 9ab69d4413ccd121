"""Trains tokenizer and text encoder on captions alone: what a prompt says can be read from its vector by one linear layer.

python train_text.py --data DIR --minutes 6
"""
import argparse
import json
import math
import os
import random
import time
import torch
import torch.nn as nn
import torch.nn.functional as F
from tokenizers import Tokenizer, models, pre_tokenizers, trainers
from data import device
from nets import LENGTH, TEXT, TextEncoder, pool

BATCH = 256
RATE = 2e-3
HELD = 4000
MOST = 240000  # captions that are read
WORDS = 3600
SLOTS = 4  # colours of a palette that are learnt
STYLES = ['gradient', 'bokeh', 'waves', 'paper', 'geometric', 'sky', 'mountains', 'grid', 'blobs', 'light-leak', 'texture', 'sunset', 'stars', None]
SIDES = ['left', 'right', 'top', 'bottom', 'centre', 'top-left', 'top-right', 'bottom-left', 'bottom-right', None]
HORIZONS = ['low', 'high', None]
MOODS = ['calm', 'energetic', 'dark', 'bright', 'light', 'warm', 'cold', 'playful', 'elegant', 'moody', 'dreamy', 'minimal', 'vintage', 'vivid', 'muted', 'soft', 'dramatic', 'busy', 'large', 'small', 'grainy', 'neon', 'pastel']
VARIANTS = ['cut', 'torn', 'facets', 'tiles', 'hills', 'forest', 'dots', 'plane', 'board', 'linen', 'concrete', 'marble', None]
CHOICES = {'style': STYLES, 'variant': VARIANTS, 'empty': SIDES, 'focus': SIDES, 'horizon': HORIZONS}
FLAGS = MOODS + ['diagonal', 'vignette']


def oklab(hex_):
    """Lightness, a and b of a hex colour (Ottosson 2020)."""
    rgb = [int(hex_[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in rgb]
    l = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    m = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    s = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return [0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s]


def learn_words(texts, folder):
    """Writes vocab.json and merges.txt as CLIP has them: bytes, bytes that end a word, merges, start and end of text."""
    os.makedirs(folder, exist_ok=True)
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    learner = Tokenizer(models.BPE(end_of_word_suffix='</w>'))
    learner.pre_tokenizer = pre_tokenizers.Whitespace()
    learner.train_from_iterator(texts, trainers.BpeTrainer(
        vocab_size=WORDS, end_of_word_suffix='</w>', initial_alphabet=alphabet, show_progress=False, min_frequency=3))
    model = json.loads(learner.to_str())['model']
    merges = [m if isinstance(m, str) else ' '.join(m) for m in model['merges']]
    symbols = alphabet + [f'{each}</w>' for each in alphabet]
    known = set(symbols)
    for merge in merges:
        token = merge.replace(' ', '')
        if token not in known:
            known.add(token)
            symbols.append(token)
    symbols += ['<|startoftext|>', '<|endoftext|>']
    with open(os.path.join(folder, 'vocab.json'), 'w') as file:
        json.dump({token: index for index, token in enumerate(symbols)}, file, ensure_ascii=False)
    with open(os.path.join(folder, 'merges.txt'), 'w') as file:
        file.write('#version: 0.2\n' + '\n'.join(merges) + '\n')
    from transformers import CLIPTokenizerFast
    CLIPTokenizerFast(os.path.join(folder, 'vocab.json'), os.path.join(folder, 'merges.txt'), model_max_length=LENGTH).save_pretrained(folder)


def tokenizer(folder):
    from transformers import CLIPTokenizerFast
    return CLIPTokenizerFast.from_pretrained(folder)


class Heads(nn.Module):
    def __init__(self):
        super().__init__()
        self.sizes = [len(v) for v in CHOICES.values()] + [len(FLAGS), SLOTS * 3, SLOTS]
        self.out = nn.Linear(TEXT, sum(self.sizes))

    def forward(self, vector):
        return self.out(vector).split(self.sizes, -1)


def targets(line):
    said = line['said'] | {'variant': line['variant'] if line['said']['style'] else None}
    choices = [values.index(said[key]) for key, values in CHOICES.items()]
    flags = [float(mood in said['moods']) for mood in MOODS] + [float(said['diagonal']), float(said['vignette'])]
    palette = [oklab(h) for h in (line['palette'] or [])[:SLOTS]]
    present = [float(i < len(palette)) for i in range(SLOTS)]
    flat = [v for colour in palette for v in colour] + [0.0] * 3 * (SLOTS - len(palette))
    return choices, flags, flat, present


def losses(out, wanted):
    choices, flags, palette, present = wanted
    *named, flagged, colours, shown = out
    loss = sum(F.cross_entropy(o, choices[:, i]) for i, o in enumerate(named))
    loss = loss + 30 * F.binary_cross_entropy_with_logits(flagged, flags)
    mask = present.repeat_interleave(3, 1)
    apart = ((colours - palette) * mask).square().sum() / mask.sum().clamp(min=1)
    return loss + 200 * apart + 2 * F.binary_cross_entropy_with_logits(shown, present), apart


def padded(rows, end):
    longest = max(map(len, rows))
    return torch.tensor([row + [end] * (longest - len(row)) for row in rows])


def disturbed(row, count, chance=0.25):
    """A prompt with tokens it does not understand put in, or a letter left out: the rest must still be read."""
    if random.random() > chance:
        return row
    at = random.randrange(1, len(row))
    noise = [random.randrange(count - 2) for _ in range(random.randint(1, 4))]
    return (row[:at] + noise + row[at:])[:LENGTH - 1] + row[-1:] if len(row) + len(noise) <= LENGTH else row


def train(folder, minutes):
    place = device()
    with open(os.path.join(folder, 'texts-0.jsonl')) as file:
        lines = [json.loads(line) for line, _ in zip(file, range(MOST))]
    words = os.path.join(folder, 'tokenizer')
    if not os.path.exists(os.path.join(words, 'merges.txt')):
        learn_words([line['text'].lower() for line in lines[:150000]], words)
    read = tokenizer(words)
    rows = read([line['text'] for line in lines], truncation=True, max_length=LENGTH)['input_ids']
    truth = [targets(line) for line in lines]
    truth = [torch.tensor([t[i] for t in truth]) for i in range(4)]
    del lines
    order = sorted(range(HELD, len(rows)), key=lambda i: len(rows[i]) + random.random() * 4)
    batches = [order[i:i + BATCH] for i in range(0, len(order) - BATCH, BATCH)]
    encoder, heads = TextEncoder(len(read), read.eos_token_id).to(place), Heads().to(place)
    path = os.path.join(folder, 'text.pt')
    if os.path.exists(path):
        before = torch.load(path, map_location=place)
        encoder.load_state_dict(before['encoder'])
        heads.load_state_dict(before['heads'])
    parameters = [*encoder.parameters(), *heads.parameters()]
    optimiser = torch.optim.AdamW(parameters, lr=RATE, betas=(0.9, 0.98), weight_decay=0.01)
    print(f'text {len(read)} tokens, {sum(map(len, rows)) / len(rows):.1f} a caption, {sum(p.numel() for p in encoder.parameters()) / 1e6:.2f} M parameters', flush=True)
    started, step, told = time.time(), 0, 0
    while (share := (time.time() - started) / (minutes * 60)) < 1:
        keys = random.choice(batches)
        ids = padded([disturbed(rows[i], len(read)) for i in keys], read.eos_token_id).to(place)
        for group in optimiser.param_groups:
            group['lr'] = RATE * min(1, (step + 1) / 200) * (0.5 + 0.5 * math.cos(math.pi * share))
        with torch.autocast(place.type, dtype=torch.bfloat16):
            states = encoder(ids)
        out = heads(pool(states.float()))
        loss, _ = losses(out, [t[keys].to(place) for t in truth])
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        step += 1
        if time.time() - started > told * 40:
            told += 1
            score(encoder, heads, rows, truth, read, f'step {step} ({step * BATCH / (time.time() - started):.0f}/s) loss {loss.item():.3f}')
    score(encoder, heads, rows, truth, read, f'step {step} end')
    torch.save({'encoder': encoder.state_dict(), 'heads': heads.state_dict()}, path)


@torch.no_grad()
def score(encoder, heads, rows, truth, read, what):
    place = next(encoder.parameters()).device
    keys = list(range(1000))
    out = heads(pool(encoder(padded([rows[i] for i in keys], read.eos_token_id).to(place))))
    wanted = [t[keys].to(place) for t in truth]
    right = [f'{key} {(out[i].argmax(-1) == wanted[0][:, i]).float().mean():.3f}' for i, key in enumerate(CHOICES)]
    _, apart = losses(out, wanted)
    moods = ((out[5] > 0) == (wanted[1] > 0.5)).all(1).float().mean()
    print(f'text {what}: held-out {" ".join(right)} moods {moods:.3f} colours {apart.sqrt():.4f}', flush=True)


def load(folder, place):
    read = tokenizer(os.path.join(folder, 'tokenizer'))
    encoder = TextEncoder(len(read), read.eos_token_id)
    encoder.load_state_dict(torch.load(os.path.join(folder, 'text.pt'), map_location=place)['encoder'])
    return read, encoder.to(place).eval().requires_grad_(False)


if __name__ == '__main__':
    options = argparse.ArgumentParser()
    options.add_argument('--data', default='/tmp/kiln-mini/data')
    options.add_argument('--minutes', type=float, default=6)
    options.add_argument('--threads', type=int, default=2)
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    random.seed(7)
    train(given.data, given.minutes)
