import { Check, CircleAlert, Clock } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { PlannedPost } from '#shared/contract/posting-times.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'
import { placeOf } from './calendar-days.ts'
import type { Moves } from './use-moves.ts'

/** What became of planned posts, as English source text. */
export const STATE_NAMES: Readonly<Record<PlannedPost['state'], string>> = {
  planned: msg('Planned'),
  published: msg('Published'),
  missed: msg('Missed'),
}

const ICONS = { planned: Clock, published: Check, missed: CircleAlert }

interface PostChipProps {
  readonly post: PlannedPost
  readonly moves: Moves
}

/** A planned post in its cell: opens on a press, moves by dragging or by the arrow keys. */
export function PostChip({ post, moves }: PostChipProps) {
  const t = useT()
  const button = useRef<HTMLButtonElement>(null)
  const { at, platform, title, text, state, campaign } = post
  const time = placeOf(at)?.time ?? ''
  const words = title || text.slice(0, 80) || t('Without a title')
  useEffect(() => {
    if (moves.takesFocus(post)) button.current?.focus()
  }, [moves, post])
  const Icon = ICONS[state]
  return (
    <button
      ref={button}
      type="button"
      draggable
      className="planned-post"
      data-state={state}
      data-testid="planned-post"
      title={campaign === '' ? words : `${words} · ${campaign}`}
      aria-label={`${time} ${PLATFORM_NAMES[platform]}: ${words} (${t(STATE_NAMES[state])})`}
      aria-describedby="calendar-keys"
      onDragStart={(event) => moves.drag(event, post)}
      onKeyDown={(event) => moves.onKeyDown(event, post)}
      onClick={(event) => {
        event.stopPropagation()
        moves.open(post)
      }}
    >
      <span className="small tabular">
        <Icon size={12} aria-hidden="true" /> {time} {PLATFORM_NAMES[platform]}
      </span>
      <span className="truncate">{words}</span>
    </button>
  )
}
