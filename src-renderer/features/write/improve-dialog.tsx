import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { STRATEGIES } from '#shared/contract/texts.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { EditList } from './edit-list.tsx'
import { improvedText } from './improve-store.ts'
import { ImproveDiff } from './improve-diff.tsx'
import { ImproveMetrics } from './improve-metrics.tsx'
import { MARK_NAMES } from './names.ts'
import { useSlow } from './use-slow.ts'

interface ImproveDialogProps {
  readonly stores: WriteStores
  readonly onApply: (text: string) => void
}

const PLACES = [0, 1, 2]

/** The post with every edit that would better it, to take or leave one by one. */
export function ImproveDialog({ stores, onApply }: ImproveDialogProps) {
  const t = useT()
  const { current, improvement, view } = stores
  const store = useStore(improvement)
  const { subject, strategies, state, enhanced, taken, chosen, failure } = store
  const { begin, end, toggleStrategy, toggle, takeAll, retry } = store
  const [hovered, setHovered] = useState<number>()
  const isSlow = useSlow(state === 'asking')
  useEffect(() => {
    begin(current.getState().post)
    return end
  }, [begin, end, current])
  const close = view.getState().closeDialog
  const edits = enhanced?.edits ?? []

  return (
    <Dialog
      label={t('Improve the post')}
      className="wide-dialog improve"
      testId="improve"
      onClose={close}
    >
      <header className="wide-header">
        <h2>{t('Improve the post')}</h2>
        <fieldset className="strategies" aria-label={t('What to better')}>
          {STRATEGIES.map((strategy) => (
            <label key={strategy}>
              <input
                type="checkbox"
                checked={strategies.includes(strategy)}
                onChange={() => toggleStrategy(strategy)}
              />
              {t(MARK_NAMES[strategy])}
            </label>
          ))}
        </fieldset>
        <IconButton label={t('Close')} icon={<X size={16} aria-hidden="true" />} onClick={close} />
      </header>
      <div className="wide-body improve-body" aria-busy={state === 'asking'}>
        {failure && (
          <FailureNote {...failure}>
            <Button small onClick={retry}>
              {t('Try again')}
            </Button>
          </FailureNote>
        )}
        {isSlow && !enhanced && (
          <div className="stack">
            <p className="muted">{t('Reading the post. Grammar takes a moment the first time.')}</p>
            {PLACES.map((place) => (
              <Skeleton key={place} height={56} />
            ))}
          </div>
        )}
        {strategies.length === 0 && (
          <p className="muted">{t('Choose at least one thing to better.')}</p>
        )}
        {enhanced && edits.length === 0 && (
          <p className="improve-none">
            <strong>{t('Nothing to better here')}</strong>
            <span className="muted">
              {t(
                'Kiln only suggests what it is sure of, and leaves names, numbers and links alone.',
              )}
            </span>
          </p>
        )}
        {enhanced && edits.length > 0 && subject && (
          <>
            <div className="improve-text">
              <ImproveDiff
                text={subject.text}
                edits={edits}
                taken={taken}
                hovered={hovered}
                onToggle={toggle}
              />
              <ImproveMetrics enhanced={enhanced} chosen={chosen} />
            </div>
            <EditList
              text={subject.text}
              edits={edits}
              taken={taken}
              onToggle={toggle}
              onTakeAll={takeAll}
              onHover={setHovered}
            />
          </>
        )}
      </div>
      <footer className="wide-footer">
        <span className="muted tabular">
          {edits.length > 0 &&
            t('{taken} of {total, plural, one {# edit} other {# edits}} chosen', {
              taken: taken.size,
              total: edits.length,
            })}
        </span>
        <Button onClick={close}>{t('Cancel')}</Button>
        <Button
          variant="primary"
          disabled={taken.size === 0 || state !== 'ready'}
          onClick={() => onApply(improvedText(improvement.getState()))}
        >
          {t('Apply')}
        </Button>
      </footer>
    </Dialog>
  )
}
