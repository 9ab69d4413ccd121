import { SlidersHorizontal, Square } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import type { PictureStores } from './create-picture-stores.ts'
import { MOST_WAITING } from './making-store.ts'
import { MOST_PROMPT } from './prompt-store.ts'
import { MoreOptions } from './more-options.tsx'
import { PromptOptions } from './prompt-options.tsx'
import { UnderstoodLine } from './understood-line.tsx'

interface PromptBarProps {
  readonly stores: PictureStores
  /** Takes the prompt from the open post; absent where there is none. */
  readonly onFromPost: (() => void) | undefined
}

/** Where a picture is asked for: words, size, style, count, seed and model. */
export function PromptBar({ stores, onFromPost }: PromptBarProps) {
  const t = useT()
  const failure = useStore(stores.prompt, (state) => state.failure)
  const count = useStore(stores.prompt, (state) => state.count)
  const isEmpty = useStore(stores.prompt, ({ prompt }) => prompt.trim() === '')
  const isTooLong = useStore(stores.prompt, ({ prompt }) => prompt.length > MOST_PROMPT)
  const jobs = useStore(stores.makings, (state) => state.jobs)
  const [isMoreOpen, setMoreOpen] = useState(false)
  const running = jobs.find(({ state }) => state === 'running')
  const waiting = jobs.filter(({ state }) => state === 'waiting').length
  const isFull = waiting >= MOST_WAITING
  const make = () => {
    stores.makeFromBar()
  }
  return (
    <form
      noValidate
      className="prompt-bar"
      aria-label={t('Make a picture')}
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      {failure && (
        <FailureNote {...failure}>
          <Button small onClick={() => stores.prompt.setState({ failure: undefined })}>
            {t('Dismiss')}
          </Button>
        </FailureNote>
      )}
      <div className="prompt-row">
        <PromptField stores={stores} onMake={make} />
        {running && (
          <IconButton
            variant="quiet"
            label={t('Cancel what is being made (Esc)')}
            icon={<Square size={12} fill="currentColor" aria-hidden="true" />}
            onClick={() => stores.makings.getState().cancel(running.id)}
          />
        )}
        <Button
          type="submit"
          variant="primary"
          data-testid="make-picture"
          disabled={isEmpty || isFull || isTooLong}
          title={isFull ? t('Ten are waiting already') : undefined}
        >
          {count > 1 ? t('Make {count}', { count }) : t('Make')}
        </Button>
      </div>
      <UnderstoodLine stores={stores} />
      <div className="prompt-options">
        <PromptOptions stores={stores} onFromPost={onFromPost} />
        <IconButton
          small
          label={isMoreOpen ? t('Fewer options') : t('More options')}
          aria-expanded={isMoreOpen}
          icon={<SlidersHorizontal size={14} aria-hidden="true" />}
          onClick={() => setMoreOpen(!isMoreOpen)}
        />
      </div>
      {isMoreOpen && <MoreOptions stores={stores} />}
      {isTooLong && (
        <output className="small prompt-limit">
          {t('A prompt has at most {count, number} characters.', { count: MOST_PROMPT })}
        </output>
      )}
      {isFull && (
        <output className="small muted">
          {t('Ten are waiting already; one has to go first.')}
        </output>
      )}
    </form>
  )
}

/** Above this a field that grows with its text takes too long to type into. */
const LONG = 4000

interface PromptFieldProps {
  readonly stores: PictureStores
  readonly onMake: () => void
}

function PromptField({ stores, onMake }: PromptFieldProps) {
  const t = useT()
  const prompt = useStore(stores.prompt, (state) => state.prompt)
  const isReadingPost = useStore(stores.prompt, (state) => state.isReadingPost)
  const isWanted = useStore(stores.stage, (state) => state.wantsPrompt)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!isWanted) return
    field.current?.focus()
    stores.stage.setState({ wantsPrompt: false })
  }, [isWanted, stores])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    onMake()
  }
  return (
    <textarea
      ref={field}
      rows={1}
      className={classNames('prompt-field', prompt.length > LONG && 'long')}
      data-testid="picture-prompt"
      aria-label={t('What the picture shows')}
      placeholder={
        isReadingPost
          ? t('Reading the post')
          : t('Describe a picture: colours, mood, where to leave room')
      }
      value={prompt}
      onChange={({ target }) => stores.prompt.getState().change({ prompt: target.value })}
      onKeyDown={onKeyDown}
    />
  )
}
