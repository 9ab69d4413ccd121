"""Trains the UNet on latents: python train_diffusion.py --data DIR --minutes 45. Goes on from diffusion.pt where there is one."""
import argparse
import os
import time
import torch
import torch.nn as nn
import train_autoencoder
import train_text
from data import Pace, Pictures, device, sheet
from nets import LATENT, UNet, alphas, pool, start_from_regression

BATCH = 96
RATE = 1e-3
EMPTY = 0.1  # share of pictures without a prompt, for guidance
SHOWN = [
    'calm teal waves, dark, empty space on the left', 'golden bokeh on black, copy space on the right',
    'pink and orange sunset, low horizon', 'purple starry sky, room for text at the top',
    'green low poly triangles', 'navy grid, minimal, space for a title on the left', 'torn paper in beige and brown',
    'playful yellow and pink blobs', 'misty blue mountains, empty top', 'red and gold light leak, vintage',
    'white marble, elegant', 'soft lavender gradient', 'clouds, light blue, bright', 'forest in the fog', 'space', 'coffee',
]


def swap(text):
    """A caption of the mirrored picture."""
    out = []
    for word in text.split(' '):
        bare = word.strip('.,;').lower()
        out.append(word.replace(bare, 'right' if bare == 'left' else 'left') if bare in ('left', 'right') else word)
    return ' '.join(out)


def kept_in(folder, name, make):
    """What was made before under a name, or what is made now."""
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        torch.save(make(), path)
    return torch.load(path)


@torch.no_grad()
def encode(folder):
    """Latents of all pictures for training, each followed by its mirror image's."""
    place, pictures = device(), Pictures(folder)
    nets, out, started = train_autoencoder.load(folder, place), [], time.time()
    for at in range(0, len(pictures.train), 32):
        x = pictures.batch(pictures.train[at:at + 32], place)
        with torch.autocast(place.type, dtype=torch.bfloat16):
            out.append(torch.stack([nets['encoder'](x), nets['encoder'](x.flip(-1))], 1).half().cpu())
    out = torch.cat(out).flatten(0, 1)
    print(f'latents {tuple(out.shape)} in {time.time() - started:.0f} s', flush=True)
    return out


def read_captions(folder):
    """Vectors of the captions of all pictures for training and of their mirror images, and of no prompt."""
    pictures, (read, encoder) = Pictures(folder), train_text.load(folder, device())
    plain = [pictures.facts(key)['captions'] for key in pictures.train]
    texts = [text for captions in plain for text in [*captions, *map(swap, captions)]]
    vectors = embed(read, encoder, texts).half().reshape(len(plain) * 2, -1, 256)
    return {'vectors': vectors, 'empty': embed(read, encoder, [''])}


@torch.no_grad()
def embed(read, encoder, texts, size=512):
    """Vectors of prompts; sorted by length, so that little is padded."""
    place = next(encoder.parameters()).device
    rows = read(texts, truncation=True, max_length=77)['input_ids']
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    out = torch.empty(len(rows), 256)
    for at in range(0, len(order), size):
        part = order[at:at + size]
        ids = train_text.padded([rows[i] for i in part], read.eos_token_id).to(place)
        out[part] = pool(encoder(ids)).float().cpu()
    return out


def train(folder, minutes, rate=RATE):
    place, path = device(), os.path.join(folder, 'diffusion.pt')
    latents = kept_in(folder, 'latents.pt', lambda: encode(folder))
    said_of = kept_in(folder, 'vectors.pt', lambda: read_captions(folder))
    vectors, empty = said_of['vectors'], said_of['empty']
    kept = alphas().to(place)
    unet = UNet()
    start_from_regression(unet, latents.float(), vectors[:, 0].float())
    unet = unet.to(place)
    optimiser = torch.optim.AdamW(unet.parameters(), lr=rate, betas=(0.9, 0.99), weight_decay=0.01)
    step, spent = 0, 0.0
    average = {k: v.detach().clone() for k, v in unet.state_dict().items()}
    if os.path.exists(path):
        state = torch.load(path, map_location=place)
        unet.load_state_dict(state['unet'])
        optimiser.load_state_dict(state['optimiser'])
        average, step, spent = state['average'], state['step'], state['spent']
    print(f'unet {sum(p.numel() for p in unet.parameters()) / 1e6:.2f} M parameters, {len(latents)} latents, from step {step}', flush=True)
    started, first, mean, told = time.time(), step, 0.0, 0
    generator, pace = torch.Generator().manual_seed(step), Pace(torch.get_num_threads())
    torch.set_num_threads(1)
    while (share := (spent + time.time() - started) / (minutes * 60)) < 1:
        began = time.time()
        keys = torch.randint(len(latents), (BATCH,), generator=generator)
        z = latents[keys].float().to(place)
        said = vectors[keys, torch.randint(vectors.shape[1], (BATCH,), generator=generator)].float()
        said[torch.rand(BATCH, generator=generator) < EMPTY] = empty
        # One timestep from each part of the schedule: less chance in the loss.
        t = ((torch.arange(BATCH) + torch.rand(BATCH, generator=generator)) / BATCH * 1000).long().clamp(max=999).to(place)
        noise = torch.randn(z.shape, generator=generator).to(place)
        signal, rest = kept[t].sqrt()[:, None, None, None], (1 - kept[t]).sqrt()[:, None, None, None]
        for group in optimiser.param_groups:
            group['lr'] = rate * min(1, (step + 1) / 200) * min(1, 4 * (1 - share) + 0.01)
        with torch.autocast(place.type, dtype=torch.bfloat16):
            v = unet(signal * z + rest * noise, t, said.to(place)).float()
        loss = (v - (signal * noise - rest * z)).square().mean()
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(unet.parameters(), 1.0)
        optimiser.step()
        step += 1
        pace.step(time.time() - began)
        mean += (loss.item() - mean) / min(step - first, 200)
        keep = min(0.9985, (step + 1) / (step + 20))
        with torch.no_grad():
            torch._foreach_lerp_(list(average.values()), list(unet.state_dict().values()), 1 - keep)
        if step % 25 == 0:
            print(f'diffusion step {step} {(step - first) * BATCH / (time.time() - started):.0f}/s loss {mean:.4f} {(spent + time.time() - started) / 60:.1f} min, {torch.get_num_threads()} threads', flush=True)
        if time.time() - started > told * 300 + 120:
            told += 1
            save(path, unet, optimiser, average, step, spent + time.time() - started)
            look(folder, average, os.path.join(folder, f'sheet-{step}.png'))
    save(path, unet, optimiser, average, step, spent + time.time() - started)
    look(folder, average, os.path.join(folder, 'sheet-last.png'))


def save(path, unet, optimiser, average, step, spent):
    torch.save({'unet': unet.state_dict(), 'optimiser': optimiser.state_dict(), 'average': average, 'step': step, 'spent': spent}, path + '.new')
    os.replace(path + '.new', path)


@torch.no_grad()
def sample(unet, vectors, empty, steps=20, guidance=2.0, seed=1, rescale=0.0):
    """Latents by DDIM with trailing timesteps; vectors (n, 256)."""
    place = next(unet.parameters()).device
    kept = alphas().to(place)
    z = torch.randn(len(vectors), LATENT, 8, 8, generator=torch.Generator().manual_seed(seed)).to(place)
    both = torch.cat([empty.expand(len(vectors), -1), vectors]).to(place)
    times = [round(1000 - i * 1000 / steps) - 1 for i in range(steps)]
    for now, then in zip(times, [*times[1:], -1]):
        base, said = unet(torch.cat([z, z]), torch.full((len(z) * 2,), now, device=place), both).float().chunk(2)
        v = base + guidance * (said - base)
        if rescale:
            scale = said.std((1, 2, 3), keepdim=True) / v.std((1, 2, 3), keepdim=True)
            v = v * (rescale * scale + 1 - rescale)
        a = kept[now]
        clean, noise = a.sqrt() * z - (1 - a).sqrt() * v, a.sqrt() * v + (1 - a).sqrt() * z
        b = kept[then] if then >= 0 else torch.tensor(1.0)
        z = b.sqrt() * clean + (1 - b).sqrt() * noise
    return z


def load(folder, place):
    unet = UNet()
    unet.load_state_dict(torch.load(os.path.join(folder, 'diffusion.pt'), map_location=place)['average'])
    return unet.to(place).eval().requires_grad_(False)


@torch.no_grad()
def look(folder, average, path):
    place = device()
    unet = UNet().to(place).eval()
    unet.load_state_dict(average)
    read, encoder = train_text.load(folder, place)
    nets = train_autoencoder.load(folder, place)
    vectors = embed(read, encoder, [text for text in SHOWN for _ in range(2)])
    z = sample(unet, vectors, embed(read, encoder, ['']))
    sheet(nets['decoder'](z), 8, path)


if __name__ == '__main__':
    options = argparse.ArgumentParser()
    options.add_argument('--data', default='/tmp/kiln-mini/data')
    options.add_argument('--minutes', type=float, default=45)
    options.add_argument('--rate', type=float, default=RATE)
    options.add_argument('--threads', type=int, default=2)
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(7)
    train(given.data, given.minutes, given.rate)
