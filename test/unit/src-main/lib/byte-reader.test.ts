import { expect, it } from 'vitest'
import { createByteReader } from '#main/lib/byte-reader.ts'
import { createRandom } from '../../../helpers/random.ts'

/** The bytes in pieces of random lengths, some of them empty. */
async function* inPieces(bytes: Uint8Array, random: () => number) {
  for (let at = 0; at < bytes.length;) {
    const length = Math.floor(12 * random() ** 2)
    yield bytes.subarray(at, at + length)
    at += length
  }
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

it('reads lines and bytes however the pipe cuts them', async () => {
  for (let seed = 0; seed < 60; seed++) {
    const random = createRandom(seed)
    const parts = Array.from({ length: 12 }, () => ({
      line: 'x'.repeat(Math.floor(20 * random())),
      bytes: Uint8Array.from({ length: Math.floor(40 * random()) }, () => 256 * random()),
    }))
    const all = Buffer.concat(
      parts.flatMap(({ line, bytes }) => [Buffer.from(`${line}\n`), Buffer.from(bytes)]),
    )
    const reader = createByteReader(inPieces(all, random))
    for (const { line, bytes } of parts) {
      expect(await reader.line()).toBe(line)
      const into = new Uint8Array(bytes.length)
      expect(await reader.fill(into)).toBe(true)
      expect(into).toEqual(bytes)
    }
    expect(await reader.line()).toBeUndefined()
  }
})

it('ends where the stream ends, and not before', async () => {
  const reader = createByteReader(once(Buffer.from('line\n1234')))
  expect(await reader.line()).toBe('line')
  expect(await reader.fill(new Uint8Array(5))).toBe(false)
  expect(await createByteReader(once(Buffer.from('no line feed'))).line()).toBeUndefined()
  expect(await createByteReader(once(new Uint8Array())).line()).toBeUndefined()
})

it('gives up on a line without an end', async () => {
  async function* endless() {
    for (;;) yield new Uint8Array(1000).fill(65)
  }
  expect(await createByteReader(endless()).line()).toBeUndefined()
})
