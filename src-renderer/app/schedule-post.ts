import { placeOf, toMoment } from '#renderer/features/insights/calendar/calendar-days.ts'
import { firstLine } from '#renderer/features/write/post.ts'
import type { Stores } from './create-stores.ts'
import { toHash } from './route-store.ts'

const USUAL_TIME = '09:00'

/** Goes to the calendar, where the open post waits to be given its day and time: tomorrow morning at first. */
export function schedulePost({ insights, write }: Pick<Stores, 'insights' | 'write'>): void {
  const { text, platform, id } = write.current.getState().post
  if (text.trim() === '') return
  const tomorrow = new Date()
  tomorrow.setDate(tomorrow.getDate() + 1)
  const place = placeOf(tomorrow)
  if (!place) return
  location.hash = toHash({ room: 'insights', tab: 'calendar' })
  insights.calendar.getState().edit({
    platform,
    at: toMoment({ day: place.day, time: USUAL_TIME }),
    title: firstLine(text),
    text,
    draftId: id ?? null,
  })
}
