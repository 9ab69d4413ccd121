import { describe, expect, it } from 'vitest'
import { CALLS } from '#main/core/text/openers/call-table.ts'
import { suggestCallsToAction } from '#main/core/text/openers/suggest-calls-to-action.ts'
import { PLATFORMS } from '#shared/contract/platforms.ts'
import { POST_TYPES } from '#shared/contract/texts.ts'

const calls = (text: string, ...[postType, platform, language]: readonly (string | null)[]) =>
  suggestCallsToAction({
    text,
    postType: (postType ?? null) as never,
    platform: (platform ?? null) as never,
    language: language ?? 'en',
  }).map((call) => call.text)

describe('suggestCallsToAction', () => {
  it.each([
    ['educational', 'instagram', 'en', 'Save this for later.'],
    ['hiring', 'linkedin', 'en', 'Know someone who fits? Send them this.'],
    ['story', 'x', 'en', 'Has this happened to you?'],
    ['event', 'tiktok', 'es', '¿Te vienes?'],
    ['announcement', 'instagram', 'en', 'The link is in my bio.'],
    ['educational', 'youtube', 'es', 'Suscríbete si te ha sido útil.'],
    ['opinion', 'linkedin', 'en', 'Where do you see it differently?'],
  ])('asks the right thing of a %s post on %s (%s)', (type, platform, language, text) => {
    expect(calls('A plain text.', type, platform, language)).toContain(text)
  })

  it('has lines for every type on every platform in both languages, none of them loud', () => {
    for (const type of [...POST_TYPES, null]) {
      for (const platform of [...PLATFORMS, null]) {
        for (const language of ['en', 'es']) {
          const found = calls('A plain text.', type, platform, language)
          expect(found.length, `${type} ${platform}`).toBeGreaterThanOrEqual(3)
          expect(new Set(found).size).toBe(found.length)
        }
      }
    }
    expect(CALLS.filter(({ en, es }) => /!|link in bio below/i.test(en + es))).toEqual([])
  })

  it('does not ask again for what the text asks', () => {
    expect(
      calls('Nice. What do you think?', 'opinion', 'x').filter((text) => text.includes('?')),
    ).toEqual([])
    expect(calls('Save this for later.', 'educational', 'instagram').join()).not.toMatch(/save/i)
  })

  it('sends readers to a link only where there is one or none is needed', () => {
    const [withLink] = calls('Out now: https://example.com/a', 'hiring', 'linkedin')
    const [without] = calls('Out now.', 'hiring', 'linkedin')
    expect(withLink).toBe('Apply here.')
    expect(without).toBe('Interested? Write to me.')
  })

  it('does not send Instagram readers to a link in the text', () => {
    expect(calls('Out now.', 'promotional', 'instagram').join()).not.toMatch(
      /story here|Details in the link|plans and prices/,
    )
  })

  it('says why, with whole sentences', () => {
    const [first] = suggestCallsToAction({
      text: 'Text.',
      postType: 'event',
      platform: 'x',
      language: 'en',
    })
    expect(first?.reason).toMatch(/^fits an event post on X: /)
  })
})
