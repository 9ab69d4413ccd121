import { describe, expect, it } from 'vitest'
import { holdRule, type RuleFacts } from '#main/core/insights/alerts/hold-rule.ts'

const rule = { metric: 'likes', condition: 'below-usual', value: 0.3, days: 7 } as const

function facts(last: number, more: Partial<RuleFacts> = {}): RuleFacts {
  const days = Array.from({ length: 70 }, (_, day) => ({
    day,
    sum: day >= 63 ? last : 10,
    weight: 1,
  }))
  return { days, first: 0, last: 69, isMean: false, ...more }
}

describe('holdRule', () => {
  it('holds where the newest days are that far from the usual', () => {
    expect(holdRule(rule, facts(6))).toEqual({
      text: 'Likes of the last 7 days: 42, 40 % below the usual 70.',
      value: 42,
    })
    expect(holdRule(rule, facts(8))).toBeNull()
    expect(holdRule({ ...rule, value: 30 }, facts(6))).not.toBeNull()
    expect(holdRule({ ...rule, condition: 'above-usual', value: 1.5 }, facts(26))).not.toBeNull()
    expect(holdRule({ ...rule, condition: 'above-usual', value: 1.5 }, facts(24))).toBeNull()
  })

  it('holds below and above a figure', () => {
    expect(holdRule({ ...rule, condition: 'below', value: 43 }, facts(6))?.value).toBe(42)
    expect(holdRule({ ...rule, condition: 'below', value: 42 }, facts(6))).toBeNull()
    expect(holdRule({ ...rule, condition: 'above', value: 41 }, facts(6))?.text).toBe(
      'Likes of the last 7 days: 42, above 41.',
    )
  })

  it('takes the mean of what is weighed, and says nothing without any', () => {
    const mean = facts(6, { isMean: true })
    expect(holdRule({ ...rule, metric: 'rate' }, mean)?.value).toBe(6)
    expect(holdRule({ ...rule, condition: 'below', value: 5 }, { ...mean, days: [] })).toBeNull()
  })

  it('knows nothing usual from fewer than three periods', () => {
    expect(holdRule(rule, facts(0, { first: 49 }))).toBeNull()
    expect(holdRule(rule, facts(0, { first: 42 }))).not.toBeNull()
  })
})
