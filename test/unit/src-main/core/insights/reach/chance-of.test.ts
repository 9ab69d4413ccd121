import { describe, expect, it } from 'vitest'
import { alarmsOf, chanceOf } from '#main/core/insights/reach/chance-of.ts'

describe('chanceOf', () => {
  it('falls as steps grow stronger, within 0.001 and 1', () => {
    for (const posts of [15, 16, 33, 100, 399, 400]) {
      let last = 1
      for (let strength = -9; strength < 12; strength += 0.25) {
        const chance = chanceOf(strength, posts)
        expect(chance).toBeLessThanOrEqual(last + 1e-9)
        expect(chance).toBeGreaterThanOrEqual(0.001)
        last = chance
      }
      expect(last).toBeLessThan(0.01)
    }
  })
})

describe('alarmsOf', () => {
  it('is at most 6 in 100 for any length', () => {
    for (let posts = 15; posts <= 400; posts++) {
      expect(alarmsOf(posts)).toBeGreaterThan(0)
      expect(alarmsOf(posts)).toBeLessThan(0.06)
    }
  })
})
