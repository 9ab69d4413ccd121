import { expect, it } from 'vitest'
import { createSampleAligner } from '#main/decoding/align-samples.ts'
import { createByteReader } from '#main/lib/byte-reader.ts'
import { createRandom } from '../../../helpers/random.ts'

it('gives the same samples however the bytes are cut', () => {
  const random = createRandom(12)
  const samples = Float32Array.from({ length: 3 * 500 }, () => random() - 0.5)
  const bytes = new Uint8Array(samples.buffer)
  for (const longest of [1, 5, 12, 13, 400, 6000]) {
    const align = createSampleAligner(12)
    const seen: number[] = []
    for (let at = 0; at < bytes.length;) {
      const piece = bytes.slice(at, at + 1 + Math.floor(longest * random()))
      const block = align(piece)
      expect((block?.length ?? 0) % 3).toBe(0)
      seen.push(...(block ?? []))
      at += piece.length
    }
    expect(seen).toEqual([...samples])
  }
})

it('does not copy a piece that begins with a set, and copies one that lies askew', () => {
  const piece = new Uint8Array(new Float32Array([1, 2, 3, 4]).buffer)
  expect(createSampleAligner(8)(piece)!.buffer).toBe(piece.buffer)
  const askew = new Uint8Array(18)
  askew.set(piece, 2)
  expect([...createSampleAligner(8)(askew.subarray(2))!]).toEqual([1, 2, 3, 4])
})

it('takes what a reader has at hand after a header', async () => {
  async function* chunks() {
    yield Uint8Array.of(1, 2, 3, 4, 5)
    yield Uint8Array.of(6)
  }
  const reader = createByteReader(chunks())
  expect(await reader.fill(new Uint8Array(3))).toBe(true)
  expect([...(await reader.piece())!]).toEqual([4, 5])
  expect([...(await reader.piece())!]).toEqual([6])
  expect(await reader.piece()).toBeUndefined()
})
