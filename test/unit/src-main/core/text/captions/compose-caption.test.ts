import { describe, expect, it } from 'vitest'
import { checkLimits } from '#main/core/platforms/check-limits.ts'
import { countText } from '#main/core/platforms/count-text.ts'
import { composeCaption } from '#main/core/text/captions/compose-caption.ts'
import { findPostTokens } from '#main/core/text/tokens-of-post.ts'
import { PLATFORMS, type PlatformId } from '#shared/contract/platforms.ts'
import { createRandom } from '../../../../../helpers/random.ts'
import { ODD_TEXTS, randomTexts } from '../odd-texts.ts'
import { POSTS } from '../reading-parts.ts'

const hashtags = ['#Baking', '#Bread', '#SmallBusiness', '#Revenue', '#Coffee', '#Career'].map(
  (tag, at) => ({
    tag,
    score: 0.9 - at / 10,
    reason: 'names the topic of one sentence',
  }),
)
const callsToAction = [{ text: 'Save this for later.', score: 1, reason: 'fits' }]
const compose = (caption: string, platform: PlatformId) =>
  composeCaption({ caption, platform, hashtags, callsToAction })
const tokens = (text: string, kind: string) =>
  findPostTokens(text)
    .filter((token) => token.kind === kind)
    .map((token) => token.text)

function randomCaption(random: () => number): string {
  const pieces = [
    ...[
      'I baked bread. ',
      'What now? ',
      'Two years ago we started! ',
      'word ',
      'a longer part of a sentence ',
      '\n\n',
      '\n',
    ],
    ...[
      '#bread ',
      '#Café ',
      '@maria.lopez ',
      'https://example.com/a/long/path?with=query&and=more ',
      'example.com ',
      '🔥',
      '👩‍👩‍👧‍👦 ',
      '日本語の文。',
    ],
  ]
  const count = Math.floor(random() * (random() < 0.2 ? 900 : 90))
  return Array.from({ length: count }, () => pieces[Math.floor(random() * pieces.length)]).join('')
}

describe('composeCaption', () => {
  it.each(PLATFORMS)('keeps every rule of %s for any caption', (platform) => {
    const random = createRandom(PLATFORMS.indexOf(platform) + 1)
    const captions = [
      ...Array.from({ length: 15 }, () => randomCaption(random)),
      ...randomTexts(platform.length, 20),
      ...(platform === 'x' || platform === 'threads' ? Object.values(ODD_TEXTS) : []),
    ]
    for (const caption of captions) {
      const { text, hashtags: found } = compose(caption, platform)
      const over = checkLimits(countText(text, { platform }), platform).filter(
        ({ level }) => level !== 'ok',
      )
      expect(over, JSON.stringify(caption.slice(0, 200))).toEqual([])
      expect(new Set(tokens(text, 'hashtag').map((tag) => tag.toLowerCase())).size).toBe(
        found.length,
      )
    }
  })

  it.each(PLATFORMS)('cuts no link and no mention on %s', (platform) => {
    const random = createRandom(77)
    for (let round = 0; round < 12; round++) {
      const caption = randomCaption(random)
      const { text } = compose(caption, platform)
      for (const kind of ['link', 'mention']) {
        const known = new Set(tokens(caption, kind))
        expect(tokens(text, kind).filter((token) => !known.has(token))).toEqual([])
      }
    }
  })

  it('brings the link and the mention of what it cut along', () => {
    const long = `${POSTS.bakery} ${'And then we baked more bread for the town. '.repeat(4)}Thanks @maria.lopez, see https://example.com/bread`
    const { text, changes } = compose(long, 'x')
    expect(tokens(text, 'link')).toEqual(['https://example.com/bread'])
    expect(tokens(text, 'mention')).toEqual(['@maria.lopez'])
    expect(text.startsWith('I quit my job at Google')).toBe(true)
    expect(changes).toContain('shortened to 280 characters, links and mentions kept')
  })

  it('cuts between sentences, and between words when a sentence is too long', () => {
    const { text } = compose('One short sentence here. '.repeat(40), 'threads')
    expect(text).toMatch(/here\.(?:\n|$)/)
    expect(compose('word '.repeat(200), 'threads').text).toMatch(/word…(?:\n|$)/)
  })

  it('keeps the hashtags of the author first and adds what the platform uses', () => {
    const found = compose('Fresh bread today. #sourdough #baking', 'instagram')
    expect(found.text).toBe(
      'Fresh bread today.\n\nSave this for later.\n\n#sourdough #baking #Bread #SmallBusiness #Revenue',
    )
    expect(found.hashtags.map(({ tag }) => tag)).toEqual([
      '#sourdough',
      '#baking',
      '#Bread',
      '#SmallBusiness',
      '#Revenue',
    ])
    expect(found.changes).toEqual([
      'added the closing line “Save this for later.”',
      'added #Bread #SmallBusiness #Revenue',
    ])
  })

  it('leaves hashtags in the sentence where they stand and does not repeat them', () => {
    expect(compose('We love #bread and tea.', 'x').text).toBe(
      'We love #bread and tea.\n\nSave this for later. #Baking',
    )
    expect(compose('A picture made with #love', 'threads').text).toBe(
      'A picture made with #love\n\nSave this for later.',
    )
  })

  it('leaves one topic on Threads', () => {
    const found = compose('We #love #bread a lot. #tea #coffee', 'threads')
    expect(found.text).toBe('We #love bread a lot.\n\nSave this for later.')
    expect(found.changes).toContain('left out 2 hashtags: a post has one topic')
  })

  it('breaks a block into paragraphs on LinkedIn with the first sentence alone', () => {
    const { text } = compose(POSTS.bakery, 'linkedin')
    expect(text.split('\n\n')[0]).toBe(
      'I quit my job at Google 2 years ago to bake sourdough bread full time.',
    )
    expect(text.split('\n\n').length).toBeGreaterThan(3)
    expect(compose(POSTS.bakery, 'x').text).not.toContain('\n\nEveryone')
  })

  it('says when the first sentence runs past the fold', () => {
    const { changes } = compose(
      `${'a very long start of a post '.repeat(6)}ends here.`,
      'instagram',
    )
    expect(changes.at(-1)).toMatch(/longer than the 125 characters/)
  })

  it('calms rows of the same emoji, as far as the platform bears them', () => {
    expect(compose('Yes 🔥🔥🔥🔥 ok?', 'linkedin').text).toContain('Yes 🔥 ok?')
    expect(compose('Yes 🔥🔥🔥🔥 ok?', 'instagram').text).toContain('Yes 🔥🔥🔥 ok?')
  })

  it('adds no closing line behind a question', () => {
    expect(compose('Tea or coffee?', 'facebook').text).toBe('Tea or coffee?\n\n#Baking #Bread')
  })

  it('gives the same again for what it made, but for the lines it adds', () => {
    for (const platform of PLATFORMS) {
      const once = compose(POSTS.tip, platform)
      const twice = composeCaption({ caption: once.text, platform, hashtags, callsToAction: [] })
      expect(twice.text).toBe(once.text)
    }
  })
})
