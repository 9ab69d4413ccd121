import { describe, expect, it } from 'vitest'
import { createReader } from '#main/core/text/reading/create-reader.ts'
import { createRandom } from '../../../../../helpers/random.ts'
import { ODD_TEXTS } from '../odd-texts.ts'
import { detectLanguage, POSTS, readAll } from '../reading-parts.ts'

describe('createReader', () => {
  it('finds every kind of entity with offsets of the text', () => {
    const text = `${POSTS.tip} Write to a@example.com or @acme by March 15, 5 pm: $20. ${POSTS.launch}`
    const { entities } = createReader({ detectLanguage }).read(text)
    expect(new Set(entities.map(({ kind }) => kind))).toEqual(
      new Set([
        'person',
        'organization',
        'place',
        'percent',
        'email',
        'mention',
        'date',
        'time',
        'money',
        'number',
        'link',
        'hashtag',
      ]),
    )
    for (const { start, end, text: found } of entities) expect(text.slice(start, end)).toBe(found)
  })

  it('reads the same with and without its memory, in any order', () => {
    const random = createRandom(11)
    const sentences = Object.values(POSTS).flatMap((post) => post.split(/(?<=[.?!])\s+/))
    const remembering = createReader({ detectLanguage, kept: 7 })
    for (let round = 0; round < 12; round++) {
      const text = Array.from(
        { length: 5 },
        () => sentences[Math.floor(random() * sentences.length)],
      ).join(' ')
      expect(remembering.read(text)).toEqual(createReader({ detectLanguage, kept: 0 }).read(text))
    }
  })

  it('asks nothing again about a sentence that it has read', () => {
    const reader = createReader({ detectLanguage })
    const [first] = reader.read(POSTS.tip).sentences
    const [again] = reader.read(`${POSTS.tip} More.`).sentences
    expect(again?.entities).toBe(first?.entities)
    const [forgotten] = createReader({ detectLanguage, kept: 0 }).read(POSTS.tip).sentences
    expect(forgotten?.entities).not.toBe(first?.entities)
  })

  it.each(Object.entries(ODD_TEXTS))('reads %s', (_, text) => {
    const { reading, keyphrases, quotable } = readAll(text)
    let last = 0
    for (const entity of reading.entities) {
      expect(entity.start).toBeGreaterThanOrEqual(last)
      expect(text.slice(entity.start, entity.end)).toBe(entity.text)
      last = entity.end
    }
    for (const span of [...keyphrases, quotable])
      expect(text.slice(span.start, span.end)).toBe(span.text)
  })
})

describe('findKeyphrases', () => {
  it.each([
    ['launch', 'video editor'],
    ['bakery', 'sourdough bread'],
    ['hiring', 'TypeScript'],
    ['tip', 'copywriting'],
    ['spanish', 'fotografía'],
  ] as const)('finds what the %s post is about', (post, phrase) => {
    expect(readAll(POSTS[post]).keyphrases.map(({ text }) => text)).toContain(phrase)
  })

  it('repeats no phrase inside another and scores from best to worst', () => {
    for (const post of Object.values(POSTS)) {
      const { keyphrases } = readAll(post)
      const texts = keyphrases.map(({ text }) => ` ${text.toLowerCase()} `)
      for (const [at, text] of texts.entries()) {
        expect(texts.filter((other, index) => index !== at && other.includes(text))).toEqual([])
      }
      const scores = keyphrases.map(({ score }) => score)
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
      expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
    }
  })

  it('says nothing of languages it has no word list for', () => {
    expect(
      readAll('Heute veröffentlichen wir eine neue Anwendung für Fotografie und Film.').keyphrases,
    ).toEqual([])
  })
})

describe('findQuotable', () => {
  it.each([
    ['spanish', 'La mejor cámara es la que llevas contigo, no la más cara.'],
    ['list', 'Feedback is a gift only when it arrives on time.'],
    ['launch', 'The hardest part was not the code.'],
  ] as const)('quotes the line of the %s post that stands alone', (post, line) => {
    expect(readAll(POSTS[post]).quotable.text).toBe(line)
  })

  it('passes over questions, requests and tags', () => {
    const text =
      'Do you ever rest? Follow me for more tips like this one today. #rest #sleep\nGood sleep is cheaper than good coffee.'
    expect(readAll(text).quotable.text).toBe('Good sleep is cheaper than good coffee.')
  })

  it('gives an empty span for an empty text', () => {
    expect(readAll('').quotable).toEqual({ text: '', start: 0, end: 0 })
  })
})
