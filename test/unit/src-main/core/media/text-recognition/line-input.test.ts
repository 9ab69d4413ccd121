import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Frame } from '#shared/media/frame.ts'
import { toLineInput } from '#main/core/media/text-recognition/line-input.ts'
import { createBytes } from '../pictures.ts'

const Lines = z.array(
  z.object({
    file: z.string(),
    width: z.number(),
    mean: z.number(),
    values: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  }),
)
const folder = 'test/fixtures/text-lines'
const lines = Lines.parse(JSON.parse(readFileSync(`${folder}/lines.json`, 'utf8')))
const whole = { x: 0, y: 0, width: 1, height: 1 }

async function open(file: string): Promise<Frame> {
  const { data, info } = await sharp(`${folder}/${file}`)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}

describe('a line for the recogniser', () => {
  it.each(lines)('is what PaddleOCR makes of $file', async ({ file, width, mean, values }) => {
    const input = toLineInput(await open(file), whole)
    expect(input.width).toBe(width)
    for (const [channel, y, x, expected] of values)
      expect(input.data[(channel * 48 + y) * width + x]).toBeCloseTo(expected, 4)
    const sum = input.data.reduce((total, value) => total + value, 0)
    expect(sum / input.data.length).toBeCloseTo(mean, 5)
  })

  it('is cut out of the frame around it', async () => {
    const line = await open('line-2.png')
    const frame = { width: 400, height: 120, data: new Uint8Array(400 * 120 * 3).fill(77) }
    for (let y = 0; y < line.height; y++)
      frame.data.set(
        line.data.subarray(3 * y * line.width, 3 * (y + 1) * line.width),
        3 * ((30 + y) * 400 + 50),
      )
    const box = { x: 50 / 400, y: 30 / 120, width: line.width / 400, height: line.height / 120 }
    expect(toLineInput(frame, box)).toEqual(toLineInput(line, whole))
  })

  it('has bounded sides and finite values whatever the box', () => {
    const frame = {
      width: 640,
      height: 7,
      data: Uint8Array.from({ length: 640 * 21 }, createBytes(4)),
    }
    const boxes = [
      whole,
      { x: 0.5, y: 0.5, width: 0, height: 0 },
      { x: -0.2, y: -0.5, width: 2, height: 3 },
      { x: 0.999, y: 0.999, width: 0.001, height: 0.001 },
      { x: 1.2, y: 1.4, width: 0.1, height: 0.1 },
    ]
    for (const box of boxes) {
      const { width, data } = toLineInput(frame, box)
      expect(width % 32).toBe(0)
      expect(width).toBeGreaterThanOrEqual(96)
      expect(width).toBeLessThanOrEqual(1920)
      expect(data.every((value) => value >= -1 && value <= 1)).toBe(true)
    }
  })
})
