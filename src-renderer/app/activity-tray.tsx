import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { useStore, type StoreApi } from 'zustand'
import { shareOf } from '#renderer/features/models/job-line.tsx'
import type { ImportJob, Imports } from '#renderer/features/insights/import-store.ts'
import type { Models } from '#renderer/features/models/model-store.ts'
import { shorten } from '#renderer/features/pictures/names.ts'
import type { Makings } from '#renderer/features/pictures/making-store.ts'
import type { Ranking, Rankings } from '#renderer/features/thumbnails/ranking-store.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { ActivityCard } from './activity-card.tsx'
import { ImportJobCard } from './import-job-card.tsx'
import { ModelJobCard } from './model-job-card.tsx'
import { PictureJobCard } from './picture-job-card.tsx'
import type { Room } from './route-store.ts'

interface ActivityTrayProps {
  readonly rankings: StoreApi<Rankings>
  readonly models: StoreApi<Models>
  readonly makings: StoreApi<Makings>
  readonly imports: StoreApi<Imports>
  /** Where the user is; Models, Pictures and Insights show their own work. */
  readonly room: Room
  /** The room itself shows what runs and what failed, so the tray keeps to one line. */
  readonly isBehindRoom: boolean
}

const isActive = ({ state }: Ranking) => state === 'running' || state === 'waiting'
const isOnItsWay = ({ stage }: ImportJob) =>
  stage.state === 'importing' || stage.state === 'done' || stage.state === 'failed'

/** Everything that runs or just ended, in whatever room the user is. */
export function ActivityTray(props: ActivityTrayProps) {
  const { rankings, models, makings, imports, room, isBehindRoom } = props
  const t = useT()
  const format = useFormat()
  const jobs = useStore(rankings, (state) => state.jobs)
  const allModelJobs = useStore(models, (state) => state.jobs)
  const modelJobs = room === 'models' ? [] : allModelJobs
  const allMakings = useStore(makings, (state) => state.jobs)
  const pictureJobs = room === 'pictures' ? [] : allMakings
  const allImports = useStore(imports, (state) => state.jobs)
  const importJobs = room === 'insights' ? [] : allImports.filter(isOnItsWay)
  const [choice, setChoice] = useState<boolean>()
  const isShownByRoom =
    isBehindRoom &&
    modelJobs.length + pictureJobs.length + importJobs.length === 0 &&
    jobs.every((job) => isActive(job) || job.state === 'failed')
  if (
    jobs.length + modelJobs.length + pictureJobs.length + importJobs.length === 0 ||
    (isShownByRoom && !jobs.some(isActive))
  )
    return null

  const isOpen = choice ?? !isShownByRoom
  const active = jobs.filter(isActive)
  const running = jobs.find((job) => job.state === 'running')
  const ended = jobs.findLast((job) => job.state === 'done' || job.state === 'failed')
  const modelJob = modelJobs.find((job) => job.state === 'running')
  const pictureJob = pictureJobs.find((job) => job.state === 'running')
  const importing = importJobs.find(({ stage }) => stage.state === 'importing')
  const endings = { done: t('ranked'), failed: t('could not be ranked') }
  const title =
    running?.state === 'running'
      ? t('{count, plural, one {# video} other {# videos}} to rank, {share}', {
          count: active.length,
          share: format.percent(running.share),
        })
      : modelJob
        ? t('{name}, {share}', { name: modelJob.name, share: format.percent(shareOf(modelJob)) })
        : pictureJob?.state === 'running'
          ? t('{name}, {share}', {
              name: shorten(pictureJob.name),
              share: format.percent(pictureJob.making.share),
            })
          : importing
            ? t('Importing {name}', { name: importing.name })
            : t('Activity')
  return (
    <section className="tray" data-testid="activity-tray" aria-label={t('Activity')}>
      <header>
        <h2 className="tabular truncate">{title}</h2>
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
          {pictureJobs.map((job) => (
            <PictureJobCard key={job.id} job={job} makings={makings} />
          ))}
          {importJobs.map((job) => (
            <ImportJobCard key={job.id} job={job} imports={imports} />
          ))}
          {modelJobs.map((job) => (
            <ModelJobCard key={job.id} job={job} models={models} />
          ))}
        </ul>
      )}
    </section>
  )
}
