import { useMemo } from 'react'
import type { StoreApi } from 'zustand'
import type { Summary } from '#shared/contract/analytics.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { bucketDays, type Buckets, type BucketUnit } from './bucket-days.ts'
import { ChartFrame } from './charts/chart-frame.tsx'
import { DayChart } from './charts/day-chart.tsx'
import { dayWords, monthWords } from './day-words.ts'
import { formatFigure, shortFigure } from './figure-format.ts'
import { isSum, valueOf, type Measure } from './measures.ts'
import { MEASURE_NAMES } from './names.ts'
import type { Overview } from './overview-store.ts'

interface ByDayProps {
  readonly summary: Summary
  readonly measure: Measure
  readonly offered: readonly Measure[]
  readonly overview: StoreApi<Overview>
}

/** A day without posts has a sum of 0, but no rate. */
const valueOfDay = (group: Buckets['groups'][number], measure: Measure) =>
  valueOf(group, measure) ?? (group.posts === 0 && isSum(measure) ? 0 : null)

/** A figure over the period, by the day that its posts were published on. */
export function ByDay({ summary, measure, offered, overview }: ByDayProps) {
  const t = useT()
  const format = useFormat()
  const { unit, days, groups } = useMemo(() => bucketDays(summary), [summary])
  const series = useMemo(
    () => [
      {
        name: measure,
        look: 'bars' as const,
        values: groups.map((group) => valueOfDay(group, measure)),
      },
    ],
    [groups, measure],
  )
  const axis = useMemo(
    () => (value: number) => shortFigure(measure, value, format),
    [measure, format],
  )
  const name = t(MEASURE_NAMES[measure])
  const titles: Readonly<Record<BucketUnit, string>> = {
    day: t('{name} by day', { name }),
    week: t('{name} by week', { name }),
    month: t('{name} by month', { name }),
  }
  const dayName = (day: string) => {
    if (unit === 'month') return monthWords(day)
    return unit === 'week' ? t('Week of {day}', { day: dayWords(day) }) : dayWords(day)
  }
  const write = (value: number) => formatFigure(measure, value, format)
  const reading = (at: number) => {
    const [day, group] = [days[at], groups[at]]
    const value = group && valueOfDay(group, measure)
    if (day === undefined || !group) return ''
    return t('{day}: {value}, {count, plural, =0 {no posts} one {# post} other {# posts}}', {
      day: dayName(day),
      value: value === null || value === undefined ? '–' : write(value),
      count: group.posts,
    })
  }
  const values = series[0]?.values ?? []
  const most = values.reduce<number>(
    (best, value, at) => ((value ?? -Infinity) > (values[best] ?? -Infinity) ? at : best),
    0,
  )
  const rest =
    (values[most] ?? null) === null ? '' : t('Highest: {reading}', { reading: reading(most) })
  return (
    <ChartFrame
      title={titles[unit]}
      label={`${titles[unit]}. ${rest}`}
      rest={rest}
      reading={reading}
      count={days.length}
      testId="by-day"
      csv={() => overview.getState().table('byDay')}
      table={() => ({
        columns: [
          { name: t('Day') },
          { name, format: write },
          { name: t('Posts'), format: format.number },
        ],
        rows: days.map((day, at) => [dayName(day), values[at] ?? null, groups[at]?.posts ?? 0]),
      })}
      controls={
        <select
          className="field"
          aria-label={t('Figure')}
          value={measure}
          onChange={({ target }) => overview.getState().setMeasure(target.value as Measure)}
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {t(MEASURE_NAMES[each])}
            </option>
          ))}
        </select>
      }
    >
      {(pointing) => <DayChart {...pointing} days={days} series={series} format={axis} />}
    </ChartFrame>
  )
}
