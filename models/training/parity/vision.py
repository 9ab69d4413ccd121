"""Makes tiny random networks of the kinds that look at pictures, and what Python says of three pictures with each.

    python models/training/parity/vision.py [--seed N] [--out DIR] [--head models/aesthetic-head/head.json]

DIR (test/fixtures/vision unless told) then holds `clip.onnx` (CLIP ViT-B/32's shape, narrow), `nima.onnx` (a MobileNet
block with the published head of ten classes), `detector/` (RT-DETR as its hub folders lie) and `vision.json`: samples of
each input, and each answer. Needs torch 2.13, transformers 4.57.1, onnx 1.23, pillow; run from the repository's root.
Of other seeds take one whose best places and scores are 1e-4 apart: what scores the same comes in either order.
"""

import argparse
import json
import shutil
import warnings
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from transformers import (
    CLIPImageProcessor,
    CLIPVisionConfig,
    CLIPVisionModelWithProjection,
    RTDetrConfig,
    RTDetrForObjectDetection,
    RTDetrImageProcessor,
    RTDetrResNetConfig,
)

from export_onnx import OPSET, shorten

HOME = Path(__file__).resolve().parents[3] / "test/fixtures/vision"
SIZES = [(150, 230), (500, 281), (640, 360)]  # width, height: narrower than CLIP's input, wider, and Kiln's working size
LABELS = ["person", "cat", "dog", "kite", "cake", "sofa"]
SIDE = 160  # of the tiny detector's input; the real ones have 640
SAMPLES = 240


def across_then_down() -> None:
    """Makes Pillow go across first, as it did for every picture before 13, which begins with the other way for some tall ones."""
    once = Image.Image.resize

    def resize(image, size, resample=None, *rest, **more):
        if resample is not None and resample != Image.NEAREST:
            image = once(image, (size[0], image.height), resample, *rest, **more)
        return once(image, size, resample, *rest, **more)

    Image.Image.resize = resize


def picture(width: int, height: int) -> np.ndarray:
    """Slopes, a chequerboard and curves, the same formula as in the tests."""
    y, x, c = np.meshgrid(np.arange(height), np.arange(width), np.arange(3), indexing="ij")
    return ((3 * x + 5 * y + 40 * c + ((x * y) >> 4) + 90 * (((x >> 4) + (y >> 4)) & 1)) & 255).astype(np.uint8)


def park_miller(count: int, seed: int) -> list[float]:
    """Shares of 0..1 (Park & Miller 1988), the same in the tests."""
    values, state = [], seed
    for _ in range(count):
        state = state * 16807 % 2147483647
        values.append(state / 2147483647)
    return values


def sample(values: np.ndarray) -> list[float]:
    """Every so many-th value of an input in memory order; the stride has no common factor with its sides."""
    flat = np.ascontiguousarray(values).ravel()
    return [round(float(flat[at * 617 % flat.size]), 6) for at in range(SAMPLES)]


def numbers(values, digits=7) -> list:
    return np.round(np.asarray(values, dtype=np.float64), digits).tolist()


def export(module, example, file: Path, names: tuple[str, list[str]], axes: dict) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        module, (example,), str(file), input_names=[names[0]], output_names=names[1], dynamic_axes=axes,
        opset_version=OPSET, dynamo=False,
    )
    shorten(file)


class _Clip(torch.nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, pixel_values):
        out = self.model(pixel_values=pixel_values, return_dict=True)
        return out.image_embeds, out.last_hidden_state


def clip() -> CLIPVisionModelWithProjection:
    config = CLIPVisionConfig(
        hidden_size=8, intermediate_size=16, num_hidden_layers=2, num_attention_heads=2, projection_dim=512,
        image_size=224, patch_size=32,
    )
    config._attn_implementation = "eager"
    model = CLIPVisionModelWithProjection(config).eval()
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, std=0.6)
    return model


class Nima(torch.nn.Module):
    """Keras's order of sides, a stem and one depthwise-separable block, the mean, then ten chances."""

    def __init__(self):
        super().__init__()
        self.stem = torch.nn.Conv2d(3, 6, 3, stride=2, padding=1)
        self.depth = torch.nn.Conv2d(6, 6, 3, stride=2, padding=1, groups=6)
        self.point = torch.nn.Conv2d(6, 12, 1)
        self.dense = torch.nn.Linear(12, 10)
        for parameter in self.parameters():
            torch.nn.init.normal_(parameter, std=0.7)

    def forward(self, pictures):
        x = torch.nn.functional.relu6(self.stem(pictures.permute(0, 3, 1, 2)))
        x = torch.nn.functional.relu6(self.point(self.depth(x)))
        return torch.softmax(self.dense(x.mean(dim=(2, 3))), dim=1)


def nima_input(image: Image.Image) -> np.ndarray:
    """keras.utils.load_img(target_size=(224, 224)), nearest by default, then mobilenet.preprocess_input."""
    small = np.asarray(image.resize((224, 224), Image.NEAREST), dtype=np.float32)
    return small / 127.5 - 1


class _Detector(torch.nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, pixel_values):
        out = self.model(pixel_values=pixel_values, return_dict=True)
        return out.logits, out.pred_boxes


def detector() -> RTDetrForObjectDetection:
    backbone = RTDetrResNetConfig(
        embedding_size=4, hidden_sizes=[4, 8, 8, 8], depths=[1, 1, 1, 1], layer_type="basic",
        out_features=["stage2", "stage3", "stage4"],
    )
    config = RTDetrConfig(
        backbone_config=backbone, encoder_in_channels=[8, 8, 8], encoder_hidden_dim=8, encoder_attention_heads=2,
        encoder_ffn_dim=8, d_model=8, decoder_in_channels=[8, 8, 8], decoder_ffn_dim=8, decoder_layers=1,
        decoder_attention_heads=2, decoder_n_points=2, num_queries=12, num_denoising=0, hidden_expansion=0.5,
        id2label=dict(enumerate(LABELS)), label2id={name: at for at, name in enumerate(LABELS)},
    )
    config._attn_implementation = "eager"
    model = RTDetrForObjectDetection(config).eval()
    for module in model.modules():
        for name, parameter in module.named_parameters(recurse=False):
            if name == "weight" and parameter.dim() == 1:  # of a normalisation
                torch.nn.init.ones_(parameter)
            else:
                spread = 1.5 / parameter[0].numel() ** 0.5 if parameter.dim() > 1 else 0.1
                torch.nn.init.normal_(parameter, std=spread)
    with torch.no_grad():  # places outside the valid ones all score the same, so they must not be among the best
        model.model.enc_output[0].bias.zero_()
        model.model.enc_score_head.bias.fill_(-2)
    return model


def found(post: list, width: int, height: int) -> list[dict]:
    """Boxes in shares of the picture, most certain first."""
    (result,) = post
    scale = np.array([width, height, width, height])
    return [
        {"score": round(float(score), 7), "label": int(label), "box": numbers(np.asarray(box) / scale)}
        for score, label, box in zip(result["scores"], result["labels"], result["boxes"].detach().numpy(), strict=True)
    ]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--out", type=Path, default=HOME)
    parser.add_argument("--head", type=Path, default=Path("models/aesthetic-head/head.json"))
    options = parser.parse_args()
    warnings.filterwarnings("ignore")
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    across_then_down()
    shutil.rmtree(options.out, ignore_errors=True)
    options.out.mkdir(parents=True)

    saved = json.loads(options.head.read_text(encoding="utf8"))
    head = torch.nn.Linear(512, 1)
    weights = np.frombuffer(__import__("base64").b64decode(saved["weights"]), dtype="<f4")
    head.load_state_dict({"weight": torch.tensor(weights.copy())[None], "bias": torch.tensor([saved["bias"]])})

    see, rate = clip(), Nima().eval()
    torch.manual_seed(options.seed)
    detect = detector()
    clip_input = CLIPImageProcessor()
    detector_input = RTDetrImageProcessor(size={"height": SIDE, "width": SIDE})
    full_input = RTDetrImageProcessor()
    cases = []
    for width, height in SIZES:
        image = Image.fromarray(picture(width, height))
        with torch.no_grad():
            seen = clip_input(image, return_tensors="pt")["pixel_values"]
            embedding = see(pixel_values=seen).image_embeds
            unit = embedding / embedding.norm(dim=-1, keepdim=True)
            nima_pixels = nima_input(image)
            chances = rate(torch.tensor(nima_pixels)[None])[0].numpy().astype(np.float64)
            pixels = detector_input(image, return_tensors="pt")["pixel_values"]
            out = detect(pixel_values=pixels)
            post = detector_input.post_process_object_detection(
                out, threshold=0.0, target_sizes=[(height, width)]
            )
        cases.append({
            "width": width,
            "height": height,
            "clip": {"input": sample(seen.numpy()), "embedding": numbers(embedding[0][:48]), "score": float(head(unit)[0, 0])},
            "nima": {"input": sample(nima_pixels), "chances": numbers(chances),
                     "mean": float((chances / chances.sum() * np.arange(1, 11)).sum())},
            "detector": {"input": sample(pixels.numpy()), "full": sample(full_input(image, return_tensors="pt")["pixel_values"].numpy()),
                         "found": found(post, width, height)},
        })

    # last of all: an export leaves RT-DETR answering otherwise
    batch = {0: "batch"}
    export(
        _Clip(see), torch.randn(1, 3, 224, 224), options.out / "clip.onnx",
        ("pixel_values", ["image_embeds", "last_hidden_state"]),
        {"pixel_values": batch, "image_embeds": batch, "last_hidden_state": batch},
    )
    export(rate, torch.randn(1, 224, 224, 3), options.out / "nima.onnx", ("input_1", ["dense"]),
           {"input_1": batch, "dense": batch})
    folder = options.out / "detector"
    export(_Detector(detect), torch.randn(1, 3, SIDE, SIDE), folder / "onnx/model.onnx",
           ("pixel_values", ["logits", "pred_boxes"]), {})
    config = {"model_type": "rt_detr", "id2label": {str(at): name for at, name in enumerate(LABELS)}}
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf8")
    kept = {key: value for key, value in detector_input.to_dict().items() if key.startswith(("do_", "image_", "resc", "resa", "size"))}
    (folder / "preprocessor_config.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf8")

    queries, classes = 300, 80
    shares = park_miller(queries * (classes + 4), 11)
    logits = torch.tensor([12 * each - 10 for each in shares[: queries * classes]]).reshape(1, queries, classes)
    boxes = torch.tensor(shares[queries * classes :]).reshape(1, queries, 4)
    outputs = type("Outputs", (), {"logits": logits, "pred_boxes": boxes})()
    post = full_input.post_process_object_detection(outputs, threshold=0.85, target_sizes=[(360, 640)])
    many = {"queries": queries, "classes": classes, "threshold": 0.85, "found": found(post, 640, 360)[:60]}
    (options.out / "vision.json").write_text(json.dumps({"cases": cases, "many": many}) + "\n", encoding="utf8")
    total = sum(file.stat().st_size for file in options.out.rglob("*") if file.is_file())
    print(f"{total / 1000:.0f} kB in {options.out}")


if __name__ == "__main__":
    main()
