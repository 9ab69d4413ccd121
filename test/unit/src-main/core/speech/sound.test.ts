import { describe, expect, it } from 'vitest'
import { createResampler } from '#shared/media/resample-sound.ts'
import { SPEECH_RATE } from '#shared/media/speech-rate.ts'
import { findCut, isHeard } from '#main/core/speech/cut-window.ts'
import { createRandom } from '../../../../helpers/random.ts'

const sine = (hertz: number, seconds: number, rate = SPEECH_RATE) =>
  Float32Array.from(
    { length: Math.round(seconds * rate) },
    (_, at) => 0.5 * Math.sin((2 * Math.PI * hertz * at) / rate),
  )

describe('findCut', () => {
  it('cuts in a pause and not in a word', () => {
    const samples = sine(200, 4)
    samples.fill(0, 2.9 * SPEECH_RATE, 3.2 * SPEECH_RATE)
    const cut = findCut(samples, 2 * SPEECH_RATE) / SPEECH_RATE
    expect(cut).toBeGreaterThanOrEqual(3)
    expect(cut).toBeLessThanOrEqual(3.1)
  })

  it('takes the last of equally quiet places', () => {
    expect(findCut(new Float32Array(4 * SPEECH_RATE), 0) / SPEECH_RATE).toBeCloseTo(3.9, 1)
  })

  it('answers a place that can be cut at for any sound', () => {
    const random = createRandom(5)
    for (let round = 0; round < 100; round++) {
      const samples = Float32Array.from(
        { length: Math.floor(random() * 9000) },
        () => random() - 0.5,
      )
      const from = random() * samples.length
      const cut = findCut(samples, from)
      expect(cut).toBeGreaterThanOrEqual(from)
      expect(cut).toBeLessThanOrEqual(samples.length)
    }
  })
})

describe('isHeard', () => {
  it('hears quiet speech, and nothing in silence or a faint hiss', () => {
    const quiet = sine(200, 1).map((sample) => sample * 0.01)
    expect(isHeard(quiet)).toBe(true)
    expect(isHeard(quiet.map((sample) => sample * 0.1))).toBe(false)
    expect(isHeard(new Float32Array(16_000))).toBe(false)
    expect(isHeard(new Float32Array(0))).toBe(false)
  })

  it('looks only at the stretch it is asked for', () => {
    const samples = new Float32Array(SPEECH_RATE)
    samples.set(sine(200, 0.1), 8000)
    expect(isHeard(samples, 0, 8000)).toBe(false)
    expect(isHeard(samples, 8000, 9600)).toBe(true)
  })
})

describe('createResampler', () => {
  it.each([8000, 22_050, 44_100, 48_000, 96_000, 44_056])('keeps a tone of %i Hz sound', (rate) => {
    const input = sine(1000, 0.5, rate)
    const resampler = createResampler(rate, SPEECH_RATE)
    const output = [...resampler.add(input), ...resampler.finish()]
    expect(output.length).toBeGreaterThanOrEqual(7999)
    expect(output.length).toBeLessThanOrEqual(8001)
    const wanted = sine(1000, 0.5)
    for (let at = 400; at < 7600; at++)
      expect(Math.abs((output[at] ?? 0) - (wanted[at] ?? 0))).toBeLessThan(2e-3)
  })

  it('takes away what would fold back', () => {
    const resampler = createResampler(48_000, SPEECH_RATE)
    const output = resampler.add(sine(10_000, 0.5, 48_000))
    expect(Math.max(...output.slice(400, -400).map(Math.abs))).toBeLessThan(2e-3)
  })

  it('gives the same whatever the blocks are', () => {
    const input = sine(700, 0.3, 44_100)
    const whole = createResampler(44_100, SPEECH_RATE)
    const wanted = [...whole.add(input), ...whole.finish()]
    const pieces = createResampler(44_100, SPEECH_RATE)
    const random = createRandom(2)
    const got: number[] = []
    for (let at = 0; at < input.length;) {
      const size = Math.floor(random() * 900)
      got.push(...pieces.add(input.slice(at, at + size)))
      at += size
    }
    got.push(...pieces.finish())
    expect(got).toEqual(wanted)
  })
})
