import { describe, expect, it } from 'vitest'
import { PLATFORMS, TextRule } from '#shared/contract/platforms.ts'
import { checkLimits } from '#main/core/platforms/check-limits.ts'
import { countText } from '#main/core/platforms/count-text.ts'
import { findTextRule, hashtagLimit, TEXT_RULES } from '#main/core/platforms/text-rules.ts'

const tags = (count: number) => Array.from({ length: count }, (_, at) => `#tag${at}`).join(' ')
const check = (text: string, platform: (typeof PLATFORMS)[number]) =>
  checkLimits(countText(text), platform).map(({ rule, level, value, limit }) => [
    rule,
    level,
    value,
    limit,
  ])

describe('checkLimits', () => {
  it('weighs for X and counts characters elsewhere', () => {
    const text = '中'.repeat(141)
    expect(check(text, 'x')[0]).toEqual(['length', 'error', 282, 280])
    expect(check(text, 'threads')[0]).toEqual(['length', 'ok', 141, 500])
  })

  it.each([
    [2200, 'ok', 4000],
    [2201, 'warn', 2200],
    [4000, 'warn', 2200],
    [4001, 'error', 4000],
  ])('says of %i characters on TikTok, whose limit is disputed: %s', (length, level, limit) => {
    expect(check('a'.repeat(length), 'tiktok')[0]).toEqual(['length', level, length, limit])
  })

  it.each([
    ['instagram', 5, 'ok', 30],
    ['instagram', 6, 'warn', 5],
    ['instagram', 31, 'error', 30],
    ['threads', 2, 'error', 1],
    ['tiktok', 6, 'error', 5],
    ['x', 3, 'warn', 2],
    ['linkedin', 9, 'warn', 5],
    ['youtube', 61, 'warn', 60],
  ] as const)('says of %s with %i hashtags: %s', (platform, count, level, limit) => {
    expect(check(tags(count), platform)).toContainEqual(['hashtags', level, count, limit])
  })

  it('tells of a fold and blames nobody', () => {
    expect(check('a'.repeat(300), 'linkedin')).toContainEqual(['fold', 'ok', 300, 210])
  })

  it('holds a title against its rule only when there is one', () => {
    const counts = countText('a description')
    expect(checkLimits(counts, 'youtube').map((limit) => limit.rule)).not.toContain('title')
    const limits = checkLimits(counts, 'youtube', { titleLength: 101 })
    expect(limits.find((limit) => limit.rule === 'title')).toMatchObject({
      level: 'error',
      limit: 100,
    })
  })
})

describe('TEXT_RULES', () => {
  it('has a length for every platform, a source and a date for every rule, and no rule twice', () => {
    for (const platform of PLATFORMS) expect(findTextRule(platform, 'length')).toBeDefined()
    for (const rule of TEXT_RULES) {
      expect(TextRule.parse(rule)).toEqual(rule)
      expect(rule.source).not.toBe('')
      expect(rule.asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
      if (rule.warnAt !== null) expect(rule.warnAt).toBeLessThan(rule.limit)
    }
    const names = TEXT_RULES.map(({ platform, rule }) => `${platform} ${rule}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('recommends the number of hashtags that no source warns about', () => {
    expect(PLATFORMS.map(hashtagLimit)).toEqual([2, 5, null, 5, 5, 60, 1])
  })
})
