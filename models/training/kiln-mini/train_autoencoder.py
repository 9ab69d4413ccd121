"""Trains the autoencoder: python train_autoencoder.py --data DIR --minutes 12. Goes on from autoencoder.pt where there is one."""
import argparse
import math
import os
import time
import torch
import torch.nn as nn
import torch.nn.functional as F
from data import Pictures, device, sheet
from nets import Decoder, Encoder, set_scale, start_from_components

BATCH = 8
RATE = 8e-4
LEASH = 1e-3  # keeps latents from growing away from the noise
NOISE = 0.08  # added to latents, so that the decoder forgives what diffusion gets a little wrong


def edges(a, b):
    """How far apart two pictures are in their steps from pixel to pixel, at three scales."""
    loss = 0
    for scale in range(3):
        d = a - b
        loss = loss + (d[..., 1:] - d[..., :-1]).abs().mean() + (d[..., 1:, :] - d[..., :-1, :]).abs().mean()
        if scale < 2:
            a, b = F.avg_pool2d(a, 2), F.avg_pool2d(b, 2)
    return loss


def train(folder, minutes, rate=RATE):
    place, path = device(), os.path.join(folder, 'autoencoder.pt')
    pictures = Pictures(folder)
    nets = nn.ModuleDict({'encoder': Encoder(), 'decoder': Decoder()}).to(place)
    if os.path.exists(path):
        nets.load_state_dict(torch.load(path, map_location=place)['nets'])
    else:
        start_from_components(nets['encoder'], nets['decoder'], pictures.batch(pictures.train[:1500], place))
    optimiser = torch.optim.AdamW(nets.parameters(), lr=rate, betas=(0.9, 0.99), weight_decay=1e-4)
    average = {k: v.detach().clone().float() for k, v in nets.state_dict().items()}
    look(nets, folder, pictures, place)
    started, seen, step, sums, drawn = time.time(), 0, 0, [0.0, 0.0], 0
    generator = torch.Generator().manual_seed(int(started))
    while (share := (time.time() - started) / (minutes * 60)) < 1:
        keys = [pictures.train[i] for i in torch.randint(len(pictures.train), (BATCH,), generator=generator)]
        x = pictures.batch(keys, place)
        flip = torch.rand(BATCH, generator=generator) < 0.5
        x[flip] = x[flip].flip(-1)
        for group in optimiser.param_groups:
            group['lr'] = rate * min(1, (step + 1) / 100) * (0.5 + 0.5 * math.cos(math.pi * share) + 0.01)
        with torch.autocast(place.type, dtype=torch.bfloat16):
            z = nets['encoder'](x)
            y = nets['decoder'](z + NOISE * torch.randn_like(z)).float()
        plain, steps = (y - x).abs().mean(), edges(y, x)
        optimiser.zero_grad(set_to_none=True)
        (plain + steps + LEASH * z.square().mean()).backward()
        nn.utils.clip_grad_norm_(nets.parameters(), 1.0)
        optimiser.step()
        step, seen = step + 1, seen + BATCH
        keep = min(0.995, step / (step + 10))
        with torch.no_grad():
            for k, v in nets.state_dict().items():
                average[k].mul_(keep).add_(v.float(), alpha=1 - keep)
        sums = [s + (v.item() - s) / min(step, 50) for s, v in zip(sums, (plain, steps))]
        if step % 50 == 0:
            print(f'autoencoder step {step} seen {seen} {seen / (time.time() - started):.0f}/s plain {sums[0]:.4f} edges {sums[1]:.4f} lr {optimiser.param_groups[0]["lr"]:.1e}', flush=True)
        if time.time() - started > drawn * 150 + 60:
            drawn += 1
            save(nets, average, path)
            look(load(folder, place), folder, pictures, place)
    nets.load_state_dict({k: average[k].to(v.dtype) for k, v in nets.state_dict().items()})
    set_scale(nets['encoder'], nets['decoder'], pictures.batch(pictures.train[::max(1, len(pictures.train) // 600)], place))
    save(nets, {k: v.float() for k, v in nets.state_dict().items()}, path)
    look(load(folder, place), folder, pictures, place)


def save(nets, average, path):
    torch.save({'nets': {k: average[k].to(v.dtype) for k, v in nets.state_dict().items()}}, path + '.new')
    os.replace(path + '.new', path)


def load(folder, place):
    state = torch.load(os.path.join(folder, 'autoencoder.pt'), map_location=place)['nets']
    nets = nn.ModuleDict({'encoder': Encoder(), 'decoder': Decoder()})
    nets.load_state_dict(state)
    return nets.to(place).eval().requires_grad_(False)


@torch.no_grad()
def look(nets, folder, pictures, place):
    """A sheet of held-out pictures over their reconstructions, and their PSNR."""
    x = pictures.batch(pictures.held[:24] + pictures.held[-8:], place)
    y = nets['decoder'](nets['encoder'](x))
    psnr = -10 * torch.log10(((y.clamp(-1, 1) - x) / 2).square().mean((1, 2, 3))).mean()
    print(f'autoencoder held-out PSNR {psnr:.2f}', flush=True)
    rows = torch.stack([x[:32].reshape(4, 8, *x.shape[1:]), y[:32].reshape(4, 8, *x.shape[1:])], 1)
    sheet(rows.reshape(-1, *x.shape[1:]), 8, os.path.join(folder, 'autoencoder.png'))


if __name__ == '__main__':
    options = argparse.ArgumentParser()
    options.add_argument('--data', default='/tmp/kiln-mini/data')
    options.add_argument('--minutes', type=float, default=12)
    options.add_argument('--rate', type=float, default=RATE)
    options.add_argument('--threads', type=int, default=2)
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    train(given.data, given.minutes, given.rate)
