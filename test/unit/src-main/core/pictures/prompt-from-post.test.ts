import { describe, expect, it } from 'vitest'
import { understandPrompt } from '#main/core/backgrounds/understand-prompt.ts'
import { nameColour } from '#main/core/pictures/name-colour.ts'
import { promptFromPost } from '#main/core/pictures/prompt-from-post.ts'
import { STYLES } from '#main/core/pictures/styles.ts'
import type { Analysis } from '#shared/contract/texts.ts'
import { ODD_TEXTS } from '../../../../helpers/odd-texts.ts'

type Read = Parameters<typeof promptFromPost>[0]['analysis']
type Emotion = NonNullable<Analysis['emotion']>['label']

const NO_EMOTIONS = { anger: 0, joy: 0, optimism: 0, sadness: 0, fear: 0, surprise: 0 }

function read(text: string, phrases: readonly string[], more: Partial<Read> = {}): Read {
  const span = (part: string) => {
    const start = text.indexOf(part)
    return { text: part, start, end: start + part.length }
  }
  return {
    keyphrases: phrases.map((part, index) => ({ ...span(part), score: 1 - index / 10 })),
    entities: [],
    emotion: null,
    tone: null,
    postType: null,
    sentiment: { label: 'neutral', compound: 0, parts: [], missing: [] },
    ...more,
  }
}

const feeling = (label: Emotion, intensity: number): Read['emotion'] => ({
  label,
  intensity,
  probabilities: NO_EMOTIONS,
  standing: 'verdict',
})

describe('promptFromPost', () => {
  it('paints what the post is about, in colours that the painter reads back', () => {
    const text = 'Our software helps teams find bugs in their code before release.'
    const answer = promptFromPost({
      text,
      analysis: read(text, ['software', 'code before release']),
    })
    expect(answer).toMatchObject({ style: 'grid', concepts: ['software', 'code before release'] })
    const scene = understandPrompt(answer.prompt)
    expect(scene.style).toBe('grid')
    expect(scene.colours).toHaveLength(2)
    expect(scene.moods).toEqual(['calm'])
    expect(scene.layout.empty).toBe('left')
    expect(answer.palette.every((hex) => /^#[0-9a-f]{6}$/.test(hex))).toBe(true)
    expect(
      promptFromPost({ text, analysis: read(text, ['software', 'code before release']) }),
    ).toEqual(answer)
  })

  it('takes the mood from the emotion when there is one, and not against the sentiment', () => {
    const text = 'Quarterly thing.'
    const joyful = read(text, [], { emotion: feeling('joy', 0.9) })
    expect(promptFromPost({ text, analysis: joyful }).mood).toBe('bright, playful')
    const faint = read(text, [], { emotion: feeling('joy', 0.1) })
    expect(promptFromPost({ text, analysis: faint }).mood).toBe('calm')
    const atOdds = { ...joyful, sentiment: { ...joyful.sentiment, label: 'negative' as const } }
    expect(promptFromPost({ text, analysis: atOdds }).mood).toBe('moody')
  })

  it('leaves names, numbers and addresses out, and phrases that repeat another', () => {
    const text = 'Maria Lopez says forest walks and long forest walks cost $5.'
    const name = { text: 'Maria Lopez', start: 0, end: 11, kind: 'person' as const }
    const analysis = read(text, ['Maria Lopez', 'forest walks', 'long forest walks'], {
      entities: [name],
    })
    expect(promptFromPost({ text, analysis })).toMatchObject({
      concepts: ['forest walks'],
      style: 'mountains',
    })
  })

  it('keeps to a style that was chosen, and leaves the words of a preset to the preset', () => {
    const text = 'A walk in the forest'
    const analysis = read(text, ['forest'])
    const chosen = promptFromPost({ text, analysis, style: 'bokeh' })
    expect(chosen.style).toBe('bokeh')
    expect(understandPrompt(chosen.prompt).style).toBe('bokeh')
    const preset = promptFromPost({ text, analysis, style: 'watercolour' })
    expect(preset.style).toBe('watercolour')
    expect(preset.prompt).toMatch(/^forest/)
    expect(preset.prompt).not.toContain('watercolour')
  })

  it('answers a style that exists for every text and feeling', () => {
    const ids = STYLES.map(({ id }) => id)
    for (const text of Object.values(ODD_TEXTS))
      for (const label of ['anger', 'fear', 'surprise'] as const) {
        const phrase = text.slice(0, 300_000)
        const analysis = read(text, [phrase], { emotion: feeling(label, 0.8) })
        const { style, prompt, concepts } = promptFromPost({ text, analysis })
        expect(ids).toContain(style)
        expect(prompt.length).toBeLessThan(400)
        expect(concepts.length).toBeLessThanOrEqual(4)
      }
  })
})

describe('nameColour', () => {
  it('names a colour by the plain word that is nearest, which the painter reads back alike', () => {
    expect(nameColour('#14573f')).toBe('bottle green')
    expect(nameColour('#f5f5f4')).toBe('white')
    expect(nameColour('#e8b83a')).toBe('gold')
    for (const hex of ['#14285f', '#ff7f5e', '#98e0c0', '#85878b'])
      expect(understandPrompt(nameColour(hex)).colours[0]?.hex).toBe(hex)
  })
})
