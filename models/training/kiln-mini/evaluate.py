"""Scores an exported Kiln Mini on held-out prompts: python evaluate.py --model models/kiln-mini --data DIR.

Style by judge.py's classifier, colours by the share of the picture near a named hue in OKLab, layout by where least goes
on; each with its 95 % interval (Wilson), beside what pictures of Backgrounds get from the same judges.
"""
import argparse
import math
import time
import numpy as np
import torch
import torch.nn.functional as F
import judge as judges
import pipeline
from data import Pictures, sheet
from prompts import held_out
from train_text import oklab

NEAR = 30      # degrees of hue
SHARE = 0.25   # of the picture that a named colour must take
LESS = 0.67    # of what goes on at the other side, at most, where room was asked for


def to_oklab(pictures):
    """Pictures of -1..1 to (n, 3, h, w) in OKLab."""
    rgb = (pictures.clamp(-1, 1) + 1) / 2
    rgb = torch.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    into = torch.tensor([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]])
    out = torch.tensor([[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099], [0.0259040371, 0.7827717662, -0.8086757660]])
    return torch.einsum('ij,njhw->nihw', out, torch.einsum('ij,njhw->nihw', into, rgb).clamp(min=0) ** (1 / 3))


def colour_share(picture, hex_):
    """How much of a picture (3, h, w in OKLab) is near a colour in hue; near in lightness for greys."""
    l, a, b = oklab(hex_)
    chroma = (picture[1] ** 2 + picture[2] ** 2).sqrt()
    if math.hypot(a, b) < 0.04:
        return ((chroma < 0.05) & ((picture[0] - l).abs() < 0.25)).float().mean().item()
    turn = (torch.atan2(picture[2], picture[1]) - math.atan2(b, a)) % (2 * math.pi)
    apart = torch.minimum(turn, 2 * math.pi - turn)
    return ((apart < math.radians(NEAR)) & (chroma > 0.025)).float().mean().item()


def happening(picture):
    """How much goes on in the outer two fifths of each side of a picture (3, h, w in OKLab): steps between neighbours at two scales."""
    light = F.avg_pool2d(picture[None], 2)
    total = 0
    for scale in (1, 4):
        small = F.avg_pool2d(light, scale)
        steps = F.pad((small[..., 1:] - small[..., :-1]).abs(), (0, 1)) + F.pad((small[..., 1:, :] - small[..., :-1, :]).abs(), (0, 0, 0, 1))
        total = total + F.interpolate(steps.sum(1, keepdim=True), size=40, mode='area')[0, 0]
    return {'left': total[:, :15].mean().item(), 'right': total[:, 25:].mean().item(), 'top': total[:15].mean().item(), 'bottom': total[25:].mean().item()}


OTHER = {'left': 'right', 'right': 'left', 'top': 'bottom', 'bottom': 'top'}


def has_room(picture, side):
    found = happening(picture)
    return found[side] < LESS * found[OTHER[side]]


def rate(right, name):
    """A line with a share and its 95 % interval."""
    n, p, z = len(right), sum(right) / len(right), 1.96
    middle, half = (p + z * z / (2 * n)) / (1 + z * z / n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return f'{name:34} {p:.3f}  [{middle - half:.3f}, {middle + half:.3f}]  n={n}'


@torch.no_grad()
def score(pictures, wanted, judge, what):
    """Prints the rates of pictures (n, 3, h, w) of -1..1; returns them."""
    pictures = torch.nn.functional.interpolate(pictures, size=256, mode='area')
    seen = torch.cat([judge(judges.see(part)).argmax(1) for part in pictures.split(64)])
    labs = to_oklab(pictures)
    style = [judges.NAMES[s] == w['style'] for s, w in zip(seen.tolist(), wanted)]
    shares = [[colour_share(lab, hex_) for hex_ in w['colours']] for lab, w in zip(labs, wanted)]
    any_ = [max(s) >= SHARE for s in shares if s]
    most = [min(1.0, sum(s)) >= 0.5 for s in shares if s]
    layout = [has_room(lab, w['empty']) for lab, w in zip(labs, wanted) if w['empty'] in OTHER]
    chance = [has_room(lab, side) for lab, w in zip(labs, wanted) if not w['empty'] for side in OTHER]
    print(f'{what}:')
    for line in (rate(style, 'style right'), rate(any_, 'a named colour on a quarter of it'), rate(most, 'named colours on half of it'),
                 rate(layout, 'room where asked for'), rate(chance, 'room there when not asked for')):
        print('  ' + line, flush=True)
    for name in judges.NAMES:
        of = [(judges.NAMES[s], r) for s, r, w in zip(seen.tolist(), style, wanted) if w['style'] == name]
        wrong = [s for s, r in of if not r]
        print(f'    {name:10} {sum(r for _, r in of) / max(1, len(of)):.2f}  taken for {", ".join(sorted(set(wrong), key=wrong.count, reverse=True)[:3])}')


if __name__ == '__main__':
    options = argparse.ArgumentParser()
    options.add_argument('--model', default='models/kiln-mini')
    options.add_argument('--data', default='/tmp/kiln-mini/data')
    options.add_argument('--count', type=int, default=260)
    options.add_argument('--steps', type=int, default=20)
    options.add_argument('--guidance', type=float, default=2.0)
    options.add_argument('--threads', type=int, default=2)
    options.add_argument('--sheet', default='')
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    judge = judges.load(given.data, torch.device('cpu'))
    real = Pictures(given.data)
    keys = real.held[:300]
    facts = [real.facts(key) for key in keys]
    score(real.batch(keys), [{'style': f['style'], 'colours': f['named'], 'empty': f['layout']['empty']} for f in facts], judge, 'Backgrounds, held out')
    asked = held_out(given.count)
    pipe, started, pictures = pipeline.open_model(given.model, given.threads), time.time(), []
    for index, (text, _) in enumerate(asked):
        pictures.append(torch.from_numpy(pipe(text, seed=index, steps=given.steps, guidance=given.guidance)))
    took = (time.time() - started) / len(asked)
    pictures = torch.cat(pictures)
    score(pictures, [wish for _, wish in asked], judge, f'Kiln Mini ({given.steps} steps, guidance {given.guidance:g}, {took:.2f} s a picture with {given.threads} threads)')
    if given.sheet:
        sheet(pictures[:96], 12, given.sheet)
