import { describe, expect, it } from 'vitest'
import { hexToOklch, hueBetween } from '#main/core/colour/oklab.ts'
import { BACKGROUND_STYLES } from '#main/core/backgrounds/scene.ts'
import { toUnderstood, understandPrompt } from '#main/core/backgrounds/understand-prompt.ts'
import { COLOUR_COUNT } from '#main/core/backgrounds/words/lexicon.ts'
import { Understood } from '#shared/contract/images.ts'
import { ODD_TEXTS, randomText } from '../../../../helpers/odd-texts.ts'

const styleOf = (prompt: string) => understandPrompt(prompt).style
const hexOf = (prompt: string) => understandPrompt(prompt).colours[0]?.hex ?? '#000000'

describe('understandPrompt', () => {
  it('reads style, colour, moods and layout of the example', () => {
    expect(
      toUnderstood(understandPrompt('calm teal waves, dark, empty space on the left')),
    ).toEqual({
      style: 'waves',
      colours: [{ word: 'teal', hex: '#0e8f8c' }],
      moods: ['calm', 'dark'],
      layout: ['room on the left'],
      ignored: [],
    })
  })

  it('says which words it could do nothing with', () => {
    expect(understandPrompt('a cat and two dogs on green hills').ignored).toEqual(['cat', 'dogs'])
  })

  it.each([
    ['ocean at noon', 'waves'],
    ['city lights', 'bokeh'],
    ['a walk in the forest', 'mountains'],
    ['at the beach', 'waves'],
    ['cup of coffee', 'paper'],
    ['our new software platform', 'grid'],
    ['quarterly finance report', 'geometric'],
    ['deep space', 'stars'],
    ['ripped paper', 'paper'],
    ['golden hour', 'sunset'],
    ['film with lens flare', 'light-leak'],
    ['polished stone, marble', 'texture'],
    ['lava lamp', 'blobs'],
    ['mesh gradient', 'gradient'],
    ['puesta de sol en la playa', 'sunset'],
    ['cielo con nubes', 'sky'],
  ])('takes "%s" for %s', (prompt, style) => {
    expect(styleOf(prompt)).toBe(style)
  })

  it('prefers a named style to a thing and a telling one to a vague one', () => {
    expect(styleOf('ocean bokeh')).toBe('bokeh')
    expect(styleOf('layered mountains')).toBe('mountains')
    expect(styleOf('mountains, not a sunset')).toBe('mountains')
    expect(styleOf('no mountains, sky')).toBe('sky')
  })

  it('knows more than 120 colour words', () => {
    expect(COLOUR_COUNT).toBeGreaterThan(250)
  })

  it('bends colours as words do', () => {
    const { l, c, h } = hexToOklch(hexOf('teal'))
    const dark = hexToOklch(hexOf('dark teal'))
    const pale = hexToOklch(hexOf('pale teal'))
    expect(dark.l).toBeLessThan(l - 0.1)
    expect(pale.l).toBeGreaterThan(l + 0.1)
    expect(hexToOklch(hexOf('muted teal')).c).toBeLessThan(c * 0.7)
    for (const colour of [dark, pale]) expect(Math.abs(hueBetween(colour.h, h))).toBeLessThan(8)
    expect(understandPrompt('dark teal').moods).toEqual([])
    expect(hexToOklch(hexOf('verde oscuro')).l).toBeLessThan(hexToOklch(hexOf('verde')).l - 0.1)
  })

  it('mixes "blue-green" and leans "bluish green" to green', () => {
    const blue = hexToOklch(hexOf('blue')).h
    const green = hexToOklch(hexOf('green')).h
    const half = hexToOklch(hexOf('blue-green')).h
    const leaning = hexToOklch(hexOf('bluish green')).h
    expect(half).toBeGreaterThan(green + 15)
    expect(half).toBeLessThan(blue - 15)
    expect(Math.abs(leaning - green)).toBeLessThan(Math.abs(leaning - blue))
    expect(understandPrompt('blue-green').colours).toHaveLength(1)
    expect(understandPrompt('blue, green').colours).toHaveLength(2)
  })

  it('reads hex codes, three digits too, and leaves other numbers with a hash', () => {
    expect(understandPrompt('#0af and #FF8800 and #12').colours.map(({ hex }) => hex)).toEqual([
      '#00aaff',
      '#ff8800',
    ])
  })

  it('honours what is not wanted, across "or" but not across a comma', () => {
    const scene = understandPrompt('waves with no red or orange, green')
    expect(scene.avoided).toHaveLength(2)
    expect(scene.colours.map(({ word }) => word)).toEqual(['green'])
    expect(understandPrompt('not dark').moods).toEqual(['bright'])
    expect(understandPrompt('no people').ignored).toEqual([])
  })

  it.each([
    ['waves, copy space on the right', 'right'],
    ['room for a title at the top', 'top'],
    ['text area bottom left', 'bottom-left'],
    ['upper right corner empty', 'top-right'],
    ['keep the centre clear', 'centre'],
    ['espacio vacío a la izquierda', 'left'],
    ['negative space', 'left'],
    ['empty space, right', 'right'],
  ])('leaves room for "%s" at: %s', (prompt, side) => {
    expect(understandPrompt(prompt).layout.empty).toBe(side)
  })

  it('keeps outer space apart from empty space, and things from room', () => {
    expect(understandPrompt('space, planets').layout.empty).toBeNull()
    expect(styleOf('space, planets')).toBe('stars')
    expect(styleOf('waves with empty space on the left')).toBe('waves')
    expect(understandPrompt('sun on the right').layout).toMatchObject({
      empty: null,
      focus: 'right',
    })
    expect(understandPrompt('light from left to right').layout.empty).toBeNull()
    expect(understandPrompt('low horizon, vignette, diagonal').layout).toMatchObject({
      horizon: 'low',
      vignette: true,
      diagonal: true,
    })
  })

  it('gives a scene for any text, soon', () => {
    const start = performance.now()
    const prompts = [
      ...Object.values(ODD_TEXTS),
      ...Array.from({ length: 60 }, (_, seed) => randomText(seed)),
    ]
    for (const prompt of prompts) {
      const understood = toUnderstood(understandPrompt(prompt))
      expect(Understood.safeParse(understood).success).toBe(true)
      expect(BACKGROUND_STYLES).toContain(understood.style)
    }
    understandPrompt('dark light pale '.repeat(7000))
    understandPrompt('no left space room blue-'.repeat(5000))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
