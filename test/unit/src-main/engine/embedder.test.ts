import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createWordPiece } from '#main/core/text/tokens/word-piece.ts'
import { createEmbedder } from '#main/engine/embedder.ts'
import { createOnnxRuntime, type OnnxRuntime } from '#main/engine/runtimes/onnx.ts'
import { modelMissing, openModelFolder } from '#main/models/model-folder.ts'
import { makeFolder } from '../../../helpers/open-test-library.ts'

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
const FETCHED = join(ROOT, '.cache', 'models')
const models = openModelFolder(join(ROOT, 'models'))
/** What tokenizers and onnxruntime of Python made of the same texts; vectors are the first 24 numbers. */
const fixture = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/text/minilm.json'), 'utf8')) as {
  text: string
  ids: number[]
  vector: number[]
}[]
const NO_SIGNAL = new AbortController().signal

const cosine = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  let [dot, aa, bb] = [0, 0, 0]
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    dot += a[i]! * b[i]!
    aa += a[i]! ** 2
    bb += b[i]! ** 2
  }
  return dot / Math.sqrt(aa * bb)
}

it('splits texts as the tokenizer the model was trained with', () => {
  const pieces = createWordPiece(models.text('minilm/vocab.txt').trimEnd().split('\n'))
  expect(fixture.length).toBeGreaterThan(10)
  for (const { text, ids } of fixture)
    expect(pieces(text).slice(0, 254), text).toEqual(ids.slice(1, -1))
})

it('says that the embeddings are not installed, and how to get them', async () => {
  const onnx: Pick<OnnxRuntime, 'run'> = {
    run: async () => {
      throw modelMissing('minilm', undefined)
    },
  }
  const embed = createEmbedder({ onnx: onnx as OnnxRuntime, models })
  await expect(embed(['Hello'], NO_SIGNAL)).rejects.toMatchObject({
    code: 'model-missing',
    action: 'kiln models download minilm',
  })
})

describe.skipIf(!existsSync(join(FETCHED, 'minilm', 'model.onnx')))('with MiniLM', () => {
  async function open() {
    const onnx = createOnnxRuntime({
      modelsDir: join(ROOT, 'models'),
      moreModelsDirs: [await makeFolder('none'), FETCHED],
      stateDir: await makeFolder('engine'),
      trialUrl: 'file:///none',
    })
    onTestFinished(() => onnx.close())
    return createEmbedder({ onnx, models })
  }

  it('gives the vectors of the Python pipeline, alone and in company', async () => {
    const embed = await open()
    const together = await embed(
      fixture.map(({ text }) => text),
      NO_SIGNAL,
    )
    for (const [at, { text, vector }] of fixture.entries()) {
      const [alone] = await embed([text], NO_SIGNAL)
      expect(alone).toHaveLength(384)
      expect(Math.hypot(...alone!)).toBeCloseTo(1, 4)
      expect(cosine(alone!, vector), text).toBeGreaterThan(0.99)
      expect(cosine(alone!, together[at]!), text).toBeGreaterThan(0.97)
    }
  })

  it('puts texts that mean the same close together', async () => {
    const [bakery, bread, revenue] = await (
      await open()
    )(
      fixture.slice(0, 3).map(({ text }) => text),
      NO_SIGNAL,
    )
    expect(cosine(bakery!, bread!)).toBeGreaterThan(cosine(bakery!, revenue!) + 0.2)
  })

  it('stops when the signal aborts', async () => {
    const embed = await open()
    await expect(embed(['a'], AbortSignal.abort())).rejects.toThrow(/abort/i)
  })
})
