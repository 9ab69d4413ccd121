import { expect, it } from 'vitest'
import { createBestPlaces } from '#main/core/insights/posts/best-places.ts'
import { nthLowest } from '#main/core/insights/posts/nth-lowest.ts'
import { createShares } from '#main/lib/create-shares.ts'

it.each([
  ['all different', () => (value: number) => value],
  ['many equal', () => (value: number) => Math.floor(value * 5)],
  ['all equal', () => () => 7],
  ['most the lowest', () => (value: number) => (value < 0.9 ? -Infinity : value)],
  ['all the lowest', () => () => -Infinity],
  [
    'rising',
    () => {
      let next = 0
      return () => next++
    },
  ],
] as const)('keeps the best as a sort of all would: %s', (_, make) => {
  const share = createShares(4)
  const valueOf = make()
  const count = 9000
  const posts = Array.from({ length: count }, (_none, at) => ({
    id: 1 + ((at * 7919) % 9001),
    value: valueOf(share()),
  }))
  const sorted = posts.toSorted((a, b) => b.value - a.value || b.id - a.id).map(({ id }) => id)
  for (const [offset, limit] of [
    [0, 1],
    [0, 100],
    [900, 100],
    [4500, 100],
    [8950, 100],
    [9100, 10],
  ] as const) {
    const best = createBestPlaces(offset + limit, count)
    for (const [at, { value }] of posts.entries())
      best.offer(value, at, (place) => posts[place]!.id)
    expect(best.ids(offset)).toEqual(sorted.slice(offset, offset + limit))
  }
})

it.each([
  ['by chance', (share: number) => share],
  ['few values', (share: number) => Math.floor(share * 3)],
  ['all the same', () => 1],
  [
    'with infinities',
    (share: number) => (share < 0.4 ? -Infinity : share < 0.5 ? Infinity : share),
  ],
])('finds the n-th lowest as a sort does: %s', (_, valueOf) => {
  const share = createShares(2)
  for (const count of [1, 2, 3, 10, 501]) {
    const values = Float64Array.from({ length: count }, () => valueOf(share()))
    const sorted = values.toSorted()
    for (let place = 0; place < count; place += Math.ceil(count / 40))
      expect(nthLowest(values.slice(), place)).toBe(sorted[place])
  }
})
