import { ImagePlus } from 'lucide-react'
import { useRef } from 'react'
import { useStore, type StoreApi } from 'zustand'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { PICTURE_ACCEPT } from '#renderer/lib/picture-file.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import type { Rivals } from './rival-store.ts'

interface RivalBarProps {
  readonly rivals: StoreApi<Rivals>
  /** How many are in the list. */
  readonly count: number
  readonly onClear: () => void
}

/** Takes other people's pictures to rank the frames against. */
export function RivalBar({ rivals, count, onClear }: RivalBarProps) {
  const t = useT()
  const said = useSaid()
  const format = useFormat()
  const { done, total, failures, add, dismiss } = useStore(rivals)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="rival-bar">
      <Button
        small
        icon={<ImagePlus size={14} aria-hidden="true" />}
        disabled={total > 0}
        onClick={() => input.current?.click()}
      >
        {total > 0
          ? t('Scoring {done} of {total}', {
              done: format.number(done + 1),
              total: format.number(total),
            })
          : t('Compare with…')}
      </Button>
      {count > 1 && (
        <Button small variant="plain" onClick={onClear}>
          {t('Take {count, plural, one {# picture} other {# pictures}} out', { count })}
        </Button>
      )}
      <p className="muted small">{t('Or drop pictures of others here.')}</p>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept={PICTURE_ACCEPT}
        data-testid="rival-input"
        aria-label={t('Pictures to compare with')}
        onChange={({ target }) => {
          void add([...(target.files ?? [])])
          target.value = ''
        }}
      />
      {failures.map(({ name, message }) => (
        <FailureNote key={`${name} ${message}`} message={`${name}: ${said(message)}`}>
          <Button small variant="plain" onClick={dismiss}>
            {t('Dismiss')}
          </Button>
        </FailureNote>
      ))}
    </div>
  )
}
