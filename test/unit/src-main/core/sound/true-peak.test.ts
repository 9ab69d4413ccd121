import { describe, expect, it } from 'vitest'
import { createPhase, foldPhases } from '#main/core/sound/interpolation.ts'
import { createRandom } from '../../../../helpers/random.ts'
import { doubled, measure, RATE } from './signals.ts'

const sine = (divisor: number, degrees: number, size: number) =>
  doubled(
    Float32Array.from(
      { length: RATE },
      (_, n) =>
        size * Math.sin((2 * Math.PI * n) / divisor + (degrees * Math.PI) / 180) * rampAt(n),
    ),
  )

/** Ends fade, so that switching the tone on is not its peak. */
const rampAt = (n: number) => Math.min(1, n / 4800, (RATE - 1 - n) / 4800)

const peakOf = (samples: Float32Array, rate = RATE) => measure(samples, { rate }).truePeakDb!

// EBU Tech 3341 (2023), table 1, cases 15 to 23; tolerance +0.2 / -0.4 dB
const fits = (value: number, expected: number) => {
  expect(value).toBeLessThan(expected + 0.2)
  expect(value).toBeGreaterThan(expected - 0.4)
}

describe('true peak', () => {
  it.each([
    ['15', 4, 0, 0.5, -6],
    ['16', 4, 45, 0.5, -6],
    ['17', 6, 60, 0.5, -6],
    ['18', 8, 67.5, 0.5, -6],
    ['19', 4, 45, Math.SQRT2, 3],
  ] as const)('meets EBU Tech 3341 case %s', (_name, divisor, degrees, size, expected) => {
    fits(peakOf(sine(divisor, degrees, size)), expected)
  })

  it.each([0, 1, 2, 3])('meets EBU Tech 3341 case 20 + %i: one loud period', (offset) => {
    fits(peakOf(doubled(loudPeriod(offset))), 0)
  })

  it('is never below the sample peak, and equals it where the rate is high enough', () => {
    const random = createRandom(3)
    const noise = Float32Array.from({ length: 20_000 }, () => random() - 0.5)
    const low = measure(noise, { weights: [1] })
    const high = measure(noise, { weights: [1], rate: 192_000 })
    expect(low.truePeakDb!).toBeGreaterThan(low.samplePeakDb!)
    expect(high.truePeakDb).toBe(high.samplePeakDb)
  })

  it.each([4000, 8000, 44_100, 48_000, 96_000])(
    'finds what computing every value in between finds, at %i Hz',
    (rate) => {
      const random = createRandom(11)
      for (const kind of [0, 1, 2]) {
        const samples = Float32Array.from({ length: 6000 }, (_, n) =>
          kind === 0
            ? random() - 0.5
            : kind === 1
              ? 0.6 * Math.sin(n / 7.3) + 0.2 * Math.sin(n / 1.11)
              : random() < 0.01
                ? 0.9
                : 0.1 * Math.sin(n / 2.03),
        )
        const found = 10 ** (peakOf(doubled(samples), rate) / 20)
        expect(found).toBeCloseTo(everyValue(samples, rate), 6)
      }
    },
  )

  it('takes what is before the start for its mirror image, and looks no further than the end', () => {
    const loudStart = Float32Array.from({ length: 4800 }, (_, n) =>
      n < 2400 ? 0.7 * Math.sin((Math.PI * n) / 2 + Math.PI / 4) : 0,
    )
    // a tone at a quarter of the rate that is cut off at its middle; ffmpeg says -2.5 dB of such a start
    expect(peakOf(doubled(loudStart))).toBeCloseTo(-2.49, 1)
    const atEnd = new Float32Array(4800).fill(0.5, 4790)
    expect(peakOf(doubled(atEnd))).toBeCloseTo(20 * Math.log10(0.5), 6)
  })

  it('is null for digital silence', () => {
    expect(measure(new Float32Array(4800)).truePeakDb).toBeNull()
  })
})

describe('foldPhases', () => {
  it('has bounds by second differences and by far samples that hold, and folds to the same value', () => {
    const random = createRandom(5)
    for (const offsets of [[0.5], [0.5, 0.25]]) {
      const { middle, even, odd, bendBound, tailBound } = foldPhases(offsets, 4)
      expect(bendBound).toBeGreaterThan(0.05)
      expect(bendBound).toBeLessThan(0.5)
      const offset = offsets.at(-1)!
      const phase = createPhase(offset)
      for (let round = 0; round < 200; round++) {
        const x = Array.from({ length: 34 }, () => random() - 0.5)
        const value = phase.reduce((sum, tap, n) => sum + tap * x[n + 1]!, 0)
        const folded = [...middle.keys()].reduce((sum, k) => {
          const [a, b] = [x[16 - k]!, x[17 + k]!]
          return (
            sum + (offset === 0.5 ? middle[k]! * (a + b) : even[k]! * (a + b) + odd[k]! * (a - b))
          )
        }, 0)
        const near = phase.reduce(
          (sum, tap, n) => sum + (n < 12 || n > 19 ? 0 : tap * x[n + 1]!),
          0,
        )
        const bends = x.slice(2).map((c, n) => Math.abs(c - 2 * x[n + 1]! + x[n]!))
        const line = (1 - offset) * x[16]! + offset * x[17]!
        expect(folded).toBeCloseTo(value, 12)
        expect(Math.abs(value - near)).toBeLessThanOrEqual(tailBound * Math.max(...x.map(Math.abs)))
        expect(Math.abs(value - line)).toBeLessThanOrEqual(bendBound * Math.max(...bends))
      }
    }
  })

  it('leaves constants and slopes as they are', () => {
    for (const offset of [0.25, 0.5]) {
      const taps = createPhase(offset)
      const middle = taps.length / 2 - 1
      expect(taps.reduce((sum, tap) => sum + tap, 0)).toBeCloseTo(1, 12)
      expect(taps.reduce((sum, tap, n) => sum + tap * (n - middle), 0)).toBeCloseTo(offset, 12)
    }
  })
})

/** The largest of all samples and of every value between them that lies within reach, past a mirrored start. */
function everyValue(samples: Float32Array, rate: number): number {
  const steps = rate >= 96_000 ? 2 : 4
  const reach = createPhase(0.5).length / 2
  let highest = samples.reduce((most, x) => Math.max(most, Math.abs(x)), 0)
  for (let step = 1; step < steps; step++) {
    const phase = createPhase(step / steps)
    for (let n = -reach; n < samples.length - reach - 1; n++) {
      let sum = 0
      for (let tap = 0; tap < 2 * reach; tap++)
        sum += samples[Math.abs(n - reach + 1 + tap)]! * phase[tap]!
      highest = Math.max(highest, Math.abs(sum))
    }
  }
  return highest
}

/** At four times the rate, a sixth of the rate at half size with one period of a quarter at full size; then low-passed and thinned out. */
function loudPeriod(offset: number): Float32Array {
  const length = 4 * 4800
  const fine = new Float64Array(length)
  const loudFrom = 400 * 24
  for (let n = 0; n < length; n++) {
    const isLoud = n >= loudFrom && n < loudFrom + 16
    const phase = n < loudFrom ? n / 24 : isLoud ? (n - loudFrom) / 16 : (n - loudFrom - 16) / 24
    const fade = Math.min(1, n / 2400, (length - 1 - n) / 2400)
    fine[n] = (isLoud ? 1 : 0.5 * fade) * Math.sin(2 * Math.PI * phase)
  }
  const reach = 256
  const taps = Float64Array.from({ length: 2 * reach + 1 }, (_, tap) => {
    const x = (tap - reach) / 4
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
    return (sinc * (0.5 + 0.5 * Math.cos((Math.PI * (tap - reach)) / reach))) / 4
  })
  return Float32Array.from({ length: 4800 - 2 }, (_, n) => {
    let sum = 0
    for (let tap = 0; tap < taps.length; tap++)
      sum += taps[tap]! * (fine[4 * n + offset + tap - reach] ?? 0)
    return sum
  })
}
