import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from '#renderer/lib/class-names.ts'

interface MenuItem {
  readonly id: string
  readonly label: string
  readonly run: () => void
}

interface MenuProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly icon: ReactNode
  /** What the button says beside its icon. */
  readonly children?: ReactNode
  readonly small?: boolean
  readonly disabled?: boolean
}

const GAP = 4
const ITEM_HEIGHT = 32
const WIDTH = 208

/** A button that opens a short list of actions; arrows walk through it and Escape leaves it. */
export function Menu({ label, items, icon, children, small = false, disabled }: MenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const place = () => {
    const home = button.current?.getBoundingClientRect()
    if (!home || !list.current) return
    const height = items.length * ITEM_HEIGHT + 10
    const hasRoom = home.bottom + GAP + height < window.innerHeight - 8
    list.current.style.top = `${hasRoom ? home.bottom + GAP : Math.max(8, home.top - GAP - height)}px`
    list.current.style.left = `${Math.max(8, Math.min(home.left, window.innerWidth - WIDTH - 8))}px`
  }
  const options = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const onKeyDown = (event: KeyboardEvent) => {
    const all = options()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const next = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key]
    if (event.key === 'Escape') event.stopPropagation()
    if (event.key === 'Tab') list.current?.hidePopover()
    if (next === undefined) return
    event.preventDefault()
    all[next]?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classNames('button', children ? 'quiet' : 'plain icon', small && 'small')}
        aria-haspopup="menu"
        aria-label={label}
        title={children ? undefined : label}
        disabled={disabled}
        popoverTarget={id}
      >
        {icon}
        {children}
      </button>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its items take the focus */}
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className="menu"
        onBeforeToggle={place}
        onToggle={({ newState }) => {
          if (newState === 'open') options()[0]?.focus()
        }}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              list.current?.hidePopover()
              item.run()
            }}
          >
            {item.label}
          </button>
        ))}
      </div>
    </>
  )
}
