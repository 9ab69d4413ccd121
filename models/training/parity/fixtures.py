"""Makes tiny random pipelines of each layout and what diffusers draws with them, step by step.

    python models/training/parity/fixtures.py [--seed N] [--out DIR]

DIR (test/fixtures/diffusion unless told) then holds one model folder a layout, `cases.json` and `cases.bin` (float32 and
bytes, one after the other). Kiln's tests run on it: KILN_PARITY=DIR npx vitest run test/unit/src-main/engine/diffusion.
Needs torch 2.13, diffusers 0.35.1, transformers 4.57.1, tokenizers 0.22.1, onnx 1.23.
"""

import argparse
import copy
import json
import shutil
import warnings
from pathlib import Path

import diffusers
import numpy as np
import torch

from draw import MODES, Recorder, draw
from export_onnx import export_autoencoder, export_text, export_unet, shorten, write_index
from schedules import write_schedules
from tiny_models import SCHEDULERS, autoencoder, text_encoder, train_tokenizer, unet
from tokens import write_tokens

HOME = Path(__file__).resolve().parents[3] / "test/fixtures/diffusion"
SCHEDULER_IDS = ["dpmpp-2m", "dpmpp-2m-karras", "euler", "euler-ancestral", "ddim", "lcm"]
# Layouts of the same parts share them, so that the folder stays small; what is shared lies in `sd15`.
SHARED = {
    "sd21": ["vae_encoder", "vae_decoder", "text_encoder"],
    "zero-signal": ["vae_encoder", "vae_decoder", "text_encoder", "tokenizer", "unet"],
    "lcm": ["vae_encoder", "vae_decoder", "text_encoder", "tokenizer"],
    "turbo": ["vae_encoder", "vae_decoder", "text_encoder", "tokenizer", "unet"],
    "inpaint": ["vae_encoder", "vae_decoder", "text_encoder", "tokenizer"],
    "half": ["vae_encoder", "vae_decoder", "text_encoder", "tokenizer", "scheduler", "model_index.json"],
    "sdxl": ["vae_encoder", "vae_decoder", "text_encoder", "tokenizer"],
}


def make_layout(layout: str, out: Path, parts: dict) -> dict:
    """The modules of a layout, new or shared, written as ONNX where they are new."""
    folder = out / layout
    shared = SHARED.get(layout, [])
    made = {name: parts["sd15"][name] for name in shared if name in parts["sd15"]}
    if "tokenizer" not in made:
        made["tokenizer"] = train_tokenizer(folder / "tokenizer", "!" if layout == "sd21" else "<|endoftext|>")
        save_tokenizer(made["tokenizer"], folder / "tokenizer")
    size, end = len(made["tokenizer"]), made["tokenizer"].eos_token_id
    if "text_encoder" not in made:
        made["text_encoder"] = text_encoder(size, end, projects=False)
        export_text(made["text_encoder"], folder / "text_encoder", states=True)
    if "vae_encoder" in shared:
        made["vae"] = parts["sd15"]["vae"]
    else:
        made["vae"] = autoencoder()
        export_autoencoder(made["vae"], folder)
    if layout == "sdxl":
        made["tokenizer_2"] = train_tokenizer(folder / "tokenizer_2", "!")
        save_tokenizer(made["tokenizer_2"], folder / "tokenizer_2")
        made["text_encoder_2"] = text_encoder(size, end, projects=True)
        export_text(made["text_encoder_2"], folder / "text_encoder_2", states=True)
    if "unet" not in made:
        made["unet"] = unet(layout)
        export_unet(made["unet"], folder / "unet")
    for file in folder.glob("*/model.onnx"):
        shorten(file)
    (folder / "scheduler").mkdir(parents=True)
    (folder / "scheduler/scheduler_config.json").write_text(json.dumps(SCHEDULERS[layout], indent=1))
    made["scheduler_folder"] = folder / "scheduler"
    write_index(folder, "StableDiffusionXLPipeline" if layout == "sdxl" else "StableDiffusionPipeline", list(made)[:-1])
    return made


def save_tokenizer(tokenizer, folder: Path) -> None:
    tokenizer.save_pretrained(folder)
    (folder / "added_tokens.json").unlink(missing_ok=True)


def modes_of(layout: str) -> list[str]:
    """Layouts that share the UNet of another need not be drawn with in every way."""
    few = {"inpaint": ["inpaint"], "turbo": ["plain", "guidance"], "zero-signal": ["plain", "guidance", "img2img"]}
    return few.get(layout, list(MODES))


def schedulers_of(layout: str) -> list[str]:
    """After a zero signal Euler's noise level is 4096: in single precision diffusers itself is off by up to 5e-4 there."""
    return [name for name in SCHEDULER_IDS if layout != "zero-signal" or "euler" not in name]


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--seed", type=int, default=6)
    options.add_argument("--out", type=Path, default=HOME)
    given = options.parse_args()
    warnings.filterwarnings("ignore")
    diffusers.utils.logging.set_verbosity_error()
    torch.set_num_threads(1)
    torch.manual_seed(given.seed)
    out: Path = given.out
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    recorder = Recorder(np.random.default_rng(given.seed))
    parts: dict = {}
    for layout in SCHEDULERS:
        parts[layout] = make_layout(layout, out, parts)
    export_unet(copy.deepcopy(parts["sd15"]["unet"]).half(), out / "half/unet")
    shorten(out / "half/unet/model.onnx")
    for layout, made in parts.items():
        for mode in modes_of(layout):
            for scheduler in schedulers_of(layout):
                draw(layout, made, mode, scheduler, recorder)
    recorder.write(out, {"shared": SHARED})
    write_schedules(out, given.seed)
    write_tokens(out, parts["sd15"]["tokenizer"])
    print(sum(file.stat().st_size for file in out.rglob("*") if file.is_file()), "bytes", len(recorder.cases), "cases")


if __name__ == "__main__":
    main()
