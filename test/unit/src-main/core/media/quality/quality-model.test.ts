import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { assessFrame } from '#main/core/media/assess-frame.ts'
import { measureFrame } from '#main/core/media/measure-frame.ts'
import { QUALITY_FEATURES, qualityFeatures } from '#main/core/media/quality/quality-features.ts'
import { parseQualityModel, rateQuality } from '#main/core/media/quality/quality-model.ts'
import { scoreThumbnail } from '#main/core/media/thumbnail-score.ts'
import type { Frame } from '#shared/media/frame.ts'
import { createRandom } from '../../../../../helpers/random.ts'
import { blurred, brisque, flat, mapped, niqe, noisy, paint, quality } from '../pictures.ts'

const technical = (frame: Frame): number =>
  scoreThumbnail(assessFrame(frame, { niqe, brisque, quality, faces: [], text: [] })).parts
    .technical

const PHOTOGRAPH = new URL('../../../../../fixtures/pictures/coffee.webp', import.meta.url)
async function decode(file: Uint8Array): Promise<Frame> {
  const picture = sharp(file).removeAlpha().raw()
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}
const clean = await decode(readFileSync(PHOTOGRAPH))
const compressed = await Promise.all(
  [60, 25, 8].map(async (level) =>
    decode(await sharp(readFileSync(PHOTOGRAPH)).jpeg({ quality: level }).toBuffer()),
  ),
)
/** Its pixels multiplied colour by colour. */
const tinted = ({ width, height, data }: Frame, amount: number): Frame => ({
  width,
  height,
  data: data.map((value, at) =>
    Math.min(255, Math.round(value * [1 + amount, 1, 1 - amount][at % 3]!)),
  ),
})
/** Every block of pixels in the colour of its first. */
const coarse = (frame: Frame, side: number): Frame =>
  paint(frame.width, frame.height, (x, y) => {
    const from = 3 * ((y - (y % side)) * frame.width + (x - (x % side)))
    return [frame.data[from]!, frame.data[from + 1]!, frame.data[from + 2]!]
  })

describe('technical quality', () => {
  it.each([
    ['blur', [1, 2, 4].map((radius) => blurred(clean, radius))],
    ['noise', [10, 25, 50].map((deviation) => noisy(clean, deviation))],
    ['compression', compressed],
    ['underexposure', [0.6, 0.4, 0.2].map((gain) => mapped(clean, (value) => value * gain))],
    ['overexposure', [1.4, 1.9, 2.6].map((gain) => mapped(clean, (value) => value * gain))],
    [
      'banding',
      [16, 8, 4].map((levels) =>
        mapped(clean, (value) => (Math.round((value / 255) * levels) * 255) / levels),
      ),
    ],
    ['a colour cast', [0.2, 0.4, 0.6].map((amount) => tinted(clean, amount))],
    ['enlargement', [2, 4, 8].map((side) => coarse(clean, side))],
  ])('falls with each level of %s', (_, levels) => {
    const values = [clean, ...levels].map(technical)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    expect(values.at(-1)!).toBeLessThan(values[0]! - 0.15)
  })
})

describe('qualityFeatures', () => {
  it('gives one finite number for each name, of odd frames too', () => {
    const random = createRandom(9)
    for (const [width, height] of [
      [1, 1],
      [1, 90],
      [90, 1],
      [2, 3],
      [33, 40],
      [64, 64],
    ] as const) {
      const bytes = Uint8Array.from({ length: 3 * width * height }, () => random() * 256)
      for (const frame of [
        { width, height, data: bytes },
        flat(0, width, height),
        flat(255, width, height),
      ]) {
        const known = {
          niqe: 900,
          brisque: -400,
          brisqueFeatures: Array<number>(36).fill(0),
          measures: measureFrame(frame),
        }
        const features = qualityFeatures(frame, known)
        expect(features).toHaveLength(QUALITY_FEATURES.length)
        expect(features.every(Number.isFinite)).toBe(true)
        expect(rateQuality(features, quality)).toBeGreaterThanOrEqual(0)
        expect(rateQuality(features, quality)).toBeLessThanOrEqual(1)
      }
    }
    expect(new Set(QUALITY_FEATURES).size).toBe(QUALITY_FEATURES.length)
  })
})

describe('the ranker', () => {
  const path = new URL('../fixtures/quality.json', import.meta.url)
  const cases = JSON.parse(readFileSync(path, 'utf8')) as {
    features: number[]
    quality: number
  }[]

  it('agrees with the script that trained it', () => {
    expect(cases.length).toBeGreaterThan(2)
    for (const { features, quality: expected } of cases)
      expect(rateQuality(features, quality)).toBeCloseTo(expected, 5)
  })

  it('stays between its ends whatever it is given', () => {
    for (const value of [Number.NaN, Infinity, -Infinity, 1e300])
      expect(
        rateQuality(
          QUALITY_FEATURES.map(() => value),
          quality,
        ),
      ).toSatisfy((share: number) => share >= 0 && share <= 1)
  })

  it('refuses a file of another kind, of other features or with values missing', () => {
    const file = JSON.parse(
      readFileSync(
        new URL(
          '../../../../../../models/technical-quality/technical-quality.json',
          import.meta.url,
        ),
        'utf8',
      ),
    ) as Record<string, unknown>
    expect(parseQualityModel(file).members.length).toBeGreaterThan(0)
    expect(() => parseQualityModel({ ...file, format: 'other' })).toThrow()
    expect(() => parseQualityModel({ ...file, features: ['niqe'] })).toThrow(/other features/)
    expect(() => parseQualityModel({ ...file, mean: '' })).toThrow(/wrong number/)
    expect(() => parseQualityModel({ ...file, members: [] })).toThrow()
  })
})
