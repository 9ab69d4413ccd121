import { describe, expect, it } from 'vitest'
import {
  chunkPieces,
  MOST_CHUNKS,
  MOST_PIECES,
} from '#main/core/text/classification/chunk-pieces.ts'

const sentence = (length: number, seed: number) =>
  Array.from({ length }, (_, at) => 1000 + ((seed * 31 + at * 7) % 500))
const sentences = (count: number) =>
  Array.from({ length: count }, (_, at) => sentence(5 + (at % 20), at))

describe('chunkPieces', () => {
  it('keeps every piece in order in stretches the network can read', () => {
    const texts = sentences(60)
    const chunks = chunkPieces(texts)
    expect(chunks.flat()).toEqual(texts.flat())
    for (const chunk of chunks) expect(chunk.length).toBeLessThanOrEqual(MOST_PIECES)
  })
  it('cuts a sentence that is too long', () => {
    expect(chunkPieces([sentence(200, 1)]).map((chunk) => chunk.length)).toEqual([62, 62, 62, 14])
  })
  it('leaves most stretches as they were when one sentence changes', () => {
    const texts = sentences(60)
    const before = new Set(chunkPieces(texts).map(String))
    const changed = texts.with(5, sentence(9, 999))
    const after = chunkPieces(changed).map(String)
    const kept = after.filter((chunk) => before.has(chunk)).length
    expect(kept / after.length).toBeGreaterThan(0.75)
  })
  it('reads a huge text at evenly spread places', () => {
    const chunks = chunkPieces(sentences(20_000))
    expect(chunks).toHaveLength(MOST_CHUNKS)
  })
  it('has nothing to say of nothing', () => {
    expect(chunkPieces([])).toEqual([])
  })
})
