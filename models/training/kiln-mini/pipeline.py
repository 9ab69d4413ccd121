"""Runs an exported folder with onnxruntime, as any program for Stable Diffusion in ONNX would."""
import json
import os
import numpy as np


def open_model(folder, threads=2):
    """A function from a prompt to a picture (1, 3, h, w) of -1..1; DDIM by the folder's scheduler_config.json."""
    import onnxruntime
    from transformers import CLIPTokenizerFast
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    text, unet, decoder = [onnxruntime.InferenceSession(os.path.join(folder, part, 'model.onnx'), options, providers=['CPUExecutionProvider'])
                           for part in ('text_encoder', 'unet', 'vae_decoder')]
    read = CLIPTokenizerFast.from_pretrained(os.path.join(folder, 'tokenizer'))
    with open(os.path.join(folder, 'scheduler/scheduler_config.json')) as file:
        schedule = json.load(file)
    with open(os.path.join(folder, 'unet/config.json')) as file:
        config = json.load(file)
    betas = np.linspace(schedule['beta_start'] ** 0.5, schedule['beta_end'] ** 0.5, 1000) ** 2
    root = np.sqrt(np.cumprod(1 - betas))
    root = (root - root[-1]) * root[0] / (root[0] - root[-1])

    def states(prompt):
        ids = read(prompt, padding='max_length', max_length=77, truncation=True)['input_ids']
        return text.run(None, {'input_ids': np.array([ids], np.int64)})[0]

    def draw(prompt, seed=0, steps=20, guidance=2.0, negative='', noise=None, size=8):
        z = noise if noise is not None else np.random.default_rng(seed).standard_normal((1, config['in_channels'], size, size), np.float32)
        both = np.concatenate([states(negative), states(prompt)])
        times = [round(1000 - i * 1000 / steps) - 1 for i in range(steps)]
        for now, then in zip(times, [*times[1:], None]):
            base, said = unet.run(None, {'sample': np.concatenate([z, z]), 'timestep': np.array([now], np.float32), 'encoder_hidden_states': both})[0]
            v = (base + guidance * (said - base))[None]
            signal, rest = root[now], np.sqrt(1 - root[now] ** 2)
            clean, left = signal * z - rest * v, signal * v + rest * z
            kept = 1.0 if then is None else root[then]
            z = (kept * clean + np.sqrt(1 - kept ** 2) * left).astype(np.float32)
        return decoder.run(None, {'latent_sample': z})[0]

    return draw
