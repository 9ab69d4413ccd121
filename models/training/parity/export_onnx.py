"""Exports the parts of a diffusers pipeline as ONNX files in the usual folder layout, with their config.json."""

import json
from pathlib import Path

import onnx
import torch

OPSET = 17
CONFIGS = {
    "StableDiffusionPipeline": {"requires_safety_checker": False},
    "StableDiffusionXLPipeline": {"force_zeros_for_empty_prompt": True},
}


class _Text(torch.nn.Module):
    def __init__(self, encoder, states: bool):
        super().__init__()
        self.encoder, self.states = encoder, states

    def forward(self, input_ids):
        out = self.encoder(input_ids, output_hidden_states=self.states, return_dict=True)
        first = out.text_embeds if hasattr(out, "text_embeds") else out.last_hidden_state
        second = out.last_hidden_state if hasattr(out, "text_embeds") else out.pooler_output
        return (first, second, *(out.hidden_states if self.states else ()))


class _Unet(torch.nn.Module):
    def __init__(self, unet, names: list[str]):
        super().__init__()
        self.unet, self.names = unet, names

    def forward(self, sample, timestep, states, *more):
        named = dict(zip(self.names, more, strict=True))
        condition = named.pop("timestep_cond", None)
        return self.unet(
            sample, timestep, states, timestep_cond=condition, added_cond_kwargs=named or None, return_dict=False
        )[0]


class _Encoder(torch.nn.Module):
    def __init__(self, vae):
        super().__init__()
        self.vae = vae

    def forward(self, sample):
        return self.vae.encode(sample).latent_dist.parameters


class _Decoder(torch.nn.Module):
    def __init__(self, vae):
        super().__init__()
        self.vae = vae

    def forward(self, latents):
        return self.vae.decode(latents, return_dict=False)[0]


def _export(module, inputs: dict, outputs: list[str], file: Path, axes: dict) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        module,
        tuple(inputs.values()),
        str(file),
        input_names=list(inputs),
        output_names=outputs,
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )


def shorten(file: Path) -> None:
    """Short names for what lies inside the graph; weights, inputs and outputs keep theirs."""
    model = onnx.load(file)
    graph = model.graph
    kept = {each.name for each in [*graph.input, *graph.output, *graph.initializer]}
    names: dict[str, str] = {}

    def visit(part):
        for node in part.node:
            node.name = ""
            node.doc_string = ""
            for index, name in enumerate(node.output):
                if name and name not in kept:
                    node.output[index] = names.setdefault(name, f"t{len(names)}")
        for node in part.node:
            for index, name in enumerate(node.input):
                node.input[index] = names.get(name, name)
            for attribute in node.attribute:
                if attribute.HasField("g"):
                    visit(attribute.g)
        for result in part.output:
            result.name = names.get(result.name, result.name)

    visit(graph)
    del graph.value_info[:]
    onnx.save(model, file)


IMAGE = {0: "batch", 2: "height", 3: "width"}


def export_text(encoder, folder: Path, states: bool) -> None:
    ids = torch.ones(1, 77, dtype=torch.int64)
    layers = encoder.config.num_hidden_layers + 1
    projects = type(encoder).__name__.endswith("Projection")
    outputs = ["text_embeds", "last_hidden_state"] if projects else ["last_hidden_state", "pooler_output"]
    if states:
        outputs += [f"hidden_states.{index}" for index in range(layers)]
    axes = {name: {0: "batch"} for name in ["input_ids", *outputs]}
    _export(_Text(encoder, states), {"input_ids": ids}, outputs, folder / "model.onnx", axes)
    (folder / "config.json").write_text(encoder.config.to_json_string(), encoding="utf8")


def export_unet(unet, folder: Path, size=(8, 8)) -> None:
    config, kind = unet.config, unet.dtype
    height, width = size
    inputs = {
        "sample": torch.randn(2, config.in_channels, height, width, dtype=kind),
        "timestep": torch.tensor([999], dtype=kind),
        "encoder_hidden_states": torch.randn(2, 77, config.cross_attention_dim, dtype=kind),
    }
    axes = {
        "sample": IMAGE,
        "timestep": {0: "steps"},
        "encoder_hidden_states": {0: "batch", 1: "tokens"},
        "out_sample": IMAGE,
    }
    more = {}
    if config.time_cond_proj_dim:
        more["timestep_cond"] = torch.randn(2, config.time_cond_proj_dim)
    if config.addition_embed_type == "text_time":
        pooled = config.projection_class_embeddings_input_dim - 6 * config.addition_time_embed_dim
        more |= {"text_embeds": torch.randn(2, pooled), "time_ids": torch.zeros(2, 6)}
    axes |= {name: {0: "batch"} for name in more}
    _export(_Unet(unet, list(more)), inputs | more, ["out_sample"], folder / "model.onnx", axes)
    (folder / "config.json").write_text(unet.to_json_string(), encoding="utf8")


def export_autoencoder(vae, folder: Path) -> None:
    channels = vae.config.latent_channels
    for name, module, inputs, output in [
        ("vae_encoder", _Encoder(vae), {"sample": torch.randn(1, 3, 16, 16)}, "latent_parameters"),
        ("vae_decoder", _Decoder(vae), {"latent_sample": torch.randn(1, channels, 8, 8)}, "sample"),
    ]:
        (source,) = inputs
        _export(module, inputs, [output], folder / name / "model.onnx", {source: IMAGE, output: IMAGE})
        (folder / name / "config.json").write_text(vae.to_json_string(), encoding="utf8")


def write_index(folder: Path, pipeline: str, parts: list[str]) -> None:
    index = {"_class_name": pipeline, "_diffusers_version": "0.35.1", **CONFIGS.get(pipeline, {})}
    (folder / "model_index.json").write_text(json.dumps(index | {part: ["kiln", part] for part in parts}, indent=1))
