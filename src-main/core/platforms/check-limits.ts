import type { PlatformId, TextRule } from '#shared/contract/platforms.ts'
import type { Counts, Limit } from '#shared/contract/texts.ts'
import { TEXT_RULES } from './text-rules.ts'

/**
 * The platform's rules held against a text's counts, in the order of the rules file. Over `limit` is an
 * error, over `warnAt` a warning, a fold only information; an unverified rule never says more than warn.
 * The title's rule is left out unless its length in UTF-16 units is given.
 */
export function checkLimits(
  counts: Counts,
  platform: PlatformId,
  options: { titleLength?: number } = {},
): Limit[] {
  const limits: Limit[] = []
  for (const rule of TEXT_RULES) {
    const value = rule.platform === platform ? valueOf(rule, counts, options.titleLength) : null
    if (value === null) continue
    const level = levelOf(rule, value)
    const early = level === 'warn' && value <= rule.limit
    limits.push({
      rule: rule.rule,
      platform,
      value,
      limit: early ? (rule.warnAt ?? rule.limit) : rule.limit,
      level,
      source: rule.source,
      asOf: rule.asOf,
      confidence: rule.confidence,
      note: rule.note,
    })
  }
  return limits
}

function valueOf(rule: TextRule, counts: Counts, titleLength: number | undefined): number | null {
  switch (rule.rule) {
    case 'length':
      return rule.platform === 'x' ? counts.weighted : counts.characters
    case 'fold':
      return counts.characters
    case 'hashtags':
      return counts.hashtags
    case 'title':
      return titleLength ?? null
  }
}

function levelOf(rule: TextRule, value: number): Limit['level'] {
  if (rule.rule === 'fold') return 'ok'
  if (value > rule.limit) return rule.confidence === 'unverified' ? 'warn' : 'error'
  return rule.warnAt !== null && value > rule.warnAt ? 'warn' : 'ok'
}
