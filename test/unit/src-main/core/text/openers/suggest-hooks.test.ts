import { describe, expect, it } from 'vitest'
import { HOOK_TEMPLATES } from '#main/core/text/openers/hook-templates.ts'
import { suggestHooks, type HookInput } from '#main/core/text/openers/suggest-hooks.ts'
import { ODD_TEXTS, randomTexts } from '../odd-texts.ts'
import { POSTS, readAll } from '../reading-parts.ts'

const hooks = (text: string, more: Partial<HookInput> = {}) =>
  suggestHooks({ ...readAll(text), ...more })
const texts = (text: string, kind: string) =>
  hooks(text)
    .filter((hook) => hook.kind === kind)
    .map((hook) => hook.text)

describe('suggestHooks', () => {
  it('takes a figure with its sentence, and only where there is one', () => {
    expect(texts(POSTS.bakery, 'statistic')[0]).toBe(
      'Last month the bakery made $42,000 in revenue.',
    )
    expect(texts('I bake bread every morning. People love good bread.', 'statistic')).toEqual([])
    expect(texts('It took 40 interviews to learn.', 'statistic')).toEqual([])
  })

  it('tells what happened in the words of the text', () => {
    expect(texts(POSTS.bakery, 'story')[0]).toBe(
      'I quit my job at Google 2 years ago to bake sourdough bread full time.',
    )
  })

  it('asks what the text asks', () => {
    expect(texts(POSTS.bakery, 'question')).toContain('What would you do if you were not afraid?')
  })

  it('names a topic in a form that reads well', () => {
    expect(texts(POSTS.launch, 'question')[0]).toBe(
      'What do most people get wrong about video editors?',
    )
    expect(texts(POSTS.tip, 'question')[0]).toBe(
      'What do most people get wrong about the headline?',
    )
    expect(texts(POSTS.spanish, 'question')).toContainEqual(
      expect.stringMatching(/^¿Qué es lo que casi nadie cuenta sobre \p{Ll}/u),
    )
  })

  it('puts no verb phrase, clause or adjective where a noun belongs', () => {
    const posts = [
      'Last July we removed automatic backups, and complaints fell by 4419 percent. My notes were in three languages, again.',
      'A reader from Chennai wrote that the printer ate the contracts, and I have no good answer. The camera was never switched on.',
      'At Cobalt Desk we measure honest feedback before anybody talks about live captions.',
      'Watching Professor Tanaka handle packing orders by hand in Ljubljana was strange.',
      'The oven broke on opening day, again, and it feels exhausting. Join us in Montreal on July 22.',
    ]
    const topics = posts.flatMap((post) => texts(post, 'question'))
    expect(topics.filter((text) => text.includes('about'))).not.toEqual([])
    expect(topics.join('\n')).not.toMatch(
      /about (?:complaints fell|the printer ate|measure|handle|exhausting)/,
    )
  })

  it('opens a list by its own heading', () => {
    expect(texts(POSTS.list, 'how-to')[0]).toBe('5 mistakes I made as a first-time manager:')
  })

  it('asks nobody to agree with a fact about the writer', () => {
    const text = "We're hiring a senior backend engineer in Madrid."
    expect(texts(text, 'bold-claim')).toEqual([text])
  })

  it('invents no number and no name', () => {
    for (const post of Object.values(POSTS)) {
      for (const { text } of hooks(post)) {
        for (const number of text.match(/\d+/g) ?? []) expect(post).toContain(number)
        for (const name of text.match(/(?<=[\p{L},:] )\p{Lu}\p{Ll}+/gu) ?? []) {
          expect(post.toLowerCase()).toContain(name.toLowerCase())
        }
      }
    }
  })

  it('ranks by the type of the post', () => {
    expect(hooks(POSTS.bakery, { postType: 'story' })[0]?.kind).toBe('story')
    expect(hooks(POSTS.bakery, { postType: 'promotional' })[0]?.kind).toBe('statistic')
    const kinds = new Set(hooks(POSTS.launch).map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['question', 'bold-claim', 'story', 'how-to']))
  })

  it('says nothing in languages it has no lines for', () => {
    expect(hooks('Heute veröffentlichen wir eine neue Anwendung für Fotografie und Film.')).toEqual(
      [],
    )
  })

  it('gives whole lines for any text', () => {
    for (const text of [...Object.values(ODD_TEXTS), ...randomTexts(21, 40)]) {
      for (const hook of hooks(text)) {
        expect(hook.text).not.toMatch(/[{}]|undefined|!$/)
        expect(hook.text.length).toBeLessThanOrEqual(160)
        expect(hook.score).toBeLessThanOrEqual(1)
        expect(hook.reason).not.toBe('')
      }
    }
  })

  it('has the same lines in both languages', () => {
    const shape = (language: 'en' | 'es') =>
      HOOK_TEMPLATES[language].map(({ kind, from, quality }) => ({ kind, from, quality }))
    expect(shape('es')).toEqual(shape('en'))
  })
})
