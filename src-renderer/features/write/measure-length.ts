import type { PlatformId, TextRule } from '#shared/contract/platforms.ts'
import type { Counts } from '#shared/contract/texts.ts'

/** A length against what a platform takes; over at its limit, close where sources disagree. */
export interface Measured {
  readonly value: number
  readonly limit: number
  readonly level: 'ok' | 'warn' | 'error'
}

/** Holds counts against the length that a platform takes; undefined while its rules are not known. */
export function measureLength(
  counts: Counts | undefined,
  rules: readonly TextRule[],
  platform: PlatformId,
): Measured | undefined {
  const rule = rules.find((one) => one.platform === platform && one.rule === 'length')
  if (!rule || !counts) return undefined
  const value = platform === 'x' ? counts.weighted : counts.characters
  const { limit, warnAt } = rule
  const level = value > limit ? 'error' : warnAt !== null && value > warnAt ? 'warn' : 'ok'
  return { value, limit, level }
}
