import { describe, expect, it } from 'vitest'
import { sampleField } from '#main/core/backgrounds/fields.ts'

const extent = { width: 90, height: 40, span: 60 }

describe('sampleField', () => {
  it('gives a slope back exactly, at the middle of each pixel', () => {
    const field = sampleField(extent, { detail: 7, channels: 2 }, (x, y, out) => {
      out[0] = 3 * x - y
      out[1] = y
    })
    for (const [x, y] of [
      [0, 0],
      [89, 39],
      [44, 12],
    ] as const) {
      const px = (x + 0.5 - 45) / 60
      const py = (y + 0.5 - 20) / 60
      expect(field[(y * 90 + x) * 2]).toBeCloseTo(3 * px - py, 5)
      expect(field[(y * 90 + x) * 2 + 1]).toBeCloseTo(py, 5)
    }
  })

  it('measures a smooth field at few places', () => {
    let calls = 0
    const field = sampleField(extent, { detail: 20 }, (x, y, out) => {
      calls++
      out[0] = Math.sin(4 * x) * Math.cos(3 * y)
    })
    expect(calls).toBeLessThan(90 * 40 * 0.3)
    const wanted = Math.sin((4 * (70.5 - 45)) / 60) * Math.cos((3 * (8.5 - 20)) / 60)
    expect(field[8 * 90 + 70]).toBeCloseTo(wanted, 3)
  })
})
