import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { PlannedPost, Slot } from '#shared/contract/posting-times.ts'
import { classNames } from '#renderer/lib/class-names.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { weekdayName } from '../charts/weekday-name.ts'
import { dayWords } from '../day-words.ts'
import { liftWords } from '../times/slot-words.ts'
import { placeOf, weekdayOf, weekOf, type Place } from './calendar-days.ts'
import { PostChip } from './post-chip.tsx'
import type { Moves } from './use-moves.ts'

/** What the views of the calendar are given. */
export interface CalendarGridProps {
  readonly day: string
  readonly posts: readonly PlannedPost[]
  /** Hours of the week that are better than the usual for sure, by weekday and hour. */
  readonly best: ReadonlyMap<string, Slot>
  readonly moves: Moves
  readonly onPlan: (place: Place) => void
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
/** The hour that is at the top at first. */
const FIRST_HOUR = 8

const toTime = (hour: number) => `${String(hour).padStart(2, '0')}:00`

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the grid pattern of WAI-ARIA: arrows walk through its cells */

/** A week by its hours; a press on an empty hour, or Enter, plans a post there. */
export function WeekGrid({ day, posts, best, moves, onPlan }: CalendarGridProps) {
  const t = useT()
  const format = useFormat()
  const days = weekOf(day)
  const grid = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(FIRST_HOUR * 7)
  const [now] = useState(() => placeOf(new Date()))
  const byCell = Map.groupBy(posts, (post) => {
    const place = placeOf(post.at)
    return place ? `${place.day} ${Number(place.time.slice(0, 2))}` : ''
  })
  useLayoutEffect(() => {
    const row = grid.current?.querySelector<HTMLElement>(`[data-hour="${FIRST_HOUR}"]`)
    if (grid.current && row) grid.current.scrollTop = row.offsetTop - 44
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key]
    const next = at + (by ?? 0)
    if (by === undefined || next < 0 || next >= 168) return
    event.preventDefault()
    setAt(next)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next}"]`)?.focus()
  }
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={t('Week')}
      className="week-grid"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div role="row" className="week-days">
        <span />
        {days.map((each) => (
          <span
            key={each}
            role="columnheader"
            aria-current={each === now?.day ? 'date' : undefined}
            className="tabular"
          >
            {weekdayName(weekdayOf(each), 'short')} {Number(each.slice(8))}
          </span>
        ))}
      </div>
      {HOURS.map((hour) => (
        <div role="row" key={hour} data-hour={hour}>
          <span role="rowheader" className="small muted tabular">
            {toTime(hour)}
          </span>
          {days.map((each, column) => {
            const place = { day: each, time: toTime(hour) }
            const cell = hour * 7 + column
            const isPast =
              now !== undefined && `${each}T${toTime(hour + 1)}` <= `${now.day}T${now.time}`
            const good = isPast ? undefined : best.get(`${weekdayOf(each)} ${hour}`)
            const lift = good && liftWords(good.lift, format)
            return (
              <div
                role="gridcell"
                key={each}
                data-cell={cell}
                className={classNames('calendar-cell', isPast && 'past', good && 'good')}
                tabIndex={cell === at ? 0 : -1}
                aria-label={`${weekdayName(weekdayOf(each))} ${dayWords(each)}, ${toTime(hour)}${lift ? `, ${t('good hour, {lift}', { lift })}` : ''}`}
                onFocus={() => setAt(cell)}
                onClick={() => onPlan(place)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.target !== event.currentTarget) return
                  event.preventDefault() // else the field that gets the focus is pressed as well
                  onPlan(place)
                }}
                onDragOver={moves.over}
                onDrop={(event) => moves.drop(event, { day: each, hour })}
              >
                {lift && (
                  <span className="small muted tabular calendar-lift" aria-hidden="true">
                    {lift}
                  </span>
                )}
                {byCell.get(`${each} ${hour}`)?.map((post) => (
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
