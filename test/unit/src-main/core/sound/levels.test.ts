import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../../helpers/random.ts'
import { doubled, measure, RATE, stereo, tone } from './signals.ts'

const mono = { weights: [1] }
const sineAt = (hertz: number, size: number, length = RATE) =>
  Float32Array.from({ length }, (_, n) => size * Math.sin((2 * Math.PI * hertz * n) / RATE))
const clipped = (samples: Float32Array) => samples.map((x) => Math.min(1, Math.max(-1, x)))

describe('clippedShare', () => {
  it('is the share of samples that an overload cut off', () => {
    const loud = clipped(sineAt(100, 2))
    const cut = loud.filter((x) => Math.abs(x) === 1).length / loud.length
    expect(measure(loud, mono).clippedShare).toBeCloseTo(cut, 3)
  })

  it.each([50, 100, 997, 12_000])('is 0 for a clean full-scale tone of %i Hz', (hertz) => {
    expect(measure(sineAt(hertz, 1), mono).clippedShare).toBe(0)
  })

  it('counts what lies over full scale, as decoders give it back', () => {
    expect(measure(sineAt(100, 1.3), mono).clippedShare).toBeGreaterThan(0.2)
  })

  it('counts a run that goes on from block to block once', () => {
    const samples = new Float32Array(4800)
    samples.fill(1, 470, 490)
    for (const block of [1, 7, 480, 4800])
      expect(measure(samples, { ...mono, block }).clippedShare).toBeCloseTo(20 / 4800, 9)
  })

  it('leaves runs of three out', () => {
    const samples = new Float32Array(4800)
    for (let at = 0; at < 4800; at += 100) samples.fill(1, at, at + 3)
    expect(measure(samples, mono).clippedShare).toBe(0)
  })
})

describe('silences', () => {
  it('are stretches of half a second or more below -50 dBFS', () => {
    const pieces = [
      stereo(1, -200),
      stereo(2, -20),
      stereo(0.4, -200),
      stereo(1, -20),
      stereo(1.5, -60),
      stereo(1, -20),
    ]
    const { silences, silentMs } = measure(tone(pieces))
    expect(silences).toEqual([
      { startMs: 0, endMs: 1000 },
      { startMs: 4400, endMs: 5900 },
    ])
    expect(silentMs).toBe(2500)
  })

  it('need every channel to be silent', () => {
    expect(measure(tone([{ seconds: 2, levels: [-200, -30] }])).silences).toEqual([])
  })

  it('reach to the end', () => {
    const { silences } = measure(tone([stereo(1, -20), stereo(1.234, -200)]))
    expect(silences).toEqual([{ startMs: 1000, endMs: 2234 }])
  })
})

describe('the mean and both channels as one', () => {
  it('tells how far the waveform lies off its middle', () => {
    const samples = sineAt(1000, 0.3).map((x) => x + 0.05)
    expect(measure(samples, mono).dcOffset).toBeCloseTo(0.05, 4)
  })

  it('loses nothing when both channels are alike, 3 dB when unrelated, all when opposite', () => {
    const random = createRandom(9)
    const alike = doubled(sineAt(440, 0.5))
    expect(measure(alike).monoDb).toBeCloseTo(0, 6)
    const noise = Float32Array.from({ length: 2 * RATE }, () => random() - 0.5)
    expect(Math.abs(measure(noise).monoDb! + 3)).toBeLessThan(0.1)
    const opposite = alike.map((x, n) => (n % 2 === 0 ? x : -x))
    expect(measure(opposite).monoDb).toBe(-60)
    expect(measure(sineAt(440, 0.5), mono).monoDb).toBeNull()
  })
})

describe('hook', () => {
  it('tells the loudness of the first 3 s and of the rest', () => {
    const { loudness } = measure(tone([stereo(3, -30), stereo(6, -20)]))
    expect(loudness.openingLufs!).toBeCloseTo(-30, 1)
    expect(loudness.restLufs!).toBeCloseTo(-20, 1)
  })

  it('counts onsets before and after', () => {
    const beats = (seconds: number, perSecond: number) =>
      Array.from({ length: seconds * perSecond }, () => [
        stereo(0.1, -20),
        stereo(1 / perSecond - 0.1, -80),
      ]).flat()
    const { onsets } = measure(tone([...beats(3, 4), ...beats(6, 1)]))
    expect(onsets.opening).toBeCloseTo(4, 0)
    expect(onsets.rest!).toBeCloseTo(1, 0)
  })
})
