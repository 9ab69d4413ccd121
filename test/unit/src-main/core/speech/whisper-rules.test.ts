import { describe, expect, it } from 'vitest'
import { chooseToken, probabilityOf } from '#main/core/speech/choose-token.ts'
import { applyStampRules } from '#main/core/speech/whisper-rules.ts'
import { createRandom } from '../../../../helpers/random.ts'

/** Words 0..9, the end 10, no stamps 11, stamps 12..31. */
const tokens = { endOfText: 10, noTimestamps: 11, suppressed: [3], mostFirstStamp: 5 }
const FIRST = 12

function allowed(
  written: readonly number[],
  logits: Float32Array = new Float32Array(32),
): number[] {
  applyStampRules(logits, written, tokens)
  return [...logits.keys()].filter((token) => logits[token] !== -Infinity)
}

describe('applyStampRules', () => {
  it('begins with a stamp near the start', () => {
    expect(allowed([])).toEqual([12, 13, 14, 15, 16, 17])
  })

  it('goes on with words after an opening stamp, but not with those that are forbidden', () => {
    expect(allowed([14], favour([0, 1, 2, 3, 4]))).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9, 10])
  })

  it('lets a closing stamp be followed by another one no earlier, or by the end', () => {
    const after = allowed([14, 1, 20])
    expect(after.every((token) => token >= 20)).toBe(true)
    expect(after).toContain(20)
    expect(allowed([14, 1, 20], favour([10]))).toContain(10)
  })

  it('never goes back in time, and never says nothing for a while', () => {
    for (const written of [
      [14, 1],
      [14, 1, 20, 22, 2],
    ])
      expect(
        allowed(written).filter((token) => token >= FIRST && token <= Math.max(...written)),
      ).toEqual([])
  })

  it('takes a stamp when all stamps together are likelier than any word', () => {
    const logits = new Float32Array(32).fill(-10)
    logits[2] = 1
    logits.fill(0, FIRST)
    expect(allowed([12, 1], logits).every((token) => token >= FIRST)).toBe(true)
  })

  it('always leaves something to choose, and ends whatever it is given', () => {
    const random = createRandom(7)
    for (let round = 0; round < 200; round++) {
      const written: number[] = []
      while (written.length < 60) {
        const logits = Float32Array.from({ length: 32 }, () => 8 * random() - 4)
        applyStampRules(logits, written, tokens)
        const { token, logProbability } = chooseToken(logits, round % 2, random)
        expect(logProbability).toBeLessThanOrEqual(1e-6)
        if (token === 10) break
        written.push(token)
      }
      const stamps = written.filter((token) => token >= FIRST)
      expect(stamps).toEqual(stamps.toSorted((a, b) => a - b))
      expect(written).not.toContain(3)
    }
  })
})

describe('chooseToken', () => {
  it('takes the likeliest and tells its probability', () => {
    const { token, logProbability } = chooseToken(Float32Array.of(0, 2, 1), 0, () => 0)
    expect(token).toBe(1)
    expect(logProbability).toBeCloseTo(Math.log(probabilityOf(Float32Array.of(0, 2, 1), 1)), 6)
  })

  it('draws in proportion above temperature 0', () => {
    const random = createRandom(1)
    const drawn = [0, 0, 0]
    for (let round = 0; round < 4000; round++)
      drawn[chooseToken(Float32Array.of(0, Math.log(3), -Infinity), 1, random).token]!++
    expect(drawn[1]! / 4000).toBeCloseTo(0.75, 1)
    expect(drawn[2]).toBe(0)
  })
})

function favour(some: readonly number[]): Float32Array {
  const logits = new Float32Array(32)
  for (const token of some) logits[token] = 9
  return logits
}
