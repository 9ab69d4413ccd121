import type { ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'
import { useSaid } from '#renderer/lib/use-said.ts'

interface FailureNoteProps {
  readonly message: string
  readonly action?: string | undefined
  readonly children?: ReactNode
}

/** What went wrong, what to do next, and the buttons for it. */
export function FailureNote({ message, action, children }: FailureNoteProps) {
  const said = useSaid()
  return (
    <div className="note" role="alert">
      <CircleAlert size={16} aria-hidden="true" />
      <div>
        <strong>{said(message)}</strong>
        {action && <span>{said(action)}</span>}
        {children && <div className="actions">{children}</div>}
      </div>
    </div>
  )
}
