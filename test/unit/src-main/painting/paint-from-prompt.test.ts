import { describe, expect, it } from 'vitest'
import { paintFromPrompt } from '#main/painting/paint-from-prompt.ts'

describe('paintFromPrompt', () => {
  it('answers the picture with what was taken from prompt, style and palette', () => {
    const { frame, understood } = paintFromPrompt({
      prompt: 'a zebra on teal waves, dark',
      width: 48,
      height: 27,
      seed: 4,
      style: 'bokeh',
      palette: ['#ff5400'],
    })
    expect(frame).toMatchObject({ width: 48, height: 27 })
    expect(frame.data).toHaveLength(48 * 27 * 3)
    expect(understood).toEqual({
      style: 'bokeh',
      colours: [{ word: '#ff5400', hex: '#ff5400' }],
      moods: ['dark'],
      layout: [],
      ignored: ['zebra'],
    })
  })
})
