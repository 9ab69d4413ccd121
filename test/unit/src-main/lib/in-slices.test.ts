import { expect, it } from 'vitest'
import { inSlices } from '#main/lib/in-slices.ts'

function* count(steps: number, ms: number): Generator<void, number, void> {
  for (let step = 0; step < steps; step++) {
    const end = performance.now() + ms
    while (performance.now() < end);
    yield
  }
  return steps
}

it('lets others work in between', async () => {
  let ticks = 0
  const timer = setInterval(() => ticks++, 1)
  expect(await inSlices(count(20, 5))).toBe(20)
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(2)
})

it('stops when the signal aborts', async () => {
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 20)
  await expect(inSlices(count(100_000, 1), stop.signal)).rejects.toThrow(/abort/i)
})
