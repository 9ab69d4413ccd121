import { describe, expect, it } from 'vitest'
import { createWindows } from '#main/speech/windows.ts'
import { createRandom } from '../../../helpers/random.ts'

const RATE = 16_000

async function* numbered(
  seconds: number,
  size: number,
  onRead: (count: number) => void = () => undefined,
) {
  const total = seconds * RATE
  for (let at = 0; at < total; at += size) {
    onRead(Math.min(total, at + size))
    yield Float32Array.from(
      { length: Math.min(size, total - at) },
      (_, index) => (at + index) / total,
    )
  }
}

describe('createWindows', () => {
  it('gives every sample once and in order, in windows that are short enough', async () => {
    const random = createRandom(3)
    for (const size of [1, 4096, 70_000].map((most) => Math.ceil(random() * most) + 100)) {
      const windows = createWindows(numbered(7, size), 2)
      let next = 0
      for (let one = await windows.next(); one; one = await windows.next()) {
        expect(one.samples.length).toBeLessThanOrEqual(2 * RATE)
        expect(one.startMs).toBeCloseTo((next * 1000) / RATE, 6)
        expect(one.samples[0]).toBeCloseTo(next / (7 * RATE), 6)
        next += one.samples.length
      }
      expect(next).toBe(7 * RATE)
      expect(windows.readMs()).toBe(7000)
    }
  })

  it('hears the rest of a window again', async () => {
    const windows = createWindows(numbered(3, 1000), 2)
    const first = await windows.next()
    windows.back(500)
    const second = await windows.next()
    expect(second?.startMs).toBe(500)
    expect(second?.samples[0]).toBe(first?.samples[8000])
    windows.back((1000 * second!.samples.length) / RATE)
    expect((await windows.next())?.startMs).toBeCloseTo(
      500 + (1000 * second!.samples.length) / RATE,
      6,
    )
  })

  it('reads no further than the next window needs', async () => {
    let read = 0
    const windows = createWindows(
      numbered(60, 1000, (count) => {
        read = count
      }),
      2,
    )
    await windows.next()
    expect(read).toBeLessThanOrEqual(2 * RATE + 1000)
    await windows.close()
    await expect(windows.next()).resolves.toBeDefined()
    expect(read).toBeLessThanOrEqual(2 * RATE + 1000)
  })
})
