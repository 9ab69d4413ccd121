import { judgeReach } from '../../src-main/core/insights/reach/judge-reach.ts'
import { readPoints } from '../../src-main/core/insights/reach/read-points.ts'
import { makeClean, makeSeries, SORTS } from '../../models/training/reach/series.mjs'

/** Posts of simulated accounts. */
export const LENGTHS = [60, 100, 200, 400]
const DEVIATIONS = [0.3, 0.35, 0.4, 0.5]
const MOST_AFTER = 14

function judge(series) {
  const steps = judgeReach(readPoints(series))
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

function shareOf(runs, isHit) {
  let hits = 0
  for (let at = 0; at < runs; at++) if (isHit(at)) hits++
  return hits / runs
}

const isTold = (series) => judge(series).detected
const isDrop = (series) => judge(series).kind === 'drop'

/** Shares of series without a change in which one is told: of each sort over all lengths, and of all sorts by length. */
export function measureAlarms(runs) {
  const sorts = Object.entries(SORTS).map(([name, options]) => ({
    name,
    share: shareOf(runs, (at) =>
      isTold(makeSeries({ ...options, posts: LENGTHS[at % LENGTHS.length] }, 77_000 + at)),
    ),
  }))
  const mixed = LENGTHS.map((posts) => ({
    name: `all sorts, ${posts} posts`,
    share: shareOf(runs, (at) => isTold(makeClean(posts, 990_000 + at))),
  }))
  return [...sorts, ...mixed]
}

/** Shares of series with a drop to 0.6 in the last seven posts in which none is told. */
export function measureMisses(runs) {
  return DEVIATIONS.flatMap((sd) =>
    LENGTHS.map((posts) => ({
      sd,
      posts,
      share: shareOf(
        runs,
        (at) => !isDrop(makeSeries({ posts, sd, drop: 0.6, after: 7 }, 55_000 + at)),
      ),
    })),
  )
}

/** After how many posts a drop to 0.6 is first told in half and in 90 % of series of 100 posts before it; null after more than 14. */
export function measureDelays(runs) {
  return [0.3, 0.4].map((sd) => {
    const found = Array.from({ length: runs }, (_, at) => {
      const whole = makeSeries(
        { posts: 100 + MOST_AFTER, sd, drop: 0.6, after: MOST_AFTER },
        33_000 + at,
      )
      for (let after = 3; after <= MOST_AFTER; after++)
        if (isDrop(whole.slice(0, 100 + after))) return after
      return Infinity
    }).toSorted((a, b) => a - b)
    const within = (share) => {
      const after = found[Math.ceil(share * runs) - 1]
      return Number.isFinite(after) ? after : null
    }
    return { sd, half: within(0.5), most: within(0.9) }
  })
}
