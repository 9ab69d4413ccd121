import { describe, expect, it } from 'vitest'
import { badgePlace } from '#main/core/platforms/duration-badge.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'

describe('the duration badge', () => {
  it('lies in the lower right corner, a larger share of smaller pictures', () => {
    const [small, middle, large] = [120, 240, 360].map((width) => badgePlace(16 / 9, width)!)
    for (const place of [small!, middle!, large!]) {
      expect(place.x).toBeGreaterThan(0.5)
      expect(place.y).toBeGreaterThan(0.5)
      expect(place.x + place.width).toBeLessThan(1)
      expect(place.y + place.height).toBeLessThan(1)
    }
    expect(small!.width).toBeCloseTo(1 / 3, 5)
    expect(small!.width).toBeGreaterThan(middle!.width)
    expect(middle!.width).toBeGreaterThan(large!.width)
  })

  it('lies in what YouTube thumbnails are told to keep clear', () => {
    const clear = IMAGE_SIZES.find(({ id }) => id === 'youtube')!.keepClear[0]!
    const { x, y } = badgePlace(16 / 9)!
    expect(x).toBeGreaterThanOrEqual(clear.x)
    expect(Math.abs(y - clear.y)).toBeLessThan(0.04)
  })

  it('is on no square or upright picture', () => {
    expect(badgePlace(1)).toBeUndefined()
    expect(badgePlace(9 / 16)).toBeUndefined()
    expect(badgePlace(Number.NaN)).toBeUndefined()
  })
})
