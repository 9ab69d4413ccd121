import { ArrowLeft, Square } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'
import { stageWords } from './stage-words.ts'
import { VariantColumn } from './variant-column.tsx'

/** The page while posts are written from the brief, and then the choice among them. */
export function DraftingView({ stores }: { readonly stores: WriteStores }) {
  const t = useT()
  const { drafting } = stores
  const { state, stage, wish, texts, drafts, failure, stop, leave } = useStore(drafting)
  const writers = useStore(stores.writers, (one) => one.writers)
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    // the page that held the focus gave way to this one
    if (document.activeElement === document.body) section.current?.focus()
  }, [])
  const count = wish?.variants ?? 1
  const isRunning = state === 'running'
  const places = Array.from({ length: count }, (_, place) => place).filter(
    (place) => isRunning || (texts[place] ?? '') !== '',
  )
  const writing = texts.length - 1
  const chosen = writers.find(({ id }) => id === wish?.model)?.name
  const model = wish?.model === 'composer' ? t('Without a model') : chosen
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="drafting"
      aria-label={t('Writing the post')}
      data-testid="drafting"
    >
      <header>
        <output className="drafting-status" aria-live="polite">
          {isRunning && (
            <>
              <span className="drafting-pulse" aria-hidden="true" />
              <strong>{t(stageWords(stage))}</strong>
              {count > 1 && stage !== 'planning' && (
                <span className="muted tabular">
                  {t('{place} of {count}', { place: Math.max(1, texts.length), count })}
                </span>
              )}
            </>
          )}
          {state === 'done' && count > 1 && (
            <strong>{t('Choose one. The others stay among the posts.')}</strong>
          )}
          {state === 'done' && drafts.length === 1 && (drafts[0]?.posts.length ?? 0) > 1 && (
            <strong>{t('A thread, part by part')}</strong>
          )}
          {state === 'stopped' && <strong>{t('Stopped. What was written is still here.')}</strong>}
          <span className="muted">
            {[wish && PLATFORM_NAMES[wish.platform], model].filter(Boolean).join(' · ')}
          </span>
        </output>
        {isRunning ? (
          <Button data-testid="stop" icon={<Square size={12} aria-hidden="true" />} onClick={stop}>
            {t('Stop')} <kbd>Esc</kbd>
          </Button>
        ) : (
          <Button variant="plain" icon={<ArrowLeft size={14} aria-hidden="true" />} onClick={leave}>
            {t('Back to the page')}
          </Button>
        )}
      </header>
      {failure && (
        <FailureNote
          message={failure.message}
          action={[failure.action, t('The brief is kept.')].filter(Boolean).join(' ')}
        >
          <Button small onClick={stores.write}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      {state !== 'failed' && (
        <ol className={count > 1 ? 'variants' : 'variants single'}>
          {places.map((place) => (
            <VariantColumn
              key={place}
              place={place}
              isOnly={count === 1}
              text={texts[place] ?? ''}
              draft={drafts[place]}
              isWriting={isRunning && place === writing}
              onUse={isRunning ? undefined : () => void stores.chooseVariant(place)}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
