import type { ReactNode } from 'react'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'

interface WhyProps {
  /** What the number rests on, in sentences. */
  readonly basis: string
  readonly children?: ReactNode
}

/** What a number rests on, folded away until it is asked for. */
export function Why({ basis, children }: WhyProps) {
  const t = useT()
  const said = useSaid()
  return (
    <details className="why-basis">
      <summary>{t('Why this number')}</summary>
      <p>{said(basis)}</p>
      {children}
    </details>
  )
}
