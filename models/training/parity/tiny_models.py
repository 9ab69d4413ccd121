"""Tiny random pipelines in the layouts that Kiln reads, as diffusers objects with a tokenizer of their own."""

from pathlib import Path

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from tokenizers import Tokenizer, models, pre_tokenizers, trainers
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection, CLIPTokenizer

WIDTH = 16  # of the text encoder's states
POOLED = 12
LATENT_CHANNELS = 4
TEXTS = [
    "a calm teal wave at sunset, soft light, empty space on the left",
    "a photo of a cat wearing a hat, highly detailed, 35 mm",
    "portrait of an old fisherman, oil painting, warm colours",
    "the lighthouse stands above the sea; gulls are flying",
    "minimal poster with two circles, red and blue, paper texture",
    "don't blur the picture, it's the best we've got",
    "a mountain village in winter, snow on the roofs, smoke from chimneys",
    "abstract geometric background, gradients, bokeh, grid, waves",
]
PROMPT = "a calm teal wave at sunset, it's the best light we've got"
NEGATIVE = "blur, a cat wearing a hat"

_SCHEDULE = {
    "num_train_timesteps": 1000,
    "beta_start": 0.00085,
    "beta_end": 0.012,
    "beta_schedule": "scaled_linear",
    "trained_betas": None,
    "clip_sample": False,
    "set_alpha_to_one": False,
    "steps_offset": 1,
}

# What the scheduler folder of each layout says, as the best known models of it do.
SCHEDULERS = {
    "sd15": {"_class_name": "PNDMScheduler", "skip_prk_steps": True, **_SCHEDULE},
    "sd21": {"_class_name": "DDIMScheduler", **_SCHEDULE, "prediction_type": "v_prediction", "timestep_spacing": "leading"},
    "zero-signal": {
        "_class_name": "DDIMScheduler",
        **_SCHEDULE,
        "prediction_type": "v_prediction",
        "timestep_spacing": "trailing",
        "rescale_betas_zero_snr": True,
    },
    "lcm": {
        "_class_name": "LCMScheduler",
        **_SCHEDULE,
        "set_alpha_to_one": True,
        "steps_offset": 0,
        "original_inference_steps": 50,
        "prediction_type": "epsilon",
        "timestep_scaling": 10.0,
        "timestep_spacing": "leading",
        "rescale_betas_zero_snr": False,
    },
    "turbo": {
        "_class_name": "EulerDiscreteScheduler",
        **_SCHEDULE,
        "interpolation_type": "linear",
        "prediction_type": "epsilon",
        "timestep_spacing": "trailing",
        "use_karras_sigmas": False,
    },
    "sdxl": {
        "_class_name": "EulerDiscreteScheduler",
        **_SCHEDULE,
        "interpolation_type": "linear",
        "prediction_type": "epsilon",
        "timestep_spacing": "leading",
        "use_karras_sigmas": False,
    },
    "inpaint": {"_class_name": "DDIMScheduler", **_SCHEDULE, "prediction_type": "epsilon", "timestep_spacing": "leading"},
}


def train_tokenizer(folder: Path, pad_token: str) -> CLIPTokenizer:
    """A CLIP tokenizer: all bytes, all bytes at the end of a word, and merges learned from a few sentences."""
    folder.mkdir(parents=True, exist_ok=True)
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE(end_of_word_suffix="</w>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    trainer = trainers.BpeTrainer(
        vocab_size=700, end_of_word_suffix="</w>", show_progress=False, initial_alphabet=alphabet
    )
    tokenizer.train_from_iterator([text.lower() for text in TEXTS], trainer)
    learned = tokenizer.get_vocab()
    tokenizer.save(str(folder / "all.json"))
    import json

    saved = json.loads((folder / "all.json").read_text(encoding="utf8"))
    (folder / "all.json").unlink()
    merges = [merge if isinstance(merge, str) else " ".join(merge) for merge in saved["model"]["merges"]]
    symbols = alphabet + [f"{each}</w>" for each in alphabet]
    known = set(symbols)
    for token, _ in sorted(learned.items(), key=lambda item: item[1]):
        if token not in known:
            known.add(token)
            symbols.append(token)
    symbols += ["<|startoftext|>", "<|endoftext|>"]
    vocabulary = {token: index for index, token in enumerate(symbols)}
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf8")
    (folder / "merges.txt").write_text("#version: 0.2\n" + "\n".join(merges) + "\n", encoding="utf8")
    clip = CLIPTokenizer(str(folder / "vocab.json"), str(folder / "merges.txt"), pad_token=pad_token)
    clip.model_max_length = 77
    return clip


def text_encoder(vocabulary: int, end: int, projects: bool) -> torch.nn.Module:
    config = CLIPTextConfig(
        vocab_size=vocabulary,
        hidden_size=WIDTH,
        intermediate_size=24,
        num_hidden_layers=2,
        num_attention_heads=2,
        projection_dim=POOLED,
        max_position_embeddings=77,
        eos_token_id=end,
        bos_token_id=end - 1,
        hidden_act="gelu" if projects else "quick_gelu",
    )
    return (CLIPTextModelWithProjection if projects else CLIPTextModel)(config).eval()


def unet(layout: str) -> UNet2DConditionModel:
    options: dict = {}
    if layout == "sd21":  # zero-signal shares it
        options["use_linear_projection"] = True
    if layout == "lcm":
        options["time_cond_proj_dim"] = 10
    if layout == "sdxl":
        options |= {
            "addition_embed_type": "text_time",
            "addition_time_embed_dim": 4,
            "projection_class_embeddings_input_dim": POOLED + 6 * 4,
            "use_linear_projection": True,
        }
    return UNet2DConditionModel(
        sample_size=8,
        in_channels=9 if layout == "inpaint" else LATENT_CHANNELS,
        out_channels=LATENT_CHANNELS,
        block_out_channels=(4, 8),
        norm_num_groups=2,
        layers_per_block=1,
        down_block_types=("CrossAttnDownBlock2D", "DownBlock2D"),
        up_block_types=("UpBlock2D", "CrossAttnUpBlock2D"),
        attention_head_dim=2,
        cross_attention_dim=2 * WIDTH if layout == "sdxl" else WIDTH,
        **options,
    ).eval()


def autoencoder() -> AutoencoderKL:
    return AutoencoderKL(
        in_channels=3,
        out_channels=3,
        latent_channels=LATENT_CHANNELS,
        block_out_channels=(4, 4, 8),
        norm_num_groups=2,
        layers_per_block=1,
        down_block_types=("DownEncoderBlock2D",) * 3,
        up_block_types=("UpDecoderBlock2D",) * 3,
        sample_size=16,
        scaling_factor=0.2,  # any that is not the usual one
    ).eval()
