import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import type { Edit } from '#shared/contract/edits.ts'
import { editPicture } from '#main/engine/edit-picture.ts'
import type { OnnxRuntime } from '#main/engine/runtimes/onnx.ts'
import { readPicture } from '#main/engine/pictures.ts'
import { createLayout } from '#main/painting/lay-out.ts'
import { drawWords, type WordsParts } from '#main/services/thumbnails/put-words.ts'

const folder = mkdtempSync(join(tmpdir(), 'kiln-words-'))
afterAll(() => rmSync(folder, { recursive: true }))

const onnx = { run: () => Promise.reject(new Error('not asked')) } as unknown as OnnxRuntime
const parts = {
  engine: {
    pictures: { read: ({ path, side }: { path: string; side: number }) => readPicture(path, side) },
  },
  painting: { compositions: { layout: createLayout() } },
} as unknown as WordsParts
const words: Edit = {
  kind: 'text',
  words: 'HELLO',
  ...{ x: 0.1, y: 0.5, width: 0.8, height: 0.4 },
  align: 'left',
  colour: '#ffffff',
  backing: 'none',
}
const crop: Edit = { kind: 'crop', x: 0.5, y: 0, width: 0.5, height: 1 }

async function edit(edits: readonly Edit[]) {
  const path = join(folder, 'grey.png')
  await sharp({ create: { width: 600, height: 200, channels: 3, background: '#303030' } }).toFile(
    path,
  )
  const overlay = await drawWords(path, edits, parts)
  return { overlay, ...(await editPicture(onnx, { path, edits, format: 'png', overlay })) }
}

/** From where to where the frame is bright, in shares of its sides. */
function brightPart({ frame }: Awaited<ReturnType<typeof edit>>) {
  const { width, height, data } = frame
  const [columns, rows] = [[] as number[], [] as number[]]
  for (let at = 0; at < width * height; at++)
    if (data[3 * at]! > 200) {
      columns.push(at % width)
      rows.push(Math.floor(at / width))
    }
  return [
    Math.min(...columns) / width,
    (Math.max(...columns) + 1) / width,
    Math.min(...rows) / height,
    (Math.max(...rows) + 1) / height,
  ]
}

it('draws words into their box, over the other edits', async () => {
  const made = await edit([words, { kind: 'exposure', stops: -1 }])
  const [left, right, top, bottom] = brightPart(made) as [number, number, number, number]
  expect([made.width, made.height]).toEqual([600, 200])
  expect(left).toBeGreaterThan(0.09)
  expect(right).toBeLessThan(0.91)
  expect(top).toBeGreaterThan(0.49)
  expect(bottom).toBeLessThan(0.9)
  expect(bottom - top).toBeGreaterThan(0.2)
  expect(made.frame.data.includes(255)).toBe(true) // the darkening left the words alone
})

it('places them on what a crop leaves', async () => {
  const made = await edit([words, crop])
  expect([made.width, made.height]).toEqual([300, 200])
  const [left, right] = brightPart(made) as [number, number, number, number]
  expect(left).toBeLessThan(0.16)
  expect(right).toBeGreaterThan(0.6)
})

it('draws nothing without words', async () => {
  const made = await edit([crop])
  expect(made.overlay).toBeUndefined()
  expect(new Set(made.frame.data)).toEqual(new Set([0x30]))
})

it('makes the same pixels of the same edits', async () => {
  const [one, other] = [await edit([words]), await edit([words])]
  expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true)
})
