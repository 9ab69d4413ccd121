import { describe, expect, it } from 'vitest'
import type { Edit } from '#shared/contract/edits.ts'
import { cropCandidates, cropSaliency } from '#main/core/media/improve/crop-candidates.ts'
import { moreEdits } from '#main/core/media/improve/more-edits.ts'
import {
  type Found,
  MOST_EVALUATIONS,
  searchEdits,
  type Worth,
} from '#main/core/media/improve/search-edits.ts'
import { createRandom } from '../../../../../helpers/random.ts'

const CROPS = [{ x: 0.1, y: 0.1, width: 0.8, height: 0.8 }]

function run(evaluate: (edits: readonly Edit[]) => Worth, crops = CROPS) {
  let steps = 0
  const search = searchEdits({ crops, evaluate })
  for (;;) {
    const next = search.next()
    if (next.done) return { found: next.value satisfies Found, steps }
    steps++
  }
}

const amountOf = (edits: readonly Edit[], kind: Edit['kind']): number => {
  const edit = edits.find((each) => each.kind === kind)
  if (!edit) return 0
  if (edit.kind === 'exposure') return edit.stops
  if (edit.kind === 'white-balance') return edit.warmth
  return 'amount' in edit ? edit.amount : 1
}

/** A hill over light, contrast and sharpness, lower in every other direction. */
const hill = (edits: readonly Edit[]): Worth => {
  const away =
    (amountOf(edits, 'exposure') - 0.45) ** 2 +
    2 * (amountOf(edits, 'contrast') - 0.2) ** 2 +
    0.5 * (amountOf(edits, 'sharpen') - 0.6) ** 2 +
    Math.abs(amountOf(edits, 'saturation')) +
    Math.abs(amountOf(edits, 'white-balance')) +
    amountOf(edits, 'denoise') +
    amountOf(edits, 'background-blur') +
    amountOf(edits, 'crop')
  return { appeal: 8 - 4 * away, clickAppeal: 0.8 - 0.3 * away }
}

describe('searchEdits', () => {
  it('climbs a smooth hill close to its top, in at most as many evaluations as it says', () => {
    const { found, steps } = run(hill)
    const [best] = found.plans
    expect(best?.recipe).toBe('everything')
    expect(best!.appeal).toBeGreaterThan(7.9)
    expect(hill([]).appeal).toBeLessThan(6.5)
    expect(best!.edits.map(({ kind }) => kind).toSorted()).toEqual([
      'contrast',
      'exposure',
      'sharpen',
    ])
    expect(steps).toBeLessThanOrEqual(MOST_EVALUATIONS)
  })

  it('gives plans that lower neither score, best first, none twice, and one single edit of a kind', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const random = createRandom(seed)
      const slopes = Array.from({ length: 12 }, () => random() - 0.5)
      const evaluate = (edits: readonly Edit[]): Worth => {
        let appeal = 6
        let clickAppeal = 0.5
        for (const [index, kind] of (
          ['exposure', 'contrast', 'saturation', 'white-balance', 'sharpen', 'crop'] as const
        ).entries()) {
          appeal += slopes[index]! * amountOf(edits, kind)
          clickAppeal += 0.2 * slopes[index + 6]! * amountOf(edits, kind)
        }
        return { appeal, clickAppeal }
      }
      const { found, steps } = run(evaluate)
      expect(steps).toBeLessThanOrEqual(MOST_EVALUATIONS)
      const worths = found.plans.map(({ appeal, clickAppeal }) => appeal / 10 + clickAppeal)
      expect(worths).toEqual(worths.toSorted((a, b) => b - a))
      for (const plan of [...found.plans, ...found.singles]) {
        expect(evaluate(plan.edits)).toEqual({
          appeal: plan.appeal,
          clickAppeal: plan.clickAppeal,
        })
        expect(plan.appeal).toBeGreaterThanOrEqual(6)
        expect(plan.clickAppeal).toBeGreaterThanOrEqual(0.5)
      }
      const keys = found.plans.map(({ edits }) => JSON.stringify(edits))
      expect(new Set(keys).size).toBe(keys.length)
      const kinds = found.singles.map(({ edits }) => edits[0]?.kind)
      expect(new Set(kinds).size).toBe(kinds.length)
    }
  })

  it('finds nothing where nothing helps, and never trades one score for the other', () => {
    expect(run(() => ({ appeal: 5, clickAppeal: 0.5 })).found).toEqual({ plans: [], singles: [] })
    const trade = (edits: readonly Edit[]): Worth => ({
      appeal: 5 + amountOf(edits, 'contrast'),
      clickAppeal: 0.5 - 0.01 * amountOf(edits, 'contrast'),
    })
    expect(run(trade).found.plans).toEqual([])
  })

  it('pairs edits of different kinds, then gives each alone', () => {
    const a: Edit = { kind: 'contrast', amount: 0.1 }
    const b: Edit = { kind: 'sharpen', amount: 0.3 }
    expect(moreEdits([a, b])).toEqual([[a, b], [a], [b]])
    expect(moreEdits([])).toEqual([])
  })
})

describe('cropCandidates', () => {
  const values = Array.from({ length: 32 * 18 }, (_, at) => {
    const x = at % 32
    const y = Math.floor(at / 32)
    return Math.exp(-((x - 20) ** 2 + (y - 8) ** 2) / 30)
  })
  const saliency = { columns: 32, rows: 18, values }

  it('keeps every face and all text inside, with room, whatever they are', () => {
    const random = createRandom(11)
    let found = 0
    for (let round = 0; round < 30; round++) {
      const box = () => ({
        x: 0.9 * random(),
        y: 0.9 * random(),
        width: 0.3 * random(),
        height: 0.3 * random(),
        score: 0.9,
      })
      const faces = [box()]
      const text = round % 2 === 0 ? [box()] : []
      const crops = cropCandidates({ side: 1280, saliency, faces, text })
      found += crops.length
      for (const crop of crops)
        for (const { x, y, width, height } of [...faces, ...text]) {
          expect(x).toBeGreaterThanOrEqual(crop.x)
          expect(y).toBeGreaterThanOrEqual(crop.y)
          expect(Math.min(1, x + width)).toBeLessThanOrEqual(crop.x + crop.width + 1e-9)
          expect(Math.min(1, y + height)).toBeLessThanOrEqual(crop.y + crop.height + 1e-9)
        }
    }
    expect(found).toBeGreaterThan(20)
  })

  it('stays around what draws attention, and leaves small pictures nearly whole', () => {
    const crops = cropCandidates({ side: 1920, saliency, faces: [], text: [] })
    expect(crops.length).toBeGreaterThan(1)
    for (const crop of crops) {
      expect(cropSaliency(saliency, crop).share).toBeGreaterThan(0.65)
      expect(crop.width).toBe(crop.height)
    }
    for (const { width } of cropCandidates({ side: 640, saliency, faces: [], text: [] }))
      expect(width).toBeGreaterThanOrEqual(0.9)
  })

  it('finds none where text fills the picture, and some in a picture without attention', () => {
    const text = [{ x: 0, y: 0, width: 1, height: 1, score: 1 }]
    expect(cropCandidates({ side: 1280, saliency, faces: [], text })).toEqual([])
    const blank = { columns: 3, rows: 2, values: [0, 0, 0, 0, 0, 0] }
    expect(cropCandidates({ side: 1280, saliency: blank, faces: [], text: [] }).length).toBe(4)
  })
})
