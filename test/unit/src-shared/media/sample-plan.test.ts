import { expect, it } from 'vitest'
import { gridTimes, type Moment, planSamples } from '#shared/media/sample-plan.ts'
import { createRandom } from '../../../helpers/random.ts'

const SPANS = 8
const SIZE = { width: 1280, height: 720 }

/** What a video of this length with key frames `gopMs` apart offers to a plan. */
function momentsOf(durationMs: number, gopMs: number): Moment[] {
  return gridTimes(durationMs).map((at) => {
    const timeMs = Math.floor(at / 40) * 40
    return { timeMs, keyMs: Math.floor(timeMs / gopMs) * gopMs }
  })
}

it.each([
  [0, 1],
  [1, 1],
  [500, 1],
  [501, 2],
  [4000, 8],
  [32_000, 64],
  [600_000, 64],
  [600_001, 120],
  [36_000_000, 120],
])('looks at a video of %i ms %i times', (durationMs, count) => {
  const times = gridTimes(durationMs)
  expect(times).toHaveLength(count)
  for (const [index, time] of times.entries()) {
    expect(time).toBeGreaterThanOrEqual(0)
    expect(time).toBeLessThanOrEqual(durationMs)
    if (index > 0) expect(time).toBeGreaterThan(times[index - 1]!)
  }
})

it('takes every moment of a short clip', () => {
  const moments = momentsOf(4000, 2000)
  const chosen = planSamples(moments, { ...SIZE, durationMs: 4000, frameRate: 25 })
  for (const { timeMs, keyMs } of moments) {
    expect(chosen).toContain(timeMs)
    expect(chosen).toContain(keyMs)
  }
})

it('takes the key frames of a long video, which cost least', () => {
  const moments = momentsOf(7_200_000, 10_000)
  const chosen = planSamples(moments, { ...SIZE, durationMs: 7_200_000, frameRate: 30 })
  for (const { keyMs } of moments) expect(chosen).toContain(keyMs)
})

it('plans any video in order, each moment once, within its limits', () => {
  const random = createRandom(11)
  for (let round = 0; round < 200; round++) {
    const durationMs = Math.ceil(10 ** (2 + 5 * random()))
    const gopMs = Math.ceil(10 ** (2 + 4 * random()))
    const frameRate = random() < 0.1 ? 0 : 10 + 50 * random()
    const moments = momentsOf(durationMs, gopMs)
    const chosen = planSamples(moments, { ...SIZE, durationMs, frameRate })
    expect(chosen).toEqual([...new Set(chosen)].toSorted((a, b) => a - b))
    expect(chosen.length).toBeGreaterThan(0)
    expect(chosen.length).toBeLessThanOrEqual(2 * moments.length)
    const offered = new Set(moments.flatMap(({ timeMs, keyMs }) => [timeMs, keyMs]))
    for (const time of chosen) expect(offered).toContain(time)
  }
})

it('leaves no eighth of a video out unless it costs too much', () => {
  const random = createRandom(12)
  let covered = 0
  for (let round = 0; round < 100; round++) {
    const durationMs = Math.ceil(5000 + 595_000 * random())
    const gopMs = Math.ceil(durationMs * (0.01 + random()))
    const frameRate = 25
    const moments = momentsOf(durationMs, gopMs)
    const chosen = planSamples(moments, { ...SIZE, durationMs, frameRate })
    for (let span = 0; span < SPANS; span++) {
      const inside = (timeMs: number) =>
        timeMs >= (span * durationMs) / SPANS && timeMs < ((span + 1) * durationMs) / SPANS
      const first = moments.find(({ timeMs }) => inside(timeMs))
      if (!first) continue
      const cost = ((first.timeMs - first.keyMs) * frameRate) / 1000
      if (cost > 2000) continue
      expect(chosen.some(inside)).toBe(true)
      covered++
    }
  }
  expect(covered).toBeGreaterThan(400)
})

it('looks less closely at larger frames', () => {
  const moments = momentsOf(120_000, 5000)
  const plan = (width: number, height: number) =>
    planSamples(moments, { width, height, durationMs: 120_000, frameRate: 30 }).length
  expect(plan(3840, 2160)).toBeLessThan(plan(1920, 1080))
  expect(plan(1920, 1080)).toBe(plan(320, 180))
})

it('plans nothing from nothing', () => {
  expect(planSamples([], { ...SIZE, durationMs: 1000, frameRate: 25 })).toEqual([])
})
