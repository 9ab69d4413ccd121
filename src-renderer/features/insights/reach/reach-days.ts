import type { Kiln } from '#shared/contract/index.ts'
import { mondayOf } from '../analysis/monday-of.ts'

/** What posts reached, and what was expected of them. */
export type ReachPoints = Awaited<ReturnType<Kiln['analytics']['reach']>>['points']

/** The posts of a day, or of the week that begins with it, as their mean. */
interface ReachDay {
  readonly day: string
  readonly seen: number
  readonly expected: number
  readonly low: number
  readonly posts: number
}

/** Days beyond which a line of days is too dense to read. */
const MOST_DAYS = 100

/** Means of each day that has posts, rising; of weeks from Monday where there are more than 100 of them. */
export function toReachDays(points: ReachPoints): {
  readonly isByWeek: boolean
  readonly all: readonly ReachDay[]
} {
  const dayOf = ({ date }: ReachPoints[number]) => date.slice(0, 10)
  const isByWeek = new Set(points.map(dayOf)).size > MOST_DAYS
  const groups = Map.groupBy(points, (point) => (isByWeek ? mondayOf(dayOf(point)) : dayOf(point)))
  const all = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, posts]) => {
      const mean = (of: 'seen' | 'expected' | 'low') =>
        posts.reduce((sum, point) => sum + point[of], 0) / posts.length
      return {
        day,
        seen: mean('seen'),
        expected: mean('expected'),
        low: mean('low'),
        posts: posts.length,
      }
    })
  return { isByWeek, all }
}
