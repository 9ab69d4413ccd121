import { describe, expect, it } from 'vitest'
import { type ChunkScores, combineChunks } from '#main/core/text/classification/heads.ts'

const standings = {
  sentiment: 'verdict',
  emotion: 'verdict',
  irony: 'hint',
  offensive: 'verdict',
  hate: 'hint',
  postType: 'verdict',
  tone: 'verdict',
} as const
const even = (length: number) => new Float32Array(length).fill(1 / length)

/** A stretch whose sentiment is given and everything else undecided. */
const chunk = (pieces: number, sentiment: readonly number[]): ChunkScores => ({
  pieces,
  outputs: [
    Float32Array.from(sentiment),
    even(6),
    even(2),
    Float32Array.from([0.1, 0.9]),
    even(2),
    even(8),
    even(9),
    Float32Array.from([0.25]),
  ],
})

describe('combineChunks', () => {
  it('names the likeliest label of each head and how far it can be trusted', () => {
    const classification = combineChunks([chunk(10, [0.7, 0.2, 0.1])], standings)
    expect(classification.sentiment).toEqual({
      label: 'negative',
      probabilities: { negative: 0.7, neutral: 0.2, positive: 0.1 },
      standing: 'verdict',
    })
    expect(classification.offensive.label).toBe('offensive')
    expect(classification.irony.standing).toBe('hint')
    expect(classification.emotion.intensity).toBe(0.25)
  })
  it('lets longer stretches count for more', () => {
    const classification = combineChunks([chunk(30, [1, 0, 0]), chunk(10, [0, 0, 1])], standings)
    expect(classification.sentiment.probabilities).toEqual({
      negative: 0.75,
      neutral: 0,
      positive: 0.25,
    })
  })
})
