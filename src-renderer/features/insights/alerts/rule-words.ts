import type { Alert } from '#shared/contract/alerts.ts'
import type { Format } from '#renderer/lib/format.ts'
import { msg, type Translate } from '#renderer/lib/i18n.ts'
import { percent } from '../analysis/percent.ts'
import { MEASURE_NAMES, platformName } from '../names.ts'

/** What a rule can look at, as English source text. */
export const FIGURES: Readonly<Record<Alert['metric'], string>> = {
  impressions: MEASURE_NAMES.impressions,
  reach: MEASURE_NAMES.reach,
  views: MEASURE_NAMES.views,
  engagements: MEASURE_NAMES.engagements,
  likes: MEASURE_NAMES.likes,
  comments: MEASURE_NAMES.comments,
  shares: MEASURE_NAMES.shares,
  saves: MEASURE_NAMES.saves,
  clicks: MEASURE_NAMES.clicks,
  follows: MEASURE_NAMES.follows,
  watchHours: MEASURE_NAMES.watchHours,
  averageViewMs: MEASURE_NAMES.averageViewMs,
  averageViewedShare: MEASURE_NAMES.averageViewedShare,
  clickThroughRate: MEASURE_NAMES.clickThroughRate,
  revenue: MEASURE_NAMES.revenue,
  posts: MEASURE_NAMES.posts,
  rate: MEASURE_NAMES.rate,
  'reach-drop': msg('A lasting drop of reach'),
  'comment-sentiment': msg('Feeling of comments'),
}

/** When a rule holds, as English source text. */
export const CONDITIONS: Readonly<Record<Alert['condition'], string>> = {
  'below-usual': msg('below the usual by'),
  'above-usual': msg('above the usual by'),
  below: msg('below'),
  above: msg('above'),
  happens: msg('happens'),
}

/** Whether the value of a rule is a share, typed in percent. */
export const isByShare = (condition: Alert['condition']): boolean =>
  condition === 'below-usual' || condition === 'above-usual'

type Rule = Pick<Alert, 'metric' | 'platform' | 'condition' | 'value' | 'days'>

/** A rule as a sentence. */
export function ruleWords(rule: Rule, t: Translate, format: Format): string {
  const { metric, platform, condition, value, days } = rule
  const values = {
    figure: t(FIGURES[metric]),
    where: platform === null ? t('all platforms') : platformName(platform),
    days,
    value: isByShare(condition)
      ? percent(value, format)
      : format.number(value, Number.isInteger(value) ? 0 : 2),
  }
  if (condition === 'happens') return t('{figure} on {where}', values)
  switch (condition) {
    case 'below-usual':
      return t(
        '{figure} of {where} over {days, plural, one {# day} other {# days}}: {value} below usual',
        values,
      )
    case 'above-usual':
      return t(
        '{figure} of {where} over {days, plural, one {# day} other {# days}}: {value} above usual',
        values,
      )
    case 'below':
      return t(
        '{figure} of {where} over {days, plural, one {# day} other {# days}}: below {value}',
        values,
      )
    case 'above':
      return t(
        '{figure} of {where} over {days, plural, one {# day} other {# days}}: above {value}',
        values,
      )
    default:
      throw new Error(`unknown condition ${String(condition satisfies never)}`)
  }
}
