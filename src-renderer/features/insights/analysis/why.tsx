import type { ReactNode } from 'react'
import { useT } from '#renderer/lib/i18n.ts'

interface WhyProps {
  /** What the number rests on, in sentences. */
  readonly basis: string
  readonly children?: ReactNode
}

/** What a number rests on, folded away until it is asked for. */
export function Why({ basis, children }: WhyProps) {
  const t = useT()
  return (
    <details className="why-basis">
      <summary>{t('Why this number')}</summary>
      <p>{basis}</p>
      {children}
    </details>
  )
}
