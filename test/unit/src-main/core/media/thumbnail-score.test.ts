import { describe, expect, it } from 'vitest'
import { blurred, flat, mapped, noisy, scene, scoreOf } from './pictures.ts'

const clean = scene(3)
const score = scoreOf(clean)

describe('scoreThumbnail', () => {
  it.each([
    ['heavy blur', blurred(clean, 6)],
    ['noise', noisy(clean, 60)],
    ['underexposure', mapped(clean, (value) => value / 4)],
    ['overexposure', mapped(clean, (value) => 2 * value + 60)],
  ])('puts %s below the original', (_, frame) => {
    const worse = scoreOf(frame)
    expect(worse.appeal).toBeLessThan(score.appeal - 0.3)
    expect(worse.clickAppeal).toBeLessThan(score.clickAppeal)
  })

  it.each([0, 40, 128, 255])('gives a flat frame of level %i next to nothing', (level) => {
    const blank = scoreOf(flat(level))
    expect(blank.appeal).toBeLessThan(0.5)
    expect(blank.clickAppeal).toBeLessThan(0.05)
  })

  it('gives ranges with room on both sides of the value', () => {
    expect(score.appealLow).toBeLessThan(score.appeal - 0.05)
    expect(score.appealHigh).toBeGreaterThan(score.appeal + 0.05)
    expect(score.low).toBeLessThan(score.clickAppeal - 0.01)
    expect(score.high).toBeGreaterThan(score.clickAppeal + 0.01)
  })

  it('rewards one clear face, is neutral without any, and less sure of a crowd', () => {
    const face = { x: 0.3, y: 0.2, width: 0.2, height: 0.35, score: 0.95 }
    const tiny = { x: 0.3, y: 0.2, width: 0.02, height: 0.035, score: 0.85 }
    const parts = (faces: (typeof face)[]) => scoreOf(clean, { faces }).parts.faces
    expect(score.parts.faces).toBe(0.5)
    expect(parts([face])).toBeGreaterThan(0.95)
    expect(parts([tiny])).toBeLessThan(0.6)
    expect(parts(Array.from({ length: 9 }, () => face))).toBeLessThan(0.75)
    expect(scoreOf(clean, { faces: [face] }).clickAppeal).toBeGreaterThan(score.clickAppeal)
  })

  it('likes large words, dislikes a litter of tiny ones, and ignores none', () => {
    const large = { x: 0.1, y: 0.6, width: 0.6, height: 0.2, score: 0.9 }
    const litter = Array.from({ length: 20 }, (_, index) => ({
      x: 0.04 * index,
      y: 0.5,
      width: 0.03,
      height: 0.03,
      score: 0.9,
    }))
    expect(score.parts.text).toBe(0.5)
    expect(scoreOf(clean, { text: [large] }).parts.text).toBeGreaterThan(0.7)
    expect(scoreOf(clean, { text: litter }).parts.text).toBeLessThan(0.3)
  })
})
