import { expect, it } from 'vitest'
import { createCoreGauge } from '#main/writer/free-cores.ts'

/** Spans of 100 ms, each with how much all processors and this process worked. */
function gauge(cores: number, spans: readonly (readonly [busy: number, own: number])[]) {
  const times = [{ atMs: 0, processors: cores, busyMs: 0, ownMs: 0 }]
  for (const [busy, own] of spans) {
    const last = times.at(-1)!
    times.push({
      ...last,
      atMs: last.atMs + 100,
      busyMs: last.busyMs + busy,
      ownMs: last.ownMs + own,
    })
  }
  return createCoreGauge(cores, () => times.shift()!)
}

it('takes all cores but one of a machine that does nothing else', () => {
  expect(gauge(4, [[10, 0]]).free(0)).toBe(3)
  expect(gauge(1, [[10, 0]]).free(0)).toBe(1)
})

it('leaves busy cores to others, and takes them back', () => {
  const { free } = gauge(4, [
    [300, 80],
    [290, 95],
    [100, 98],
  ])
  expect(free(3)).toBe(2)
  expect(free(1)).toBe(2)
  expect(free(1)).toBe(3)
})

it('counts other work of this process as that of others', () => {
  expect(gauge(4, [[400, 400]]).free(2)).toBe(2)
  expect(gauge(4, [[400, 400]]).free(Infinity)).toBe(3)
})

it('never goes below one', () => {
  expect(gauge(2, [[200, 0]]).free(0)).toBe(1)
})
