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

  it('finds what computing every value in between finds', () => {
    const random = createRandom(11)
    for (const kind of [0, 1, 2]) {
      const samples = Float32Array.from({ length: 9600 }, (_, n) =>
        kind === 0
          ? random() - 0.5
          : kind === 1
            ? 0.6 * Math.sin(n / 7.3) + 0.2 * Math.sin(n / 1.11)
            : random() < 0.01
              ? 0.9
              : 0.1 * Math.sin(n / 2.03),
      )
      const found = 10 ** (peakOf(doubled(samples)) / 20)
      expect(found).toBeCloseTo(everyValue(samples), 6)
    }
  })

  it('is null for digital silence', () => {
    expect(measure(new Float32Array(4800)).truePeakDb).toBeNull()
  })
})

describe('foldPhases', () => {
  it('bounds how far a value may rise above its neighbours by the second differences', () => {
    const { bendBound } = foldPhases([createPhase(0.5), createPhase(0.25)])
    expect(bendBound).toBeGreaterThan(0.2)
    expect(bendBound).toBeLessThan(0.5)
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

/** The largest of all samples and the values at a quarter, half and three quarters between them. */
function everyValue(samples: Float32Array): number {
  const half = createPhase(0.5)
  const quarter = createPhase(0.25)
  const reach = half.length / 2
  const at = (n: number) => samples[n] ?? 0
  let highest = 0
  for (let n = -reach; n < samples.length + reach; n++) {
    let [a, b, c] = [0, 0, 0]
    for (let tap = 0; tap < 2 * reach; tap++) {
      const x = at(n - reach + 1 + tap)
      a += x * quarter[tap]!
      b += x * half[tap]!
      c += x * quarter[2 * reach - 1 - tap]!
    }
    highest = Math.max(highest, Math.abs(at(n)), Math.abs(a), Math.abs(b), Math.abs(c))
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
