import { describe, expect, it } from 'vitest'
import {
  hexToOklch,
  hueBetween,
  mixOklch,
  oklchToHex,
  oklchToLinear,
} from '#main/core/colour/oklab.ts'

describe('OKLCH', () => {
  it('has the values that were published for the primaries', () => {
    const red = hexToOklch('#ff0000')
    expect(red.l).toBeCloseTo(0.628, 3)
    expect(red.c).toBeCloseTo(0.2577, 3)
    expect(red.h).toBeCloseTo(29.23, 1)
    expect(hexToOklch('#ffffff').l).toBeCloseTo(1, 4)
    expect(hexToOklch('#ffffff').c).toBeLessThan(1e-4)
  })

  it('comes back to the same hex code', () => {
    for (const hex of ['#000000', '#ffffff', '#0e8f8c', '#ff00ff', '#123456', '#fdc97a'])
      expect(oklchToHex(hexToOklch(hex))).toBe(hex)
  })

  it('brings a colour that no screen shows into sRGB and keeps its hue', () => {
    const wild = { l: 0.7, c: 0.4, h: 150 }
    for (const value of oklchToLinear(wild)) {
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1)
    }
    expect(Math.abs(hueBetween(hexToOklch(oklchToHex(wild)).h, 150))).toBeLessThan(2)
  })

  it('mixes across the turn of the hue circle', () => {
    const mixed = mixOklch({ l: 0.5, c: 0.1, h: 350 }, { l: 0.7, c: 0.1, h: 10 }, 0.5)
    expect(mixed.l).toBeCloseTo(0.6, 6)
    expect(Math.abs(hueBetween(mixed.h, 0))).toBeLessThan(0.01)
    expect(hueBetween(350, 10)).toBe(20)
  })
})
