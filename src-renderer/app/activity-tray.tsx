import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { Ranking, Rankings } from '#renderer/features/thumbnails/ranking-store.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { ActivityCard } from './activity-card.tsx'

interface ActivityTrayProps {
  readonly rankings: StoreApi<Rankings>
  /** The room itself shows what runs and what failed, so the tray keeps to one line. */
  readonly isBehindRoom: boolean
}

const isActive = ({ state }: Ranking) => state === 'running' || state === 'waiting'

/** Everything that runs or just ended, in whatever room the user is. */
export function ActivityTray({ rankings, isBehindRoom }: ActivityTrayProps) {
  const t = useT()
  const format = useFormat()
  const jobs = useStore(rankings, (state) => state.jobs)
  const [choice, setChoice] = useState<boolean>()
  const isShownByRoom = isBehindRoom && jobs.every((job) => isActive(job) || job.state === 'failed')
  if (jobs.length === 0 || (isShownByRoom && !jobs.some(isActive))) return null

  const isOpen = choice ?? !isShownByRoom
  const active = jobs.filter(isActive)
  const running = jobs.find((job) => job.state === 'running')
  const ended = jobs.findLast((job) => job.state === 'done' || job.state === 'failed')
  const endings = { done: t('ranked'), failed: t('could not be ranked') }
  const title =
    running?.state === 'running'
      ? t('{count, plural, one {# video} other {# videos}} to rank, {share}', {
          count: active.length,
          share: format.percent(running.share),
        })
      : t('Activity')
  return (
    <section className="tray" data-testid="activity-tray" aria-label={t('Activity')}>
      <header>
        <h2 className="tabular">{title}</h2>
        <IconButton
          small
          label={isOpen ? t('Collapse') : t('Expand')}
          aria-expanded={isOpen}
          icon={isOpen ? <ChevronDown size={16} /> : <ChevronUp size={16} />}
          onClick={() => setChoice(!isOpen)}
        />
      </header>
      <output className="visually-hidden">
        {ended && `${ended.name}: ${endings[ended.state]}`}
      </output>
      {isOpen && (
        <ul>
          {jobs.map((job) => (
            <ActivityCard key={job.id} job={job} rankings={rankings} />
          ))}
        </ul>
      )}
    </section>
  )
}
