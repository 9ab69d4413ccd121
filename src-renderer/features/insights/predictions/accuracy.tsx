import { useMemo } from 'react'
import type { KeptPrediction } from '#shared/contract/predictions.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Interval } from '#renderer/ui/interval.tsx'
import { percent } from '../analysis/percent.ts'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { DayChart } from '../charts/day-chart.tsx'
import { dayWords } from '../day-words.ts'
import { platformName } from '../names.ts'
import { Calibration, type AccuracyAnswer } from './calibration.tsx'

const SHOWN = 12

/** Kept predictions against what came of them, the widest miss first. */
export function Accuracy({ accuracy }: { readonly accuracy: AccuracyAnswer }) {
  const t = useT()
  const format = useFormat()
  const { predictions, known, error, coverage, calibration, overTime } = accuracy
  return (
    <section className="analysis-part" data-testid="accuracy">
      <header>
        <h2>{t('Where it was wrong')}</h2>
        {predictions.length > 0 && (
          <span className="small muted">
            {t('{known} of {kept} kept predictions have an outcome', {
              known: format.number(known),
              kept: format.number(predictions.length),
            })}
          </span>
        )}
      </header>
      {predictions.length === 0 && (
        <p className="muted">
          {t('No prediction is kept yet. Keep one above; its outcome comes with the next import.')}
        </p>
      )}
      {error !== null && (
        <p>
          {t('Off by {error} places of 100 in the mean.', { error: format.number(error * 100) })}{' '}
          {coverage !== null &&
            t('{share} of the outcomes lay in their range; 80 % should.', {
              share: percent(coverage, format),
            })}
        </p>
      )}
      {known > 0 && (
        <div className="analysis-columns">
          {calibration.length > 0 && <Calibration calibration={calibration} />}
          {overTime.length > 1 && <OverTime overTime={overTime} />}
        </div>
      )}
      {predictions.length > 0 && <Kept predictions={predictions} />}
    </section>
  )
}

function OverTime({ overTime }: Pick<AccuracyAnswer, 'overTime'>) {
  const t = useT()
  const format = useFormat()
  const days = useMemo(() => overTime.map(({ day }) => day), [overTime])
  const series = useMemo(
    () => [
      { name: 'error', look: 'line' as const, values: overTime.map(({ error }) => error * 100) },
    ],
    [overTime],
  )
  const write = useMemo(() => (value: number) => format.number(value), [format])
  const reading = (at: number) =>
    `${dayWords(days[at] ?? '')}: ${write((overTime[at]?.error ?? 0) * 100)}`
  const title = t('Mean error over time, places of 100')
  return (
    <ChartFrame
      title={title}
      label={title}
      reading={reading}
      count={days.length}
      fileName="prediction-error"
      table={() => ({
        columns: [
          { name: t('Day') },
          { name: t('Mean error, places of 100'), format: write },
          { name: t('Posts'), format: write },
        ],
        rows: overTime.map(({ day, error, posts }) => [dayWords(day), error * 100, posts]),
      })}
    >
      {(pointing) => <DayChart {...pointing} days={days} series={series} format={write} />}
    </ChartFrame>
  )
}

const missOf = ({ outcome, score }: KeptPrediction) =>
  outcome === null ? -1 : Math.abs(outcome - score)

function Kept({ predictions }: Pick<AccuracyAnswer, 'predictions'>) {
  const t = useT()
  const format = useFormat()
  const shown = useMemo(
    () => predictions.toSorted((a, b) => missOf(b) - missOf(a)).slice(0, SHOWN),
    [predictions],
  )
  return (
    <div className="kept-predictions">
      <table className="data tabular">
        <caption className="visually-hidden">{t('Kept predictions')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Post')}</th>
            <th scope="col" className="word">
              {t('Platform')}
            </th>
            <th scope="col">{t('Predicted')}</th>
            <th scope="col" className="word">
              {t('Range (80 %)')}
            </th>
            <th scope="col">{t('Outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <tr key={each.id}>
              <th scope="row" className="truncate" title={each.text}>
                {each.text}
              </th>
              <td className="word">{platformName(each.platform)}</td>
              <td>{format.number(each.score * 100)}</td>
              <td className="word">
                <Interval
                  value={each.outcome ?? each.score}
                  low={each.low}
                  high={each.high}
                  max={1}
                />
              </td>
              <td>
                {each.outcome === null ? (
                  <span className="muted">{t('not out yet')}</span>
                ) : (
                  <>
                    {format.number(each.outcome * 100)}
                    {(each.outcome < each.low || each.outcome > each.high) && (
                      <span className="missed"> · {t('missed')}</span>
                    )}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
