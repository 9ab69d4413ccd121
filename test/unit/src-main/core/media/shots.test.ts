import { describe, expect, it } from 'vitest'
import { measureFrame } from '#main/core/media/measure-frame.ts'
import { findShots, flagSamples, shotIndexAt, type ShotSample } from '#main/core/media/shots.ts'
import type { Frame } from '#shared/media/frame.ts'
import { blurred, flat, mapped, noisy, paint, scene } from './pictures.ts'

const small = (seed: number) => scene(seed, 160, 90)
const looks: Frame[] = [
  small(3),
  mapped(small(9), (value) => 255 - value),
  paint(160, 90, (x, y) => [220 - y, (x * 3) % 256, 90 + 100 * ((x >> 4) % 2)]),
]

function sampleAt(timeMs: number, frame: Frame): ShotSample {
  return { timeMs, ...measureFrame(frame) }
}

/** Samples at irregular times, each a slightly different picture of its shot. */
function takes(timesMs: readonly number[], lookAt: (timeMs: number) => number): ShotSample[] {
  return timesMs.map((timeMs) => sampleAt(timeMs, noisy(looks[lookAt(timeMs)]!, (timeMs % 7) + 1)))
}

describe('findShots', () => {
  it('puts a cut between the samples where the picture changes', () => {
    const times = [0, 900, 2000, 4500, 5200, 9000, 9700, 12000, 15000, 19000]
    const shots = findShots(
      takes(times, (timeMs) => (timeMs < 5000 ? 0 : timeMs < 10000 ? 1 : 2)),
      20000,
    )
    expect(shots).toEqual([
      { startMs: 0, endMs: 4850 },
      { startMs: 4850, endMs: 10850 },
      { startMs: 10850, endMs: 20000 },
    ])
  })

  it('takes a fade from black for one shot', () => {
    const lit = (share: number) => mapped(looks[0]!, (value) => value * share)
    const samples = [0, 0.2, 0.45, 0.7, 1, 1].map((share, index) =>
      sampleAt(index * 500, lit(share)),
    )
    expect(findShots(samples, 3000)).toEqual([{ startMs: 0, endMs: 3000 }])
  })

  it('puts the cut at the key frame that follows it', () => {
    const samples = takes([0, 900, 2000, 2600], (timeMs) => (timeMs < 2000 ? 0 : 1))
    const keyed = samples.map((sample) => ({ ...sample, isKey: sample.timeMs % 2000 === 0 }))
    expect(findShots(keyed, 3000)).toEqual([
      { startMs: 0, endMs: 2000 },
      { startMs: 2000, endMs: 3000 },
    ])
  })

  it('cuts between every two samples when all differ', () => {
    const times = [0, 60000, 120000]
    expect(
      findShots(
        takes(times, (timeMs) => timeMs / 60000),
        180000,
      ),
    ).toHaveLength(3)
  })

  it('finds one shot in a still scene, in one sample and in none', () => {
    expect(
      findShots(
        takes([0, 500, 1700, 2600, 9000], () => 0),
        10000,
      ),
    ).toEqual([{ startMs: 0, endMs: 10000 }])
    expect(
      findShots(
        takes([40], () => 0),
        80,
      ),
    ).toEqual([{ startMs: 0, endMs: 80 }])
    expect(findShots([], 0)).toEqual([{ startMs: 0, endMs: 0 }])
  })

  it('names the shot of a time, the last one beyond the end', () => {
    const shots = [
      { startMs: 0, endMs: 10 },
      { startMs: 10, endMs: 20 },
    ]
    expect([0, 9.9, 10, 20, 99].map((timeMs) => shotIndexAt(shots, timeMs))).toEqual([
      0, 0, 1, 1, 1,
    ])
  })
})

describe('flagSamples', () => {
  it('names blank frames and dissolves', () => {
    const [a, b] = [looks[0]!, looks[2]!]
    const mixed = { ...a, data: a.data.map((value, index) => 0.5 * value + 0.5 * b.data[index]!) }
    const frames = [
      flat(2, 160, 90),
      noisy(a, 3),
      a,
      mixed,
      b,
      noisy(b, 3),
      flat(255, 160, 90),
      flat(120, 160, 90),
    ]
    expect(flagSamples(frames.map((frame, index) => sampleAt(index * 200, frame)))).toEqual([
      'black',
      'fine',
      'fine',
      'transition',
      'fine',
      'fine',
      'white',
      'uniform',
    ])
  })

  it('does not take the same scene for a dissolve', () => {
    const flags = flagSamples(takes([0, 300, 600, 900], () => 0))
    expect(new Set(flags)).toEqual(new Set(['fine']))
  })
})

describe('flagSamples of a jerked camera', () => {
  it('flags the smeared samples of a shot, not a soft shot as a whole', () => {
    const sharp = looks[2]!
    const soft = blurred(sharp, 3)
    const flagsOf = (frames: readonly Frame[]) =>
      flagSamples(frames.map((frame, index) => sampleAt(500 * index, frame)))
    expect(flagsOf([sharp, sharp, soft, sharp])).toEqual(['fine', 'fine', 'blurred', 'fine'])
    expect(flagsOf([soft, soft, soft])).toEqual(['fine', 'fine', 'fine'])
  })
})
