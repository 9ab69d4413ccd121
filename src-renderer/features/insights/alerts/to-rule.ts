import type { Alert } from '#shared/contract/alerts.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { isByShare } from './rule-words.ts'

interface Typed {
  readonly metric: Alert['metric']
  readonly platform: PlatformId | undefined
  readonly condition: Alert['condition']
  /** As typed, in percent where the condition is by a share. */
  readonly value: string
  readonly days: string
}

type Rule = Pick<Alert, 'metric' | 'platform' | 'condition' | 'value' | 'days'>

/** What was typed as a rule; undefined where a number is none or the days are not 1 to 365. */
export function toRule({ metric, platform, condition, value, days }: Typed): Rule | undefined {
  const who = { metric, platform: platform ?? null, condition }
  if (condition === 'happens') return { ...who, value: 0, days: 28 }
  const written = value.trim().replace(',', '.')
  if (!/^-?\d{1,12}(?:\.\d{1,6})?$/.test(written) || !/^\d{1,3}$/.test(days.trim()))
    return undefined
  const [figure, length] = [Number(written), Number(days)]
  if (length < 1 || length > 365) return undefined
  if (!isByShare(condition)) return { ...who, value: figure, days: length }
  return figure > 0 ? { ...who, value: figure / 100, days: length } : undefined
}
