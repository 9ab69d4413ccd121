import { fill } from '#shared/sentences/fill.ts'
import { CLICK_BASES } from '#shared/sentences/pictures.ts'
import { COVERAGE } from './appraise.ts'
import type { ClickVerdict } from './fit-clicks.ts'

/** What a model of clicks rests on, for people to read next to it. */
export function clickBasis(verdict: ClickVerdict): string {
  const { state, videos, needed } = verdict
  if (state === 'too-few') return fill(CLICK_BASES.tooFew, { videos, needed })
  const seen = {
    videos,
    correlation: round(verdict.correlation),
    low: round(verdict.low),
    high: round(verdict.high),
  }
  return state === 'no-signal'
    ? fill(CLICK_BASES.noSignal, seen)
    : fill(CLICK_BASES.fitted, { ...seen, coverage: Math.round(100 * COVERAGE) })
}

const round = (value: number): string => value.toFixed(2)
