import { AudioLines } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { Model } from '#shared/contract/models.ts'
import type { Transcript } from '#shared/contract/transcripts.ts'
import type { Video } from '#shared/contract/videos.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { LanguageField } from './language-field.tsx'
import { SegmentList } from './segment-list.tsx'
import type { Listening, Transcripts } from './transcript-store.ts'
import { TranscriptView } from './transcript-view.tsx'
import './transcript.css'

/** What the section is shown with. */
export interface TranscriptSectionProps {
  readonly video: Video
  readonly transcripts: StoreApi<Transcripts>
  /** What the report already knows. */
  readonly known: Transcript | undefined
  /** Takes what is said to the Write room. */
  readonly onWrite: (transcript: Transcript) => void
}

/** What is said in a video: what it takes to have it written down, its coming, and the result. */
export function TranscriptSection({ video, transcripts, known, onWrite }: TranscriptSectionProps) {
  const t = useT()
  const state = useStore(transcripts, (all) => all.transcripts[video.id])
  const models = useStore(transcripts, (all) => all.models)
  const { hear, cancel, lookForModels, save } = transcripts.getState()
  const [language, setLanguage] = useState('')
  useEffect(() => void lookForModels(), [lookForModels])
  const transcript = state?.state === 'done' ? state.transcript : state ? undefined : known
  const canHear = models?.some(isReady) ?? false
  const listen = (again: boolean) => void hear(video, { language, again })
  return (
    <section className="transcript" aria-labelledby="report-transcript">
      <h2 id="report-transcript">{t('What is said')}</h2>
      {transcript && (
        <TranscriptView
          transcript={transcript}
          model={models?.find(({ id }) => id === transcript.model)?.name ?? transcript.model}
          onWrite={() => onWrite({ ...transcript, name: video.name })}
          onSave={(format) => void save(transcript.id, format)}
          onAgain={canHear ? () => listen(true) : undefined}
        />
      )}
      {state?.state === 'running' && (
        <Running listening={state.listening} onCancel={() => cancel(video.id)} />
      )}
      {state?.state === 'failed' && (
        <FailureNote message={state.failure.message} action={state.failure.action}>
          <Button small onClick={() => listen(false)}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      {!transcript && !state && models && !canHear && <NoModel models={models} />}
      {!transcript && !state && canHear && (
        <div className="transcript-start">
          <Button icon={<AudioLines size={16} aria-hidden="true" />} onClick={() => listen(false)}>
            {t('Write down what is said')}
          </Button>
          <LanguageField value={language} onChange={setLanguage} />
          <p className="muted small">
            {t('A speech model listens on this computer; nothing is sent anywhere.')}
          </p>
        </div>
      )}
    </section>
  )
}

const isReady = ({ state }: Model): boolean =>
  state === 'built-in' || state === 'installed' || state === 'adopted'

/** Which model would hear it, and where to get it. */
function NoModel({ models }: { readonly models: readonly Model[] }) {
  const t = useT()
  const format = useFormat()
  const model = models.find(({ fit }) => fit.level === 'comfortable') ?? models[0]
  if (!model) return null
  return (
    <p className="muted" data-testid="speech-suggestion">
      {t('With {name} ({size}, {licence}) Kiln writes down here what is said.', {
        name: model.name,
        size: format.bytes(model.sizeBytes),
        licence: model.licence,
      })}{' '}
      <a href="#/models">{t('Go to Models')}</a>
    </p>
  )
}

const STAGES: Readonly<Record<Listening['stage'], string>> = {
  reading: msg('Reading the sound'),
  loading: msg('Loading the model'),
  listening: msg('Listening'),
}

interface RunningProps {
  readonly listening: Listening
  readonly onCancel: () => void
}

function Running({ listening, onCancel }: RunningProps) {
  const t = useT()
  const format = useFormat()
  const { stage, share, remainingMs, segments } = listening
  return (
    <>
      <ProgressBar label={t('Writing down what is said')} share={share} />
      <div className="report-running-line">
        <p className="tabular muted">
          <span aria-live="polite">{t(STAGES[stage])}</span>
          {remainingMs !== undefined && (
            <span>{t('About {time} left', { time: format.span(remainingMs) })}</span>
          )}
        </p>
        <Button small onClick={onCancel}>
          {t('Cancel')}
        </Button>
      </div>
      <SegmentList segments={segments} found="" />
    </>
  )
}
