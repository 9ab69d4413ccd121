import { describe, expect, it } from 'vitest'
import { toAudienceKind, toAudienceName } from '#main/core/insights/read/audience-names.ts'
import { detach } from '#main/core/insights/read/detach.ts'
import { readFileName } from '#main/core/insights/read/file-facts.ts'
import { findDelimiter } from '#main/core/insights/read/find-delimiter.ts'
import { findTags, splitTags } from '#main/core/insights/read/find-tags.ts'
import { keyOfUrl, naturalKey } from '#main/core/insights/read/natural-key.ts'
import { parseDuration } from '#main/core/insights/read/parse-duration.ts'
import { toPlatform } from '#main/core/insights/read/platform-of.ts'
import { toPostKind } from '#main/core/insights/read/post-kind.ts'
import { hashText } from '#main/core/insights/read/text-hash.ts'
import { toHeaderKey } from '#main/core/insights/read/to-header-key.ts'
import { findPostTokens } from '#main/core/text/tokens-of-post.ts'
import { ODD_TEXTS, randomText } from '../../../../../helpers/odd-texts.ts'

describe('small readers', () => {
  it.each([
    ['00:03:25', 205],
    ['3:25', 205],
    ['12:30:11', 45_011],
    ['1h 2m 3s', 3723],
    ['71h:12m:5s', 256_325],
    ['3 min 25 s', 205],
    ['7.2s', 7.2],
    ['7,2 s', 7.2],
    ['PT3M25S', 205],
    ['P1DT1H', 90_000],
    ['45 segundos', 45],
    ['245', null],
    ['', null],
    ['soon', null],
  ])('reads the duration %s', (cell, seconds) => {
    expect(parseDuration(cell)).toBe(seconds)
  })

  it('knows the same post by its id and by its addresses', () => {
    const at = { account: 'a', published: '1', text: 't' }
    const key = (id: string, url: string) => naturalKey({ id, url, ...at })
    expect(key('1996000000000000001', '')).toBe(
      key('', 'https://x.com/me/status/1996000000000000001?s=20'),
    )
    expect(keyOfUrl('https://twitter.com/me/status/1996000000000000001')).toBe(
      '1996000000000000001',
    )
    expect(keyOfUrl('https://www.youtube.com/watch?v=abcdefghijk&t=3')).toBe('abcdefghijk')
    expect(keyOfUrl('https://youtu.be/abcdefghijk')).toBe('abcdefghijk')
    expect(keyOfUrl('http://WWW.Example.com/Path/?q=1#x')).toBe('example.com/Path')
    expect(key('1.99600E+18', 'https://x.com/me/status/1996000000000000001')).toBe(
      '1996000000000000001',
    )
    expect(key('', '')).toBe(key('', ''))
    expect(key('', '')).not.toBe(naturalKey({ id: '', url: '', ...at, text: 'u' }))
    expect(
      new Set(Array.from({ length: 50_000 }, (_, each) => hashText(`text ${each}`))).size,
    ).toBe(50_000)
  })

  it('reads what file names tell', () => {
    const day = (text: string) => Date.parse(`${text}T23:59:59.999Z`)
    expect(readFileName('/a/account_analytics_content_2025-12-01_2025-12-31.csv')).toMatchObject({
      toldMs: day('2025-12-31'),
      account: null,
    })
    expect(readFileName('C:\\x\\Content_2025-01-01_2025-12-31_JaneDoe (1).xlsx')).toEqual({
      toldMs: day('2025-12-31'),
      account: 'JaneDoe',
      platform: null,
    })
    expect(
      readFileName('/a/Content 2025-11-01_2025-11-30 My Channel/Table data.csv'),
    ).toMatchObject({ toldMs: day('2025-11-30'), account: 'My Channel' })
    expect(readFileName('/2025-01-01/posts.csv')).toEqual({
      toldMs: null,
      account: null,
      platform: null,
    })
    expect(readFileName('Oct-01-2025_Dec-31-2025_123.csv').toldMs).toBe(day('2025-12-31'))
    expect(readFileName('tiktok_20251231.csv')).toMatchObject({
      toldMs: day('2025-12-31'),
      platform: 'tiktok',
    })
    expect(readFileName('export 2025-13-41.csv').toldMs).toBeNull()
  })

  it('finds the delimiter by how evenly it cuts', () => {
    expect(findDelimiter('a;b\n"1,5";"x, y, z"\n2;3,5')).toBe(';')
    expect(findDelimiter('sep=;\na,b;c')).toBe(';')
    expect(findDelimiter('one, two\n')).toBe(',')
    expect(findDelimiter('a\tb\n"x,\n,y"\t2\n')).toBe('\t')
    expect(findDelimiter('')).toBe(',')
  })

  it('finds the hashtags that the reader of posts finds', () => {
    const seen = (text: string) => [
      ...new Set(
        findPostTokens(text)
          .filter(({ kind }) => kind === 'hashtag')
          .map((token) => token.text.slice(1).normalize('NFKC').toLowerCase()),
      ),
    ]
    for (const text of [
      '#One two #dos.',
      'a#b &#39; (#c)',
      'see https://a.b/c?d=#e #f',
      '#1 #2024goals',
      '＃全角 #日本',
      '#a#b',
      '#Ñandú_x!',
      ...Object.values(ODD_TEXTS),
      ...Array.from({ length: 300 }, (_, seed) =>
        randomText(seed, 60).replaceAll('*', ' #tag ').replaceAll('"', '#'),
      ),
    ])
      expect(findTags(text), JSON.stringify(text.slice(0, 200))).toEqual(seen(text))
  })

  it('takes tags of a column apart', () => {
    expect(splitTags('One, #two;three')).toEqual(['one', 'two', 'three'])
    expect(splitTags('["light","new lamp"]')).toEqual(['light', 'new lamp'])
    expect(splitTags('#a #b#c')).toEqual(['a', 'b', 'c'])
  })

  it('knows kinds, platforms and audiences by their words', () => {
    expect(
      ['IG reel', 'Carrusel', 'Fotos', 'VIDEO', 'Organic', '', 'hologram'].map(toPostKind),
    ).toEqual(['short', 'carousel', 'image', 'video', null, null, 'other'])
    expect(
      ['Twitter', 'X', 'Facebook Page', 'Instagram Business', 'pigeon'].map(toPlatform),
    ).toEqual(['x', 'x', 'facebook', 'instagram', null])
    expect(
      [
        'Age & gender',
        'Edad y sexo',
        'Top cities',
        'Países',
        'Top pages',
        'Languages',
        'Job titles',
        'Mood',
      ].map(toAudienceKind),
    ).toEqual([
      'age-gender',
      'age-gender',
      'city',
      'country',
      'page',
      'language',
      'job-title',
      'mood',
    ])
    expect(
      ['Spain', 'España', 'es', 'Reino Unido', 'United States of America', 'Atlantis'].map((name) =>
        toAudienceName('country', name),
      ),
    ).toEqual(['ES', 'ES', 'ES', 'GB', 'US', 'Atlantis'])
  })

  it('takes spellings of one heading as one', () => {
    expect(toHeaderKey(' Año_de “Publicación” (UTC) ')).toBe(toHeaderKey('ano de publicacion utc'))
    for (const text of Object.values(ODD_TEXTS))
      expect(toHeaderKey(text).length).toBeLessThanOrEqual(4000)
  })

  it('copies what it keeps, unchanged', () => {
    for (const text of [
      '',
      'short',
      'a text longer than a dozen 😀',
      'lone \ud83d surrogate, and more',
    ])
      expect(detach(text)).toBe(text)
  })
})
