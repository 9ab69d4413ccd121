import { describe, expect, it } from 'vitest'
import { coverageOf, groupShots } from '#main/core/media/coverage.ts'
import { measureFrame } from '#main/core/media/measure-frame.ts'
import type { ShotSample } from '#main/core/media/shots.ts'
import type { Frame } from '#shared/media/frame.ts'
import { flat, mapped, noisy, scene } from './pictures.ts'

const looks = [scene(3, 160, 90), mapped(scene(9, 160, 90), (value) => 255 - value)] as const
const sampleAt = (timeMs: number, frame: Frame): ShotSample => ({ timeMs, ...measureFrame(frame) })

/** Shots of the given pictures, one second each, two samples in each. */
function film(pictures: readonly Frame[]) {
  const shots = pictures.map((_, index) => ({ startMs: 1000 * index, endMs: 1000 * (index + 1) }))
  const samples = pictures.flatMap((picture, index) => [
    sampleAt(1000 * index + 200, noisy(picture, 2)),
    sampleAt(1000 * index + 700, noisy(picture, 3)),
  ])
  return { shots, samples }
}

describe('groupShots', () => {
  it('puts shots that show the same again into one scene', () => {
    const { shots, samples } = film([looks[0], looks[1], looks[0], looks[0]])
    const { groups, shares } = groupShots(samples, shots)
    expect(groups).toEqual([0, 1, 0, 0])
    expect(shares).toEqual([0.75, 0.25])
  })

  it('gives blank shots no share', () => {
    const { shots, samples } = film([flat(0, 160, 90), looks[0], flat(255, 160, 90)])
    const { groups, shares } = groupShots(samples, shots)
    expect(shares[groups[1]!]).toBe(1)
    expect(shares[groups[0]!]).toBe(0)
    expect(shares[groups[2]!]).toBe(0)
  })

  it('takes a video of nothing but black, or of nothing', () => {
    const { shots, samples } = film([flat(0, 160, 90)])
    expect(coverageOf([0], groupShots(samples, shots))).toBe(0)
    expect(groupShots([], [])).toEqual({ groups: [], shares: [] })
  })
})

describe('coverageOf', () => {
  it('counts each scene once', () => {
    const contents = { groups: [0, 1, 0, 2], shares: [0.5, 0.3, 0.2] }
    expect(coverageOf([0, 2], contents)).toBeCloseTo(0.5)
    expect(coverageOf([0, 1], contents)).toBeCloseTo(0.8)
    expect(coverageOf([], contents)).toBe(0)
    expect(coverageOf([9], contents)).toBe(0)
  })
})
