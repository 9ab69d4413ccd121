import { describe, expect, it } from 'vitest'
import type { Frame } from '#shared/media/frame.ts'
import { judgeMoment as judge } from '#main/core/media/judge-moment.ts'
import { createRandom } from '../../../../helpers/random.ts'
import { flat, mapped, noisy, paint, scene } from './pictures.ts'

const small = (seed: number) => scene(seed, 64, 36)

function blend(a: Frame, b: Frame, share: number): Frame {
  return { ...a, data: a.data.map((value, at) => value + share * (b.data[at]! - value)) }
}

/** A moment half way between two pictures. */
const judgeMoment = (before: Frame, after: Frame) =>
  judge(
    before,
    before.data.length === after.data.length ? blend(before, after, 0.5) : before,
    after,
  )

describe('judgeMoment', () => {
  it('finds a steady picture calm, noise or not', () => {
    expect(judgeMoment(small(3), small(3))).toBe('calm')
    expect(judgeMoment(noisy(small(3), 8), noisy(small(3), 8))).toBe('calm')
    expect(judgeMoment(flat(0, 64, 36), flat(0, 64, 36))).toBe('calm')
  })

  it('finds a frame beside a cut calm', () => {
    const [from, to] = [small(3), mapped(small(9), (value) => 255 - value)]
    expect(judge(from, from, to)).toBe('calm')
    expect(judge(from, to, noisy(to, 2))).toBe('calm')
  })

  it('tells the middle of a dissolve, a fade and a flash', () => {
    const [from, to] = [small(3), mapped(small(9), (value) => 255 - value)]
    expect(judgeMoment(from, to)).toBe('transition')
    expect(judgeMoment(blend(from, to, 0.2), blend(from, to, 0.8))).toBe('transition')
    const lit = (share: number) => mapped(from, (value) => share * value)
    expect(judgeMoment(lit(0.3), lit(0.8))).toBe('transition')
    expect(judgeMoment(from, flat(255, 64, 36))).toBe('transition')
    expect(judge(from, flat(255, 64, 36), to)).toBe('transition')
  })

  it('tells motion from a change of pictures', () => {
    const at = (shift: number) =>
      paint(64, 36, (x, y) => {
        const value = 128 + 90 * Math.sin((x + shift) / 12) * Math.cos(y / 14)
        return [value, value, value]
      })
    expect(judgeMoment(at(0), at(0.5))).toBe('calm')
    expect(judge(at(0), at(2.5), at(5))).toBe('moving')
  })

  it('gives an answer for frames of any size', () => {
    const random = createRandom(7)
    const one = (): Frame => {
      const [width, height] = [Math.floor(6 * random()), Math.floor(6 * random())]
      return {
        width,
        height,
        data: Uint8Array.from({ length: 3 * width * height }, () => 256 * random()),
      }
    }
    for (let round = 0; round < 300; round++)
      expect(['calm', 'moving', 'transition']).toContain(judge(one(), one(), one()))
  })
})
