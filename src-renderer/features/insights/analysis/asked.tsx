import type { ReactNode } from 'react'
import { useStore, type StoreApi } from 'zustand'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { Answer } from '#renderer/lib/answer-store.ts'
import './analysis.css'

interface AskedProps<I, O> {
  readonly of: StoreApi<Answer<I, O>>
  /** In CSS pixels, of what will be there. */
  readonly height: number
  /** Said under the grey shape, where an answer takes some seconds. */
  readonly waiting?: string
  /** Asks the same again. */
  readonly onRetry: () => void
  readonly children: (answer: O) => ReactNode
}

/** What a question brought: its answer, the failure with a way on, or a grey shape until then. */
export function Asked<I, O>({ of, height, waiting, onRetry, children }: AskedProps<I, O>) {
  const t = useT()
  const { answer, failure, isAsking } = useStore(of)
  if (failure)
    return (
      <FailureNote {...failure}>
        <Button small disabled={isAsking} onClick={onRetry}>
          {t('Try again')}
        </Button>
      </FailureNote>
    )
  if (!answer)
    return (
      <div aria-busy="true">
        <Skeleton height={height} />
        {waiting && <p className="small muted asked-waiting">{waiting}</p>}
      </div>
    )
  return (
    <div className={classNames('asked', isAsking && 'stale')} aria-busy={isAsking}>
      {children(answer)}
    </div>
  )
}
