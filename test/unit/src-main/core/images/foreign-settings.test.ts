import { describe, expect, it } from 'vitest'
import { fromComfyPrompt } from '#main/core/images/comfy-graph.ts'
import { readUserComment } from '#main/core/images/exif-comment.ts'
import { fromSamplerName, toSamplerName } from '#main/core/images/sampler-names.ts'
import { fromSettingsJson, parseObject } from '#main/core/images/settings-json.ts'
import { fromSettingsText } from '#main/core/images/settings-text.ts'
import { Scheduler } from '#shared/contract/images.ts'
import { ODD_TEXTS, randomText } from '../../../../helpers/odd-texts.ts'

describe('settings as text', () => {
  it('reads what the web UI writes', () => {
    const text =
      'a lighthouse, (storm:1.3),\nnight\nNegative prompt: blurry,\nlow quality\nSteps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 4294967295, Size: 768x512, Model hash: 1a2b3c4d, Model: some-model_v2, Lora hashes: "one: 11, two: 22", Denoising strength: 0.4, Version: v1.10.1'
    expect(fromSettingsText(text)).toMatchObject({
      prompt: 'a lighthouse, (storm:1.3),\nnight',
      negativePrompt: 'blurry,\nlow quality',
      steps: 28,
      guidance: 6.5,
      seed: 4294967295,
      width: 768,
      height: 512,
      strength: 0.4,
      model: 'some-model_v2',
      scheduler: 'dpmpp-2m-karras',
      software: 'Stable Diffusion web UI',
    })
  })

  it('tells Forge apart, and keeps a sampler that Kiln has not', () => {
    const text =
      'a cat\nSteps: 4, Sampler: UniPC, CFG scale: 1, Seed: 1, Size: 8x9, Version: f2.0.1v1.10'
    expect(fromSettingsText(text)).toMatchObject({
      scheduler: 'UniPC',
      software: 'Stable Diffusion web UI Forge',
    })
  })

  it('takes a last line without settings as prompt', () => {
    expect(fromSettingsText('one: a cat\ntwo: a dog')).toMatchObject({
      prompt: 'one: a cat\ntwo: a dog',
      seed: null,
    })
    expect(fromSettingsText(' \n ')).toBeUndefined()
  })
})

describe('settings as JSON', () => {
  it('reads InvokeAI, new and old', () => {
    const invoke = {
      positive_prompt: 'a fox',
      negative_prompt: 'rain',
      width: 640,
      height: 448,
      seed: 12,
      cfg_scale: 7.5,
      steps: 30,
      scheduler: 'dpmpp_2m_k',
      model: { key: 'k', name: 'dreamer', base: 'sd-1' },
    }
    expect(fromSettingsJson(invoke, 'InvokeAI')).toMatchObject({
      prompt: 'a fox',
      negativePrompt: 'rain',
      scheduler: 'dpmpp-2m-karras',
      model: 'dreamer',
      width: 640,
      guidance: 7.5,
    })
    const old = {
      model_weights: 'sd-1.4',
      image: { prompt: [{ prompt: 'a fox', weight: 1 }], steps: 50, sampler: 'k_euler_a', seed: 3 },
    }
    expect(fromSettingsJson(old, 'InvokeAI')).toMatchObject({
      prompt: 'a fox',
      steps: 50,
      scheduler: 'euler-ancestral',
      model: 'sd-1.4',
    })
  })

  it('reads NovelAI, Fooocus and SwarmUI', () => {
    const novel = { prompt: 'sea', uc: 'fog', scale: 11, sampler: 'ddim', seed: 5, steps: 28 }
    expect(fromSettingsJson(novel, 'NovelAI')).toMatchObject({
      negativePrompt: 'fog',
      guidance: 11,
      scheduler: 'ddim',
    })
    const fooocus = {
      prompt: 'sea',
      resolution: '(1152, 896)',
      seed: '77',
      sampler: 'dpmpp_2m',
      scheduler: 'karras',
      base_model: 'xl',
    }
    expect(fromSettingsJson(fooocus, 'Fooocus')).toMatchObject({
      width: 1152,
      height: 896,
      seed: 77,
      scheduler: 'dpmpp-2m-karras',
      model: 'xl',
    })
    const swarm = { sui_image_params: { prompt: 'sea', cfgscale: 4, negativeprompt: 'sun' } }
    expect(fromSettingsJson(swarm, 'SwarmUI')).toMatchObject({ guidance: 4, negativePrompt: 'sun' })
  })

  it('gives nothing for JSON that holds no settings', () => {
    expect(fromSettingsJson({ name: 'x', list: [1, 2] }, 'NovelAI')).toBeUndefined()
    expect(parseObject('[1]')).toBeUndefined()
    expect(parseObject('{"a": NaN, "b": -Infinity}')).toEqual({ a: null, b: null })
  })
})

describe('names of samplers', () => {
  it('come back as the scheduler they were written for', () => {
    for (const scheduler of Scheduler.options)
      expect(fromSamplerName(toSamplerName(scheduler))).toBe(scheduler)
  })

  it('are known in the spellings of other programs', () => {
    expect(fromSamplerName('dpmpp_2m', 'karras')).toBe('dpmpp-2m-karras')
    expect(fromSamplerName('DPM++ 2M', 'Automatic')).toBe('dpmpp-2m-karras')
    expect(fromSamplerName('k_euler')).toBe('euler')
    expect(fromSamplerName('euler', 'karras')).toBe('euler karras')
    expect(fromSamplerName('constructor')).toBe('constructor')
  })
})

/** An EXIF block with a user comment, as the web UIs write it. */
function exifWith(text: string): Uint8Array {
  const comment = Buffer.concat([Buffer.from('UNICODE\0'), Buffer.from(text, 'utf16le').swap16()])
  const head = Buffer.alloc(44)
  head.write('MM\0*')
  head.writeUInt32BE(8, 4)
  head.writeUInt16BE(1, 8)
  head.writeUInt16BE(0x8769, 10)
  head.writeUInt16BE(4, 12)
  head.writeUInt32BE(1, 14)
  head.writeUInt32BE(26, 18)
  head.writeUInt16BE(1, 26)
  head.writeUInt16BE(0x9286, 28)
  head.writeUInt16BE(7, 30)
  head.writeUInt32BE(comment.length, 32)
  head.writeUInt32BE(44, 36)
  return new Uint8Array(Buffer.concat([head, comment]))
}

describe('the user comment of EXIF', () => {
  it('is read in UTF-16', () => {
    expect(readUserComment(exifWith('a cat, 東京'))).toBe('a cat, 東京')
  })

  it('is nothing in cut or changed bytes', () => {
    const exif = exifWith('a cat')
    for (let length = 0; length < exif.length; length++)
      expect(readUserComment(exif.slice(0, length))).toBeUndefined()
    for (let at = 0; at < 44; at++)
      for (const value of [0, 1, 255]) {
        const changed = exif.slice()
        changed[at] = value
        expect(() => readUserComment(changed)).not.toThrow()
      }
  })
})

it('reads odd texts in every form without throwing, and quickly', () => {
  const texts = [
    ...Object.values(ODD_TEXTS),
    ...Array.from({ length: 50 }, (_, at) => randomText(at)),
  ]
  const start = performance.now()
  for (const text of texts) {
    fromSettingsText(text)
    fromSettingsText(`${text}\nSteps: 1, Seed: ${text}, Size: ${text}`)
    fromSamplerName(text, text)
    parseObject(`{${text}`)
    fromSettingsJson({ prompt: text, [text]: text, model: { [text]: text } }, text)
    fromComfyPrompt({ [text]: { class_type: 'KSampler', inputs: { positive: [text, 0], text } } })
  }
  expect(performance.now() - start).toBeLessThan(3000)
})
