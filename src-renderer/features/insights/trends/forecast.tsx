import { useMemo } from 'react'
import type { Kiln } from '#shared/contract/index.ts'
import type { DayMetric, Metric } from '#shared/contract/metrics.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { TablePart } from '../analysis/table-part.tsx'
import { Why } from '../analysis/why.tsx'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { DayChart } from '../charts/day-chart.tsx'
import { dayWords, rangeWords } from '../day-words.ts'
import { shortFigure } from '../figure-format.ts'
import { MEASURE_NAMES } from '../names.ts'
import { toForecastDays } from './forecast-days.ts'

/** The next days of a figure, as Kiln answers. */
export type ForecastAnswer = Awaited<ReturnType<Kiln['analytics']['forecast']>>

interface ForecastProps {
  readonly forecast: ForecastAnswer
  readonly metric: Metric | DayMetric | 'posts'
}

const WAYS: Readonly<Record<string, string>> = {
  lstm: msg('Small recurrent network'),
  'seasonal-naive': msg('Like the week before'),
  'exponential-smoothing': msg('Exponential smoothing'),
  'moving-average': msg('Moving average'),
}

/** A figure on the next days with its range, the peak, and how the ways to look ahead compare. */
export function Forecast({ forecast, metric }: ForecastProps) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const { points, peak, model, models, basis } = forecast
  const write = (value: number) =>
    format.number(value, Math.abs(value) >= 10 || Number.isInteger(value) ? 0 : 1)
  const wayName = (name: string) => t(WAYS[name] ?? name)
  if (points.length === 0 || model === 'none')
    return (
      <div className="verdict">
        <strong>{t('Too few days to look ahead')}</strong>
        <span>{said(basis)}</span>
      </div>
    )
  return (
    <>
      {peak && (
        <div className="verdict" data-testid="forecast-peak">
          <strong>
            {t('Highest around {day}: {value}', {
              day: dayWords(peak.date),
              value: write(peak.value),
            })}
          </strong>
          <span className="muted">
            {t('{low} to {high} on that day; the peak may fall on {days}.', {
              low: write(peak.low),
              high: write(peak.high),
              days: rangeWords(peak.from, peak.to),
            })}
          </span>
        </div>
      )}
      <ForecastChart forecast={forecast} metric={metric} write={write} />
      <div className="forecast-ways">
        <TablePart
          title={t('Which way did best')}
          fileName="forecast-ways"
          empty=""
          table={{
            columns: [
              { name: t('Way') },
              { name: t('Error on held-out weeks'), format: (value) => format.number(value, 2) },
              { name: t('Used') },
            ],
            rows: models.map(({ name, error }) => [
              wayName(name),
              error,
              name === model ? t('yes') : '',
            ]),
          }}
        />
        <p className="small muted">
          {t('Mean absolute error, where 1 is the error of saying the same as the week before.')}
        </p>
      </div>
      <Why basis={basis} />
    </>
  )
}

interface ForecastChartProps extends ForecastProps {
  readonly write: (value: number) => string
}

function ForecastChart({ forecast, metric, write }: ForecastChartProps) {
  const t = useT()
  const format = useFormat()
  const { days, series, band, rows } = useMemo(() => toForecastDays(forecast), [forecast])
  const axis = useMemo(() => (value: number) => shortFigure('posts', value, format), [format])
  const first = forecast.points[0]?.date
  const todayName = t('from here: expected')
  const marks = useMemo(
    () => (first === undefined ? [] : [{ day: first, name: todayName }]),
    [first, todayName],
  )
  const reading = (at: number) => {
    const row = rows[at]
    if (!row) return ''
    if (row.seen !== null) return `${dayWords(row.day)}: ${write(row.seen)}`
    return t('{day}: {value} ({low} to {high})', {
      day: dayWords(row.day),
      value: write(row.mid ?? 0),
      low: write(row.low ?? 0),
      high: write(row.high ?? 0),
    })
  }
  const title = t('{name}, the next days', { name: t(MEASURE_NAMES[metric]) })
  return (
    <ChartFrame
      title={title}
      label={title}
      reading={reading}
      count={days.length}
      fileName="forecast"
      testId="forecast-chart"
      note={t('Dashed: the middle. Shaded: the range that should hold 80 % of days.')}
      table={() => ({
        columns: [
          { name: t('Day') },
          { name: t('Seen'), format: write },
          { name: t('Expected'), format: write },
          { name: t('At least'), format: write },
          { name: t('At most'), format: write },
        ],
        rows: rows.map(({ day, seen, mid, low, high }) => [dayWords(day), seen, mid, low, high]),
      })}
    >
      {(pointing) => (
        <DayChart
          {...pointing}
          days={days}
          series={series}
          band={band}
          marks={marks}
          format={axis}
          isFromZero={metric !== 'followers'}
          height={240}
        />
      )}
    </ChartFrame>
  )
}
