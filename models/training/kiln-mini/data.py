"""Reads what make-pictures.mjs wrote: pictures as bytes and a line of facts for each."""
import glob
import json
import os
import numpy as np
import torch

SIDE = 256


def shards(folder):
    """Pairs of (n, 256, 256, 3) bytes and facts; a shard that is still being written is cut to its whole pictures."""
    found = []
    for path in sorted(glob.glob(os.path.join(folder, 'pictures-*.u8'))):
        with open(path[:-3] + '.jsonl') as file:
            facts = [json.loads(line) for line in file if line.endswith('\n')]
        count = min(os.path.getsize(path) // (SIDE * SIDE * 3), len(facts))
        bytes_ = np.memmap(path, np.uint8, 'r', shape=(count, SIDE, SIDE, 3))
        found.append((bytes_, facts[:count]))
    return found


class Pictures:
    """All shards as one list; the last `held` pictures of each are kept from training."""

    def __init__(self, folder, held=300):
        self.parts = shards(folder)
        self.train = [(p, i) for p, (bytes_, _) in enumerate(self.parts) for i in range(len(bytes_) - held)]
        self.held = [(p, i) for p, (bytes_, _) in enumerate(self.parts) for i in range(len(bytes_) - held, len(bytes_))]

    def batch(self, keys, device='cpu'):
        """Pictures of -1..1, (n, 3, 256, 256)."""
        stack = np.stack([self.parts[p][0][i] for p, i in keys])
        return torch.from_numpy(stack).to(device).permute(0, 3, 1, 2).float() / 127.5 - 1

    def facts(self, key):
        return self.parts[key[0]][1][key[1]]


def device():
    return torch.device('cuda' if torch.cuda.is_available() else 'cpu')


def sheet(pictures, columns, path, side=192):
    """Writes pictures of -1..1 as one PNG."""
    from PIL import Image
    pictures = torch.nn.functional.interpolate(pictures.float().cpu(), size=side, mode='area')
    tiles = ((pictures.clamp(-1, 1) + 1) * 127.5).round().byte().permute(0, 2, 3, 1).numpy()
    rows = -(-len(tiles) // columns)
    canvas = np.zeros((rows * side, columns * side, 3), np.uint8)
    for index, tile in enumerate(tiles):
        y, x = divmod(index, columns)
        canvas[y * side:(y + 1) * side, x * side:(x + 1) * side] = tile
    Image.fromarray(canvas).save(path)


class Pace:
    """Takes one thread or `most`, whichever is faster just now: on a busy machine, two wait for each other."""

    def __init__(self, most):
        self.most, self.spent, self.count = most, {1: [], most: []}, 0

    def step(self, seconds):
        """To be told after each step how long it took."""
        self.spent[torch.get_num_threads()].append(seconds)
        self.count += 1
        turn = self.count % 60
        if turn == 0:
            self.spent = {threads: [] for threads in self.spent}
        if turn in (0, 6):
            torch.set_num_threads(1 if turn == 0 else self.most)
        elif turn == 12:
            torch.set_num_threads(min(self.spent, key=lambda threads: sorted(self.spent[threads])[len(self.spent[threads]) // 2]))
