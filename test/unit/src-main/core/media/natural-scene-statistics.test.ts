import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { brisqueFeatures, brisqueScore, parseBrisqueModel } from '#main/core/media/brisque.ts'
import { toLuma } from '#main/core/media/luma.ts'
import { toSceneStatistics } from '#main/core/media/mscn.ts'
import { niqeFeatures, niqeScore, parseNiqeModel } from '#main/core/media/niqe.ts'
import { blurred, brisque, generate, niqe, noisy, scene } from './pictures.ts'

interface Reference {
  kind: string
  seed: number
  width: number
  height: number
  brisqueFeatures: number[]
  brisqueScore: number
  niqePatches: number[][]
  niqeScore: number
}

const file = new URL('./fixtures/natural-scene-statistics.json', import.meta.url)
const references: Reference[] = JSON.parse(readFileSync(file, 'utf8'))

function largestError(values: readonly number[], expected: readonly number[]): number {
  const errors = values.map((value, index) => {
    const reference = expected[index]!
    return Math.abs(value - reference) / Math.max(Math.abs(reference), 0.01)
  })
  return Math.max(...errors)
}

describe.each(references)('$kind picture', (reference) => {
  const statistics = toSceneStatistics(toLuma(generate(reference.kind, reference.seed, reference)))

  it('has the BRISQUE features and score of the Python reference', () => {
    const features = brisqueFeatures(statistics)
    expect(features).toHaveLength(36)
    expect(largestError(features, reference.brisqueFeatures)).toBeLessThan(1e-4)
    expect(brisqueScore(features, brisque)).toBeCloseTo(reference.brisqueScore, 2)
  })

  it('has the NIQE patches and distance of the Python reference', () => {
    const rows = niqeFeatures(statistics, niqe.patch)
    expect(rows).toHaveLength(reference.niqePatches.length)
    for (const [index, row] of rows.entries()) {
      expect(largestError(row, reference.niqePatches[index]!)).toBeLessThan(1e-4)
    }
    expect(largestError([niqeScore(rows, niqe)], [reference.niqeScore])).toBeLessThan(1e-3)
  })
})

describe('distortion', () => {
  it('raises BRISQUE for noise and for blur', () => {
    const clean = scene(4)
    const score = (frame: typeof clean) =>
      brisqueScore(brisqueFeatures(toSceneStatistics(toLuma(frame))), brisque)
    expect(score(noisy(clean, 60))).toBeGreaterThan(score(clean))
    expect(score(blurred(clean, 5))).toBeGreaterThan(score(clean))
  })
})

describe('model files', () => {
  it('are refused when their counts do not fit', () => {
    const empty = { format: 'kiln-niqe-1', patch: 96, mean: '', covariance: '' }
    expect(() => parseNiqeModel(empty)).toThrow()
    expect(() => parseNiqeModel({ ...empty, format: 'other' })).toThrow()
    expect(() => parseBrisqueModel({ format: 'kiln-brisque-1' })).toThrow()
  })
})
