import { Check, X } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { Mark } from './marks.ts'
import { MARK_NAMES } from './names.ts'

interface MarkCardProps {
  readonly mark: Mark
  /** The painted stretch that the card stands at. */
  readonly findAnchor: () => Element | null
  readonly onAccept: () => void
  readonly onIgnore: () => void
  readonly onHover: (isOver: boolean) => void
}

const GAP = 6

/** Why something is marked and what can be done about it, under the marked words. */
export function MarkCard({ mark, findAnchor, onAccept, onIgnore, onHover }: MarkCardProps) {
  const t = useT()
  const said = useSaid()
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const card = ref.current
    const home = card?.offsetParent?.getBoundingClientRect()
    const anchor = findAnchor()
    const words = anchor?.getClientRects()[0] ?? anchor?.getBoundingClientRect()
    if (!card || !home || !words) return
    const { offsetWidth, offsetHeight } = card
    const hasRoom = words.bottom + GAP + offsetHeight < window.innerHeight - 8
    const top = hasRoom ? words.bottom + GAP : words.top - GAP - offsetHeight
    const left = Math.min(words.left - home.left, home.width - offsetWidth)
    card.style.top = `${top - home.top}px`
    card.style.left = `${Math.max(0, left)}px`
  })
  const { kind, reason, original, replacement } = mark
  return (
    <div
      ref={ref}
      className="mark-card"
      data-testid="mark-card"
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
    >
      <p className={`mark-kind ${kind}`}>{t(MARK_NAMES[kind])}</p>
      {replacement !== undefined && <Change original={original} replacement={replacement} />}
      <p className="muted">{said(reason)}</p>
      <div className="actions">
        {replacement !== undefined && (
          <Button
            small
            variant="primary"
            icon={<Check size={14} aria-hidden="true" />}
            onMouseDown={(event) => event.preventDefault()}
            onClick={onAccept}
          >
            {t('Accept')}
          </Button>
        )}
        <Button
          small
          icon={<X size={14} aria-hidden="true" />}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onIgnore}
        >
          {t('Ignore')}
        </Button>
      </div>
    </div>
  )
}

/** A change as it reads: what goes struck out, what comes after it. */
export function Change({
  original,
  replacement,
}: {
  readonly original: string
  readonly replacement: string
}) {
  const t = useT()
  return (
    <p className="change">
      {original !== '' && <del>{show(original)}</del>}
      {replacement === '' ? (
        <em className="muted">{t('remove')}</em>
      ) : (
        <ins>{show(replacement)}</ins>
      )}
    </p>
  )
}

/** White space that changes is made visible; around words it says nothing. */
function show(words: string): string {
  const shown = words.trim() || words.replaceAll(' ', '␣').replaceAll('\n', '↵')
  return shown.length > 160 ? `${shown.slice(0, 159)}…` : shown
}
