import { useRef, useState, type KeyboardEvent } from 'react'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { weekdayName } from '../charts/weekday-name.ts'
import { dayWords } from '../day-words.ts'
import { monthOf, placeOf } from './calendar-days.ts'
import { PostChip } from './post-chip.tsx'
import type { CalendarGridProps } from './week-grid.tsx'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
/** When a post is planned at first, on a day of which no hour was chosen. */
const USUAL_TIME = '09:00'

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the grid pattern of WAI-ARIA: arrows walk through its cells */

/** A month by its days; a press on a day, or Enter, plans a post there. */
export function MonthGrid({ day, posts, moves, onPlan }: CalendarGridProps) {
  const t = useT()
  const days = monthOf(day)
  const grid = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, days.length - 1)
  const [today] = useState(() => placeOf(new Date())?.day)
  const byDay = Map.groupBy(posts, (post) => placeOf(post.at)?.day)
  const weeks = Array.from({ length: days.length / 7 }, (_, week) =>
    days.slice(7 * week, 7 * week + 7),
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key]
    const next = at + (by ?? 0)
    if (by === undefined || next < 0 || next >= days.length) return
    event.preventDefault()
    setChosen(next)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next}"]`)?.focus()
  }
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={t('Month')}
      className="month-grid"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div role="row" className="week-days">
        {WEEKDAYS.map((weekday) => (
          <span key={weekday} role="columnheader">
            {weekdayName(weekday, 'short')}
          </span>
        ))}
      </div>
      {weeks.map((week, row) => (
        <div role="row" key={week[0]}>
          {week.map((each, column) => {
            const place = { day: each, time: USUAL_TIME }
            const cell = 7 * row + column
            const isOther = each.slice(0, 7) !== day.slice(0, 7)
            return (
              <div
                role="gridcell"
                key={each}
                data-cell={cell}
                className={classNames('calendar-cell', isOther && 'past')}
                tabIndex={cell === at ? 0 : -1}
                aria-label={dayWords(each)}
                aria-current={each === today ? 'date' : undefined}
                onFocus={() => setChosen(cell)}
                onClick={() => onPlan(place)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.target !== event.currentTarget) return
                  event.preventDefault() // else the field that gets the focus is pressed as well
                  onPlan(place)
                }}
                onDragOver={moves.over}
                onDrop={(event) => moves.drop(event, { day: each })}
              >
                <span className="small muted tabular">{Number(each.slice(8))}</span>
                {byDay.get(each)?.map((post) => (
                  <PostChip key={post.id} post={post} moves={moves} />
                ))}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}
