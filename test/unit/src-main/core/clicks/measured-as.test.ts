import { expect, it } from 'vitest'
import { measuredAs } from '#main/core/clicks/click-features.ts'

it('tells one way of measuring from another, by the models and by their files', () => {
  const ways = [
    undefined,
    'clip-vit-base-patch32:351',
    'clip-vit-base-patch32:89',
    'nima-mobilenet:13',
    'clip-vit-base-patch32:351 nima-mobilenet:13',
  ].map(measuredAs)
  expect(new Set(ways).size).toBe(ways.length)
  for (const way of ways) expect(Number.isSafeInteger(way)).toBe(true)
  expect(measuredAs('')).toBe(measuredAs())
  expect(measuredAs('nima-mobilenet:13')).toBe(ways[3])
  expect(Math.min(...ways)).toBeGreaterThan(1) // rows of the first version are measured again
})
