import { useMemo } from 'react'
import type { Kiln } from '#shared/contract/index.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { mondayOf } from '../analysis/monday-of.ts'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { DayChart } from '../charts/day-chart.tsx'
import { dayWords } from '../day-words.ts'

type SentimentAnswer = Awaited<ReturnType<Kiln['analytics']['sentiment']>>

/** The mean feeling of the comments of a day, or of a week where there are many days. */
export function SentimentChart({ byDay }: Pick<SentimentAnswer, 'byDay'>) {
  const t = useT()
  const format = useFormat()
  const { isByWeek, all } = useMemo(() => toSteps(byDay), [byDay])
  const days = useMemo(() => all.map(({ day }) => day), [all])
  const series = useMemo(
    () => [{ name: 'mean', look: 'line' as const, values: all.map(({ mean }) => mean) }],
    [all],
  )
  const write = useMemo(() => (value: number) => format.number(value, 2), [format])
  const dayName = (day: string) =>
    isByWeek ? t('Week of {day}', { day: dayWords(day) }) : dayWords(day)
  const reading = (at: number) =>
    t('{day}: {value}, {count, plural, one {# comment} other {# comments}}', {
      day: dayName(days[at] ?? ''),
      value: write(all[at]?.mean ?? 0),
      count: all[at]?.comments ?? 0,
    })
  const title = isByWeek ? t('Over time, by week') : t('Over time')
  return (
    <ChartFrame
      title={title}
      label={`${t('How comments feel')}. ${title}`}
      reading={reading}
      count={days.length}
      fileName="comments-by-day"
      table={() => ({
        columns: [
          { name: t('Day') },
          { name: t('Mean, −1 to 1'), format: write },
          { name: t('Comments'), format: format.number },
        ],
        rows: all.map(({ day, mean, comments }) => [dayName(day), mean, comments]),
      })}
    >
      {(pointing) => (
        <DayChart {...pointing} days={days} series={series} format={write} height={160} />
      )}
    </ChartFrame>
  )
}

/** Days beyond which a line of days is too dense to read. */
const MOST_DAYS = 100

function toSteps(byDay: SentimentAnswer['byDay']) {
  const isByWeek = byDay.length > MOST_DAYS
  const groups = Map.groupBy(byDay, ({ day }) =>
    isByWeek ? mondayOf(day.slice(0, 10)) : day.slice(0, 10),
  )
  const all = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, each]) => {
      const comments = each.reduce((sum, { comments: count }) => sum + count, 0)
      const total = each.reduce((sum, { mean, comments: count }) => sum + mean * count, 0)
      return { day, comments, mean: total / Math.max(1, comments) }
    })
  return { isByWeek, all }
}
