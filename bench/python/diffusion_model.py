"""A random pipeline in SD 1.5 layout with a UNet of about 18 million parameters, for diffusers and as ONNX.

    python bench/python/diffusion_model.py DIR
"""

import sys
import warnings
from pathlib import Path

import torch
from diffusers import AutoencoderKL, DDIMScheduler, StableDiffusionPipeline, UNet2DConditionModel
from transformers import CLIPTextConfig, CLIPTextModel

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "models/training/parity"))
from export_onnx import export_autoencoder, export_text, export_unet, write_index  # noqa: E402
from tiny_models import train_tokenizer  # noqa: E402

WIDTH = 256


def main(out: Path) -> None:
    warnings.filterwarnings("ignore")
    torch.manual_seed(1)
    tokenizer = train_tokenizer(out / "onnx/tokenizer", "<|endoftext|>")
    text = CLIPTextModel(
        CLIPTextConfig(
            vocab_size=len(tokenizer),
            hidden_size=WIDTH,
            intermediate_size=4 * WIDTH,
            num_hidden_layers=4,
            num_attention_heads=4,
            eos_token_id=tokenizer.eos_token_id,
        )
    ).eval()
    unet = UNet2DConditionModel(
        sample_size=32,
        in_channels=4,
        out_channels=4,
        block_out_channels=(64, 128, 256),
        layers_per_block=2,
        down_block_types=("CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"),
        up_block_types=("UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"),
        attention_head_dim=8,
        cross_attention_dim=WIDTH,
    ).eval()
    vae = AutoencoderKL(
        block_out_channels=(32, 64, 64, 64),
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        latent_channels=4,
        layers_per_block=1,
        norm_num_groups=32,
    ).eval()
    scheduler = DDIMScheduler(
        beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", clip_sample=False, steps_offset=1
    )
    StableDiffusionPipeline(
        vae=vae,
        text_encoder=text,
        tokenizer=tokenizer,
        unet=unet,
        scheduler=scheduler,
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,
    ).save_pretrained(out / "torch")
    folder = out / "onnx"
    tokenizer.save_pretrained(folder / "tokenizer")
    export_text(text, folder / "text_encoder", states=False)
    export_unet(unet, folder / "unet", size=(32, 32))
    export_autoencoder(vae, folder)
    scheduler.save_pretrained(folder / "scheduler")
    write_index(folder, "StableDiffusionPipeline", ["unet"])
    count = sum(each.numel() for each in unet.parameters())
    print(f"{count / 1e6:.1f} M parameters")


main(Path(sys.argv[1]))
