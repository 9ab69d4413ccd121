import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toClipInput } from '#main/core/media/aesthetic/clip-input.ts'
import {
  clipBeauty,
  parseAestheticHead,
  rateEmbedding,
} from '#main/core/media/aesthetic/clip-aesthetic.ts'
import { nimaBeauty, nimaMean, toNimaInput } from '#main/core/media/aesthetic/nima.ts'
import {
  visionFixtures,
  visionPicture,
  visionSamples,
  worstOf,
} from '../../../../../helpers/open-vision-fixtures.ts'

const { cases } = visionFixtures
const json = JSON.parse(
  readFileSync(
    new URL('../../../../../../models/aesthetic-head/head.json', import.meta.url),
    'utf8',
  ),
) as { weights: string }
const head = parseAestheticHead(json)

describe('CLIP', () => {
  it.each(cases)('gets $width x $height pixels as from transformers', ({ width, height, clip }) => {
    const input = toClipInput(visionPicture(width, height))
    expect(input).toHaveLength(3 * 224 * 224)
    expect(worstOf(visionSamples(input), clip.input)).toBeLessThan(1e-5)
  })

  it.each([
    [1, 1],
    [1, 9000],
    [9000, 1],
    [2, 3],
  ])('takes a picture of %i x %i', (width, height) => {
    const input = toClipInput({ width, height, data: new Uint8Array(3 * width * height).fill(255) })
    expect(input.every((value) => value > 1.9 && value < 2.2)).toBe(true)
  })

  it('is rated on the embedding at length 1, whatever its own length', () => {
    const embedding = Float32Array.from(head.weights)
    const length = Math.hypot(...head.weights)
    expect(rateEmbedding(embedding, head)).toBeCloseTo(length + head.bias, 4)
    expect(
      rateEmbedding(
        embedding.map((value) => -7 * value),
        head,
      ),
    ).toBeCloseTo(head.bias - length, 4)
    expect(length).toBeCloseTo(27.5718, 3) // as torch says of the published file
  })

  it('refuses embeddings of another model and of no number', () => {
    expect(() => rateEmbedding(new Float32Array(768), head)).toThrow('768')
    expect(() => rateEmbedding(new Float32Array(512), head)).toThrow('no number')
    expect(() => rateEmbedding(new Float32Array(512).fill(NaN), head)).toThrow('no number')
    expect(() => parseAestheticHead({ ...json, weights: json.weights.slice(0, 40) })).toThrow(
      'weights',
    )
  })

  it('becomes the share of web pictures that are rated lower', () => {
    expect(clipBeauty(-3)).toBe(0)
    expect(clipBeauty(5)).toBeCloseTo(0.5725, 3) // 1242.39 of 2170.14 millions
    expect(clipBeauty(7)).toBeCloseTo(0.9747, 3)
    expect(clipBeauty(12)).toBe(1)
    const rising = Array.from({ length: 140 }, (_, at) => clipBeauty(at / 10 - 2))
    expect(rising).toEqual(rising.toSorted((a, b) => a - b))
  })
})

describe('NIMA', () => {
  it.each(cases)('gets $width x $height pixels as from Keras', ({ width, height, nima }) => {
    const frame = visionPicture(width, height)
    const pixels = toNimaInput(frame, 'pixels')
    expect(worstOf(visionSamples(pixels), nima.input)).toBeLessThan(1e-6)
    const planes = toNimaInput(frame, 'planes')
    const at = 3 * (100 * 224 + 57)
    expect([0, 1, 2].map((c) => planes[c * 224 * 224 + 100 * 224 + 57])).toEqual([
      ...pixels.subarray(at, at + 3),
    ])
  })

  it.each(cases)('means what Python makes of the chances', ({ nima }) => {
    expect(nimaMean(Float32Array.from(nima.chances))).toBeCloseTo(nima.mean, 5)
  })

  it('refuses what are no chances', () => {
    expect(() => nimaMean(new Float32Array(5))).toThrow('5 chances')
    for (const value of [0, NaN, Infinity])
      expect(() => nimaMean(new Float32Array(10).fill(value)), String(value)).toThrow('no chances')
    expect(() => nimaMean(Float32Array.of(-1, 3, 1, 1, 1, 1, 1, 1, 1, 1))).toThrow('no chances')
  })

  it('becomes a share that is half at the mean of AVA', () => {
    expect(nimaBeauty(5.377)).toBeCloseTo(0.5, 6)
    expect(nimaBeauty(5.377 + 0.734 * 0.626)).toBeCloseTo(0.8413, 3)
    expect(nimaBeauty(1)).toBeLessThan(1e-6)
    expect(nimaBeauty(10)).toBeGreaterThan(1 - 1e-6)
  })
})
