import { describe, expect, it } from 'vitest'
import { channelWeights } from '#main/core/sound/channel-weights.ts'
import { kWeighting } from '#main/core/sound/k-weighting.ts'
import { measure, type Piece, stereo, tone } from './signals.ts'

const integrated = (pieces: readonly Piece[], weights?: readonly number[]) =>
  measure(tone(pieces), { weights: weights ?? [1, 1] }).loudness.integratedLufs

describe('kWeighting', () => {
  it('gives the coefficients of BS.1770 tables 1 and 2 at 48 kHz', () => {
    const [shelf, pass] = kWeighting(48_000)
    const published = {
      b0: 1.53512485958697,
      b1: -2.69169618940638,
      b2: 1.19839281085285,
      a1: -1.69065929318241,
      a2: 0.73248077421585,
    }
    for (const [name, value] of Object.entries(published))
      expect(shelf[name as keyof typeof published]).toBeCloseTo(value, 9)
    expect(pass.b0).toBeCloseTo(1, 12)
    expect(pass.b1).toBeCloseTo(-2, 12)
    expect(pass.a1).toBeCloseTo(-1.99004745483398, 9)
    expect(pass.a2).toBeCloseTo(0.99007225036621, 9)
  })

  it.each([8000, 11_025, 16_000, 22_050, 32_000, 44_100, 88_200, 96_000, 192_000])(
    'weights tones at %i Hz as at 48 kHz, but for the gain of the high-pass that the tables leave in',
    (rate) => {
      const gainOf = (hertz: number) => 20 * Math.log10(4 / passSum(hertz))
      const [left, taken] = [gainOf(rate), gainOf(48_000)]
      for (const hertz of [60, 400, 1000]) {
        const samples = tone([stereo(2, -20)], { rate, hertz })
        const at48 = measure(tone([stereo(2, -20)], { hertz })).loudness.integratedLufs!
        const here = measure(samples, { rate }).loudness.integratedLufs!
        // the shelf bends a little at low rates
        expect(Math.abs(here - at48 - (left - taken))).toBeLessThan(rate < 16_000 ? 0.21 : 0.06)
      }
    },
  )

  it('departs from its response at 48 kHz by 0.21 dB at 8 kHz and 0.01 dB at 44.1 kHz', () => {
    const departs = (rate: number) => 20 * Math.log10(passSum(48_000) / passSum(rate))
    expect(departs(8000)).toBeCloseTo(0.215, 2)
    expect(departs(16_000)).toBeCloseTo(0.086, 2)
    expect(Math.abs(departs(44_100))).toBeLessThan(0.01)
  })
})

/** Sum of the high-pass denominator's sizes at the half rate: 4 over it is the gain there. */
function passSum(rate: number): number {
  const [, pass] = kWeighting(rate)
  return 1 - pass.a1 + pass.a2
}

// EBU Tech 3341 (2023), table 1; expected values ±0.1 LU
describe('integrated loudness', () => {
  it.each([
    ['1', [stereo(20, -23)], -23],
    ['2', [stereo(20, -33)], -33],
    ['3', [stereo(10, -36), stereo(60, -23), stereo(10, -36)], -23],
    [
      '4',
      [stereo(10, -72), stereo(10, -36), stereo(60, -23), stereo(10, -36), stereo(10, -72)],
      -23,
    ],
    ['5', [stereo(20, -26), stereo(20.1, -20), stereo(20, -26)], -23],
  ] as const)('meets EBU Tech 3341 case %s', (_name, pieces, expected) => {
    expect(Math.abs(integrated(pieces)! - expected)).toBeLessThan(0.1)
  })

  it('meets EBU Tech 3341 case 6, five channels', () => {
    const pieces = [{ seconds: 20, levels: [-28, -28, -24, -30, -30] }]
    expect(Math.abs(integrated(pieces, channelWeights(5, 0x37))! + 23)).toBeLessThan(0.1)
  })

  it('leaves low-frequency effects out of 5.1', () => {
    const pieces = [{ seconds: 5, levels: [-28, -28, -24, 0, -30, -30] }]
    expect(Math.abs(integrated(pieces, channelWeights(6, 0x3f))! + 23)).toBeLessThan(0.1)
  })

  it('is null for silence, and for less than one block of 0.4 s', () => {
    expect(measure(new Float32Array(2 * 96_000)).loudness.integratedLufs).toBeNull()
    expect(integrated([stereo(0.39, -10)])).toBeNull()
  })
})

describe('momentary and short-term loudness', () => {
  it('meets EBU Tech 3341 case 9: constant short-term loudness', () => {
    const pieces = Array.from({ length: 5 }, () => [stereo(1.34, -20), stereo(1.66, -30)]).flat()
    const { loudness } = measure(tone(pieces))
    expect(Math.abs(loudness.shortTermMaxLufs! + 23)).toBeLessThan(0.1)
    for (const { timeMs, lufs } of loudness.curve)
      if (timeMs > 3200) expect(Math.abs(lufs + 23)).toBeLessThanOrEqual(0.1)
  })

  it.each([0, 7, 19])('meets EBU Tech 3341 case 10, file %i: a tone of 3 s anywhere', (index) => {
    const pieces = [stereo(index * 0.15, -200), stereo(3, -23), stereo(1, -200)]
    const { loudness } = measure(tone(pieces))
    expect(Math.abs(loudness.shortTermMaxLufs! + 23)).toBeLessThan(0.11)
  })

  it('meets EBU Tech 3341 case 12: constant momentary loudness', () => {
    const pieces = Array.from({ length: 25 }, () => [stereo(0.18, -20), stereo(0.22, -30)]).flat()
    expect(Math.abs(measure(tone(pieces)).loudness.momentaryMaxLufs! + 23)).toBeLessThan(0.1)
  })

  it.each([0, 6, 19])('meets EBU Tech 3341 case 13, file %i: a tone of 0.4 s', (index) => {
    const pieces = [stereo(index * 0.02, -200), stereo(0.4, -23), stereo(1, -200)]
    // hops of 100 ms meet a tone that starts between two of them half a hop late at worst
    const { momentaryMaxLufs } = measure(tone(pieces)).loudness
    const late = Math.min(index % 5, 5 - (index % 5)) * 0.02
    const expected = -23 + 10 * Math.log10((0.4 - late) / 0.4)
    expect(Math.abs(momentaryMaxLufs! - expected)).toBeLessThan(0.1)
  })
})

// EBU Tech 3342 (2023), table 1; expected values ±1 LU
describe('loudness range', () => {
  it.each([
    ['1', [-20, -30], 10],
    ['2', [-20, -15], 5],
    ['3', [-40, -20], 20],
    ['4', [-50, -35, -20, -35, -50], 15],
  ] as const)('meets EBU Tech 3342 case %s', (_name, levels, expected) => {
    const { rangeLu } = measure(tone(levels.map((level) => stereo(20, level)))).loudness
    expect(Math.abs(rangeLu! - expected)).toBeLessThan(0.5)
  })

  it('is null below 3 s', () => {
    expect(measure(tone([stereo(2.9, -20)])).loudness.rangeLu).toBeNull()
  })
})

describe('channelWeights', () => {
  it('gives surrounds 1.41 and low-frequency effects nothing', () => {
    expect(channelWeights(6, 0x3f)).toEqual([1, 1, 1, 0, 1.41, 1.41])
    expect(channelWeights(6, 0x60f)).toEqual([1, 1, 1, 0, 1.41, 1.41])
  })

  it('takes the sides and the back of 7.1, and a centre at the back, for surrounds', () => {
    expect(channelWeights(8, 0x63f)).toEqual([1, 1, 1, 0, 1.41, 1.41, 1.41, 1.41])
    expect(channelWeights(7, 0x70f)).toEqual([1, 1, 1, 0, 1.41, 1.41, 1.41])
  })

  it('takes the usual places for a mask that does not fit, and 1 for unusual numbers', () => {
    expect(channelWeights(6, 0)).toEqual([1, 1, 1, 0, 1.41, 1.41])
    expect(channelWeights(6, 0x3)).toEqual([1, 1, 1, 0, 1.41, 1.41])
    expect(channelWeights(3, 0)).toEqual([1, 1, 0])
    expect(channelWeights(11, 0)).toEqual(Array.from({ length: 11 }, () => 1))
  })
})

describe('the curve', () => {
  it('has at most 512 points however long the sound is, at rising times', () => {
    const { curve } = measure(tone([stereo(240, -20)], { rate: 4000, hertz: 100 }), {
      rate: 4000,
    }).loudness
    expect(curve.length).toBeLessThanOrEqual(512)
    expect(curve.length).toBeGreaterThan(200)
    for (let index = 1; index < curve.length; index++)
      expect(curve[index]!.timeMs).toBeGreaterThan(curve[index - 1]!.timeMs)
    expect(curve.at(-1)!.timeMs).toBeGreaterThan(238_000)
    expect(curve.every(({ lufs }) => Math.abs(lufs - curve[0]!.lufs) <= 0.1)).toBe(true)
  })
})
