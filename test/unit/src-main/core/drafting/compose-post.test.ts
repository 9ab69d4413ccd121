import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { PlatformId } from '#shared/contract/platforms.ts'
import { readBrief } from '#main/core/drafting/brief/read-brief.ts'
import { composePost } from '#main/core/drafting/compose/compose-post.ts'
import { toThread } from '#main/core/drafting/compose/to-thread.ts'
import { foldText, inventedFacts } from '#main/core/drafting/facts.ts'
import { captionStyle } from '#main/core/text/captions/caption-style.ts'
import { splitSentences } from '#main/core/text/reading/split-sentences.ts'

const briefs = z
  .array(z.object({ brief: z.string(), facts: z.array(z.string()) }))
  .parse(JSON.parse(readFileSync('test/fixtures/drafting/briefs.json', 'utf8')))

const compose = (brief: string, platform: PlatformId, variant = 0, passages: string[] = []) =>
  composePost({
    brief: readBrief(brief, variant),
    platform,
    passages,
    closings: ['What do you think?'],
    hashtags: [],
    words: null,
    postType: null,
    variant,
  })

describe('composePost', () => {
  const posts = briefs.flatMap(({ brief, facts }) =>
    PlatformId.options.flatMap((platform) =>
      [0, 1, 2].map((variant) => ({
        brief,
        facts,
        platform,
        text: compose(brief, platform, variant).text,
      })),
    ),
  )

  it('says every fact of a brief on every platform', () => {
    const lacking = posts.flatMap(({ brief, facts, platform, text }) =>
      facts
        .filter((fact) => !foldText(text).includes(foldText(fact)))
        .map((fact) => `${platform}: ${fact} of ${brief.slice(0, 40)}`),
    )
    expect(lacking).toEqual([])
  })

  it('makes up no name, number, date or link', () => {
    const invented = posts.flatMap(({ brief, text }) =>
      inventedFacts(text, brief).map((fact) => `${fact.text} in ${text.slice(0, 60)}`),
    )
    expect(invented).toEqual([])
  })

  it('keeps to the limit of the platform', () => {
    for (const { platform, text } of posts) {
      const { limit, lengthOf } = captionStyle(platform)
      expect(lengthOf(text)).toBeLessThanOrEqual(limit)
    }
  })

  it('says no sentence twice and leaves no hole', () => {
    for (const { text } of posts) {
      const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end))
      expect(new Set(sentences).size).toBe(sentences.length)
      expect(text).not.toMatch(/\[[\p{L} ]+\]|\{\}|undefined|null/u)
    }
  })

  it('leaves instructions out', () => {
    for (const { text } of posts)
      expect(text).not.toMatch(
        /\b(?:write|draft|create|make) (?:a|an|me)\b.*\b(?:post|caption|tweet|thread)|keep it friendly|tone:|max 100 words|audience:/iu,
      )
  })

  it('takes in sentences of sources up to the words wanted, each as it stands', () => {
    const passages = [
      'The Bazel cache stores 3 million build results in Dublin.',
      'Engineers at Acme waited 11 minutes for a build in January.',
    ]
    const { text } = compose(
      'Explain how Acme cut build times with Bazel.',
      'linkedin',
      0,
      passages,
    )
    for (const passage of passages) expect(text).toContain(passage)
  })

  it('answers for a brief of nothing but odd characters', () => {
    for (const brief of [
      '.',
      '\u0000',
      '\ud800',
      '🙂'.repeat(10_000),
      'a'.repeat(100_000),
      '[link]',
    ])
      expect(typeof compose(brief, 'x').text).toBe('string')
  })
})

describe('toThread', () => {
  it('cuts a long text into numbered posts, each within the limit', () => {
    const text = Array.from(
      { length: 40 },
      (_, at) => `Sentence ${at} says something of its own.`,
    ).join(' ')
    const posts = toThread(text, 'x')
    expect(posts.length).toBeGreaterThan(3)
    const { limit, lengthOf } = captionStyle('x')
    for (const post of posts) expect(lengthOf(post)).toBeLessThanOrEqual(limit)
    expect(posts[0]).toMatch(/ 1\/\d+$/)
  })

  it('leaves a short text alone', () => {
    expect(toThread('Short.', 'x')).toEqual(['Short.'])
  })
})
