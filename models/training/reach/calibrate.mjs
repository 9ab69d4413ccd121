// Writes src-main/core/insights/reach/strengths.ts: how strong steps are in simulated series without a change, by posts.
// Run: node models/training/reach/calibrate.mjs [series for each length]; the seeds are fixed, 4 minutes of processor time.
import { writeFileSync } from 'node:fs'
import { toControls } from '../../../src-main/core/insights/reach/control-columns.ts'
import { readPoints } from '../../../src-main/core/insights/reach/read-points.ts'
import { scanSteps } from '../../../src-main/core/insights/reach/scan-steps.ts'
import { makeClean } from './series.mjs'

const SERIES = Number(process.argv[2] ?? 2400)
const LENGTHS = [15, 20, 30, 45, 60, 90, 140, 220, 400]
const CHANCES = [0.5, 0.2, 0.1, 0.05, 0.035, 0.025, 0.018, 0.01, 0.003]
const ALARM = CHANCES.indexOf(0.035)
const round = (value) => Math.round(value * 1000) / 1000

function strengthOf(series) {
  const posts = readPoints(series)
  const logs = Float64Array.from(posts, ({ impressions }) => Math.log1p(impressions))
  const steps = scanSteps(logs, toControls(posts))
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value.strength
  }
}

const simulated = LENGTHS.map((posts, length) => {
  const strengths = Array.from({ length: posts > 200 ? SERIES / 2 : SERIES }, (_, at) =>
    strengthOf(makeClean(posts, 1_000_003 * (length + 1) + at)),
  )
  // Thresholds from three quarters, the share of alarms from the others.
  const sorted = strengths.filter((_, at) => at % 4 > 0).toSorted((a, b) => a - b)
  const row = CHANCES.map((chance) => round(sorted[Math.floor((1 - chance) * sorted.length)]))
  const held = strengths.filter((_, at) => at % 4 === 0)
  const alarms = round(held.filter((strength) => strength > row[ALARM]).length / held.length)
  process.stdout.write(`${posts}: ${row.join(' ')}; ${alarms}\n`)
  return { row, alarms }
})
const body = {
  lengths: LENGTHS,
  chances: CHANCES,
  strengths: simulated.map(({ row }) => row),
  alarms: simulated.map(({ alarms }) => alarms),
}
writeFileSync(
  new URL('../../../src-main/core/insights/reach/strengths.ts', import.meta.url),
  `/**
 * How strong steps are in series without a change: by posts, and the share of series that are so strong; alarms are
 * shares of held-out series with a chance of 0.035 or less. Simulated by models/training/reach/calibrate.mjs.
 */
export const STRENGTHS = ${JSON.stringify(body)}
`,
)
