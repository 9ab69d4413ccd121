import { useStore, type StoreApi } from 'zustand'
import type { Group, Summary } from '#shared/contract/analytics.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { weekdayName } from './charts/weekday-name.ts'
import { GroupChart } from './group-chart.tsx'
import { isSum, type Measure } from './measures.ts'
import { kindName, MEASURE_NAMES, platformName } from './names.ts'
import type { Overview } from './overview-store.ts'

interface GroupChartsProps {
  readonly summary: Summary
  readonly measure: Measure
  readonly overview: StoreApi<Overview>
}

/** A figure by platform, kind, hashtag, weekday and hour. */
export function GroupCharts({ summary, measure, overview }: GroupChartsProps) {
  const t = useT()
  const perPost = useStore(overview, (state) => state.isPerPost)
  const { setPerPost, table } = overview.getState()
  const canShare = isSum(measure) && measure !== 'posts'
  const isPerPost = canShare && perPost
  const name = t(MEASURE_NAMES[measure])
  const shared = { measure, isPerPost }
  return (
    <section className="groups" aria-labelledby="groups-title">
      <header>
        <h2 id="groups-title">
          {isPerPost
            ? t('What made the difference: {name} per post', { name })
            : t('What made the difference: {name}', { name })}
        </h2>
        {canShare && (
          <Segmented
            label={t('What bars show')}
            value={perPost ? 'post' : 'sum'}
            options={[
              { value: 'post', label: t('Per post') },
              { value: 'sum', label: t('In total') },
            ]}
            onChange={(value) => setPerPost(value === 'post')}
          />
        )}
      </header>
      <div className="groups-grid">
        {summary.byPlatform.length > 1 && (
          <GroupChart
            {...shared}
            title={t('By platform')}
            groups={summary.byPlatform}
            nameOf={({ name: id }) => platformName(id) || t('Without a platform')}
            isLying
            csv={() => table('byPlatform')}
          />
        )}
        <GroupChart
          {...shared}
          title={t('By kind of post')}
          groups={summary.byKind}
          nameOf={({ name: kind }) => t(kindName(kind))}
          isLying
          csv={() => table('byKind')}
        />
        <GroupChart
          {...shared}
          title={t('By hashtag')}
          groups={summary.byTag}
          nameOf={({ name: tag }) => (tag.startsWith('#') ? tag : `#${tag}`)}
          isLying
          csv={() => table('byTag')}
        />
        <GroupChart
          {...shared}
          title={t('By weekday')}
          groups={filled(summary.byWeekday, 1, 7)}
          nameOf={({ name: day }) => weekdayOf(day, 'short')}
          longNameOf={({ name: day }) => weekdayOf(day, 'long')}
          isLying={false}
          csv={() => table('byWeekday')}
        />
        <GroupChart
          {...shared}
          title={t('By hour')}
          groups={filled(summary.byHour, 0, 23)}
          nameOf={({ name: hour }) => hourOf(hour)}
          isLying={false}
          csv={() => table('byHour')}
        />
      </div>
    </section>
  )
}

/** Numbered groups in their order, those without posts too, so that the axis is true; none where there are none. */
function filled(groups: readonly Group[], first: number, last: number): readonly Group[] {
  if (groups.length === 0) return []
  const known = new Map(groups.map((group) => [Number(group.name), group]))
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const name = String(first + at)
    return known.get(first + at) ?? { name, posts: 0, figures: {}, rate: null }
  })
}

const weekdayOf = (day: string, style: 'short' | 'long') =>
  /^[1-7]$/.test(day) ? weekdayName(Number(day), style) : day

const hourOf = (hour: string) => (/^\d{1,2}$/.test(hour) ? `${hour.padStart(2, '0')}:00` : hour)
