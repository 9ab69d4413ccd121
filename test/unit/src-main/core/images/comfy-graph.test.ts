import { describe, expect, it } from 'vitest'
import { fromComfyPrompt, fromComfyWorkflow } from '#main/core/images/comfy-graph.ts'

const COMFY = {
  3: {
    class_type: 'KSampler',
    inputs: {
      seed: 99,
      steps: 12,
      cfg: 5,
      sampler_name: 'euler_ancestral',
      scheduler: 'normal',
      denoise: 1,
      model: ['10', 0],
      positive: ['20', 0],
      negative: ['7', 0],
      latent_image: ['5', 0],
    },
  },
  4: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'base.safetensors' } },
  5: { class_type: 'EmptyLatentImage', inputs: { width: 768, height: 960, batch_size: 1 } },
  6: { class_type: 'CLIPTextEncode', inputs: { text: ['30', 0], clip: ['4', 1] } },
  7: { class_type: 'CLIPTextEncode', inputs: { text: 'watermark', clip: ['4', 1] } },
  9: { class_type: 'SaveImage', inputs: { images: ['8', 0] } },
  8: { class_type: 'VAEDecode', inputs: { samples: ['3', 0], vae: ['4', 2] } },
  10: { class_type: 'LoraLoader', inputs: { model: ['4', 0], lora_name: 'x' } },
  20: {
    class_type: 'ConditioningCombine',
    inputs: { conditioning_1: ['6', 0], conditioning_2: ['21', 0] },
  },
  21: { class_type: 'CLIPTextEncode', inputs: { text: 'golden light' } },
  30: { class_type: 'PrimitiveString', inputs: { value: 'a harbour' } },
}

describe('graphs of ComfyUI', () => {
  it('walks from the sampler to texts, size and model', () => {
    expect(fromComfyPrompt(COMFY)).toMatchObject({
      prompt: 'a harbour, golden light',
      negativePrompt: 'watermark',
      seed: 99,
      steps: 12,
      guidance: 5,
      scheduler: 'euler-ancestral',
      width: 768,
      height: 960,
      model: 'base.safetensors',
      software: 'ComfyUI',
    })
  })

  it('reads the sampler that takes its parts from other nodes', () => {
    const graph = {
      1: {
        class_type: 'SamplerCustomAdvanced',
        inputs: {
          noise: ['2', 0],
          guider: ['3', 0],
          sampler: ['4', 0],
          sigmas: ['5', 0],
          latent_image: ['6', 0],
        },
      },
      2: { class_type: 'RandomNoise', inputs: { noise_seed: 31 } },
      3: { class_type: 'BasicGuider', inputs: { model: ['7', 0], conditioning: ['8', 0] } },
      4: { class_type: 'KSamplerSelect', inputs: { sampler_name: 'euler' } },
      5: { class_type: 'BasicScheduler', inputs: { scheduler: 'simple', steps: 4, denoise: 1 } },
      6: { class_type: 'EmptySD3LatentImage', inputs: { width: 1024, height: 1024 } },
      8: { class_type: 'CLIPTextEncode', inputs: { text: 'a kiln' } },
    }
    expect(fromComfyPrompt(graph)).toMatchObject({
      prompt: 'a kiln',
      seed: 31,
      steps: 4,
      scheduler: 'euler simple',
      width: 1024,
    })
  })

  it('reads the workflow by the order of its widgets', () => {
    const workflow = {
      nodes: [
        {
          id: 3,
          type: 'KSampler',
          widgets_values: [99, 'fixed', 12, 5, 'dpmpp_2m', 'karras', 1],
          inputs: [
            { name: 'positive', link: 1 },
            { name: 'latent_image', link: 2 },
          ],
        },
        { id: 6, type: 'CLIPTextEncode', widgets_values: ['a harbour'] },
        { id: 5, type: 'EmptyLatentImage', widgets_values: [768, 960, 1] },
      ],
      links: [
        [1, 6, 0, 3, 1, 'CONDITIONING'],
        [2, 5, 0, 3, 3, 'LATENT'],
      ],
    }
    expect(fromComfyWorkflow(workflow)).toMatchObject({
      prompt: 'a harbour',
      seed: 99,
      steps: 12,
      scheduler: 'dpmpp-2m-karras',
      height: 960,
    })
  })

  it('ends in graphs that go in circles or are nonsense', () => {
    const circle = {
      1: { class_type: 'KSampler', inputs: { positive: ['2', 0], model: ['1', 0] } },
      2: { class_type: 'X', inputs: { text: ['2', 0], conditioning_1: ['1', 0] } },
    }
    expect(fromComfyPrompt(circle)).toMatchObject({ prompt: '', seed: null })
    expect(fromComfyPrompt({ a: 1, b: null, c: { class_type: 'KSampler' } })).toBeUndefined()
    expect(fromComfyWorkflow({ nodes: [null, { type: 'KSampler' }], links: [3] })).toBeUndefined()
  })
})
