import { describe, expect, it } from 'vitest'
import { BACKGROUND_STYLES } from '#main/core/backgrounds/scene.ts'
import { understandPrompt } from '#main/core/backgrounds/understand-prompt.ts'
import { applyStyle, STYLES } from '#main/core/pictures/styles.ts'
import { Style } from '#shared/contract/images.ts'

describe('STYLES', () => {
  it('holds every style of the painter, in words it reads back', () => {
    const backgrounds = STYLES.filter(({ kind }) => kind === 'background')
    expect(backgrounds.map(({ id }) => id)).toEqual([...BACKGROUND_STYLES])
    for (const { id, words } of backgrounds) expect(understandPrompt(words).style, words).toBe(id)
  })

  it('holds ten presets for models, each with words for and against', () => {
    const presets = STYLES.filter(({ kind }) => kind === 'diffusion')
    expect(presets).toHaveLength(10)
    for (const preset of presets) {
      expect(Style.parse(preset)).toEqual(preset)
      expect(preset.words).not.toBe('')
      expect(preset.negativeWords).not.toBe('')
    }
    expect(new Set(STYLES.map(({ id }) => id)).size).toBe(STYLES.length)
  })
})

describe('applyStyle', () => {
  it('adds the words of a style behind the prompt, none of them twice', () => {
    const { prompt, negativePrompt } = applyStyle({
      prompt: 'a lighthouse, one subject',
      negativePrompt: 'Busy',
      style: 'minimal',
    })
    expect(prompt).toMatch(/^a lighthouse, one subject, minimal composition, plain background/)
    expect(prompt.match(/one subject/g)).toHaveLength(1)
    expect(negativePrompt).toMatch(/^Busy, cluttered/)
  })

  it('leaves the prompt as it is without a style or with one that it does not know', () => {
    const asGiven = { prompt: ' a lighthouse', negativePrompt: '' }
    expect(applyStyle({ prompt: ' a lighthouse' })).toEqual(asGiven)
    expect(applyStyle({ prompt: ' a lighthouse', style: 'oil' })).toEqual(asGiven)
  })
})
