"""A judge of styles: a small classifier that learns from pictures of Backgrounds, never from Kiln Mini's.

python judge.py --data DIR --minutes 3 writes judge.pt and prints how often it is right on held-out pictures.
"""
import argparse
import math
import os
import time
import torch
import torch.nn as nn
import torch.nn.functional as F
from data import Pictures, device
from train_text import STYLES

NAMES = STYLES[:-1]
SIDE = 128


class Judge(nn.Module):
    def __init__(self):
        super().__init__()
        layers, before = [], 3
        for channels in (24, 48, 96, 160, 160):
            layers += [nn.Conv2d(before, channels, 3, stride=2, padding=1), nn.BatchNorm2d(channels), nn.ReLU()]
            before = channels
        self.net, self.out = nn.Sequential(*layers), nn.Linear(before * 2, len(NAMES))

    def forward(self, x):
        h = self.net(x)
        return self.out(torch.cat([h.mean((2, 3)), h.amax((2, 3))], 1))


def see(pictures):
    return F.interpolate(pictures, size=SIDE, mode='area')


def load(folder, place):
    judge = Judge()
    judge.load_state_dict(torch.load(os.path.join(folder, 'judge.pt'), map_location=place))
    return judge.to(place).eval().requires_grad_(False)


def disturb(x, generator):
    """Softened pictures, lighter and darker ones: the judge is to look at shapes, not at how crisp they are."""
    if torch.rand((), generator=generator) < 0.5:
        small = int(torch.randint(56, 112, (), generator=generator))
        x = F.interpolate(F.interpolate(x, size=small, mode='area'), size=SIDE, mode='bilinear')
    return x * (0.8 + 0.4 * torch.rand(len(x), 1, 1, 1)) + 0.2 * torch.randn(len(x), 3, 1, 1) + 0.03 * torch.rand(()) * torch.randn_like(x)


def train(folder, minutes, batch=128):
    place = device()
    pictures = Pictures(folder)
    label = lambda keys: torch.tensor([NAMES.index(pictures.facts(key)['style']) for key in keys])
    # Seen once at the judge's size: 49 kB a picture.
    small = torch.cat([(see(pictures.batch(pictures.train[at:at + 64])) * 127).char() for at in range(0, len(pictures.train), 64)])
    truth = label(pictures.train)
    judge = Judge().to(place)
    optimiser = torch.optim.AdamW(judge.parameters(), lr=2e-3, weight_decay=0.05)
    generator, started = torch.Generator().manual_seed(11), time.time()
    while (share := (time.time() - started) / (minutes * 60)) < 1:
        keys = torch.randint(len(small), (batch,), generator=generator)
        x = disturb(small[keys].float() / 127, generator).to(place)
        x = x.flip(-1) if torch.rand((), generator=generator) < 0.5 else x
        for group in optimiser.param_groups:
            group['lr'] = 2e-3 * (0.5 + 0.5 * math.cos(math.pi * share))
        with torch.autocast(place.type, dtype=torch.bfloat16):
            loss = F.cross_entropy(judge(x).float(), truth[keys].to(place))
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
    judge.eval()
    with torch.no_grad():
        seen = judge(see(pictures.batch(pictures.held, place))).argmax(1).cpu()
    wanted = label(pictures.held)
    torch.save(judge.state_dict(), os.path.join(folder, 'judge.pt'))
    print(f'judge right on {(seen == wanted).float().mean():.3f} of {len(wanted)} held-out pictures of Backgrounds', flush=True)
    for index, name in enumerate(NAMES):
        print(f'  {name:10} {(seen[wanted == index] == index).float().mean():.2f}')


if __name__ == '__main__':
    options = argparse.ArgumentParser()
    options.add_argument('--data', default='/tmp/kiln-mini/data')
    options.add_argument('--minutes', type=float, default=3)
    options.add_argument('--threads', type=int, default=2)
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(11)
    train(given.data, given.minutes)
