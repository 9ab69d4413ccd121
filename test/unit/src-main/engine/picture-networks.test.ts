import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Frame } from '#shared/media/frame.ts'
import { backProject } from '#main/core/images/back-project.ts'
import { doubleCubic, halveCubicColour } from '#main/core/images/cubic-resample.ts'
import { planTiles } from '#main/core/images/plan-tiles.ts'
import { checkSafety } from '#main/engine/detectors/check-safety.ts'
import { enlarge } from '#main/engine/enlarge.ts'
import { createOnnxRuntime, type OnnxRuntime } from '#main/engine/runtimes/onnx.ts'
import { createRandom } from '../../../helpers/random.ts'

let onnx: OnnxRuntime
const stateDir = mkdtempSync(join(tmpdir(), 'kiln-networks-'))
beforeAll(() => {
  onnx = createOnnxRuntime({ modelsDir: 'models', stateDir, trialUrl: '' })
})
afterAll(async () => {
  await onnx.close()
  rmSync(stateDir, { recursive: true })
})

/** Discs and stripes with some noise: edges in every direction. */
function picture(width: number, height: number, seed = 4): Frame {
  const random = createRandom(seed)
  const data = new Uint8Array(3 * width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const wave = Math.hypot((x % 40) - 20, (y % 32) - 16) < 11 ? 200 : 60
      const stripe = (x + 2 * y) % 23 < 9 ? 40 : 0
      for (let channel = 0; channel < 3; channel++)
        data[3 * (y * width + x) + channel] = wave + stripe * channel * 0.5 + random() * 8
    }
  return { width, height, data }
}

async function grow(frame: Frame, factor: 2 | 4, side?: number) {
  let steps: number[] = []
  for await (const event of enlarge(
    onnx,
    { frame, factor },
    { signal: new AbortController().signal, ...(side && { side }) },
  ))
    if (event.type === 'step') steps = [...steps, event.done, event.total]
    else return { frame: event.frame, steps }
  throw new Error('no picture came')
}

const toFloat = ({ width, height, data }: Frame) => ({
  width,
  height,
  data: Float32Array.from(data),
})
const meanError = (one: ArrayLike<number>, other: ArrayLike<number>) => {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at]! - other[at]!) ** 2
  return sum / one.length
}

describe('enlarging', () => {
  it('shows no seams: tiles give the whole to a level of 8 bits', async () => {
    const frame = picture(150, 110)
    const whole = await grow(frame, 2, 1000)
    const tiled = await grow(frame, 2, 40)
    expect(whole.frame).toMatchObject({ width: 300, height: 220 })
    expect(tiled.steps.slice(-2)).toEqual([12, 12])
    let most = 0
    whole.frame.data.forEach((value, at) => {
      most = Math.max(most, Math.abs(value - tiled.frame.data[at]!))
    })
    expect(most).toBeLessThanOrEqual(1)
  })

  it('comes nearer to what was shrunk than cubic interpolation does', async () => {
    const original = picture(160, 128)
    const shrunk = halveCubicColour(toFloat(original))
    const frame = {
      ...shrunk,
      data: Uint8Array.from(shrunk.data, (value) => Math.min(255, Math.max(0, Math.round(value)))),
    }
    const { frame: large } = await grow(frame, 2)
    const cubic = doubleCubic(toFloat(frame)).data
    expect(meanError(large.data, original.data)).toBeLessThan(
      0.85 * meanError(cubic, original.data),
    )
  })

  it('gives the small picture when the large one is shrunk', async () => {
    const frame = picture(60, 50)
    const { frame: large } = await grow(frame, 2)
    expect(Math.sqrt(meanError(halveCubicColour(toFloat(large)).data, frame.data))).toBeLessThan(3)
  })

  it('makes four times in two passes, and takes pictures of one pixel', async () => {
    const { frame, steps } = await grow(picture(31, 17), 4)
    expect(frame).toMatchObject({ width: 124, height: 68 })
    expect(steps).toEqual([1, 2, 2, 2])
    expect((await grow(picture(1, 1), 2)).frame.data).toHaveLength(12)
  })

  it('stops between tiles', async () => {
    const stop = new AbortController()
    let steps = 0
    await expect(async () => {
      for await (const _ of enlarge(
        onnx,
        { frame: picture(90, 90), factor: 2 },
        { signal: stop.signal, side: 30 },
      ))
        if (++steps === 2) stop.abort()
    }).rejects.toMatchObject({ name: 'AbortError' })
    expect(steps).toBe(2)
  })
})

describe('cubic resampling', () => {
  it('keeps a flat picture flat, at the edges too', () => {
    const flat = { width: 7, height: 5, data: new Float32Array(105).fill(90) }
    for (const value of doubleCubic(flat).data) expect(value).toBeCloseTo(90, 3)
    for (const value of halveCubicColour(doubleCubic(flat)).data) expect(value).toBeCloseTo(90, 3)
  })

  it('and back-projection bring a soft picture nearer to its source', () => {
    const source = toFloat(picture(64, 64))
    const small = halveCubicColour(source)
    const soft = doubleCubic(small)
    expect(meanError(backProject(soft, small, 3).data, source.data)).toBeLessThan(
      meanError(soft.data, source.data),
    )
  })
})

describe('tiles', () => {
  it('cover every pixel once and stay inside', () => {
    const size = { width: 103, height: 47 }
    const seen = new Uint8Array(size.width * size.height)
    for (const { inner, outer } of planTiles(size, { side: 20, pad: 6 })) {
      expect(outer.left).toBe(Math.max(0, inner.left - 6))
      expect(outer.top + outer.height).toBe(Math.min(47, inner.top + inner.height + 6))
      for (let y = inner.top; y < inner.top + inner.height; y++)
        for (let x = inner.left; x < inner.left + inner.width; x++) seen[y * size.width + x]!++
    }
    expect(seen.every((count) => count === 1)).toBe(true)
  })
})

describe('the safety check', () => {
  it('finds nothing in drawings of shapes, whatever their size', async () => {
    for (const [width, height] of [
      [224, 224],
      [640, 360],
      [1, 1],
      [3, 900],
    ] as const) {
      const unsafe = await checkSafety(onnx, picture(width, height))
      expect(unsafe).toBeGreaterThanOrEqual(0)
      expect(unsafe).toBeLessThan(0.5)
    }
  })
})
