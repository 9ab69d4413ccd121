import { normalCdf, normalQuantile } from '../src-main/core/statistics/normal.ts'
import { measureAlarms, measureDelays, measureMisses } from './lib/reach-curves.mjs'

const RUNS = 400
const ALARMS = 0.035
const percent = (share) => Math.round(1000 * share) / 10

/** What nobody can do better: misses of who knows the day, the noise and all else, at as many false alarms. */
const leastMisses = (sd) =>
  normalCdf(normalQuantile(1 - ALARMS) - (Math.sqrt(7) * Math.log(1 / 0.6)) / sd)

/** Changes that are told where there is none, drops to 0.6 that are missed after seven posts, and posts until they are told. */
export const row = {
  name: 'insights-reach',
  peer: 'who knows the day, the noise and all else',
  needs: [],
  async run() {
    return [
      ...measureAlarms(RUNS).map(({ name, share }) => ({
        figure: `told without a change, ${name}`,
        unit: '%',
        kiln: percent(share),
        bar: { of: 'kiln', atMost: 5 },
      })),
      ...measureMisses(RUNS / 2).map(({ sd, posts, share }) => ({
        figure: `missed drop, sd ${sd}, ${posts} posts`,
        unit: '%',
        kiln: percent(share),
        peer: percent(leastMisses(sd)),
        ...(sd === 0.3 ? { bar: { of: 'kiln', atMost: 10 } } : {}),
      })),
      ...measureDelays(RUNS / 4).flatMap(({ sd, half, most }) => [
        { figure: `told after, half of drops, sd ${sd}`, unit: 'posts', kiln: half ?? 15 },
        { figure: `told after, 90 % of drops, sd ${sd}`, unit: 'posts', kiln: most ?? 15 },
      ]),
    ]
  },
}
