import { describe, expect, it } from 'vitest'
import { measureClutter } from '#main/core/media/clutter.ts'
import { measureComposition } from '#main/core/media/composition.ts'
import { transform } from '#main/core/media/fourier.ts'
import { toLuma } from '#main/core/media/luma.ts'
import { measureSaliency } from '#main/core/media/saliency.ts'
import { createBytes, flat, generate, paint, scene } from './pictures.ts'

function spot(centreX: number, centreY: number) {
  return paint(320, 180, (x, y) => {
    const inside = Math.hypot(x - 320 * centreX, y - 180 * centreY) < 16
    const level = inside ? 230 : 60 + 0.1 * x
    return [level, level, level]
  })
}

describe('transform', () => {
  it('returns to its input and agrees with the definition', () => {
    const side = 8
    const next = createBytes(5)
    const input = Float64Array.from({ length: side * side }, next)
    const spectrum = {
      side,
      real: Float64Array.from(input),
      imaginary: new Float64Array(side * side),
    }
    transform(spectrum, 'forward')
    let real = 0
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++)
        real += input[y * side + x]! * Math.cos((2 * Math.PI * (3 * x + 2 * y)) / side)
    }
    expect(spectrum.real[2 * side + 3]).toBeCloseTo(real, 6)
    transform(spectrum, 'inverse')
    expect(
      Math.max(...input.map((value, index) => Math.abs(value - spectrum.real[index]!))),
    ).toBeLessThan(1e-9)
  })
})

describe('measureSaliency', () => {
  it('peaks where the only object is', () => {
    const grid = measureSaliency(toLuma(spot(0.75, 0.3)))
    expect([grid.columns, grid.rows]).toEqual([32, 18])
    const peak = grid.values.indexOf(Math.max(...grid.values))
    expect(Math.abs((peak % 32) / 32 - 0.75)).toBeLessThan(0.1)
    expect(Math.abs(Math.floor(peak / 32) / 18 - 0.3)).toBeLessThan(0.15)
  })

  it('is zero for a flat picture and turns with the picture', () => {
    expect(Math.max(...measureSaliency(toLuma(flat(90, 320, 180))).values)).toBe(0)
    const upright = measureSaliency(toLuma(flat(90, 180, 320)))
    expect([upright.columns, upright.rows]).toEqual([18, 32])
  })
})

describe('measureComposition', () => {
  it('prefers a subject on a power point to one at the edge', () => {
    const third = measureComposition(measureSaliency(toLuma(spot(1 / 3, 1 / 3))), [])
    const edge = measureComposition(measureSaliency(toLuma(spot(0.08, 0.9))), [])
    expect(third.thirds).toBeGreaterThan(0.8)
    expect(third.value).toBeGreaterThan(edge.value + 0.15)
  })

  it('takes the largest face for the subject', () => {
    const grid = measureSaliency(toLuma(spot(0.2, 0.5)))
    const face = { x: 0.6, y: 0.2, width: 0.2, height: 0.3, score: 0.9 }
    const distant = { x: 0.1, y: 0.1, width: 0.02, height: 0.03, score: 0.95 }
    const composition = measureComposition(grid, [distant, face])
    expect(composition.subjectX).toBeCloseTo(0.7)
    expect(composition.subjectY).toBeCloseTo(0.35)
  })
})

describe('measureClutter', () => {
  it('finds noise crowded, a simple scene calm', () => {
    const noise = measureClutter(toLuma(generate('noise', 3, { width: 320, height: 180 })))
    const simple = measureClutter(toLuma(spot(0.5, 0.5)))
    const full = measureClutter(toLuma(scene(2, 320, 180)))
    expect(noise.value).toBeLessThan(0.1)
    expect(simple.value).toBeGreaterThan(0.85)
    expect(full.value).toBeGreaterThan(noise.value)
    expect(full.value).toBeLessThan(simple.value)
  })
})
