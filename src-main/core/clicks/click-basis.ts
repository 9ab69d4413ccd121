import { COVERAGE } from './appraise.ts'
import type { ClickVerdict } from './fit-clicks.ts'

/** What a model of clicks rests on, for people to read next to it. */
export function clickBasis(verdict: ClickVerdict): string {
  const { state, videos, needed } = verdict
  if (state === 'too-few') return `your clicks: ${videos} of the ${needed} videos that a fit needs`
  const { correlation, low, high } = verdict
  const range = `held-out rank correlation ${round(correlation)} (${round(low)} to ${round(high)})`
  if (state === 'no-signal')
    return `your clicks: no signal in ${videos} videos, ${range}; chance does as well`
  return `your clicks: fitted on ${videos} videos, ${range}; click appeal is the place among your own pictures, in a range that holds ${Math.round(100 * COVERAGE)} % of new ones`
}

const round = (value: number): string => value.toFixed(2)
