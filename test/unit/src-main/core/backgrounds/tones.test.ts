import { describe, expect, it } from 'vitest'
import { hexToOklch, hueBetween, linearToOklch } from '#main/core/colour/oklab.ts'
import { PLAIN_LOOK } from '#main/core/backgrounds/scene.ts'
import { createTones } from '#main/core/backgrounds/tones.ts'

const options = { isNamed: true, look: PLAIN_LOOK, avoided: [], random: () => 0.3 }

describe('createTones', () => {
  it('keeps every tone near the hue of a named colour, from dark to light', () => {
    for (const hex of ['#0e8f8c', '#dc2430', '#2450e0', '#f7d417', '#8e2aad', '#7f4f24']) {
      const tones = createTones({ ...options, palette: [hex] })
      let before = -1
      for (let s = -1; s <= 1; s += 0.125)
        for (const t of [0, 0.5, 1]) {
          const { l, h } = linearToOklch(tones.linear(t, s))
          expect(Math.abs(hueBetween(h, hexToOklch(hex).h)), `${hex} ${t} ${s}`).toBeLessThan(32)
          if (t === 0.5) {
            expect(l).toBeGreaterThan(before)
            before = l
          }
        }
    }
  })

  it('has the named colour itself in the middle, and all of several along the palette', () => {
    const one = createTones({ ...options, palette: ['#0e8f8c'] })
    expect(linearToOklch(one.linear(0.5, 0)).l).toBeCloseTo(hexToOklch('#0e8f8c').l, 1)
    const two = createTones({ ...options, palette: ['#0e8f8c', '#f98a1c'] })
    for (const [t, hex] of [
      [0.1, '#0e8f8c'],
      [0.9, '#f98a1c'],
    ] as const)
      expect(
        Math.abs(hueBetween(linearToOklch(two.linear(t, 0)).h, hexToOklch(hex).h)),
      ).toBeLessThan(4)
  })

  it('stays inside of the table for any tone', () => {
    const tones = createTones({ ...options, palette: ['#112233'] })
    for (const value of [-9, -1, 0, 1, 9]) {
      const entry = tones.at(value, value)
      expect(entry).toBeGreaterThanOrEqual(0)
      expect(entry + 2).toBeLessThan(tones.table.length)
    }
  })
})
