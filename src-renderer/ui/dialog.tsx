import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'
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
  useEffect(() => {
    const dialog = ref.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      aria-label={label}
      className={classNames('dialog', className)}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget && isOutside(event)) onClose()
      }}
    >
      {children}
    </dialog>
  )
}

function isOutside({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): boolean {
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}
