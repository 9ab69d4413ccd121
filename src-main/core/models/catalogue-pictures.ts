import type { CatalogueEntry } from './catalogue.ts'

/** Models that make pictures from prompts, in the ONNX folder layout of Stable Diffusion; files as the hub lists them. */
export const PICTURE_MODELS: readonly CatalogueEntry[] = [
  {
    id: 'stable-diffusion-1.5-fp16',
    name: 'Stable Diffusion 1.5',
    purpose: 'pictures',
    format: 'onnx',
    summary:
      'Photographs and drawings of anything; a picture takes minutes without a graphics card.',
    licence: 'CreativeML Open RAIL-M',
    licenceClass: 'conditions',
    languages: ['en'],
    sizeBytes: 2_134_000_000,
    needsBytes: 6_200_000_000, // measured at 512 x 512 on a processor, with random weights of the same shapes
    folder: null,
    hub: {
      repository: 'nmkd/stable-diffusion-1.5-onnx-fp16',
      files: [
        'model_index.json',
        'scheduler/scheduler_config.json',
        'tokenizer/merges.txt',
        'tokenizer/special_tokens_map.json',
        'tokenizer/tokenizer_config.json',
        'tokenizer/vocab.json',
        'text_encoder/model.onnx',
        'unet/model.onnx',
        'vae_decoder/model.onnx',
        'vae_encoder/model.onnx',
      ].map((path) => ({ source: path, target: path })),
    },
  },
]
