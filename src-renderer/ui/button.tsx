import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '#renderer/lib/class-names.ts'

type Variant = 'primary' | 'quiet' | 'plain' | 'danger'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly variant?: Variant
  readonly small?: boolean
  readonly icon?: ReactNode
}

/** A verb the user can press. */
export function Button({ variant = 'quiet', small = false, icon, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames('button', variant, small && 'small', !children && 'icon')}
      {...rest}
    >
      {icon}
      {children}
    </button>
  )
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'aria-label'> {
  readonly label: string
  readonly icon: ReactNode
}

/** A button that shows only an icon and is named for those who cannot see it. */
export function IconButton({ label, variant = 'plain', ...rest }: IconButtonProps) {
  return <Button aria-label={label} title={label} variant={variant} {...rest} />
}
