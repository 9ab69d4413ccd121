import { useMemo } from 'react'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { DayChart } from '../charts/day-chart.tsx'
import { dayWords } from '../day-words.ts'
import { shortFigure } from '../figure-format.ts'
import { toReachDays, type ReachPoints } from './reach-days.ts'

interface ReachChartProps {
  readonly points: ReachPoints
  /** Day of the first post after a change; null without one. */
  readonly since: string | null
}

/** What posts reached against what was expected of them. */
export function ReachChart({ points, since }: ReachChartProps) {
  const t = useT()
  const format = useFormat()
  const { all, isByWeek } = useMemo(() => toReachDays(points), [points])
  const { days, series, band } = useMemo(
    () => ({
      days: all.map(({ day }) => day),
      series: [
        { name: 'seen', look: 'line' as const, values: all.map(({ seen }) => seen) },
        { name: 'expected', look: 'faint' as const, values: all.map(({ expected }) => expected) },
      ],
      band: { low: all.map(({ low }) => low), high: all.map(({ expected }) => expected) },
    }),
    [all],
  )
  const sinceName = t('since here')
  const marks = useMemo(
    () => (since === null ? [] : [{ day: since.slice(0, 10), name: sinceName }]),
    [since, sinceName],
  )
  const axis = useMemo(() => (value: number) => shortFigure('reach', value, format), [format])
  const dayName = (day: string) =>
    isByWeek ? t('Week of {day}', { day: dayWords(day) }) : dayWords(day)
  const write = (value: number) => format.number(Math.round(value))
  const reading = (at: number) => {
    const day = all[at]
    if (!day) return ''
    return t('{day}: seen {seen}, expected {expected}, at least {low}', {
      day: dayName(day.day),
      seen: write(day.seen),
      expected: write(day.expected),
      low: write(day.low),
    })
  }
  const title = isByWeek
    ? t('Seen against expected, a post, by week')
    : t('Seen against expected, a post')
  return (
    <ChartFrame
      title={title}
      label={title}
      reading={reading}
      count={days.length}
      fileName="reach"
      testId="reach-chart"
      note={t(
        'Solid: what posts reached. Dotted: what was expected of them. Shaded: from there down to what is still usual.',
      )}
      table={() => ({
        columns: [
          { name: t('Day') },
          { name: t('Seen'), format: write },
          { name: t('Expected'), format: write },
          { name: t('At least'), format: write },
          { name: t('Posts'), format: write },
        ],
        rows: all.map(({ day, seen, expected, low, posts }) => [
          dayName(day),
          seen,
          expected,
          low,
          posts,
        ]),
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
          height={260}
        />
      )}
    </ChartFrame>
  )
}
