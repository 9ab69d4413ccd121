import { describe, expect, it } from 'vitest'
import { hookEnergy } from '#main/core/sound/hook-energy.ts'
import { createRandom } from '../../../../helpers/random.ts'
import { measure } from './signals.ts'

const RATE = 16_000
const SECONDS = 12
const listen = (sampleAt: (seconds: number) => number) => {
  const samples = Float32Array.from({ length: RATE * SECONDS }, (_, n) => sampleAt(n / RATE))
  return measure(samples, { rate: RATE, weights: [1] })
}

const chord = [220, 277.2, 329.6, 440]
const sing = (t: number) =>
  chord.reduce((sum, hertz) => sum + 0.1 * Math.sin(2 * Math.PI * hertz * t), 0)

/** Four syllables a second: a hiss, then a buzz through changing formants, then a pause. */
function createTalk() {
  const random = createRandom(21)
  const formants = Array.from({ length: 64 }, () => [300 + 500 * random(), 900 + 1400 * random()])
  return (t: number) => {
    const syllable = Math.floor(4 * t)
    const at = 4 * t - syllable
    if (syllable % 6 === 5) return 0
    if (at < 0.25) return 0.06 * (random() - 0.5)
    if (at > 0.8) return 0
    const shape = Math.sin((Math.PI * (at - 0.25)) / 0.55)
    const pulse = (t * 120) % 1
    const [first = 500, second = 1500] = formants[syllable % 64]!
    const ring =
      Math.exp(-6 * pulse) *
      (Math.sin((2 * Math.PI * first * pulse) / 120) +
        0.5 * Math.sin((2 * Math.PI * second * pulse) / 120))
    return 0.4 * shape * ring
  }
}

describe('speech and music, as estimates', () => {
  it('takes held tones for music', () => {
    const { speechShare, musicShare } = listen(sing)
    expect(musicShare).toBe(1)
    expect(speechShare).toBe(0)
  })

  it('takes syllables with pauses for speech', () => {
    const { speechShare, musicShare } = listen(createTalk())
    expect(speechShare).toBeGreaterThan(0.7)
    expect(musicShare).toBeLessThan(0.3)
  })

  it('takes noise for neither', () => {
    const random = createRandom(5)
    const { speechShare, musicShare } = listen(() => 0.3 * (random() - 0.5))
    expect(speechShare).toBe(0)
    expect(musicShare).toBe(0)
  })

  it('takes silence for neither, and halves for halves', () => {
    const { musicShare, speechShare } = listen((t) => (t < SECONDS / 2 ? sing(t) : 0))
    expect(Math.abs(musicShare - 0.5)).toBeLessThan(0.03)
    expect(speechShare).toBe(0)
  })
})

describe('hookEnergy', () => {
  it('is a half when the opening is like the rest', () => {
    const even = { opening: 2, rest: 2 }
    expect(hookEnergy({ loudness: even, onsets: even, cuts: even, motion: even })).toBe(0.5)
  })

  it('rises with everything that is livelier at the start', () => {
    const base = { loudness: { opening: -20, rest: -20 }, onsets: { opening: 1, rest: 1 } }
    const louder = { ...base, loudness: { opening: -15, rest: -20 } }
    expect(hookEnergy(louder)!).toBeGreaterThan(hookEnergy(base)!)
    expect(hookEnergy({ ...base, onsets: { opening: 3, rest: 1 } })!).toBeGreaterThan(0.5)
    expect(hookEnergy({ ...base, cuts: { opening: 0, rest: 1 } })!).toBeLessThan(0.5)
  })

  it('stays within 0 and 1, and is null without anything to compare', () => {
    expect(hookEnergy({ loudness: { opening: 0, rest: -60 } })).toBe(1)
    expect(hookEnergy({ loudness: { opening: -60, rest: 0 } })).toBe(0)
    expect(hookEnergy({ motion: { opening: 0, rest: 0 } })).toBe(0.5)
    expect(hookEnergy({})).toBeNull()
  })
})
