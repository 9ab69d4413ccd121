import { describe, expect, it } from 'vitest'
import { createSoundMeter, type Sound } from '#main/core/sound/sound-meter.ts'
import { createRandom } from '../../../../helpers/random.ts'
import { measure } from './signals.ts'

/** Every number in a report, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(numbersIn)
}

function isSane(sound: Sound): void {
  for (const number of numbersIn(sound)) expect(Number.isFinite(number)).toBe(true)
  for (const share of [sound.clippedShare, sound.speechShare, sound.musicShare]) {
    expect(share).toBeGreaterThanOrEqual(0)
    expect(share).toBeLessThanOrEqual(1)
  }
}

const ODD = [Number.NaN, Infinity, -Infinity, 1e30, -1e30, 1e-42, 0, -0, 1, -1]

describe('odd sound', () => {
  it('gives figures for samples that are none', () => {
    const random = createRandom(77)
    for (let round = 0; round < 40; round++) {
      const channels = 1 + Math.floor(3 * random())
      const samples = Float32Array.from({ length: channels * 3000 }, () =>
        random() < 0.1 ? ODD[Math.floor(random() * ODD.length)]! : random() - 0.5,
      )
      isSane(measure(samples, { weights: Array.from({ length: channels }, () => 1) }))
    }
  })

  it('takes samples that are no numbers for silence', () => {
    const samples = new Float32Array(2 * 48_000).fill(Number.NaN)
    const sound = measure(samples)
    expect(sound.truePeakDb).toBeNull()
    expect(sound.silences).toEqual([{ startMs: 0, endMs: 1000 }])
  })

  it.each([1, 7, 100, 999, 3000, 8000, 44_100, 768_000])('works at %i Hz', (rate) => {
    const random = createRandom(rate)
    const samples = Float32Array.from({ length: 2 * Math.min(rate * 4, 200_000) }, () => random())
    const sound = measure(samples, { rate })
    isSane(sound)
    expect(Math.abs(sound.durationMs - (500 * samples.length) / rate)).toBeLessThanOrEqual(1)
  })

  it('works with 64 channels', () => {
    const samples = new Float32Array(64 * 4800).fill(0.1)
    isSane(measure(samples, { weights: Array.from({ length: 64 }, () => 1) }))
  })

  it('says the same however the sound is cut into blocks', () => {
    const random = createRandom(4)
    const samples = Float32Array.from({ length: 2 * 44_100 * 4 }, (_, n) =>
      n % 50_000 < 12_000 ? 0 : 0.4 * Math.sin(n / 9) + 0.3 * (random() - 0.5),
    )
    const whole = measure(samples, { rate: 44_100, block: samples.length })
    for (const block of [1, 37, 441, 65_536]) {
      const parts = measure(samples, { rate: 44_100, block })
      const [a, b] = [numbersIn(whole), numbersIn(parts)]
      expect(b.length).toBe(a.length)
      for (const [index, number] of a.entries()) expect(b[index]!).toBeCloseTo(number, 6)
    }
  })

  it('answers for no samples at all', () => {
    const sound = createSoundMeter({ sampleRate: 48_000, weights: [1] }).finish()
    isSane(sound)
    expect(sound.durationMs).toBe(0)
  })
})
