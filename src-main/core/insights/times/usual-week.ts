import { createZone } from '../read/zone.ts'
import type { Clock } from './audience-clocks.ts'
import type { PublicFact } from './public-facts.ts'
import { betweenHours, WEEK_HOURS, weekHourOf } from './week.ts'

/** What a good hour of a study is worth at most, in log engagement. */
const GOOD = 0.1
/** What posting while people sleep costs, in log engagement: an assumption, as studies leave nights out. */
const NIGHT = 0.12
const WAKES = 7
const SLEEPS = 23

/** Log engagement by hour of the week on the audience's own clock, by studies of many accounts and by sleep. */
export function toUsualWeek(facts: readonly PublicFact[]): Float64Array {
  const good = new Float64Array(WEEK_HOURS)
  for (const { hours } of facts)
    for (const { weekdays, from, to, strength } of hours)
      for (const weekday of weekdays)
        for (let hour = from; hour < to; hour++) {
          const cell = (weekday - 1) * 24 + hour
          good[cell] = Math.max(good[cell] ?? 0, strength)
        }
  const week = new Float64Array(WEEK_HOURS)
  for (let cell = 0; cell < WEEK_HOURS; cell++) {
    const around = (by: number) => good[(cell + by + WEEK_HOURS) % WEEK_HOURS] ?? 0
    const smooth = Math.max(around(0), 0.6 * around(-1), 0.6 * around(1), 0.2 * around(2))
    const asleep = isAwake(cell + 0.5) ? 0 : 1
    week[cell] = GOOD * smooth - NIGHT * asleep
  }
  return week
}

/** What an audience does at some moments. */
export interface AudienceAt {
  /** The usual week on its clocks, averaged by their shares. */
  readonly usual: Float64Array
  /** Share of it that is awake (7 to 23), 0..1. */
  readonly awake: Float64Array
}

/** What an audience does at moments (UTC), each zone by its own clock; a step for each zone. */
export function* audienceAt(
  clocks: readonly Clock[],
  week: Float64Array,
  moments: readonly number[],
): Generator<void, AudienceAt, void> {
  const usual = new Float64Array(moments.length)
  const awake = new Float64Array(moments.length)
  for (const { timeZone, share } of clocks) {
    const zone = createZone(timeZone)
    for (const [index, moment] of moments.entries()) {
      const hour = weekHourOf(zone, moment)
      usual[index] = (usual[index] ?? 0) + share * betweenHours(week, hour)
      if (isAwake(hour)) awake[index] = Math.min(1, (awake[index] ?? 0) + share)
    }
    yield
  }
  return { usual, awake }
}

const isAwake = (weekHour: number) => weekHour % 24 >= WAKES && weekHour % 24 < SLEEPS
