"""One command for all of Kiln Mini: python train.py --minutes 90 [--data DIR] [--count 20000].

Paints pictures, trains the autoencoder, the text encoder and the UNet for their shares of the time, skips what is
there, goes on from checkpoints. Then: judge.py, export.py, evaluate.py.
"""
import argparse
import os
import random
import subprocess
import torch
import train_autoencoder
import train_diffusion
import train_text

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, '../../..')
NODE = os.path.join(ROOT, 'node_modules/.bin/node')


def paint(folder, count, shards=2):
    """Runs make-pictures.mjs for the shards and the captions that are missing."""
    script, running = os.path.join(HERE, 'make-pictures.mjs'), []
    for shard in range(shards):
        if not os.path.exists(os.path.join(folder, f'pictures-{shard}.u8')):
            running.append(subprocess.Popen([NODE, script, '--out', folder, '--count', str(count // shards), '--shard', str(shard)], cwd=ROOT))
    if not os.path.exists(os.path.join(folder, 'texts-0.jsonl')):
        running.append(subprocess.Popen([NODE, script, '--out', folder, '--texts', '500000', '--first', '77'], cwd=ROOT))
    for process in running:
        if process.wait() != 0:
            raise SystemExit('make-pictures.mjs failed')


if __name__ == '__main__':
    options = argparse.ArgumentParser()
    options.add_argument('--data', default='/tmp/kiln-mini/data')
    options.add_argument('--minutes', type=float, default=90)
    options.add_argument('--count', type=int, default=20000)
    options.add_argument('--threads', type=int, default=2)
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(7)
    random.seed(7)
    os.makedirs(given.data, exist_ok=True)
    paint(given.data, given.count)
    if not os.path.exists(os.path.join(given.data, 'autoencoder.pt')):
        train_autoencoder.train(given.data, given.minutes * 0.22)
    if not os.path.exists(os.path.join(given.data, 'text.pt')):
        train_text.train(given.data, given.minutes * 0.08)
    train_diffusion.train(given.data, given.minutes * 0.7)
