import type { PredictionModel } from '#shared/contract/predictions.ts'
import { useMemo } from 'react'
import { useFormat } from '#renderer/lib/format.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { percent } from '../analysis/percent.ts'
import { TablePart } from '../analysis/table-part.tsx'
import { Why } from '../analysis/why.tsx'
import { BarChart } from '../charts/bar-chart.tsx'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { dayWords } from '../day-words.ts'
import { GROUP_NAMES } from './guess-result.tsx'

const STATES: Readonly<Record<PredictionModel['state'], string>> = {
  'too-few': msg('Too few posts to learn from yet'),
  'no-better': msg('Not better than your average yet'),
  fitted: msg('Better than the simple ways on posts it had not seen'),
}

/** What is known of how good predictions are, on posts they were not fitted on. */
export function ModelCard({ model }: { readonly model: PredictionModel }) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const { state, posts, needed, skills, coverage, drift, fittedAt, basis } = model
  const two = (value: number) => format.number(value, 2)
  return (
    <section className="analysis-part" data-testid="prediction-model">
      <header>
        <h2>{t('How good it is')}</h2>
        {fittedAt !== null && (
          <span className="small muted">
            {t('Fitted {day}', { day: dayWords(fittedAt.slice(0, 10)) })}
          </span>
        )}
      </header>
      <div className="verdict" data-matters={state === 'fitted'}>
        <strong>{t(STATES[state])}</strong>
        <span>
          {state === 'too-few'
            ? t('{posts} of the {needed} posts it needs are known.', {
                posts: format.number(posts),
                needed: format.number(needed),
              })
            : t('{posts} of your posts, judged on the newest that it was not fitted on.', {
                posts: format.number(posts),
              })}
        </span>
        {coverage !== null && (
          <span>
            {t('Its 80 % ranges held {share} of them.', { share: percent(coverage, format) })}
          </span>
        )}
        {drift && (
          <span>
            {drift.isDrifting
              ? t(
                  'Newer posts fare worse with it: off by {recent} places of 100, usually {usual}.',
                  {
                    recent: format.number(drift.recentError * 100),
                    usual: format.number(drift.usualError * 100),
                  },
                )
              : t('Newer posts fare no worse with it than those before.')}
          </span>
        )}
      </div>
      <div className="analysis-columns">
        {skills.length > 0 && (
          <TablePart
            title={t('Against simple ways')}
            fileName="prediction-skills"
            empty=""
            table={{
              columns: [
                { name: t('Way') },
                { name: t('Rank correlation'), format: two },
                {
                  name: t('Mean error, places of 100'),
                  format: (value) => format.number(value, 1),
                },
              ],
              rows: skills.map(({ name, correlation, error }) => [
                said(name),
                correlation,
                error === null ? null : error * 100,
              ]),
            }}
          />
        )}
        {model.importances.length > 0 && <Importances importances={model.importances} />}
      </div>
      <Why basis={basis} />
    </section>
  )
}

const SHOWN = 10

function Importances({ importances }: Pick<PredictionModel, 'importances'>) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const shown = useMemo(() => importances.slice(0, SHOWN), [importances])
  const names = useMemo(() => shown.map(({ name }) => said(name)), [shown, said])
  const values = useMemo(() => shown.map(({ value }) => Math.max(0, value)), [shown])
  const write = useMemo(() => (value: number) => format.number(value, 3), [format])
  const reading = (at: number) => `${names[at]}: ${write(shown[at]?.value ?? 0)}`
  const title = t('What it looks at')
  return (
    <ChartFrame
      title={title}
      label={`${title}. ${shown.map((_, at) => reading(at)).join('. ')}`}
      reading={reading}
      count={shown.length}
      fileName="importances"
      note={t('How much correlation is lost when this is shuffled.')}
      table={() => ({
        columns: [
          { name: t('Measured') },
          { name: t('Group') },
          { name: t('Loss'), format: write },
        ],
        rows: importances.map(({ name, group, value }) => [
          said(name),
          t(GROUP_NAMES[group]),
          value,
        ]),
      })}
    >
      {(pointing) => (
        <BarChart {...pointing} names={names} values={values} isLying format={write} />
      )}
    </ChartFrame>
  )
}
