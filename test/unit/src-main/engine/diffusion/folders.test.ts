import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readGraph, writeGraph } from '#main/engine/diffusion/graph/graph.ts'
import { createDiffusion } from '#main/engine/diffusion/diffusion.ts'
import { openDiffusionFixtures } from '../../../../helpers/open-diffusion-fixtures.ts'
import { writeOnnx } from '../../../../helpers/write-onnx.ts'

const fixtures = openDiffusionFixtures()
const diffusion = createDiffusion()
const NO_SIGNAL = new AbortController().signal
let count = 0

afterAll(async () => {
  await diffusion.release()
  fixtures.close()
})

/** A folder of its own of the layout, changed. */
function broken(change: (folder: string) => void, layout = 'sd15'): string {
  const folder = fixtures.folder(layout, `broken-${count++}`)
  change(folder)
  return folder
}

/** What drawing in a folder says; inspecting comes first, as people do it. */
async function failure(folder: string) {
  try {
    diffusion.inspect(folder)
    const job = {
      ...{ folder, prompt: 'a', negativePrompt: '', width: 16, height: 16, steps: 1, guidance: 1 },
      ...{ guidanceRescale: 0, scheduler: 'euler' as const, seeds: [1] },
    }
    for await (const _ of diffusion.draw(job, NO_SIGNAL)) void _
  } catch (error) {
    return error
  }
  throw new Error('nothing was wrong')
}

describe('a model folder', () => {
  it.each([
    ['sd15', { family: 'sd', prediction: 'epsilon', multiple: 8, side: 32, inpaints: false }],
    ['sd21', { family: 'sd', prediction: 'v_prediction' }],
    ['turbo', { family: 'turbo', defaults: { steps: 4, guidance: 0, scheduler: 'euler' } }],
    ['lcm', { family: 'lcm', defaults: { steps: 4, guidance: 8, scheduler: 'lcm' } }],
    ['sdxl', { family: 'sdxl', precision: 'fp32', takesPictures: true }],
    ['inpaint', { family: 'sd', inpaints: true }],
  ])('of the layout %s is known without running it', (layout, facts) => {
    const found = diffusion.inspect(fixtures.folder(layout))
    expect(found).toMatchObject(facts)
    expect(found.sizeBytes).toBeGreaterThan(100_000)
  })

  it('is known by its UNet where its configurations are missing', () => {
    const folder = broken((each) => {
      rmSync(join(each, 'unet/config.json'))
      rmSync(join(each, 'vae_decoder/config.json'))
    }, 'inpaint')
    expect(diffusion.inspect(folder)).toMatchObject({ inpaints: true, multiple: 64 })
  })

  it('needs no autoencoder for pictures to start from', () => {
    const folder = broken((each) => rmSync(join(each, 'vae_encoder'), { recursive: true }))
    expect(diffusion.inspect(folder).takesPictures).toBe(false)
  })
})

describe('a broken folder', () => {
  it('that is not there is not found', async () => {
    expect(await failure('/nowhere/at/all')).toMatchObject({ code: 'not-found' })
  })

  it.each([
    'unet/model.onnx',
    'scheduler/scheduler_config.json',
    'text_encoder/model.onnx',
    'vae_decoder/model.onnx',
    'model_index.json',
    'tokenizer/vocab.json',
  ])('without %s is refused by its name', async (file) => {
    const found = await failure(broken((folder) => rmSync(join(folder, file))))
    expect(found).toMatchObject({ message: expect.stringContaining(file.split('/').at(-1)!) })
    expect(found).toMatchObject({ action: expect.stringMatching(/folder|Download/) })
  })

  it('with text instead of a network says so', async () => {
    for (const text of [
      'hello, I am a text file\n',
      '',
      '<!doctype html><html></html>',
      '\0\0\0\0',
      '{"a": 1}',
    ]) {
      const folder = broken((each) => writeFileSync(join(each, 'unet/model.onnx'), text))
      const found = await failure(folder)
      expect(found).toMatchObject({
        message: expect.stringMatching(/^unet\/model.onnx (is not an ONNX file|is damaged)/),
      })
    }
  })

  it('with a file that was cut or changed says which', async () => {
    for (const share of [0.02, 0.3, 0.9, 0.999]) {
      const folder = broken((each) => {
        const file = join(each, 'vae_decoder/model.onnx')
        truncateSync(file, Math.floor(readFileSync(file).length * share))
      })
      expect(await failure(folder)).toMatchObject({
        code: 'unreadable-file',
        message: expect.stringContaining('vae_decoder/model.onnx is damaged'),
      })
    }
    const folder = broken((each) => {
      const file = join(each, 'unet/model.onnx')
      const bytes = readFileSync(file)
      for (let at = 2000; at < 60_000; at += 7) bytes[at] = (at * 31) % 256
      writeFileSync(file, bytes)
    })
    expect(await failure(folder)).toMatchObject({
      message: expect.stringContaining('unet/model.onnx'),
    })
  })

  it('with a network of another purpose names it', async () => {
    const folder = broken((each) => void writeOnnx(join(each, 'text_encoder/model.onnx'), 8))
    expect(await failure(folder)).toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('text_encoder/model.onnx'),
    })
  })

  it('whose parts belong to different models names the one that does not fit', async () => {
    const folder = broken((each) => {
      const config = join(each, 'text_encoder/model.onnx')
      writeFileSync(
        config,
        readFileSync(join(fixtures.folder('sdxl'), 'text_encoder_2/model.onnx')),
      )
      writeFileSync(
        join(each, 'unet/model.onnx'),
        readFileSync(join(fixtures.folder('sdxl'), 'unet/model.onnx')),
      )
    })
    rmSync(join(folder, 'model_index.json'))
    writeFileSync(join(folder, 'model_index.json'), '{"_class_name": "StableDiffusionPipeline"}')
    expect(await failure(folder)).toMatchObject({
      message: expect.stringMatching(/text_encoder_2\/model.onnx is missing/),
    })
    const other = broken((each) =>
      writeFileSync(
        join(each, 'vae_decoder/config.json'),
        '{"latent_channels": 4, "block_out_channels": [1, 2]}',
      ),
    )
    expect(await failure(other)).toMatchObject({
      message: expect.stringContaining('vae_decoder/model.onnx'),
    })
  })

  it('whose weights beside a network are missing names that file', async () => {
    const folder = broken((each) => moveWeights(join(each, 'unet'), 'weights.pb'))
    expect(diffusion.inspect(folder).precision).toBe('fp32')
    rmSync(join(folder, 'unet/weights.pb'))
    expect(await failure(folder)).toMatchObject({
      code: 'unreadable-file',
      message: 'unet/weights.pb is missing; it holds the weights of unet/model.onnx',
    })
  })

  it('that asks for a file outside of it is refused', async () => {
    const folder = broken((each) => moveWeights(join(each, 'unet'), '../../secret.bin'))
    expect(await failure(folder)).toMatchObject({
      message: expect.stringContaining('outside of its folder'),
    })
  })

  it('with PyTorch weights says what is needed', async () => {
    const folder = broken((each) => {
      rmSync(join(each, 'unet/model.onnx'))
      writeFileSync(join(each, 'unet/diffusion_pytorch_model.safetensors'), 'x')
    })
    expect(await failure(folder)).toMatchObject({
      code: 'unsupported-media',
      message: expect.stringContaining('PyTorch'),
      action: expect.stringContaining('ONNX'),
    })
  })

  it('with JSON that is none, or says nonsense, names the file', async () => {
    for (const [file, text] of [
      ['scheduler/scheduler_config.json', '{"beta_start": "many"}'],
      ['scheduler/scheduler_config.json', 'none'],
      ['unet/config.json', '{"in_channels": 7}'],
      ['model_index.json', '[1'],
      ['tokenizer/vocab.json', '{}'],
    ] as const) {
      const folder = broken((each) => writeFileSync(join(each, file), text))
      expect(await failure(folder), text).toMatchObject({
        message: expect.stringContaining(file.split('/')[0]!),
      })
    }
  })

  it('of anything at all fails with an error that is understood', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const folder = broken((each) => {
        mkdirSync(join(each, 'unet'), { recursive: true })
        const file = join(each, 'unet/model.onnx')
        const bytes = readFileSync(file)
        let state = seed
        for (let change = 0; change < 40; change++) {
          state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
          bytes[state % Math.min(bytes.length, 5000)] = state >>> 24
        }
        writeFileSync(file, bytes)
      })
      try {
        diffusion.inspect(folder)
      } catch (error) {
        expect(error, String(seed)).toMatchObject({
          name: 'KilnError',
          message: expect.stringContaining('unet/model.onnx'),
        })
      }
    }
  })
})

/** Moves the largest weights of a network to a file beside it, by the fields of onnx.proto. */
function moveWeights(folder: string, name: string): void {
  const file = join(folder, 'model.onnx')
  const graph = readGraph(file)
  writeFileSync(join(folder, name.replaceAll('/', '_')), readFileSync(file))
  if (!name.includes('/')) writeFileSync(join(folder, name), readFileSync(file))
  writeFileSync(file, writeGraph(graph, name))
}
