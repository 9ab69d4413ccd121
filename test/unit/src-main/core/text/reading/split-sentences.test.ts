import { describe, expect, it } from 'vitest'
import { splitSentences } from '#main/core/text/reading/split-sentences.ts'
import { createRandom } from '../../../../../helpers/random.ts'
import { ODD_TEXTS } from '../odd-texts.ts'

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['One. Two! Three? Four…', ['One.', 'Two!', 'Three?', 'Four…']],
    ['Dr. Smith paid $3.5M. Mrs. Lee did not.', ['Dr. Smith paid $3.5M.', 'Mrs. Lee did not.']],
    ['See example.com/a.b?c=d for more. Or not.', ['See example.com/a.b?c=d for more.', 'Or not.']],
    [
      'We met at 5 p.m. and left. It ended at 6 p.m. Then we left.',
      ['We met at 5 p.m. and left.', 'It ended at 6 p.m.', 'Then we left.'],
    ],
    [
      'The U.S. is big. J. Smith said "No." Then he left.',
      ['The U.S. is big.', 'J. Smith said "No."', 'Then he left.'],
    ],
    ['Wait... what? I love it... I do.', ['Wait... what?', 'I love it... I do.']],
    ['So do I. And you?', ['So do I.', 'And you?']],
    ['1. First do this\n2. Then that. Ok?', ['1. First do this', '2. Then that.', 'Ok?']],
    ['Great news! 🎉🎉 We launch.', ['Great news! 🎉🎉', 'We launch.']],
    [
      'Vegan pasta in 20 minutes 🍝 All you need is garlic',
      ['Vegan pasta in 20 minutes 🍝', 'All you need is garlic'],
    ],
    ['I ❤️ The Beatles and 🍕 New York', ['I ❤️ The Beatles and 🍕 New York']],
    ['Version 2.0 is out!!! Get it.', ['Version 2.0 is out!!!', 'Get it.']],
    [
      'no caps here. it is fine. etc. and so on',
      ['no caps here.', 'it is fine.', 'etc. and so on'],
    ],
    ['line one\r\nline two\n\n#tag #two', ['line one', 'line two', '#tag #two']],
    ['これは文です。次の文です！', ['これは文です。', '次の文です！']],
    ['¿Qué tal? ¡Bien! El Sr. Pérez llegó.', ['¿Qué tal?', '¡Bien!', 'El Sr. Pérez llegó.']],
    ['---\n…\nword', ['word']],
  ])('splits %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })

  it.each(Object.entries(ODD_TEXTS))('reads %s in order and without overlap', (_, text) => {
    let last = 0
    for (const { start, end } of splitSentences(text)) {
      expect(start).toBeGreaterThanOrEqual(last)
      expect(end).toBeGreaterThan(start)
      expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
      last = end
    }
    expect(last).toBeLessThanOrEqual(text.length)
  })

  it('loses no letter or digit of random posts', () => {
    const random = createRandom(3)
    const pieces = [
      'word',
      'Dr',
      '.',
      '. ',
      '...',
      '! ',
      '?',
      '\n',
      '🎉',
      ' ',
      '3',
      '”',
      '。',
      'I',
      '#a',
      'e.g.',
    ]
    for (let round = 0; round < 500; round++) {
      const text = Array.from(
        { length: 20 },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join('')
      const matter = (part: string) => part.replaceAll(/[^\p{L}\p{N}🎉]/gu, '')
      expect(matter(split(text).join('')), JSON.stringify(text)).toBe(matter(text))
    }
  })
})
