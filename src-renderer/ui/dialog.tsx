import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { classNames } from '#renderer/lib/class-names.ts'

interface DialogProps {
  readonly label: string
  readonly onClose: () => void
  readonly className?: string
  readonly testId?: string
  readonly children: ReactNode
}

/** A native modal dialog that is open while it is mounted; Escape or a press outside closes it. */
export function Dialog({ label, onClose, className, testId, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = ref.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close() // while it is still in the page, so that focus goes back
  }, [])
  return (
    <dialog
      ref={ref}
      closedby="any"
      aria-label={label}
      className={classNames('dialog', className)}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {children}
    </dialog>
  )
}
