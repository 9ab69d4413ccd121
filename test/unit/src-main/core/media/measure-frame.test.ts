import { describe, expect, it } from 'vitest'
import { histogramDistance } from '#main/core/media/histogram.ts'
import { toLuma } from '#main/core/media/luma.ts'
import { measureFrame } from '#main/core/media/measure-frame.ts'
import { hashDistance } from '#main/core/media/perceptual-hash.ts'
import { halveFrame, resizePlane, sampleRegion } from '#main/core/media/resize.ts'
import { blurred, flat, mapped, noisy, paint, scene } from './pictures.ts'

describe('luma and resizing', () => {
  it('weighs channels as BT.709 does', () => {
    const { data } = toLuma(
      paint(3, 1, (x) => [x === 0 ? 255 : 0, x === 1 ? 255 : 0, x === 2 ? 255 : 0]),
    )
    expect([...data].map((value) => Math.round(value * 100) / 100)).toEqual([54.21, 182.38, 18.41])
  })

  it('keeps the mean when it averages areas of any size', () => {
    const luma = toLuma(scene(1, 61, 47))
    const mean = (values: Float32Array) =>
      values.reduce((sum, value) => sum + value, 0) / values.length
    for (const size of [
      { width: 7, height: 5 },
      { width: 64, height: 64 },
      { width: 1, height: 1 },
    ]) {
      expect(mean(resizePlane(luma, size).data)).toBeCloseTo(mean(luma.data), 2)
    }
  })

  it('reads black outside the picture', () => {
    const raster = { ...flat(200, 2, 2), channels: 3 }
    const values = sampleRegion(
      raster,
      { x: -2, y: 0, width: 4, height: 2 },
      { width: 2, height: 1 },
    )
    expect([...values]).toEqual([0, 0, 0, 200, 200, 200])
  })

  it('averages squares of four when it halves', () => {
    const half = halveFrame(paint(4, 2, (x) => [x * 10, 0, 100]))
    expect([...half.data]).toEqual([5, 0, 100, 25, 0, 100])
  })
})

describe('cheap measures', () => {
  const clean = scene(3)
  const measures = measureFrame(clean)

  it('find less sharpness the more a picture is blurred', () => {
    const levels = [0, 1, 3, 6].map(
      (radius) => measureFrame(radius ? blurred(clean, radius) : clean).sharpness.value,
    )
    expect(levels).toEqual(levels.toSorted((a, b) => b - a))
    expect(levels[0]! - levels[3]!).toBeGreaterThan(0.3)
  })

  it('hardly change sharpness when only contrast changes', () => {
    const faint = measureFrame(mapped(clean, (value) => 64 + value / 2))
    expect(Math.abs(faint.sharpness.value - measures.sharpness.value)).toBeLessThan(0.1)
    expect(faint.contrast.value).toBeLessThan(0.7 * measures.contrast.value)
  })

  it('find under- and overexposure worse than the original', () => {
    expect(measureFrame(mapped(clean, (value) => value / 4)).exposure.value).toBeLessThan(
      measures.exposure.value - 0.2,
    )
    expect(measureFrame(mapped(clean, (value) => 2 * value + 60)).exposure.value).toBeLessThan(
      measures.exposure.value - 0.2,
    )
  })

  it('measure the colourfulness of known pictures', () => {
    expect(measureFrame(flat(120)).colour.colourfulness).toBe(0)
    const halves = paint(64, 64, (x) => (x < 32 ? [255, 0, 0] : [0, 255, 0]))
    expect(measureFrame(halves).colour.colourfulness).toBeCloseTo(255 + 0.3 * 127.5, 0)
  })

  it('survive structured cloning', () => {
    expect(structuredClone(measures)).toEqual(measures)
  })
})

describe('fingerprints', () => {
  const first = measureFrame(scene(3))
  const second = measureFrame(mapped(scene(9), (value) => 255 - value))

  it('stay close under noise and brightness, and far for another picture', () => {
    const noisyOne = measureFrame(noisy(scene(3), 12))
    expect(hashDistance(first.hash, noisyOne.hash)).toBeLessThanOrEqual(6)
    expect(hashDistance(first.hash, second.hash)).toBeGreaterThan(16)
    expect(histogramDistance(first.histogram, noisyOne.histogram)).toBeLessThan(
      histogramDistance(first.histogram, second.histogram),
    )
  })

  it('count differing bits over all sixteen digits', () => {
    expect(hashDistance('0000000000000000', 'ffffffffffffffff')).toBe(64)
    expect(hashDistance('8000000000000001', '0000000000000000')).toBe(2)
    expect(hashDistance(first.hash, first.hash)).toBe(0)
  })

  it('hold shares that sum to one', () => {
    expect(first.histogram.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4)
    expect(first.hash).toMatch(/^[0-9a-f]{16}$/)
  })
})
