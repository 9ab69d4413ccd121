import { describe, expect, it } from 'vitest'
import { Counts } from '#shared/contract/texts.ts'
import { countText } from '#main/core/platforms/count-text.ts'
import { ODD_TEXTS, randomTexts } from '../text/odd-texts.ts'

const post = `We shipped it! 🚀 Look: https://example.com/launch?a=1.

Thanks @jane.doe and #BuildInPublic 👩‍👩‍👧 #1
mail hello@example.org`

describe('countText', () => {
  it('counts a post by every measure', () => {
    expect(countText(post, { platform: 'x' })).toEqual({
      characters: 127,
      graphemes: 119,
      weighted: 114,
      words: 12,
      sentences: 4,
      paragraphs: 2,
      lines: 4,
      hashtags: 1,
      mentions: 1,
      links: 1,
      emoji: 2,
      foldAt: null,
    })
  })

  it('takes sentences and paragraphs from a caller who knows better', () => {
    expect(countText(post, { sentences: 7, paragraphs: 9 })).toMatchObject({
      sentences: 7,
      paragraphs: 9,
    })
  })

  it('folds where the platform does, never inside a character', () => {
    expect(countText('a'.repeat(125), { platform: 'instagram' }).foldAt).toBeNull()
    expect(countText('a'.repeat(126), { platform: 'instagram' }).foldAt).toBe(125)
    const family = `${'a'.repeat(120)}👩‍👩‍👧${'b'.repeat(20)}`
    expect(countText(family, { platform: 'instagram' }).foldAt).toBe(120)
    expect(countText('a'.repeat(3000), { platform: 'facebook' }).foldAt).toBeNull()
  })

  it('counts nothing in an empty text', () => {
    expect(Object.values(countText('')).filter((count) => count !== null && count !== 0)).toEqual(
      [],
    )
  })

  it.each([...Object.entries(ODD_TEXTS), ...randomTexts(4, 300).map((text) => ['random', text])])(
    'keeps to the contract: %s',
    (_, text) => {
      const counts = countText(text as string, { platform: 'linkedin' })
      expect(Counts.parse(counts)).toEqual(counts)
      expect(counts.graphemes).toBeLessThanOrEqual(counts.characters)
    },
  )
})
