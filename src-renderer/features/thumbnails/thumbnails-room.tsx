import { type ReactNode, useEffect } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { Shot, Video } from '#shared/contract/videos.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { DropZone } from './drop-zone.tsx'
import type { Ranking, Rankings } from './ranking-store.ts'
import { ResultSkeleton } from './result-skeleton.tsx'
import type { ResultStores } from './result-stores.ts'
import { ResultView } from './result-view.tsx'
import { RunningView } from './running-view.tsx'
import './thumbnails.css'
import './filmstrip.css'
import './result.css'
import './scores.css'
import './export.css'
import './feeds.css'
import './improve.css'

interface ThumbnailsRoomProps {
  readonly videoId: string | undefined
  readonly rankings: StoreApi<Rankings>
  readonly stores: ResultStores
  /** Shots of the video as its report has them, once it is there. */
  readonly knownShots: readonly Shot[] | undefined
  readonly onChoose: () => void
  readonly onClicks: () => void
  /** Plans a test of the pictures that are picked. */
  readonly onTest: () => void
  /** The report on a video; `onLeave` goes back to its frames. */
  readonly renderReport: (video: Video, onLeave: () => void) => ReactNode
}

/** The room where a video becomes ranked frames. */
export function ThumbnailsRoom(props: ThumbnailsRoomProps) {
  const { videoId, stores } = props
  const { review } = stores
  useEffect(() => {
    const { open, close } = review.getState()
    if (videoId === undefined) close()
    else void open(videoId)
  }, [videoId, review])
  return videoId === undefined ? <RankingPlace {...props} /> : <ReviewPlace {...props} />
}

function ReviewPlace({ videoId, ...props }: ThumbnailsRoomProps) {
  const { review } = props.stores
  const t = useT()
  const opened = useStore(review, (state) => state.opened)
  if (opened.state === 'ready') return <ResultView key={opened.video.id} {...props} {...opened} />
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
  const said = useSaid()
  const { retry, dismiss } = rankings.getState()
  if (job.state !== 'failed') return null
  return (
    <FailureNote
      message={
        job.failure.message.includes(job.name)
          ? job.failure.message
          : t('{name} could not be ranked. {reason}', {
              name: job.name,
              reason: said(job.failure.message),
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
