"""Schedules on their own, over many settings, with a function in place of a network: timesteps and the last sample."""

import itertools
import json
from pathlib import Path

import numpy as np
import torch

from draw import make_scheduler
from tiny_models import _SCHEDULE

SIZE = 8
SCHEDULERS = ["dpmpp-2m", "dpmpp-2m-karras", "euler", "euler-karras", "euler-ancestral", "ddim", "lcm"]


def predict(sample: torch.Tensor, timestep: float) -> torch.Tensor:
    """Stands for a network: bounded, smooth, and different at each timestep."""
    return torch.tanh(0.7 * sample + 0.3) * (0.5 + timestep / 2000)


def noise(index: int) -> torch.Tensor:
    """Values that both sides can make: a sine of the position."""
    return torch.sin(torch.arange(SIZE, dtype=torch.float64) * 1.7 + index * 0.9).float() * 1.4


def run(name: str, config: dict, steps: int) -> dict:
    scheduler = make_scheduler(name.replace("euler-karras", "euler"), _Folder(config))
    scheduler.set_timesteps(steps)
    scheduler.set_begin_index(0) if hasattr(scheduler, "set_begin_index") else None
    from diffusers.schedulers import scheduling_euler_ancestral_discrete, scheduling_lcm

    for module in [scheduling_euler_ancestral_discrete, scheduling_lcm]:
        module.randn_tensor = lambda *_, **__: noise(scheduler.step_index + 1)[None, None, None]
    sample = noise(0)[None, None, None] * scheduler.init_noise_sigma
    for timestep in scheduler.timesteps:
        output = predict(scheduler.scale_model_input(sample, timestep), float(timestep))
        sample = scheduler.step(output, timestep, sample, return_dict=False)[0]
    return {
        "timesteps": [round(float(each), 4) for each in scheduler.timesteps],
        "last": [float(f"{each:.8g}") for each in np.float32(sample.flatten())],
    }


class _Folder:
    """Answers `folder / "scheduler_config.json"` with a configuration that is not in a file."""

    def __init__(self, config: dict):
        self.config = config

    def __truediv__(self, _name: str) -> "_Folder":
        return self

    def read_text(self) -> str:
        return json.dumps(self.config)


def write_schedules(out: Path, seed: int) -> None:
    cases = []
    random = np.random.default_rng(seed)
    spacings = ["linspace", "leading", "trailing"]
    for name, spacing, prediction in itertools.product(SCHEDULERS, spacings, ["epsilon", "v_prediction"]):
        for steps in [1, 2, 7, int(random.integers(3, 50))]:
            config = {
                **_SCHEDULE,
                "_class_name": "DDIMScheduler",
                "timestep_spacing": spacing,
                "prediction_type": prediction,
                "steps_offset": int(random.integers(0, 2)),
                "set_alpha_to_one": bool(random.integers(0, 2)),
                "beta_schedule": ["scaled_linear", "linear"][int(random.integers(0, 4) == 0)],
                "rescale_betas_zero_snr": prediction == "v_prediction" and bool(random.integers(0, 2)),
                "use_karras_sigmas": name == "euler-karras",
            }
            cases.append({"scheduler": name, "steps": steps, "config": config, **run(name, config, steps)})
    (out / "schedules.json").write_text(json.dumps(cases))
