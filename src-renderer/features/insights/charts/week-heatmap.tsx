import { useRef, type KeyboardEvent } from 'react'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import type { Pointing } from './chart-frame.tsx'
import { weekdayName } from './weekday-name.ts'
import './charts.css'

/** An hour of the week; weekday 1 is Monday (ISO 8601). */
export interface HeatCell {
  readonly weekday: number
  readonly hour: number
  /** Null where nothing is known. */
  readonly value: number | null
  /** A few characters written into the cell where it is wide enough. */
  readonly text?: string
  /** Rests on enough; what does not is hatched. */
  readonly isSure: boolean
  /** Stands out with a frame, such as one of the best. */
  readonly isMarked?: boolean
}

interface WeekHeatmapProps extends Partial<Pointing> {
  readonly label: string
  /** Up to 168, in any order. */
  readonly cells: readonly HeatCell[]
  /** The words of an hour, with its range. */
  readonly reading: (cell: HeatCell) => string
  /** Runs when an hour is chosen by a press or Enter. */
  readonly onChoose?: (cell: HeatCell) => void
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const DAYS = [1, 2, 3, 4, 5, 6, 7]
const LEVELS = 5

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the grid pattern of WAI-ARIA: arrows walk through its cells */

/** The hours of a week in five steps of one hue; `at` of its pointing is weekday and hour as (weekday - 1) * 24 + hour. */
export function WeekHeatmap({ label, cells, reading, at, onPoint, onChoose }: WeekHeatmapProps) {
  const t = useT()
  const grid = useRef<HTMLDivElement>(null)
  const byPlace = new Map(cells.map((cell) => [placeOf(cell), cell]))
  const values = cells.flatMap(({ value }) => value ?? [])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const levelOf = (value: number) =>
    most > least ? Math.min(LEVELS, 1 + Math.floor(((value - least) / (most - least)) * LEVELS)) : 1
  const current = at ?? 0
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextPlace(event.key, current)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onPoint?.(next)
    grid.current?.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus()
  }
  return (
    <div className="heatmap">
      <div
        ref={grid}
        role="grid"
        aria-label={label}
        className="heatmap-grid"
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onPointerLeave={() => onPoint?.(undefined)}
      >
        <div role="row" className="heatmap-hours" aria-hidden="true">
          <span />
          {HOURS.map((hour) => (
            <span key={hour} className="small muted tabular">
              {hour}
            </span>
          ))}
        </div>
        {DAYS.map((weekday) => (
          <div role="row" key={weekday}>
            <span role="rowheader" className="small">
              {weekdayName(weekday, 'short')}
            </span>
            {HOURS.map((hour) => {
              const place = (weekday - 1) * 24 + hour
              const cell = byPlace.get(place)
              const known = cell && cell.value !== null ? cell : undefined
              return (
                <div
                  role="gridcell"
                  key={hour}
                  data-place={place}
                  data-level={known?.value == null ? 0 : levelOf(known.value)}
                  className={classNames(
                    'heatmap-cell tabular',
                    known && !known.isSure && 'unsure',
                    cell?.isMarked && 'marked',
                  )}
                  tabIndex={place === current ? 0 : -1}
                  aria-label={cell ? reading(cell) : t('Nothing known')}
                  onFocus={() => onPoint?.(place)}
                  onPointerEnter={() => onPoint?.(place)}
                  onClick={() => cell && onChoose?.(cell)}
                  onKeyDown={({ key }) => {
                    if (key === 'Enter' && cell) onChoose?.(cell)
                  }}
                >
                  <span aria-hidden="true">{known?.text}</span>
                </div>
              )
            })}
          </div>
        ))}
      </div>
      <ul className="heatmap-legend small muted" aria-hidden="true">
        <li>{t('less')}</li>
        {Array.from({ length: LEVELS }, (_, level) => (
          <li key={level} className="heatmap-cell" data-level={level + 1} />
        ))}
        <li>{t('more')}</li>
        <li className="heatmap-cell unsure" data-level={3} />
        <li>{t('rests on little')}</li>
      </ul>
    </div>
  )
}

const placeOf = ({ weekday, hour }: HeatCell) => (weekday - 1) * 24 + hour

function nextPlace(key: string, at: number): number | undefined {
  const row = Math.floor(at / 24) * 24
  switch (key) {
    case 'ArrowRight':
      return Math.min(167, at + 1)
    case 'ArrowLeft':
      return Math.max(0, at - 1)
    case 'ArrowDown':
      return at + 24 > 167 ? at : at + 24
    case 'ArrowUp':
      return at < 24 ? at : at - 24
    case 'Home':
      return row
    case 'End':
      return row + 23
    default:
      return undefined
  }
}
