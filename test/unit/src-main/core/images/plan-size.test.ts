import { expect, it } from 'vitest'
import { planSize } from '#main/core/images/plan-size.ts'

const TRAINED = { side: 512, multiple: 8 }

it('keeps sizes near what the model was trained on, rounded to what it can draw', () => {
  expect(planSize({ width: 512, height: 512 }, TRAINED)).toEqual({ width: 512, height: 512 })
  expect(planSize({ width: 515, height: 380 }, TRAINED)).toEqual({ width: 512, height: 384 })
})

it('draws large and small pictures at the trained area, in their shape', () => {
  for (const wish of [
    { width: 1280, height: 720 },
    { width: 4096, height: 4096 },
    { width: 64, height: 96 },
    { width: 1080, height: 1920 },
  ]) {
    const { width, height } = planSize(wish, TRAINED)!
    expect(width % 8).toBe(0)
    expect(height % 8).toBe(0)
    expect(width * height).toBeGreaterThan(512 ** 2 * 0.9)
    expect(width * height).toBeLessThan(512 ** 2 * 1.1)
    expect(width / height / (wish.width / wish.height)).toBeCloseTo(1, 1)
  }
})

it('refuses shapes of which no model draws one picture', () => {
  expect(planSize({ width: 64, height: 4096 }, TRAINED)).toBeUndefined()
  expect(planSize({ width: 1801, height: 600 }, TRAINED)).toBeUndefined()
  expect(planSize({ width: 1800, height: 600 }, TRAINED)).toBeDefined()
})
