import { useMemo } from 'react'
import type { StoreApi } from 'zustand'
import type { Summary } from '#shared/contract/analytics.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { ChartFrame } from './charts/chart-frame.tsx'
import { DayChart } from './charts/day-chart.tsx'
import { dayWords } from './day-words.ts'
import { shortFigure } from './figure-format.ts'
import { platformName } from './names.ts'
import type { Overview } from './overview-store.ts'

interface FollowersProps {
  readonly summary: Summary
  readonly overview: StoreApi<Overview>
}

/** Followers by day, a chart a platform: on one scale the smaller ones would be flat lines. */
export function Followers({ summary, overview }: FollowersProps) {
  const t = useT()
  const platforms = useMemo(
    () =>
      [...Map.groupBy(summary.followers, ({ platform }) => platform ?? '')].toSorted(
        ([, a], [, b]) => (b.at(-1)?.value ?? 0) - (a.at(-1)?.value ?? 0),
      ),
    [summary.followers],
  )
  if (platforms.length === 0) return null
  return (
    <section className="followers" aria-label={t('Followers')} data-testid="followers">
      {platforms.map(([platform, points]) => (
        <PlatformFollowers
          key={platform}
          platform={platform}
          points={points}
          csv={() => overview.getState().table('followers')}
        />
      ))}
    </section>
  )
}

interface PlatformFollowersProps {
  readonly platform: string
  readonly points: Summary['followers']
  readonly csv: () => Promise<{ readonly fileName: string; readonly csv: string }>
}

function PlatformFollowers({ platform, points, csv }: PlatformFollowersProps) {
  const t = useT()
  const format = useFormat()
  const { days, series } = useMemo(() => {
    const sorted = points.toSorted((a, b) => (a.day < b.day ? -1 : 1))
    const values = sorted.map(({ value }) => value)
    return {
      days: sorted.map(({ day }) => day),
      series: [{ name: 'followers', look: 'line' as const, values }],
    }
  }, [points])
  const values = series[0]?.values ?? []
  const axis = useMemo(() => (value: number) => shortFigure('follows', value, format), [format])
  const reading = (at: number) => `${dayWords(days[at] ?? '')}: ${format.number(values[at] ?? 0)}`
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0]
  const change = `${last >= first ? '+' : '−'}${format.number(Math.abs(last - first))}`
  const rest = `${format.number(last)}, ${change}`
  const title = platform ? `${t('Followers')}: ${platformName(platform)}` : t('Followers')
  return (
    <ChartFrame
      title={title}
      label={`${title}. ${rest}`}
      rest={rest}
      reading={reading}
      count={days.length}
      csv={csv}
      table={() => ({
        columns: [{ name: t('Day') }, { name: t('Followers'), format: format.number }],
        rows: days.map((day, at) => [dayWords(day), values[at] ?? null]),
      })}
    >
      {(pointing) => (
        <DayChart
          {...pointing}
          days={days}
          series={series}
          format={axis}
          isFromZero={false}
          height={128}
        />
      )}
    </ChartFrame>
  )
}
