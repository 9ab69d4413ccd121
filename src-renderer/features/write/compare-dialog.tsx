import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { ComparedTexts } from './compared-texts.tsx'
import { whyNot, type Contender } from './comparison-store.ts'
import { ContenderFields } from './contender-fields.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'
import { firstLine } from './post.ts'
import { stageWords } from './stage-words.ts'

/** Two models or prompts held against each other on one brief, without their names. */
export function CompareDialog({ stores }: { readonly stores: WriteStores }) {
  const t = useT()
  const format = useFormat()
  const { comparison, brief, view, prompts, writers } = stores
  const { state, stage, share, duel, failure, start, stop, choose, reset } = useStore(comparison)
  const { text, platform, model, promptId } = useStore(brief)
  const [first, setFirst] = useState<Contender>(() => duel?.first ?? { model, promptId })
  const [second, setSecond] = useState<Contender>(() => duel?.second ?? { model, promptId: '' })
  useEffect(() => {
    void prompts.getState().load()
    void writers.getState().load()
  }, [prompts, writers])
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) body.current?.focus() // what was pressed is gone
  })
  const close = view.getState().closeDialog
  const hindrance = text.trim() === '' ? 'brief' : whyNot(first, second)
  const hints = {
    brief: t('Write a brief first; both sides write from it.'),
    open: t('Choose a model or a prompt for each side.'),
    same: t('Choose two that differ.'),
  }
  const compare = () => void start({ brief: text, platform, first, second })
  const isSetUp = state === 'idle' || state === 'failed'
  return (
    <Dialog
      label={t('Compare blind')}
      className="wide-dialog compare"
      testId="compare"
      onClose={close}
    >
      <header className="wide-header">
        <h2>{t('Compare blind')}</h2>
        <IconButton label={t('Close')} icon={<X size={16} aria-hidden="true" />} onClick={close} />
      </header>
      <div className="wide-body" ref={body} tabIndex={-1}>
        {failure && <FailureNote {...failure} />}
        {!isSetUp && duel && (
          <p className="compare-brief muted truncate">
            {PLATFORM_NAMES[duel.platform]} · {firstLine(duel.brief)}
          </p>
        )}
        {isSetUp && (
          <>
            <p>
              {t(
                'Both write a post from your brief. You see the texts without names, choose the better one, and then learn who wrote it.',
              )}
            </p>
            {text.trim() !== '' && (
              <p className="compare-brief muted truncate">
                {PLATFORM_NAMES[platform]} · {firstLine(text)}
              </p>
            )}
            <div className="contenders">
              <ContenderFields
                stores={stores}
                name={t('One side')}
                value={first}
                onChange={setFirst}
              />
              <ContenderFields
                stores={stores}
                name={t('The other side')}
                value={second}
                onChange={setSecond}
              />
            </div>
            <p className="small muted">
              {t('Sources, tone and length are left out, so that only the two sides differ.')}
            </p>
          </>
        )}
        {state === 'running' && (
          <div className="compare-running">
            <output>{t(stageWords(stage))}</output>
            <ProgressBar label={t('Writing both posts')} share={share} />
          </div>
        )}
        {(state === 'choosing' || state === 'revealed') && <ComparedTexts stores={stores} />}
      </div>
      <footer className="wide-footer">
        <span className="muted small">
          {isSetUp && hindrance && hints[hindrance]}
          {state === 'running' && t('This goes on while the dialog is closed.')}
        </span>
        {isSetUp && (
          <Button variant="primary" disabled={hindrance !== undefined} onClick={compare}>
            {t('Write both')}
          </Button>
        )}
        {state === 'running' && (
          <>
            <span className="muted tabular">{format.percent(share)}</span>
            <Button onClick={stop}>{t('Stop')}</Button>
          </>
        )}
        {state === 'choosing' && (
          <>
            <Button variant="plain" onClick={reset}>
              {t('Leave it undecided')}
            </Button>
            <Button onClick={() => void choose('tie')}>{t('No difference')}</Button>
          </>
        )}
        {state === 'revealed' && (
          <>
            <Button onClick={reset}>{t('Choose others')}</Button>
            <Button variant="primary" disabled={hindrance !== undefined} onClick={compare}>
              {t('Write both again')}
            </Button>
          </>
        )}
      </footer>
    </Dialog>
  )
}
