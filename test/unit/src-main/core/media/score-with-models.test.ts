import { describe, expect, it } from 'vitest'
import { assessFrame, type AssessmentExtras } from '#main/core/media/assess-frame.ts'
import { measureComposition } from '#main/core/media/composition.ts'
import { cropCandidates } from '#main/core/media/improve/crop-candidates.ts'
import { presenceOf } from '#main/core/media/score-parts.ts'
import { SCORE_BASIS, scoreThumbnail } from '#main/core/media/thumbnail-score.ts'
import { brisque, flat, niqe, quality, scene } from './pictures.ts'

const frame = scene(3)
const assess = (extras?: AssessmentExtras) =>
  assessFrame(frame, { niqe, brisque, quality, faces: [], text: [], extras })
const rated = (value: number): AssessmentExtras => ({
  aesthetic: { value, by: 'clip-vit-base-patch32' },
  models: ['clip-vit-base-patch32'],
})
const plain = scoreThumbnail(assess())
const thing = (x: number, y: number, side: number, label = 'dog') => ({
  ...{ x, y, width: side, height: side, score: 0.8 },
  label,
})

describe('a model that rates beauty', () => {
  it('makes 60 % of the aesthetic part, and says so', () => {
    const score = scoreThumbnail(assess(rated(0.9)))
    expect(score.parts.aesthetic).toBeCloseTo(0.6 * 0.9 + 0.4 * plain.parts.aesthetic, 10)
    expect(score.parts.technical).toBe(plain.parts.technical)
    expect(score.basis).toBe(
      `${SCORE_BASIS}; aesthetic: 60 % by clip-vit-base-patch32, the rest by formula`,
    )
  })

  it('moves appeal its way and leaves the formula of clicks alone', () => {
    const appeals = [0, 0.3, 0.6, 1].map((value) => scoreThumbnail(assess(rated(value))))
    expect(appeals.map(({ appeal }) => appeal)).toEqual(
      appeals.map(({ appeal }) => appeal).toSorted((a, b) => a - b),
    )
    const moved = appeals.at(-1)!.appeal - appeals[0]!.appeal
    expect(moved / (10 * 0.45 * 0.6)).toBeCloseTo(presenceOf(assess()), 6)
    for (const { clickAppeal } of appeals) expect(clickAppeal).toBe(plain.clickAppeal)
  })

  it('gives a wider range where it disagrees with the formula', () => {
    const width = (value: number) => {
      const { appealLow, appealHigh } = scoreThumbnail(assess(rated(value)))
      return appealHigh - appealLow
    }
    expect(width(1)).toBeGreaterThan(width(plain.parts.aesthetic) + 0.2)
    const { appeal, appealLow, appealHigh } = scoreThumbnail(assess(rated(0.7)))
    expect(appealLow).toBeLessThan(appeal)
    expect(appealHigh).toBeGreaterThan(appeal)
  })

  it('can not make a blank picture appealing', () => {
    const blank = assessFrame(flat(128), {
      ...{ niqe, brisque, quality, faces: [], text: [] },
      extras: rated(1),
    })
    expect(scoreThumbnail(blank).appeal).toBeLessThan(0.5)
  })

  it('is named where it could not be used, and the formula stands in', () => {
    const score = scoreThumbnail(assess({ models: [], failed: ['nima-mobilenet'] }))
    expect(score).toEqual({ ...plain, basis: `${SCORE_BASIS}; not used: nima-mobilenet` })
  })
})

describe('objects', () => {
  const grid = { columns: 10, rows: 10, values: Array.from({ length: 100 }, () => 0.5) }

  it('are the subject where there is no face', () => {
    const dog = thing(0.2, 0.2, 0.3)
    expect(measureComposition(grid, [], [dog])).toMatchObject({ subjectX: 0.35, subjectY: 0.35 })
    const face = { x: 0.6, y: 0.6, width: 0.1, height: 0.1, score: 0.9 }
    expect(measureComposition(grid, [face], [dog])).toEqual(measureComposition(grid, [face]))
  })

  it('of no size leave the composition as it is', () => {
    expect(measureComposition(grid, [], [thing(0.1, 0.1, 0.02)])).toEqual(
      measureComposition(grid, []),
    )
    expect(scoreThumbnail(assess({ models: ['d'], objects: [] })).parts).toEqual(plain.parts)
  })

  it('count for more when they are clear, and for less when they fill the picture', () => {
    const focus = (side: number) =>
      measureComposition(grid, [], [thing(0.5 - side / 2, 0.5 - side / 2, side)]).focus
    expect(focus(0.4)).toBeGreaterThan(focus(0.15))
    expect(focus(0.4)).toBeGreaterThan(focus(1))
  })

  it('stay whole in crops that are tried, unless they fill the picture', () => {
    const dog = thing(0.02, 0.3, 0.3)
    const subject = { side: 4000, saliency: grid, faces: [], text: [] }
    const crops = cropCandidates({ ...subject, objects: [dog] })
    expect(crops.length).toBeGreaterThan(0)
    for (const { x, y, width, height } of crops) {
      expect(x).toBeLessThanOrEqual(dog.x)
      expect(y).toBeLessThanOrEqual(dog.y)
      expect(
        Math.min(x + width - dog.x - dog.width, y + height - dog.y - dog.height),
      ).toBeGreaterThan(0)
    }
    expect(cropCandidates({ ...subject, objects: [thing(0, 0, 1)] }).length).toBeGreaterThan(0)
  })
})
