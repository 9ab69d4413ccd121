import { describe, expect, it } from 'vitest'
import { assessFrame } from '#main/core/media/assess-frame.ts'
import { toFaceInput } from '#main/core/media/blazeface.ts'
import { toTextInput } from '#main/core/media/text-detection.ts'
import { scoreThumbnail } from '#main/core/media/thumbnail-score.ts'
import { brisque, createBytes, flat, generate, niqe, quality, scene } from './pictures.ts'

const sizes = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [3, 3],
  [5, 1],
  [1, 640],
  [2, 640],
  [640, 2],
  [640, 1],
  [7, 13],
  [31, 33],
  [95, 97],
  [96, 96],
  [97, 191],
  [360, 640],
  [639, 359],
  [640, 360],
  [193, 640],
] as const

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (ArrayBuffer.isView(value)) return [...(value as Float32Array)]
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(numbersIn)
  return []
}

describe.each(sizes)('a frame of %i x %i', (width, height) => {
  const next = createBytes(width * 1000 + height)
  const random = { width, height, data: Uint8Array.from({ length: width * height * 3 }, next) }
  const frames = [
    random,
    flat(0, width, height),
    flat(255, width, height),
    scene(5, width, height),
    generate('blocks', 6, { width, height }),
  ]

  it('is measured and scored with finite numbers in their ranges', () => {
    for (const frame of frames) {
      const assessment = assessFrame(frame, { niqe, brisque, quality, faces: [], text: [] })
      expect(numbersIn(assessment).every(Number.isFinite)).toBe(true)
      const { saliency, measures } = assessment
      expect(saliency.values).toHaveLength(saliency.columns * saliency.rows)
      expect(measures.hash).toMatch(/^[0-9a-f]{16}$/)
      const score = scoreThumbnail(assessment)
      const shares = [
        ...Object.values(score.parts),
        ...saliency.values,
        score.low,
        score.clickAppeal,
        score.high,
      ]
      for (const share of [
        ...shares,
        score.appealLow / 10,
        score.appeal / 10,
        score.appealHigh / 10,
      ]) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
      expect(score.low).toBeLessThanOrEqual(score.clickAppeal)
      expect(score.clickAppeal).toBeLessThanOrEqual(score.high)
      expect(score.appealLow).toBeLessThanOrEqual(score.appeal)
      expect(score.appeal).toBeLessThanOrEqual(score.appealHigh)
    }
  })

  it('can be given to both detectors', () => {
    expect(toFaceInput(random).every(Number.isFinite)).toBe(true)
    const input = toTextInput(random)
    expect([input.width % 32, input.height % 32]).toEqual([0, 0])
    expect(input.data.every(Number.isFinite)).toBe(true)
  })
})
