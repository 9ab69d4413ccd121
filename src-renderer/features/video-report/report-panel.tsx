import { useEffect, useRef, type ReactNode } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { Transcript } from '#shared/contract/transcripts.ts'
import type { Video } from '#shared/contract/videos.ts'
import { REPORT_NOTES } from '#shared/sentences/report.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { isTaken, useWindowEvent } from '#renderer/lib/use-window-event.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { ReportState, Reports } from './report-store.ts'
import { ReportView } from './report-view.tsx'
import { stageName } from './stage-name.ts'
import { TranscriptSection } from './transcript-section.tsx'
import type { Transcripts } from './transcript-store.ts'
import './report.css'

interface ReportPanelProps {
  readonly video: Video
  readonly reports: StoreApi<Reports>
  readonly transcripts: StoreApi<Transcripts>
  /** Takes what is said to the Write room. */
  readonly onWrite: (transcript: Transcript) => void
  /** Goes back to what was shown before. */
  readonly onLeave: () => void
}

/** The report on a video, made when it is first looked at. */
export function ReportPanel({ video, reports, transcripts, onWrite, onLeave }: ReportPanelProps) {
  const report = useStore(reports, (state) => state.reports[video.id])
  const { open, retry, cancel } = reports.getState()
  const { id, path } = video
  useEffect(() => void open({ id, path }), [open, id, path])
  const stop = () => {
    onLeave()
    cancel(id)
  }
  if (report?.state === 'done')
    return (
      <ReportView report={report.report}>
        {!report.report.notes.includes(REPORT_NOTES.noTrack) && (
          <TranscriptSection
            video={video}
            transcripts={transcripts}
            known={report.report.transcript}
            onWrite={onWrite}
          />
        )}
      </ReportView>
    )
  if (report?.state === 'failed')
    return <Failed failure={report.failure} onRetry={() => void retry(video)} />
  if (report?.state === 'no-file')
    return (
      <NoFile
        onFile={(file) => {
          reports.getState().remember(id, file)
          void retry(video)
        }}
      />
    )
  return <Running progress={report?.progress} onCancel={stop} />
}

interface RunningProps {
  readonly progress: Extract<ReportState, { state: 'running' }>['progress']
  readonly onCancel: () => void
}

function Running({ progress, onCancel }: RunningProps) {
  const t = useT()
  const format = useFormat()
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape' && !isTaken(event)) onCancel()
  })
  const share = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0
  const remainingMs = progress?.remainingMs
  return (
    <div className="report-running">
      <ProgressBar label={t('Measuring the video')} share={share} />
      <div className="report-running-line">
        <p className="tabular muted">
          <span aria-live="polite">{t(stageName(progress?.stage ?? 'opening'))}</span>
          {remainingMs !== undefined && (
            <span>{t('About {time} left', { time: format.span(remainingMs) })}</span>
          )}
        </p>
        <Button small data-testid="cancel-report" onClick={onCancel}>
          {t('Cancel')} <kbd>Esc</kbd>
        </Button>
      </div>
      <div className="report-figures">
        {['a', 'b', 'c', 'd'].map((key) => (
          <Skeleton key={key} height={64} />
        ))}
      </div>
      <Skeleton height={168} />
    </div>
  )
}

interface FailedProps {
  readonly failure: Extract<ReportState, { state: 'failed' }>['failure']
  readonly onRetry: () => void
}

function Failed({ failure, onRetry }: FailedProps) {
  const t = useT()
  return (
    <FailureNote message={failure.message} action={failure.action}>
      <Button small onClick={onRetry}>
        {t('Try again')}
      </Button>
    </FailureNote>
  )
}

/** The video was dropped in an earlier session, so its file has to be chosen once more. */
function NoFile({ onFile }: { readonly onFile: (file: File) => void }): ReactNode {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="report-no-file">
      <p>{t('Kiln does not keep the videos you drop. Choose the file again to measure it.')}</p>
      <Button onClick={() => input.current?.click()}>{t('Choose the video')}</Button>
      <input
        ref={input}
        type="file"
        accept="video/*,.mkv,.avi,.ts,.flv"
        hidden
        aria-label={t('Choose the video')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) onFile(file)
        }}
      />
    </div>
  )
}
