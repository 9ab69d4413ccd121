"""Distorts pictures in eight ways at five rising levels, each time by another of the ways that programs use.

python distort.py --pictures DIR... --out DIR [--schedules N] [--seed N]

Writes OUT/<picture>/<kind>.<schedule>.<level>.png and OUT/<picture>/original.png. The kinds, in the order of
KINDS: Gaussian blur, motion blur, noise, JPEG, overexposure, underexposure, banding, colour cast, upscaling.
"""

import argparse
import io
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

LONGEST = 960
KINDS = ["blur", "motion", "noise", "jpeg", "over", "under", "banding", "cast", "upscale"]
# How often each is made of a crop: those that are hard to tell at their first level more often.
OFTEN = [0.08, 0.06, 0.1, 0.22, 0.18, 0.14, 0.06, 0.1, 0.06]


def to_linear(values):
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def to_coded(values):
    values = np.clip(values, 0, 1)
    return np.where(values <= 0.0031308, 12.92 * values, 1.055 * values ** (1 / 2.4) - 0.055)


def to_bytes(values):
    return np.clip(np.rint(values * 255), 0, 255).astype(np.uint8)


def geometric(random, first, last):
    """Five rising levels between two rough ends, each step of another size."""
    low = first * np.exp(random.uniform(-0.25, 0.25))
    high = last * np.exp(random.uniform(-0.25, 0.25))
    steps = np.cumsum(random.uniform(0.7, 1.3, 4))
    return np.concatenate([[low], low * (high / low) ** (steps / steps[-1])])


def blur(picture, random):
    for sigma in geometric(random, 0.8, 5.5):
        yield np.asarray(picture.filter(ImageFilter.GaussianBlur(float(sigma))))


def motion(picture, random):
    pixels = np.asarray(picture).astype(np.float32)
    angle = random.choice([0, np.pi / 2, np.pi / 4, random.uniform(0, np.pi)])
    for length in geometric(random, 4, 26):
        yield sweep(pixels, length, angle)


def sweep(pixels, length, angle):
    """Mean along a line of this length, sampled every half pixel with bilinear weights."""
    count = max(2, int(np.ceil(length * 2)))
    height, width = pixels.shape[:2]
    pad = int(np.ceil(length / 2)) + 2
    padded = np.pad(pixels, ((pad, pad), (pad, pad), (0, 0)), mode="edge")
    total = np.zeros_like(pixels)
    for offset in np.linspace(-length / 2, length / 2, count):
        x, y = pad + offset * np.cos(angle), pad + offset * np.sin(angle)
        left, top = int(np.floor(x)), int(np.floor(y))
        right, below = x - left, y - top
        for row, weight_y in ((top, 1 - below), (top + 1, below)):
            for column, weight_x in ((left, 1 - right), (left + 1, right)):
                if weight_x * weight_y > 0:
                    total += weight_x * weight_y * padded[row : row + height, column : column + width]
    return np.clip(np.rint(total / count), 0, 255).astype(np.uint8)


def noise(picture, random):
    pixels = np.asarray(picture).astype(np.float32)
    alike = random.uniform() < 0.35
    shape = pixels.shape[:2] + (1,) if alike else pixels.shape
    grain = random.normal(0, 1, shape)
    fresh = random.uniform() < 0.5
    for sigma in geometric(random, 4, 42):
        if fresh:
            grain = random.normal(0, 1, shape)
        yield np.clip(np.rint(pixels + sigma * grain), 0, 255).astype(np.uint8)


def jpeg(picture, random):
    subsampling = int(random.choice([0, 2]))
    for quality in 100 - geometric(random, random.uniform(11, 28), 92).clip(8, 95):
        buffer = io.BytesIO()
        picture.save(buffer, "JPEG", quality=int(round(quality)), subsampling=subsampling)
        yield np.asarray(Image.open(buffer).convert("RGB"))


def expose(picture, random, sign):
    pixels = np.asarray(picture) / 255
    linear = random.uniform() < 0.5
    for stops in geometric(random, 0.35, 2.1):
        gain = 2.0 ** (sign * stops)
        yield to_bytes(to_coded(to_linear(pixels) * gain) if linear else np.clip(pixels * gain ** 0.6, 0, 1))


def over(picture, random):
    return expose(picture, random, 1)


def under(picture, random):
    return expose(picture, random, -1)


def banding(picture, random):
    pixels = np.asarray(picture) / 255
    centred = random.uniform() < 0.5
    for count in 1 / geometric(random, 1 / 40, 1 / 4.5):
        count = max(3, int(round(count)))
        if centred:
            yield to_bytes(np.rint(pixels * (count - 1)) / (count - 1))
        else:
            yield to_bytes(np.minimum(np.floor(pixels * count), count - 1) / (count - 1))


def cast(picture, random):
    pixels = np.asarray(picture) / 255
    direction = random.choice(6)
    weights = np.array(
        [[1, 0, -1], [-1, 0, 1], [0.5, -1, 0.5], [-0.5, 1, -0.5], [1, -0.4, -0.6], [-0.8, 0.1, 0.7]][direction]
    ) + random.uniform(-0.2, 0.2, 3)
    way = random.choice(3)
    for amount in geometric(random, 0.07, 0.42):
        if way == 0:
            yield to_bytes(pixels * (1 + amount * weights))
        elif way == 1:
            yield to_bytes(to_coded(to_linear(pixels) * (1 + 1.6 * amount * weights).clip(0.02, None)))
        else:
            yield to_bytes(pixels + 0.5 * amount * weights)


def upscale(picture, random):
    width, height = picture.size
    down = [Image.BOX, Image.LANCZOS, Image.BICUBIC, Image.BILINEAR][random.choice(4)]
    up = [Image.BILINEAR, Image.BICUBIC, Image.LANCZOS, Image.NEAREST][random.choice(4, p=[0.35, 0.35, 0.2, 0.1])]
    for factor in geometric(random, 1.6, 7):
        small = picture.resize((max(8, round(width / factor)), max(8, round(height / factor))), down)
        yield np.asarray(small.resize((width, height), up))


WAYS = dict(zip(KINDS, [blur, motion, noise, jpeg, over, under, banding, cast, upscale]))


def read(path):
    picture = Image.open(path).convert("RGB")
    if max(picture.size) > LONGEST:
        picture.thumbnail((LONGEST, LONGEST), Image.LANCZOS)
    return picture


def vary(whole, random):
    """A part of a picture, mirrored, smaller, lighter or darker, duller or brighter: another good picture."""
    share = random.uniform(0.35, 0.9)
    width, height = (round(side * share) for side in whole.size)
    left = random.integers(0, whole.width - width + 1)
    top = random.integers(0, whole.height - height + 1)
    part = whole.crop((left, top, left + width, top + height))
    if random.uniform() < 0.5:
        part = part.transpose(Image.FLIP_LEFT_RIGHT)
    scale = random.uniform(0.6, 1)
    if max(part.size) * scale > 300:
        part = part.resize((round(part.width * scale), round(part.height * scale)), Image.LANCZOS)
    if random.uniform() < 0.6:
        pixels = (np.asarray(part) / 255) ** random.uniform(0.75, 1.3)
        luma = pixels @ np.array([0.2126, 0.7152, 0.0722])
        pixels = luma[..., None] + random.uniform(0.6, 1.2) * (pixels - luma[..., None])
        part = Image.fromarray(to_bytes(pixels))
    if random.uniform() < 0.25:
        letter(part, random)
    return part


WORDS = ["NEW", "HOW TO", "5 TIPS", "WHY?", "IN 10 MINUTES", "DAY ONE", "BEFORE AND AFTER", "2026"]


def letter(picture, random):
    """Puts large words on it, as thumbnails have them."""
    draw = ImageDraw.Draw(picture)
    height = int(picture.height * random.uniform(0.12, 0.3))
    place = tuple(int(side * random.uniform(0.03, 0.4)) for side in picture.size)
    colour, edge = [("white", "black"), ("yellow", "black"), ("black", "white"), ("red", "white")][random.choice(4)]
    font = ImageFont.load_default(size=max(8, height))
    draw.text(place, WORDS[random.choice(len(WORDS))], colour, font, stroke_width=height // 12, stroke_fill=edge)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pictures", nargs="+", required=True, help="files")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--schedules", type=int, default=1)
    parser.add_argument("--variations", type=int, default=8, help="crops of other sizes and tones, each with five kinds")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    for path in map(Path, options.pictures):
        whole = read(path)
        for variation in range(options.variations + 1):
            name = f"{path.stem}~{variation}" if variation else path.stem
            random = np.random.default_rng([options.seed, variation, *path.stem.encode()])
            picture = vary(whole, random) if variation else whole
            kinds = random.choice(KINDS, 5, replace=False, p=OFTEN) if variation else KINDS
            folder = options.out / name
            folder.mkdir(parents=True, exist_ok=True)
            picture.save(folder / "original.png", compress_level=1)
            for schedule in range(1 if variation else options.schedules):
                for kind in kinds:
                    for level, pixels in enumerate(WAYS[kind](picture, random), 1):
                        target = folder / f"{kind}.{schedule}.{level}.png"
                        Image.fromarray(pixels).save(target, compress_level=1)


if __name__ == "__main__":
    main()
