import { describe, expect, it } from 'vitest'
import { judgeHeard, squeezed, trimLoops } from '#main/core/speech/judge-heard.ts'
import { ODD_TEXTS, randomText } from '../../../../helpers/odd-texts.ts'

const SAID = 'We open the kiln every morning, and on Mondays there is fresh clay for all who come.'

describe('judgeHeard', () => {
  it('keeps what was heard surely', () => {
    expect(judgeHeard({ text: SAID, logProbability: -0.3, noSpeech: 0.01 })).toBe('keep')
  })

  it('drops a guess over what the model takes for silence, but not a sure text', () => {
    expect(judgeHeard({ text: SAID, logProbability: -1.4, noSpeech: 0.8 })).toBe('silence')
    expect(judgeHeard({ text: SAID, logProbability: -0.4, noSpeech: 0.8 })).toBe('keep')
  })

  it('asks again for a guess and for a text that goes round in a circle', () => {
    expect(judgeHeard({ text: SAID, logProbability: -1.4, noSpeech: 0.1 })).toBe('again')
    const loop = 'Thank you for watching. '.repeat(12)
    expect(squeezed(loop)).toBeGreaterThan(2.4)
    expect(judgeHeard({ text: loop, logProbability: -0.1, noSpeech: 0 })).toBe('again')
  })
})

describe('trimLoops', () => {
  it('leaves one copy of a loop and all around it', () => {
    const text = `So ${'thank you for watching '.repeat(9)}and good bye`
    expect(trimLoops(text)).toBe('So thank you for watching and good bye')
    expect(trimLoops('no '.repeat(40))).toBe('no')
  })

  it('leaves what people repeat alone', () => {
    for (const text of ['no no no', 'very very good', SAID]) expect(trimLoops(text)).toBe(text)
  })

  it('copes with any text in linear time', () => {
    for (const text of [...Object.values(ODD_TEXTS), randomText(3), 'a b '.repeat(50_000)]) {
      const trimmed = trimLoops(text)
      expect(trimmed.length).toBeLessThanOrEqual(text.length)
      expect(trimLoops(trimmed).length).toBeLessThanOrEqual(trimmed.length)
    }
  })
})
