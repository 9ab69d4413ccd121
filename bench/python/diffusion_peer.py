"""diffusers over a model folder: one JSON request a line in, one line of times out.

    python bench/python/diffusion_peer.py FOLDER THREADS
"""

import json
import sys
import time
import warnings
from pathlib import Path

import torch
from diffusers import StableDiffusionPipeline, UNet2DConditionModel, logging


class Peer:
    def __init__(self, folder: str):
        self.folder = folder
        self.unet = None
        self.pipeline = None

    def steps(self, count: int, side: int) -> dict:
        """Calls of the UNet for one guided picture: a batch of two."""
        if self.unet is None:
            self.unet = UNet2DConditionModel.from_pretrained(self.folder, subfolder="unet").eval()
        sample, states = torch.randn(2, 4, side, side), torch.randn(2, 77, 256)
        start = time.perf_counter()
        for _ in range(count):
            self.unet(sample, torch.tensor(500.0), states, return_dict=False)
        return {"ms": (time.perf_counter() - start) * 1000}

    def picture(self, prompt: str, count: int, guidance: float, side: int, seed: int) -> dict:
        if self.pipeline is None:
            self.pipeline = StableDiffusionPipeline.from_pretrained(self.folder)
            self.pipeline.set_progress_bar_config(disable=True)
        start = time.perf_counter()
        self.pipeline(
            prompt,
            num_inference_steps=count,
            guidance_scale=guidance,
            width=side,
            height=side,
            generator=torch.Generator().manual_seed(seed),
        )
        return {"ms": (time.perf_counter() - start) * 1000}

    def memory(self) -> dict:
        status = Path("/proc/self/status").read_text()
        kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
        return {"peakBytes": int(kilobytes) * 1024}


def main(folder: str, threads: int) -> None:
    warnings.filterwarnings("ignore")
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    torch.set_num_threads(threads)
    peer = Peer(folder)
    with torch.inference_mode():
        for line in sys.stdin:
            asked = json.loads(line)
            print(json.dumps(getattr(peer, asked.pop("ask"))(**asked)), flush=True)


main(sys.argv[1], int(sys.argv[2]))
