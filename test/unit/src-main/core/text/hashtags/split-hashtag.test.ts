import { describe, expect, it } from 'vitest'
import { parseWordTable } from '#main/core/text/hashtags/word-table.ts'
import { ODD_TEXTS, randomTexts } from '../odd-texts.ts'
import { rarityOf, splitHashtag } from '../reading-parts.ts'

describe('splitHashtag', () => {
  it.each([
    ['#MakeSomethingEveryDay', 'Make Something Every Day'],
    ['#makesomethingeveryday', 'make something every day'],
    ['#throwbackthursday', 'throwback thursday'],
    ['smallbusinesstips', 'small business tips'],
    ['#nowplaying', 'now playing'],
    ['#SMALLBUSINESS', 'SMALL BUSINESS'],
    ['#NASAlaunch', 'NASA launch'],
    ['#savethedate2026', 'save the date 2026'],
    ['#top10books', 'top 10 books'],
    ['#work_from_home', 'work from home'],
    ['#podcast', 'podcast'],
    ['＃ilovecoffee', 'i love coffee'],
    ['#fotografía', 'fotografía'],
    ['#café', 'café'],
    ['#新しい動画', '新しい動画'],
    ['#2026', '2026'],
  ])('splits %s', (tag, words) => {
    expect(splitHashtag(tag).join(' ')).toBe(words)
  })

  it.each(['', '#', '###', '_', '🎉'])('finds no word in %j', (tag) => {
    expect(splitHashtag(tag)).toEqual([])
  })

  it('leaves every letter and digit in its place', () => {
    for (const text of [...Object.values(ODD_TEXTS), ...randomTexts(5, 200)]) {
      const kept =
        text
          .slice(0, 500)
          .normalize('NFC')
          .match(/[\p{L}\p{M}\p{N}]/gu) ?? []
      expect(splitHashtag(text).join('')).toBe(kept.join(''))
    }
  })

  it('splits the longest tag that it takes without losing a letter', () => {
    for (const letters of ['a', 'thequickbrownfox', 'ab1', 'Ab']) {
      const longest = letters.repeat(500)
      const joined = splitHashtag(longest).join('')
      expect(longest.startsWith(joined) && joined.length >= 100).toBe(true)
    }
  })
})

describe('the table of words', () => {
  it('knows common words from rare ones', () => {
    expect(rarityOf('the')).toBeLessThan(0.1)
    expect(rarityOf('Coffee')).toBeLessThan(rarityOf('sourdough'))
    expect(rarityOf('qzxvwk')).toBe(1)
  })

  it('refuses other files', () => {
    expect(() => parseWordTable(new Uint8Array(8).fill(255))).toThrow('not a table of words')
  })
})
