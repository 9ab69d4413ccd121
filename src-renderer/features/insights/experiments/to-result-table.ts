import type { ExperimentResult } from '#shared/contract/experiments.ts'
import type { Translate } from '#renderer/lib/i18n.ts'
import type { ChartTable } from '../charts/chart-table.ts'

/** The result of a test as rows, a variant each. */
export function toResultTable({ variants }: ExperimentResult, t: Translate): ChartTable {
  return {
    columns: [
      { name: t('Variant') },
      { name: t('Impressions') },
      { name: t('Successes') },
      { name: t('Rate') },
      { name: t('Rate, at least') },
      { name: t('Rate, at most') },
      { name: t('Probability of being best') },
      { name: t('Expected loss') },
    ],
    rows: variants.map((each) => [
      each.name,
      each.trials,
      each.successes,
      each.rate,
      each.low,
      each.high,
      each.probabilityBest,
      each.expectedLoss,
    ]),
  }
}
