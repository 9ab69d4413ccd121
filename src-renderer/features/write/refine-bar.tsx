import { Square, ThumbsDown, ThumbsUp, Undo2, WandSparkles } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { Provenance } from './provenance.tsx'
import { stageWords } from './stage-words.ts'
import { lastWritten } from './versions-store.ts'

interface RefineBarProps {
  readonly stores: WriteStores
  /** Puts a text on the page as an edit. */
  readonly onRestore: (text: string) => void
}

/** Under the page: what made the text, whether it is any good, and a line that changes it in words. */
export function RefineBar({ stores, onRestore }: RefineBarProps) {
  const t = useT()
  const { refinement, view, current } = stores
  const [feedback, setFeedback] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const wasRunning = useRef(false)
  const { state, stage, id, failure, last, stop, dismiss } = useStore(refinement)
  const postId = useStore(current, ({ post }) => post.id)
  const isKept = useStore(current, ({ post }) => post.id !== undefined && post.text.trim() !== '')
  const calls = useStore(view, ({ refineCalls }) => refineCalls)
  const isRunning = state === 'running' && id === postId

  useEffect(() => {
    if (calls > 0) field.current?.focus()
  }, [calls])
  useEffect(() => {
    if (wasRunning.current && !isRunning) field.current?.focus()
    wasRunning.current = isRunning
  }, [isRunning])

  if (!isKept) return null
  const send = () => {
    if (feedback.trim() === '' || state === 'running') return
    void stores.refine(feedback.trim())
    setFeedback('')
  }
  return (
    <section className="refine" aria-label={t('Refine')}>
      <Made stores={stores} />
      {failure && id === postId && (
        <FailureNote
          message={failure.message}
          action={[failure.action, t('The post is as it was.')].filter(Boolean).join(' ')}
        >
          <Button small onClick={dismiss}>
            {t('Dismiss')}
          </Button>
        </FailureNote>
      )}
      {last && last.id === postId && !isRunning && (
        <output className="refine-last small" data-testid="refined">
          <span>
            {t('Refined: “{feedback}”.', { feedback: last.feedback })}{' '}
            {last.unmet.length > 0 && (
              <strong>{t('Not met: {unmet}.', { unmet: last.unmet.join('; ') })}</strong>
            )}
          </span>
          <Button
            small
            variant="plain"
            icon={<Undo2 size={14} aria-hidden="true" />}
            onClick={() => {
              onRestore(last.before)
              dismiss()
            }}
          >
            {t('Back to the version before')}
          </Button>
        </output>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <WandSparkles size={14} aria-hidden="true" />
        <input
          ref={field}
          className="field"
          data-testid="refine"
          aria-label={t('Say what to change')}
          placeholder={t('Refine: shorter, less hype, mention the price')}
          maxLength={10_000}
          disabled={isRunning}
          value={feedback}
          onChange={({ target }) => setFeedback(target.value)}
        />
        {isRunning ? (
          <Button small icon={<Square size={12} aria-hidden="true" />} onClick={stop}>
            {t('Stop')} <kbd>Esc</kbd>
          </Button>
        ) : (
          <Button small type="submit" disabled={feedback.trim() === ''}>
            {t('Refine')}
          </Button>
        )}
        <output className="visually-hidden">{isRunning && t(stageWords(stage))}</output>
      </form>
    </section>
  )
}

/** The mark of what wrote the post last, with thumbs; nothing for a post that was only typed. */
function Made({ stores }: { readonly stores: WriteStores }) {
  const t = useT()
  const { versions } = stores
  const { id, versions: all, rated, rate } = useStore(versions)
  const made = lastWritten(all)
  if (!made?.tier || id === undefined) return null
  const thumb = rated.get(id)
  return (
    <div className="made">
      <Provenance {...made} tier={made.tier} model={made.model ?? ''} />
      <IconButton
        small
        label={t('Good')}
        aria-pressed={thumb === 'up'}
        icon={<ThumbsUp size={14} aria-hidden="true" />}
        onClick={() => void rate(id, 'up')}
      />
      <IconButton
        small
        label={t('Not good')}
        aria-pressed={thumb === 'down'}
        icon={<ThumbsDown size={14} aria-hidden="true" />}
        onClick={() => void rate(id, 'down')}
      />
    </div>
  )
}
