// Writes src-main/core/insights/reach/strengths.ts: how strong the strongest step is in simulated series without a change,
// by posts and likeness of neighbours. Run: node models/training/reach/calibrate.mjs [series for each length]
import { writeFileSync } from 'node:fs'
import { toControls } from '../../../src-main/core/insights/reach/control-columns.ts'
import { rankSteps } from '../../../src-main/core/insights/reach/rank-steps.ts'
import { readPoints } from '../../../src-main/core/insights/reach/read-points.ts'
import { scanSteps } from '../../../src-main/core/insights/reach/scan-steps.ts'
import { makeClean } from './series.mjs'

const SERIES = Number(process.argv[2] ?? 3000)
const LENGTHS = [15, 20, 30, 45, 60, 90, 140, 220, 400]
const LIKENESSES = [0.1, 0.25, 0.4, 1]
const CHANCES = [0.5, 0.2, 0.1, 0.05, 0.04, 0.025, 0.018, 0.01, 0.003]
const round = (value) => Math.round(value * 1000) / 1000

const ALARM = CHANCES.indexOf(0.025)

const simulated = LENGTHS.map((posts, length) => {
  const classes = LIKENESSES.map(() => [])
  const count = posts > 200 ? SERIES / 2 : SERIES
  for (let at = 0; at < count; at++) {
    const read = readPoints(makeClean(posts, 1_000_003 * (length + 1) + at))
    const logs = Float64Array.from(read, ({ impressions }) => Math.log1p(impressions))
    const scan = scanSteps(logs, toControls(read))
    const step = rankSteps(scan)
    classes[LIKENESSES.findIndex((most) => scan.likeness <= most)].push(step?.strength ?? -9)
  }
  // Thresholds from two thirds, the share of alarms from the others.
  const isFit = (_, at) => at % 3 > 0
  const all = classes.flatMap((strengths) => strengths.filter(isFit))
  const rows = classes.map((strengths) => {
    const own = strengths.filter(isFit)
    const sorted = (own.length < 150 ? all : own).toSorted((a, b) => a - b)
    return CHANCES.map((chance) => round(sorted[Math.floor((1 - chance) * sorted.length)]))
  })
  const isHeld = (_, at) => at % 3 === 0
  const held = classes.flatMap((strengths, place) =>
    strengths.filter(isHeld).map((strength) => strength > rows[place][ALARM]),
  )
  return { rows, alarms: round(held.filter(Boolean).length / held.length) }
})
const table = simulated.map(({ rows }) => rows)
const alarms = simulated.map((each) => each.alarms)
const body = {
  lengths: LENGTHS,
  likenesses: LIKENESSES,
  chances: CHANCES,
  strengths: table,
  alarms,
}
writeFileSync(
  new URL('../../../src-main/core/insights/reach/strengths.ts', import.meta.url),
  `/**
 * How strong the strongest step of a series without a change is: by posts, by likeness of neighbours (up to each), and the
 * share of series that reach it; alarms are shares of held-out series with a chance of 0.025 or less. Simulated by models/training/reach/calibrate.mjs.
 */
export const STRENGTHS = ${JSON.stringify(body)}
`,
)
for (const [at, row] of table.entries())
  process.stdout.write(
    `${LENGTHS[at]}: ${row.map((each) => each[ALARM]).join(' ')}; ${alarms[at]}\n`,
  )
