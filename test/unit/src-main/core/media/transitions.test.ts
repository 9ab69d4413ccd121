import { describe, expect, it } from 'vitest'
import { TINY, TINY_BYTES } from '#main/core/media/tiny-picture.ts'
import { createKeyFrameFinder } from '#main/core/media/key-frame-finder.ts'
import { createTransitionFinder } from '#main/core/media/transition-finder.ts'
import { createRandom } from '../../../../helpers/random.ts'

const PIXELS = TINY.width * TINY.height
const FRAME_MS = 40

type Look = (x: number, y: number, n: number) => readonly [number, number, number]

/** A picture of soft shapes that drift by `speed` pixels a frame. */
function scene(seed: number, speed = 0): Look {
  const random = createRandom(seed)
  const waves = Array.from({ length: 5 }, () => ({
    u: 0.05 + 0.3 * random(),
    v: 0.05 + 0.3 * random(),
    phase: 6 * random(),
    size: 20 + 30 * random(),
  }))
  const tint = [60 + 130 * random(), 60 + 130 * random()] as const
  return (x, y, n) => {
    let luma = 120
    for (const { u, v, phase, size } of waves)
      luma += size * Math.sin(u * (x + speed * n) + v * y + phase)
    return [luma, tint[0], tint[1]]
  }
}

const flat =
  (luma: number): Look =>
  () => [luma, 128, 128]

const mix =
  (a: Look, b: Look, share: (n: number) => number): Look =>
  (x, y, n) => {
    const [from, to, part] = [a(x, y, n), b(x, y, n), share(n)]
    return [0, 1, 2].map((at) => from[at]! + part * (to[at]! - from[at]!)) as [
      number,
      number,
      number,
    ]
  }

const clamp = (value: number) => Math.min(255, Math.max(0, Math.round(value)))

/** Plays looks one after the other, each for some frames, with noise; answers what is found. */
function watch(takes: readonly (readonly [Look, number])[], { noise = 2, stepMs = FRAME_MS } = {}) {
  const random = createRandom(99)
  const finder = createTransitionFinder({ openingMs: 3000 })
  let n = 0
  for (const [look, frames] of takes)
    for (let local = 0; local < frames; local++, n++) {
      const picture = new Uint8Array(TINY_BYTES)
      for (let at = 0; at < PIXELS; at++) {
        const values = look(at % TINY.width, Math.floor(at / TINY.width), local)
        for (const [plane, value] of values.entries())
          picture[plane * PIXELS + at] = clamp(value + noise * (random() - 0.5))
      }
      finder.add(picture, n * stepMs)
    }
  return finder.finish()
}

const cutsOf = (found: ReturnType<typeof watch>) =>
  found.transitions.flatMap((each) => (each.kind === 'cut' ? [each.timeMs] : []))
const gradualOf = (found: ReturnType<typeof watch>) =>
  found.transitions.filter((each) => each.kind !== 'cut')

describe('hard cuts', () => {
  it('are found at their frame, however short the shots', () => {
    const takes = [25, 12, 50, 8, 30].map((frames, index) => [scene(index + 1), frames] as const)
    expect(cutsOf(watch(takes))).toEqual([25, 37, 87, 95].map((n) => n * FRAME_MS))
  })

  it('are found behind a flash of white, which itself is none', () => {
    const [one, other] = [scene(1), scene(2)]
    const flash = [flat(250), 2] as const
    expect(cutsOf(watch([[one, 30], flash, [other, 30]]))).toEqual([1200])
    expect(cutsOf(watch([[one, 30], flash, [one, 30]]))).toEqual([])
  })

  it('are found between moving and noisy shots', () => {
    const takes = [1, 2, 3].map((seed) => [scene(seed, 1.5), 40] as const)
    expect(cutsOf(watch(takes, { noise: 30 }))).toEqual([1600, 3200])
  })

  it('are found to and from black', () => {
    const found = watch([
      [scene(4), 30],
      [flat(16), 20],
      [scene(5), 30],
    ])
    expect(cutsOf(found)).toEqual([1200, 2000])
  })

  it('do not include a flash, or the light going on', () => {
    const lit = mix(scene(6), flat(235), (n) => (n === 20 || n === 21 ? 0.9 : 0))
    const brighter: Look = (x, y, n) => {
      const [luma, ...colour] = scene(6)(x, y, n)
      return [luma + 25, ...colour] as [number, number, number]
    }
    expect(cutsOf(watch([[lit, 50]]))).toEqual([])
    expect(
      cutsOf(
        watch([
          [scene(6), 30],
          [brighter, 30],
        ]),
      ),
    ).toEqual([])
  })

  it('do not include fast movement, or every other frame being new', () => {
    expect(cutsOf(watch([[scene(7, 6), 80]]))).toEqual([])
    const stuttering: Look = (x, y, n) => scene(8, 3)(x, y, n - (n % 3))
    expect(cutsOf(watch([[stuttering, 90]]))).toEqual([])
  })

  it('are found in slow and in fast video', () => {
    for (const stepMs of [17, 100]) {
      const takes = [1, 2].map((seed) => [scene(seed), 30] as const)
      expect(cutsOf(watch(takes, { stepMs }))).toEqual([30 * stepMs])
    }
  })
})

describe('gradual changes', () => {
  it('tell a dissolve from a cut, and when it is', () => {
    const dissolve = mix(scene(11), scene(12), (n) => Math.min(1, Math.max(0, (n - 30) / 25)))
    const found = watch([[dissolve, 90]])
    expect(cutsOf(found)).toEqual([])
    const [only, ...more] = gradualOf(found)
    expect(more).toEqual([])
    expect(only).toMatchObject({ kind: 'dissolve' })
    const { startMs, endMs } = only as { startMs: number; endMs: number }
    expect(Math.abs(startMs - 1200)).toBeLessThanOrEqual(200)
    expect(Math.abs(endMs - 2200)).toBeLessThanOrEqual(200)
  })

  it('take a fade out and the fade in after it for one', () => {
    const black = flat(16)
    const out = mix(scene(13), black, (n) => Math.min(1, Math.max(0, (n - 20) / 20)))
    const back = mix(black, scene(14), (n) => Math.min(1, Math.max(0, (n - 5) / 20)))
    const found = watch([
      [out, 45],
      [back, 60],
    ])
    expect(cutsOf(found)).toEqual([])
    expect(gradualOf(found)).toMatchObject([{ kind: 'fade' }])
  })

  it('leave out the fades at the start and the end of a video', () => {
    const share = (n: number) => Math.min(1, n / 20, (99 - n) / 20)
    expect(watch([[mix(flat(16), scene(15), share), 100]]).transitions).toEqual([])
  })

  it('do not include a picture that drifts steadily', () => {
    expect(watch([[scene(16, 0.4), 150]]).transitions).toEqual([])
  })
})

describe('odd videos', () => {
  it('finds nothing in no frame, one frame, and frames of one time', () => {
    expect(watch([])).toMatchObject({ transitions: [], frames: 0 })
    expect(watch([[scene(1), 1]])).toMatchObject({ transitions: [], frames: 1 })
    expect(watch([[scene(1), 20]], { stepMs: 0 }).transitions).toEqual([])
  })

  it('answers for random frames at random times', () => {
    const random = createRandom(31)
    const finder = createTransitionFinder({ openingMs: 3000 })
    for (let n = 0; n < 300; n++)
      finder.add(
        Uint8Array.from({ length: TINY_BYTES }, () => 256 * random()),
        Math.round(20_000 * random()),
      )
    const found = finder.finish()
    for (const value of [found.lastMs, found.frames]) expect(Number.isFinite(value)).toBe(true)
  })

  it('tells how much moves in the opening and after it', () => {
    const { motion } = watch([
      [scene(21, 2), 75],
      [scene(22), 75],
    ])
    expect(motion.opening!).toBeGreaterThan(2 * motion.rest!)
  })
})

describe('key frames', () => {
  const draw = (look: Look, n: number) => {
    const picture = new Uint8Array(TINY_BYTES)
    for (let at = 0; at < PIXELS; at++)
      for (const [plane, value] of look(at % TINY.width, Math.floor(at / TINY.width), n).entries())
        picture[plane * PIXELS + at] = clamp(value)
    return picture
  }

  it('begin a shot where they show something else, even if all do', () => {
    const finder = createKeyFrameFinder()
    for (const [index, seed] of [1, 1, 2, 3, 3, 3, 4].entries())
      finder.add(draw(scene(seed, 0.02), index * 50), index * 10_000)
    const { transitions, frames, lastMs } = finder.finish()
    expect(transitions).toEqual([20_000, 30_000, 60_000].map((timeMs) => ({ kind: 'cut', timeMs })))
    expect({ frames, lastMs }).toEqual({ frames: 7, lastMs: 60_000 })
  })
})
