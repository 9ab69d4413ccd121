import { useEffect } from 'react'
import { useStore } from 'zustand'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { ByDay } from './by-day.tsx'
import { ChooseExports } from './choose-exports.tsx'
import type { InsightTabProps } from './create-insight-stores.ts'
import { periodWords } from './day-words.ts'
import { FilterBar } from './filter-bar.tsx'
import { Followers } from './followers.tsx'
import { goToTab } from './go-to-tab.ts'
import { GroupCharts } from './group-charts.tsx'
import { Headline } from './headline.tsx'
import { headlinesOf, measuresOf } from './measures.ts'
import { NotablePosts } from './notable-posts.tsx'

/** This period against the usual, and what it was made of. */
export function Dashboard({ stores }: InsightTabProps) {
  const t = useT()
  const { overview } = stores
  const summary = useStore(overview, (state) => state.summary)
  const isStale = useStore(overview, (state) => state.isStale)
  const failure = useStore(overview, (state) => state.failure)
  const chosen = useStore(overview, (state) => state.measure)
  const { load, setMeasure } = overview.getState()
  useEffect(() => {
    if (!overview.getState().summary) load()
  }, [overview, load])
  const offered = summary ? measuresOf(summary) : []
  const measure = chosen && offered.includes(chosen) ? chosen : offered[0]
  const period = summary && periodWords(summary)
  return (
    <div className="dashboard">
      <header className="dashboard-header">
        <FilterBar stores={stores} />
        <ChooseExports imports={stores.imports} onChosen={() => goToTab('imports')} />
      </header>
      {failure && (
        <FailureNote {...failure}>
          <Button small onClick={load}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      {!summary && !failure && <DashboardSkeleton />}
      {summary && measure && (
        <div
          className={classNames('dashboard-body', isStale && 'stale')}
          data-testid="dashboard"
          aria-busy={isStale}
        >
          <p className="dashboard-period muted tabular">
            {[
              period,
              t('{count, plural, =0 {no posts} one {# post} other {# posts}}', {
                count: summary.posts,
              }),
              summary.against.every(({ periods }) => periods === 0) &&
                t('no earlier period to compare with'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <section className="headlines" aria-label={t('Against the usual')}>
            {headlinesOf(summary).map((comparison) => (
              <Headline
                key={comparison.metric}
                comparison={comparison}
                isChosen={comparison.metric === measure}
                onChoose={() => setMeasure(comparison.metric)}
              />
            ))}
          </section>
          <ByDay summary={summary} measure={measure} offered={offered} overview={overview} />
          <GroupCharts summary={summary} measure={measure} overview={overview} />
          {summary.followers.length > 0 && <Followers summary={summary} overview={overview} />}
          <NotablePosts summary={summary} stores={stores} />
        </div>
      )}
    </div>
  )
}

function DashboardSkeleton() {
  return (
    <div className="dashboard-body">
      <Skeleton height={96} />
      <Skeleton height={240} />
      <Skeleton height={200} />
    </div>
  )
}
