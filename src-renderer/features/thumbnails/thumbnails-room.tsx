import { type ReactNode, useEffect } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { Video } from '#shared/contract/videos.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { DropZone } from './drop-zone.tsx'
import type { Exports } from './export-store.ts'
import type { Improvements } from './improve-store.ts'
import type { Ranking, Rankings } from './ranking-store.ts'
import { ResultSkeleton } from './result-skeleton.tsx'
import { ResultView } from './result-view.tsx'
import type { Review } from './review-store.ts'
import type { Rivals } from './rival-store.ts'
import { RunningView } from './running-view.tsx'
import './thumbnails.css'
import './filmstrip.css'
import './result.css'
import './scores.css'
import './export.css'
import './improve.css'

interface ThumbnailsRoomProps {
  readonly videoId: string | undefined
  readonly rankings: StoreApi<Rankings>
  readonly review: StoreApi<Review>
  readonly exports: StoreApi<Exports>
  readonly improvements: StoreApi<Improvements>
  readonly rivals: StoreApi<Rivals>
  readonly onChoose: () => void
  readonly onClicks: () => void
  /** The report on a video; `onLeave` goes back to its frames. */
  readonly renderReport: (video: Video, onLeave: () => void) => ReactNode
}

/** The room where a video becomes ranked frames. */
export function ThumbnailsRoom(props: ThumbnailsRoomProps) {
  const { videoId, review } = props
  useEffect(() => {
    const { open, close } = review.getState()
    if (videoId === undefined) close()
    else void open(videoId)
  }, [videoId, review])
  return videoId === undefined ? <RankingPlace {...props} /> : <ReviewPlace {...props} />
}

function ReviewPlace({ videoId, ...stores }: ThumbnailsRoomProps) {
  const { review } = stores
  const t = useT()
  const opened = useStore(review, (state) => state.opened)
  if (opened.state === 'ready') return <ResultView key={opened.video.id} {...stores} {...opened} />
  if (opened.state === 'failed')
    return (
      <div className="room-failure">
        <FailureNote {...opened.failure}>
          <Button small onClick={() => void review.getState().open(videoId ?? '')}>
            {t('Try again')}
          </Button>
          <a className="button small" href="#/library">
            {t('Open the library')}
          </a>
        </FailureNote>
      </div>
    )
  return <ResultSkeleton />
}

function RankingPlace({ rankings, onChoose, onClicks }: ThumbnailsRoomProps) {
  const jobs = useStore(rankings, (state) => state.jobs)
  const { cancel } = rankings.getState()
  const [current, ...queue] = [
    ...jobs.filter(({ state }) => state === 'running'),
    ...jobs.filter(({ state }) => state === 'waiting'),
  ]
  if (current) return <RunningView job={current} queue={queue} onCancel={cancel} />
  return (
    <div className="thumbnails-empty">
      {jobs.map((job) => (
        <Unranked key={job.id} job={job} rankings={rankings} />
      ))}
      <DropZone onChoose={onChoose} onClicks={onClicks} />
    </div>
  )
}

function Unranked({
  job,
  rankings,
}: {
  readonly job: Ranking
  readonly rankings: StoreApi<Rankings>
}) {
  const t = useT()
  const { retry, dismiss } = rankings.getState()
  if (job.state !== 'failed') return null
  return (
    <FailureNote
      message={
        job.failure.message.includes(job.name)
          ? job.failure.message
          : t('{name} could not be ranked. {reason}', {
              name: job.name,
              reason: job.failure.message,
            })
      }
      action={job.failure.action}
    >
      <Button small onClick={() => retry(job.id)}>
        {t('Try again')}
      </Button>
      <Button small variant="plain" onClick={() => dismiss(job.id)}>
        {t('Dismiss')}
      </Button>
    </FailureNote>
  )
}
