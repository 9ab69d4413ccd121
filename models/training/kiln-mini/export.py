"""Writes Kiln Mini in the ONNX folder layout of Stable Diffusion: python export.py --data DIR --out models/kiln-mini."""
import argparse
import json
import os
import shutil
import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper
import train_autoencoder
import train_diffusion
import train_text
from nets import LATENT, LENGTH, TEXT, pool

STEADY = 8  # columns of the states that stay as they are: they keep the mean of weighted prompts in place
CPU = torch.device('cpu')


class Text(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, ids):
        states = self.encoder(ids)
        return torch.cat([states, torch.full_like(states[..., :STEADY], 4.0)], -1)


class Unet(nn.Module):
    def __init__(self, unet):
        super().__init__()
        self.unet = unet

    def forward(self, sample, timestep, states):
        return self.unet(sample, timestep, pool(states[..., :TEXT]))


class Decoder(nn.Module):
    """Pictures twice as large as those of the training."""

    def __init__(self, decoder):
        super().__init__()
        self.decoder = decoder

    def forward(self, z):
        return F.interpolate(self.decoder(z), scale_factor=2, mode='bicubic', align_corners=False)


class Encoder(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, x):
        return self.encoder(F.avg_pool2d(x, 2))


def halve(path):
    """Stores weights in half precision with a cast in front of each: the runtime turns them back once, at load."""
    model = onnx.load(path)
    graph, casts = model.graph, []
    for index, weight in enumerate(list(graph.initializer)):
        values = numpy_helper.to_array(weight)
        if values.dtype != np.float32 or values.size < 256:
            continue
        graph.initializer.remove(weight)
        half = numpy_helper.from_array(values.astype(np.float16), f'{weight.name}.half')
        graph.initializer.append(half)
        casts.append(helper.make_node('Cast', [half.name], [weight.name], to=TensorProto.FLOAT))
    for at, cast in enumerate(casts):
        graph.node.insert(at, cast)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def export(net, name, inputs, output, axes, out):
    folder = os.path.join(out, name)
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, 'model.onnx')
    torch.onnx.export(net.eval(), tuple(inputs.values()), path, input_names=list(inputs), output_names=[output],
                      dynamic_axes=axes, opset_version=17, dynamo=False)
    halve(path)
    print(f'{name} {os.path.getsize(path) / 1e6:.1f} MB', flush=True)


def write(out, name, value):
    os.makedirs(os.path.dirname(os.path.join(out, name)), exist_ok=True)
    with open(os.path.join(out, name), 'w') as file:
        json.dump(value, file, indent=2)
        file.write('\n')


def run(folder, out):
    place = {0: 'batch', 2: 'height', 3: 'width'}
    read, encoder = train_text.load(folder, CPU)
    nets, unet = train_autoencoder.load(folder, CPU), train_diffusion.load(folder, CPU)
    export(Text(encoder), 'text_encoder', {'input_ids': torch.full((2, LENGTH), read.eos_token_id)}, 'last_hidden_state',
           {'input_ids': {0: 'batch'}, 'last_hidden_state': {0: 'batch'}}, out)
    export(Unet(unet), 'unet', {'sample': torch.randn(2, LATENT, 8, 8), 'timestep': torch.tensor([999.0]), 'encoder_hidden_states': torch.randn(2, LENGTH, TEXT + STEADY)},
           'out_sample', {'sample': place, 'timestep': {0: 'steps'}, 'encoder_hidden_states': {0: 'batch', 1: 'tokens'}, 'out_sample': place}, out)
    export(Decoder(nets['decoder']), 'vae_decoder', {'latent_sample': torch.randn(1, LATENT, 8, 8)}, 'sample', {'latent_sample': place, 'sample': place}, out)
    export(Encoder(nets['encoder']), 'vae_encoder', {'sample': torch.randn(1, 3, 512, 512)}, 'latent_sample', {'sample': place, 'latent_sample': place}, out)
    shutil.copytree(os.path.join(folder, 'tokenizer'), os.path.join(out, 'tokenizer'), dirs_exist_ok=True)
    for extra in ('tokenizer.json',):
        path = os.path.join(out, 'tokenizer', extra)
        if os.path.exists(path):
            os.remove(path)
    write(out, 'model_index.json', {
        '_class_name': 'OnnxStableDiffusionPipeline', '_diffusers_version': '0.35.1', '_name_or_path': 'kiln-mini',
        'requires_safety_checker': False, 'feature_extractor': [None, None], 'safety_checker': [None, None],
        'scheduler': ['diffusers', 'DDIMScheduler'], 'text_encoder': ['diffusers', 'OnnxRuntimeModel'], 'tokenizer': ['transformers', 'CLIPTokenizer'],
        'unet': ['diffusers', 'OnnxRuntimeModel'], 'vae_decoder': ['diffusers', 'OnnxRuntimeModel'], 'vae_encoder': ['diffusers', 'OnnxRuntimeModel']})
    write(out, 'scheduler/scheduler_config.json', {
        '_class_name': 'DDIMScheduler', '_diffusers_version': '0.35.1', 'beta_end': 0.012, 'beta_schedule': 'scaled_linear', 'beta_start': 0.00085,
        'clip_sample': False, 'num_train_timesteps': 1000, 'prediction_type': 'v_prediction', 'rescale_betas_zero_snr': True, 'set_alpha_to_one': True,
        'steps_offset': 0, 'timestep_spacing': 'trailing', 'trained_betas': None})
    sides = [32, 32, 32, 56, 112, 224, 224]  # seven levels: 64 px a latent
    vae = {'_class_name': 'AutoencoderKL', 'in_channels': 3, 'out_channels': 3, 'latent_channels': LATENT, 'block_out_channels': sides, 'sample_size': 512, 'scaling_factor': 1.0}
    write(out, 'vae_decoder/config.json', vae)
    write(out, 'vae_encoder/config.json', vae)
    write(out, 'unet/config.json', {'_class_name': 'UNet2DConditionModel', 'in_channels': LATENT, 'out_channels': LATENT, 'sample_size': 8,
                                    'block_out_channels': [160, 256], 'cross_attention_dim': TEXT + STEADY})
    write(out, 'text_encoder/config.json', {'_class_name': 'CLIPTextModel', 'model_type': 'clip_text_model', 'hidden_size': TEXT + STEADY, 'vocab_size': len(read), 'max_position_embeddings': LENGTH,
                                            'bos_token_id': read.bos_token_id, 'eos_token_id': read.eos_token_id})
    total = sum(os.path.getsize(os.path.join(base, name)) for base, _, names in os.walk(out) for name in names)
    print(f'{total / 1e6:.1f} MB in all')


@torch.no_grad()
def compare(folder, out):
    """The exported folder against the networks it came from: the same noise must give the same picture."""
    import pipeline
    read, encoder = train_text.load(folder, CPU)
    nets, unet = train_autoencoder.load(folder, CPU), train_diffusion.load(folder, CPU)
    text = 'calm teal waves, dark, empty space on the left'
    vector, empty = train_diffusion.embed(read, encoder, [text]), train_diffusion.embed(read, encoder, [''])
    z = train_diffusion.sample(unet, vector, empty, seed=5)
    ours = Decoder(nets['decoder'])(z).numpy()
    noise = torch.randn(1, LATENT, 8, 8, generator=torch.Generator().manual_seed(5)).numpy()
    theirs = pipeline.open_model(out)(text, noise=noise)
    apart = np.abs(ours.clip(-1, 1) - theirs.clip(-1, 1)) * 127.5
    print(f'PyTorch against ONNX Runtime: {apart.mean():.2f} of 255 levels apart on average, {apart.max():.1f} at most')


if __name__ == '__main__':
    options = argparse.ArgumentParser()
    options.add_argument('--data', default='/tmp/kiln-mini/data')
    options.add_argument('--out', default='models/kiln-mini')
    given = options.parse_args()
    run(given.data, given.out)
    compare(given.data, given.out)
