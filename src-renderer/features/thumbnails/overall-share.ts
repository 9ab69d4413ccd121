import type { Progress } from '#shared/contract/progress.ts'

/** Where each stage lies in the whole, so that one bar fills once; from timings of typical clips. */
const SPANS: Readonly<Partial<Record<Progress['stage'], readonly [from: number, to: number]>>> = {
  opening: [0, 0.04],
  sampling: [0.04, 0.6],
  assessing: [0.6, 0.96],
  saving: [0.96, 1],
  copying: [0, 1],
}

/** The share of the whole work that is done, 0 to 1. */
export function overallShare({ stage, done, total }: Omit<Progress, 'type'>): number {
  const [from, to] = SPANS[stage] ?? [0, 1]
  return from + (to - from) * (total > 0 ? Math.min(1, done / total) : 0)
}
