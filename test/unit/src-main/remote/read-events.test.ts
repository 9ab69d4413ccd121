import { expect, it } from 'vitest'
import { readEvents } from '#main/remote/read-events.ts'
import { createRandom } from '../../../helpers/random.ts'

async function read(chunks: readonly Uint8Array[]): Promise<string[]> {
  async function* all() {
    yield* chunks
  }
  return Array.fromAsync(readEvents(all()))
}
const bytes = (text: string) => new TextEncoder().encode(text)

it('reads data lines, joins those of one event and leaves the rest out', async () => {
  const text = ': hello\nevent: x\ndata: a\ndata:b\r\n\r\nid: 3\n\ndata:  c'
  expect(await read([bytes(text)])).toEqual(['a\nb', ' c'])
})

it('reads the same however the bytes are cut', async () => {
  const whole = bytes('data: olá\n\ndata: 日本\r\n\r\ndata: end\n\n')
  const random = createRandom(3)
  for (let round = 0; round < 300; round++) {
    const chunks: Uint8Array[] = []
    for (let at = 0; at < whole.length;) {
      const size = Math.floor(random() * 5)
      chunks.push(whole.subarray(at, at + size))
      at += size
    }
    expect(await read(chunks)).toEqual(['olá', '日本', 'end'])
  }
})

it('leaves out a line without an end', async () => {
  const chunks = [
    ...Array<Uint8Array>(300).fill(bytes(`data: ${'x'.repeat(10_000)}`)),
    bytes('\n\ndata: y\n\n'),
  ]
  expect(await read(chunks)).toEqual(['y'])
})

it('ends on noise', async () => {
  const random = createRandom(4)
  for (let round = 0; round < 200; round++) {
    const noise = Uint8Array.from({ length: 300 }, () => Math.floor(random() * 256))
    await expect(read([noise])).resolves.toBeInstanceOf(Array)
  }
})
