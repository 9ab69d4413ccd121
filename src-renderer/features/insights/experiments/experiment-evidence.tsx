import type { Experiment, ExperimentResult } from '#shared/contract/experiments.ts'
import type { Format } from '#renderer/lib/format.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Fold } from '#renderer/ui/fold.tsx'

const TESTS: Readonly<Record<ExperimentResult['test'], string>> = {
  'two-proportion-z': msg('Two-proportion z test'),
  'chi-square': msg('Chi-square test'),
  fisher: msg("Fisher's exact test"),
  none: msg('No test yet'),
}

const chance = (value: number, format: Format): string =>
  value < 0.001 ? `< ${format.number(0.001, 3)}` : format.number(value, 3)

const points = (value: number, format: Format): string =>
  `${value > 0 ? '+' : ''}${format.number(100 * value, 2)}`

/** What the verdict rests on, by the names of the tests. */
export function ExperimentEvidence({ experiment }: { readonly experiment: Experiment }) {
  const t = useT()
  const said = useSaid()
  const format = useFormat()
  const { result, plan, createdAt } = experiment
  const { test, pValue, z, chiSquare, degreesOfFreedom, alwaysValidP, difference } = result
  return (
    <Fold title={t('Why this verdict')} isOpen={false}>
      <dl className="experiment-evidence tabular">
        {difference && (
          <div>
            <dt>{t('Difference of the two best, points of %')}</dt>
            <dd>
              {points(difference.value, format)}{' '}
              <span className="muted">
                {t('between {low} and {high}', {
                  low: points(difference.low, format),
                  high: points(difference.high, format),
                })}
              </span>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('Chance of such a difference between equals, however often one looks')}</dt>
          <dd>{chance(alwaysValidP, format)}</dd>
        </div>
        <div>
          <dt>{t('The same for one look: {test}', { test: t(TESTS[test]) })}</dt>
          <dd>
            {test === 'none' ? '–' : chance(pValue, format)}
            {z !== null && <span className="muted"> · z = {format.number(z, 2)}</span>}
            {test === 'chi-square' && (
              <span className="muted">
                {' '}
                · χ² = {format.number(chiSquare, 2)}, {degreesOfFreedom}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('Impressions that each variant needs')}</dt>
          <dd>{result.requiredTrials > 0 ? format.number(result.requiredTrials) : '–'}</dd>
        </div>
        {plan && (
          <div>
            <dt>{t('Planned for')}</dt>
            <dd>
              {t('{rate} % and a difference of {difference} points', {
                rate: format.number(100 * plan.expectedRate, 1),
                difference: format.number(100 * plan.leastDifference, 1),
              })}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('Begun')}</dt>
          <dd>{format.date(createdAt)}</dd>
        </div>
      </dl>
      {result.warnings.map((warning) => (
        <p key={warning} className="small">
          {said(warning)}
        </p>
      ))}
    </Fold>
  )
}
