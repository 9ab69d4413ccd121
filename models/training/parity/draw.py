"""Draws with diffusers' own pipelines from given noise, and keeps the latents of every step and the picture."""

import json
from pathlib import Path

import diffusers
import numpy as np
import torch
from diffusers import (
    DDIMScheduler,
    DPMSolverMultistepScheduler,
    EulerAncestralDiscreteScheduler,
    EulerDiscreteScheduler,
    LCMScheduler,
)
from diffusers.models.autoencoders import vae as vae_module
from diffusers.pipelines.stable_diffusion import (
    pipeline_stable_diffusion,
    pipeline_stable_diffusion_img2img,
    pipeline_stable_diffusion_inpaint,
)
from diffusers.pipelines.stable_diffusion_xl import (
    pipeline_stable_diffusion_xl,
    pipeline_stable_diffusion_xl_img2img,
    pipeline_stable_diffusion_xl_inpaint,
)
from diffusers.schedulers import scheduling_euler_ancestral_discrete, scheduling_lcm

from tiny_models import NEGATIVE, PROMPT

HEIGHT, WIDTH = 16, 24  # in pixels, of which four are one latent
STEPS = 5
MODES = {
    "plain": {"steps": 3, "guidance": 1.0},
    "guidance": {"steps": 4, "guidance": 5.0},
    "img2img": {"steps": STEPS, "guidance": 5.0, "strength": 0.7},
    "inpaint": {"steps": 3, "guidance": 4.0, "strength": 1.0},
    "inpaint-part": {"steps": STEPS, "guidance": 4.0, "strength": 0.7},
}
RESCALED = {"sd21": 0.7, "zero-signal": 0.7}
PIPELINES = {
    "text": ("StableDiffusionPipeline", "StableDiffusionXLPipeline"),
    "img2img": ("StableDiffusionImg2ImgPipeline", "StableDiffusionXLImg2ImgPipeline"),
    "inpaint": ("StableDiffusionInpaintPipeline", "StableDiffusionXLInpaintPipeline"),
}


class Recorder:
    """The noise that all cases share, and what came of each."""

    def __init__(self, random: np.random.Generator):
        shape = (1, 4, HEIGHT // 4, WIDTH // 4)
        normal = lambda: random.standard_normal(shape).astype(np.float32)
        self.noise = {"start": normal(), "encode": normal()} | {f"step{index}": normal() for index in range(STEPS)}
        self.image = random.integers(0, 256, (HEIGHT, WIDTH, 3), dtype=np.uint8)
        self.mask = np.zeros((HEIGHT, WIDTH), np.uint8)
        self.mask[3:11, 5:21] = 255
        self.mask[13:, :3] = 255
        self.cases: list[dict] = []
        self.bytes = bytearray()
        self.scheduler = None

    def keep(self, array: np.ndarray) -> int:
        at = len(self.bytes)
        self.bytes += np.ascontiguousarray(array).tobytes()
        self.bytes += b"\0" * (-len(self.bytes) % 4)
        return at

    def patch(self) -> None:
        """Takes the place of randn_tensor wherever these pipelines draw noise."""
        give = lambda name: lambda *_, **__: torch.from_numpy(self.noise[name]).clone()
        vae_module.randn_tensor = give("encode")
        for module in [
            pipeline_stable_diffusion,
            pipeline_stable_diffusion_img2img,
            pipeline_stable_diffusion_inpaint,
            pipeline_stable_diffusion_xl,
            pipeline_stable_diffusion_xl_img2img,
            pipeline_stable_diffusion_xl_inpaint,
        ]:
            module.randn_tensor = give("start")
        step = lambda *_, **__: torch.from_numpy(self.noise[f"step{self.scheduler.step_index}"]).clone()
        for module in [scheduling_euler_ancestral_discrete, scheduling_lcm]:
            module.randn_tensor = step

    def write(self, out: Path, more: dict) -> None:
        index = {
            "width": WIDTH,
            "height": HEIGHT,
            "prompt": PROMPT,
            "negativePrompt": NEGATIVE,
            "image": self.keep(self.image),
            "mask": self.keep(self.mask),
            "noise": {name: self.keep(noise) for name, noise in self.noise.items()},
            **more,
            "cases": self.cases,
        }
        (out / "cases.json").write_text(json.dumps(index))
        (out / "cases.bin").write_bytes(self.bytes)


def make_scheduler(name: str, folder: Path):
    config = json.loads((folder / "scheduler_config.json").read_text())
    match name:
        case "dpmpp-2m" | "dpmpp-2m-karras":
            return DPMSolverMultistepScheduler.from_config(config, use_karras_sigmas=name.endswith("karras"))
        case "euler":
            return EulerDiscreteScheduler.from_config(config)
        case "euler-ancestral":
            return EulerAncestralDiscreteScheduler.from_config(config)
        case "ddim":
            return DDIMScheduler.from_config(config)
        case "lcm":
            return LCMScheduler.from_config(config)
    raise ValueError(name)


def draw(layout: str, made: dict, mode: str, scheduler: str, recorder: Recorder) -> None:
    settings = MODES[mode]
    kind = "inpaint" if mode.startswith("inpaint") else mode if mode == "img2img" else "text"
    pipeline_class = getattr(diffusers, PIPELINES[kind][layout == "sdxl"])
    recorder.scheduler = make_scheduler(scheduler, made["scheduler_folder"])
    recorder.patch()
    parts = {name: made.get(name) for name in ["vae", "text_encoder", "tokenizer", "unet"]}
    if layout == "sdxl":
        parts |= {name: made[name] for name in ["text_encoder_2", "tokenizer_2"]}
    else:
        parts |= {"safety_checker": None, "feature_extractor": None, "requires_safety_checker": False}
    pipeline = pipeline_class(scheduler=recorder.scheduler, **parts)
    pipeline.set_progress_bar_config(disable=True)
    steps: list[np.ndarray] = []

    def keep_step(_pipeline, _index, _timestep, tensors):
        steps.append(tensors["latents"].detach().numpy().copy())
        return tensors

    arguments = {
        "prompt": PROMPT,
        "negative_prompt": NEGATIVE,
        "num_inference_steps": settings["steps"],
        "guidance_scale": settings["guidance"],
        "output_type": "pt",
        "callback_on_step_end": keep_step,
        "callback_on_step_end_tensor_inputs": ["latents"],
    }
    rescale = RESCALED.get(layout, 0.0) if mode == "guidance" else 0.0
    if kind == "text":
        arguments |= {"height": HEIGHT, "width": WIDTH, "guidance_rescale": rescale}
    else:
        arguments["strength"] = settings["strength"]
        start = torch.from_numpy(recorder.image).float().permute(2, 0, 1)[None] / 255
        arguments["image"] = start
    if kind == "inpaint":
        arguments |= {
            "mask_image": torch.from_numpy(recorder.mask).float()[None, None] / 255,
            "height": HEIGHT,
            "width": WIDTH,
        }
    with torch.inference_mode():
        picture = pipeline(**arguments).images[0]
    pixels = (picture.permute(1, 2, 0).numpy() * 255).round().astype(np.uint8)
    recorder.cases.append(
        {
            "layout": layout,
            "mode": mode,
            "scheduler": scheduler,
            **settings,
            "rescale": rescale,
            "latents": recorder.keep(np.concatenate(steps)),
            "ran": len(steps),
            "picture": recorder.keep(pixels),
        }
    )
