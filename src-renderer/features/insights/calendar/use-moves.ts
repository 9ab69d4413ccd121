import { useMemo, useRef, type DragEvent, type KeyboardEvent } from 'react'
import type { StoreApi } from 'zustand'
import type { PlannedPost } from '#shared/contract/posting-times.ts'
import type { Calendar } from './calendar-store.ts'
import { moveBy, placeOf, toMoment, type Place } from './calendar-days.ts'

const TYPE = 'application/x-kiln-planned-post'

/** The ways a planned post is opened and moved. */
export interface Moves {
  readonly open: (post: PlannedPost) => void
  readonly drag: (event: DragEvent, post: PlannedPost) => void
  readonly onKeyDown: (event: KeyboardEvent, post: PlannedPost) => void
  /** Takes the focus back once, after the keys moved the post to another cell. */
  readonly takesFocus: (post: PlannedPost) => boolean
  readonly over: (event: DragEvent) => void
  /** Moves what is dropped to a day, and to an hour where one is told. */
  readonly drop: (event: DragEvent, to: Pick<Place, 'day'> & { readonly hour?: number }) => void
}

/** Makes the ways to move posts of a calendar. */
export function useMoves(calendar: StoreApi<Calendar>): Moves {
  const moved = useRef<string>(undefined)
  return useMemo(() => {
    const { edit, move } = calendar.getState()
    return {
      open: edit,
      drag: ({ dataTransfer }, { id }) => {
        dataTransfer.setData(TYPE, id)
        dataTransfer.effectAllowed = 'move'
      },
      onKeyDown: (event, { id, at }) => {
        const by = stepOf(event.key, calendar.getState().view)
        if (!by || event.altKey || event.ctrlKey || event.metaKey) return
        event.preventDefault()
        event.stopPropagation()
        moved.current = id
        move(id, moveBy(at, by))
      },
      takesFocus: ({ id }) => {
        const isMoved = moved.current === id
        if (isMoved) moved.current = undefined
        return isMoved
      },
      over: (event) => {
        if (!event.dataTransfer.types.includes(TYPE)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
      },
      drop: (event, { day, hour }) => {
        const id = event.dataTransfer.getData(TYPE)
        const post = calendar.getState().posts.find((known) => known.id === id)
        const place = post && placeOf(post.at)
        if (!post || !place) return
        event.preventDefault()
        const minute = place.time.slice(3)
        const time = hour === undefined ? place.time : `${String(hour).padStart(2, '0')}:${minute}`
        move(post.id, toMoment({ day, time }))
      },
    }
  }, [calendar])
}

function stepOf(key: string, view: Calendar['view']) {
  const vertical = view === 'week' ? { hours: 1 } : { days: 7 }
  switch (key) {
    case 'ArrowLeft':
      return { days: -1 }
    case 'ArrowRight':
      return { days: 1 }
    case 'ArrowUp':
      return view === 'week' ? { hours: -1 } : { days: -7 }
    case 'ArrowDown':
      return vertical
    default:
      return undefined
  }
}
