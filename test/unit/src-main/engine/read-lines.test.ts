import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import type { Frame } from '#shared/media/frame.ts'
import { createLineReader, readMost } from '#main/engine/detectors/read-lines.ts'
import { createOnnxRuntime, type OnnxRuntime } from '#main/engine/runtimes/onnx.ts'
import { openModelFolder } from '#main/models/model-folder.ts'

const Lines = z.array(
  z.object({ file: z.string(), drawn: z.string(), words: z.string(), confidence: z.number() }),
)
const folder = 'test/fixtures/text-lines'
const lines = Lines.parse(JSON.parse(readFileSync(`${folder}/lines.json`, 'utf8')))
const whole = { x: 0, y: 0, width: 1, height: 1, score: 1 }
const { signal } = new AbortController()

let onnx: OnnxRuntime
const stateDir = mkdtempSync(join(tmpdir(), 'kiln-reading-'))
beforeAll(() => {
  onnx = createOnnxRuntime({ modelsDir: 'models', stateDir, trialUrl: '' })
})
afterAll(async () => {
  await onnx.close()
  rmSync(stateDir, { recursive: true })
})

async function open(file: string): Promise<Frame> {
  const { data, info } = await sharp(`${folder}/${file}`)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}

it('reads what Python reads of the same network, as surely', async () => {
  const read = createLineReader(onnx, openModelFolder('models'))
  for (const { file, words, confidence } of lines) {
    const [line] = await read(await open(file), [whole], signal)
    expect(line).toMatchObject({ ...whole, words })
    expect(line?.confidence).toBeCloseTo(confidence, 3)
  }
})

it('reads what was drawn, but for the letters that its list lacks', () => {
  const [spanish, ...missed] = lines.filter(({ drawn, words }) => drawn !== words)
  expect(missed).toEqual([])
  expect(spanish).toMatchObject({ drawn: 'El año más fácil', words: 'El ano mas facil' })
})

it('gives no words where there are none', async () => {
  const read = createLineReader(onnx, openModelFolder('models'))
  const grey = { width: 200, height: 40, data: new Uint8Array(200 * 40 * 3).fill(128) }
  expect(await read(grey, [whole], signal)).toEqual([whole])
})

it('reads the first six of many lines, and stops when it is told to', async () => {
  const read = createLineReader(onnx, openModelFolder('models'))
  const frame = await open('line-3.png')
  const found = await readMost(read, { frame, lines: Array(8).fill(whole), signal })
  expect(found.map(({ words }) => words ?? null)).toEqual([...Array(6).fill('12:47'), null, null])
  await expect(read(frame, [whole], AbortSignal.abort())).rejects.toThrow('abort')
})
