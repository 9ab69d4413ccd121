import { judgeReach } from '../../src-main/core/insights/reach/judge-reach.ts'
import { readPoints } from '../../src-main/core/insights/reach/read-points.ts'
import { makeClean, makeSeries } from '../../models/training/reach/series.mjs'

const LENGTHS = [30, 60, 100, 200, 400]
const DEVIATIONS = [0.3, 0.35, 0.4, 0.5]
const CLEAN = [
  ['normal', { sd: 0.4 }],
  ['wide', { sd: 0.9 }],
  ['heavy tails', { sd: 0.5, tail: 'student' }],
  ['skewed', { sd: 0.5, tail: 'skew' }],
  ['likeness 0.3', { sd: 0.4, ar: 0.3 }],
  ['likeness 0.5', { sd: 0.4, ar: 0.5 }],
  ['growth and season', { sd: 0.4, growth: 1, season: 0.3 }],
  ['decline', { sd: 0.4, growth: -0.5 }],
  ['sparse', { sd: 0.4, gap: 'sparse', season: 0.3 }],
]

function judge(series) {
  const steps = judgeReach(readPoints(series))
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Shares of series in which a change is told: clean ones by kind, and ones with a drop to 0.6 in the last seven posts. */
export function measureReach(runs) {
  const share = (seriesOf, isHit) => {
    let hits = 0
    for (let at = 0; at < runs; at++) if (isHit(judge(seriesOf(at)))) hits++
    return hits / runs
  }
  const clean = CLEAN.map(([name, options]) => ({
    name,
    shares: LENGTHS.map((posts) =>
      share(
        (at) => makeSeries({ posts, ...options }, 77_000 + at),
        ({ detected }) => detected,
      ),
    ),
  }))
  clean.push({
    name: 'mixed',
    shares: LENGTHS.map((posts) =>
      share(
        (at) => makeClean(posts, 990_000 + at),
        ({ detected }) => detected,
      ),
    ),
  })
  const drops = DEVIATIONS.map((sd) => ({
    name: `sd ${sd}`,
    shares: LENGTHS.map((posts) =>
      share(
        (at) => makeSeries({ posts, sd, drop: 0.6, after: 7 }, 55_000 + at),
        ({ kind }) => kind === 'drop',
      ),
    ),
  }))
  return { lengths: LENGTHS, clean, drops }
}
