import { describe, expect, it } from 'vitest'
import { packNumbers, readNumbers } from '#main/core/insights/posts/numbers.ts'
import {
  bytesFor,
  countPlaces,
  markPlaces,
  packBits,
  packPlaces,
  visitPlaces,
} from '#main/core/insights/posts/places.ts'
import { createShares } from '#main/lib/create-shares.ts'

function somePlaces(count: number, chance: number, seed: number): number[] {
  const share = createShares(seed)
  return Array.from({ length: count }, (_, at) => at).filter(() => share() < chance)
}

describe('packed places', () => {
  it.each([
    [0, 0.5],
    [1, 1],
    [8, 1],
    [13, 0.4],
    [5000, 0.0008],
    [5000, 0.1],
    [5000, 0.9],
    [70_000, 0.0001],
  ])('come back as they were: %i posts, a share of %d', (count, chance) => {
    const places = somePlaces(count, chance, count + 1)
    const bits = new Uint8Array(bytesFor(count))
    markPlaces(packPlaces(places, count), bits)
    const read: number[] = []
    visitPlaces({ from: 0, to: count, bits }, (place) => void read.push(place))
    expect(read).toEqual(places)
    expect(packBits(bits, count)).toEqual(packPlaces(places, count))
  })

  it('take a bit each where they are many, and few bytes where they are few', () => {
    expect(packPlaces(somePlaces(8000, 0.9, 1), 8000)).toHaveLength(1001)
    expect(packPlaces([3, 4, 200, 7999], 8000)).toHaveLength(7)
  })

  it('are counted and visited within a window', () => {
    const places = somePlaces(200, 0.5, 3)
    const bits = new Uint8Array(bytesFor(200))
    markPlaces(packPlaces(places, 200), bits)
    for (let from = 0; from < 200; from += 3)
      for (const to of [from, from + 1, from + 7, Math.min(200, from + 40), 200]) {
        const within = places.filter((place) => place >= from && place < to)
        const read: number[] = []
        visitPlaces({ from, to, bits }, (place) => void read.push(place))
        expect([read, countPlaces({ from, to, bits })]).toEqual([within, within.length])
        expect(countPlaces({ from, to, bits: null })).toBe(to - from)
      }
  })

  it('are visited until the visitor has enough', () => {
    for (const bits of [null, Uint8Array.of(255)]) {
      const read: number[] = []
      visitPlaces({ from: 2, to: 8, bits }, (place) => read.push(place) < 3)
      expect(read).toEqual([2, 3, 4])
    }
  })
})

describe('packed numbers', () => {
  it.each([
    [[1, null, 16_777_216, 0.5], 4],
    [[1, 16_777_217, null], 8],
    [[0.1, 3], 8],
  ])('come back to the last digit: %j', (values, bytes) => {
    const packed = packNumbers(values)
    expect(packed).toHaveLength(bytes * values.length)
    const moved = new Uint8Array(packed.length + 3)
    moved.set(packed, 3)
    for (const each of [packed, moved.subarray(3)])
      expect([...readNumbers(each, values.length)]).toEqual(values.map((v) => v ?? Number.NaN))
  })
})
