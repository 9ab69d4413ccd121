import { describe, expect, it } from 'vitest'
import { cosine, createVectors } from '#main/core/text/vectors/create-vectors.ts'
import { ODD_TEXTS } from '../odd-texts.ts'
import { vectors } from '../reading-parts.ts'

const near = (a: string, b: string) => cosine(vectors.embed(a), vectors.embed(b))

describe('createVectors', () => {
  it.each([
    ['dog', 'puppy', 'economics'],
    ['recipe for chocolate cake', 'baking', 'football'],
    ['we are hiring designers', 'job opening', 'holiday photos'],
    ['startup', 'founder', 'garden'],
    ['instagram', 'photography', 'cooking'],
  ])('puts %j nearer to %j than to %j', (text, one, other) => {
    expect(near(text, one)).toBeGreaterThan(near(text, other) + 0.1)
  })

  it('reads words that it does not know by their pieces', () => {
    expect(vectors.knows('photographically')).toBe(false)
    expect(near('photographically', 'photograph')).toBeGreaterThan(0.3)
  })

  it('weighs a word by its place in the file', () => {
    const bytes = new Uint8Array(12 + 8 + 4)
    bytes.set(new TextEncoder().encode('KWV1'))
    const view = new DataView(bytes.buffer)
    view.setUint32(4, 2, true)
    view.setUint32(8, 2, true)
    view.setFloat32(12, 0.5, true)
    view.setFloat32(16, 1, true)
    new Int8Array(bytes.buffer).set([2, -4, 6, 8], 20)
    const tiny = createVectors(bytes, 'one\ntwo\n')
    expect([...tiny.embed('One')]).toEqual([1, -2])
    expect([...tiny.embed('one, TWO')]).toEqual([3.5, 3])
    expect([...tiny.embed('three')]).toEqual([0, 0])
  })

  it('refuses other files', () => {
    expect(() => createVectors(new Uint8Array(12), '')).toThrow('not word vectors')
  })

  it.each(Object.entries(ODD_TEXTS))('gives finite numbers for %s', (_, text) => {
    expect(vectors.embed(text).every(Number.isFinite)).toBe(true)
  })

  it('has no nearness to nothing', () => {
    expect(near('', 'dog')).toBe(0)
    expect(near('dog', 'dog')).toBeCloseTo(1)
  })
})
