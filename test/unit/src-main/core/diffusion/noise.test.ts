import { expect, it } from 'vitest'
import { drawNoise } from '#main/core/diffusion/noise.ts'
import { philox, type Words } from '#main/core/diffusion/philox.ts'

const hex = (words: Words) => words.map((word) => word.toString(16).padStart(8, '0')).join(' ')

it('gives the published test vectors of Random123 for philox4x32-10', () => {
  expect(hex(philox([0, 0, 0, 0], [0, 0]))).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8')
  const ones = 0xffffffff
  expect(hex(philox([ones, ones, ones, ones], [ones, ones]))).toBe(
    '408f276d 41c83b0e a20bc7c6 6d5451fd',
  )
  expect(
    hex(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])),
  ).toBe('d16cfe09 94fdcceb 5001e420 24126ea1')
})

it('gives a position the same value however many are drawn', () => {
  const long = drawNoise(7, 0, 1001)
  for (const length of [1, 2, 3, 5, 400]) {
    const short = drawNoise(7, 0, length)
    expect(short).toHaveLength(length)
    expect([...short]).toEqual([...long.subarray(0, length)])
  }
})

it('is normal: mean 0, variance 1, and tails as wide as they should be', () => {
  const values = drawNoise(123, 3, 100_000)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  const far = values.filter((value) => Math.abs(value) > 2).length / values.length
  expect(Math.abs(mean)).toBeLessThan(0.01)
  expect(variance).toBeCloseTo(1, 1.5)
  expect(far).toBeGreaterThan(0.044)
  expect(far).toBeLessThan(0.047)
  expect(values.every(Number.isFinite)).toBe(true)
})

it('differs by seed, by stream, and by the upper bits of large seeds', () => {
  const seeds = [
    [1, 0],
    [2, 0],
    [1, 1],
    [1 + 2 ** 32, 0],
    [1 + 2 ** 52, 0],
  ] as const
  const firsts = seeds.map(([seed, stream]) => drawNoise(seed, stream, 4).join())
  expect(new Set(firsts).size).toBe(seeds.length)
})

it('stays what it is from release to release', () => {
  expect([...drawNoise(7, 0, 4)].map((value) => value.toFixed(6))).toMatchInlineSnapshot(`
    [
      "0.000292",
      "-0.304847",
      "1.788757",
      "1.067873",
    ]
  `)
})
