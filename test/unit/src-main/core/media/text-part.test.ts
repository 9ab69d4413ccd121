import { describe, expect, it } from 'vitest'
import type { FoundText } from '#main/core/media/detection.ts'
import { textPart } from '#main/core/media/text-part.ts'

const saliency = { columns: 16, rows: 9, values: [] }
const line: FoundText = { x: 0.1, y: 0.1, width: 0.5, height: 0.2, score: 0.9 }
const legible = (value: number) =>
  [120, 240, 360].map((width) => ({ width, letterPx: 10, strokePx: 2, contrast: 9, value }))
const partOf = (...text: FoundText[]) => textPart({ text, saliency })

describe('the part of text', () => {
  it('is neutral without any', () => {
    expect(partOf()).toBe(0.5)
  })

  it('follows how well the ink is read, not the size of its box', () => {
    const good = partOf({ ...line, legibility: legible(0.9) })
    const poor = partOf({ ...line, legibility: legible(0.1) })
    expect(good).toBeGreaterThan(0.75)
    expect(poor).toBeLessThan(0.3)
    expect(partOf({ ...line, legibility: legible(0.5) })).toBeCloseTo(0.5, 10)
  })

  it('counts 120 pixels most', () => {
    const readAt = (width: number) =>
      partOf({
        ...line,
        legibility: legible(0).map((each) => ({ ...each, value: each.width === width ? 1 : 0 })),
      })
    expect(readAt(120)).toBeGreaterThan(readAt(240))
    expect(readAt(240)).toBeGreaterThan(readAt(360))
  })

  it('goes by the height of the box where no ink was measured', () => {
    const flat = { ...line, height: 0.04 }
    expect(partOf(line)).toBeGreaterThan(0.5)
    expect(partOf(flat)).toBeLessThan(0.5)
    expect(partOf({ ...line, legibility: [] })).toBe(partOf(line))
  })

  it('is lower the more lies under the duration badge', () => {
    const shown = { ...line, legibility: legible(0.9) }
    const values = [0, 0.2, 0.6, 1].map((underBadge) => partOf({ ...shown, underBadge }))
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    expect(new Set(values).size).toBe(4)
    expect(values.at(-1)).toBeLessThan(0.5)
  })

  it('is lower for many tiny lines and for text all over the picture', () => {
    const tiny = { ...line, width: 0.1, height: 0.02, legibility: legible(0.05) }
    expect(partOf(...Array<FoundText>(8).fill(tiny))).toBeLessThan(partOf(tiny))
    const all = { ...line, width: 1, height: 0.8, legibility: legible(0.9) }
    expect(partOf(all)).toBeLessThan(partOf({ ...line, legibility: legible(0.9) }))
  })
})
