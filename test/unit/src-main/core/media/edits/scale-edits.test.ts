import { describe, expect, it } from 'vitest'
import { type Edit, Edits } from '#shared/contract/edits.ts'
import { scaleEdits } from '#main/core/media/edits/scale-edits.ts'
import { tellEdit } from '#main/core/media/edits/tell-edit.ts'
import { toLinear } from '#main/core/colour/oklab.ts'
import { toCoded } from '#main/core/media/edits/tone-tables.ts'

const WORDS: Extract<Edit, { kind: 'text' }> = {
  kind: 'text',
  words: 'Read this',
  ...{ x: 0.05, y: 0.05, width: 0.4, height: 0.2 },
  align: 'left',
  colour: '#ffffff',
  backing: 'outline',
}

describe('edits as numbers', () => {
  it('weakens each by a share, and tells each with its amount', () => {
    const edits: Edit[] = [
      { kind: 'exposure', stops: 0.5 },
      { kind: 'contrast', amount: -0.2 },
      { kind: 'saturation', amount: 0.3 },
      { kind: 'white-balance', warmth: 0.4, tint: -0.2 },
      { kind: 'sharpen', amount: 0.6 },
      { kind: 'denoise', amount: 0.5 },
      { kind: 'background-blur', amount: 0.7 },
      { kind: 'crop', x: 0.1, y: 0.2, width: 0.6, height: 0.6 },
      WORDS,
    ]
    expect(scaleEdits(edits, 0.5)).toMatchObject([
      { stops: 0.25 },
      { amount: -0.1 },
      { amount: 0.15 },
      { warmth: 0.2, tint: -0.1 },
      { amount: 0.3 },
      { amount: 0.25 },
      { amount: 0.35 },
      { x: 0.05, y: 0.1, width: 0.8, height: 0.8 },
      WORDS,
    ])
    expect(edits.map(tellEdit)).toEqual([
      'Exposure +0.50 stops',
      'Contrast −20 %',
      'Saturation +30 %',
      'White balance warmer +40 %, greener +20 %',
      'Sharpening +60 %',
      'Noise reduction +50 %',
      'Background blur +70 %',
      'Crop to 60 % of the width',
      'Put “Read this” at the top left',
    ])
  })

  it('tells in which of nine places words are', () => {
    const told = (x: number, y: number) => tellEdit({ ...WORDS, x, y })
    expect([told(0.3, 0), told(0.65, 0.4), told(0.3, 0.8), told(0.3, 0.4)]).toEqual([
      'Put “Read this” at the top',
      'Put “Read this” at the right',
      'Put “Read this” at the bottom',
      'Put “Read this” in the middle',
    ])
  })

  it('takes words of up to 80 characters in a colour that is one', () => {
    expect(Edits.safeParse([WORDS]).success).toBe(true)
    for (const wrong of [{ words: '' }, { words: 'x'.repeat(81) }, { colour: 'red' }, { width: 0 }])
      expect(Edits.safeParse([{ ...WORDS, ...wrong }]).success).toBe(false)
  })

  it('refuses two of one kind', () => {
    const twice = [
      { kind: 'contrast', amount: 0.1 },
      { kind: 'contrast', amount: 0.2 },
    ]
    expect(Edits.safeParse(twice).success).toBe(false)
    expect(Edits.safeParse(twice.slice(1)).success).toBe(true)
  })

  it('codes light as sRGB does', () => {
    for (const level of [0, 1, 10, 100, 200, 255])
      expect(255 * toCoded(toLinear(level / 255))).toBeCloseTo(level, 3)
  })
})
