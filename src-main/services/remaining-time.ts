import type { Progress } from '#shared/contract/progress.ts'

type Stage = Progress['stage']

/** Tells how far work is and, once a twentieth is done, how long the rest will take at the pace so far. */
export function createPace(expected: number, now: () => number = () => performance.now()) {
  const start = now()
  return (stage: Stage, done: number): Progress => {
    const total = Math.max(expected, done) // there may be more to do than a video said
    const elapsed = now() - start
    const known = total > 0 && done / total >= 0.05
    return {
      type: 'progress',
      stage,
      done,
      total,
      ...(known && { remainingMs: Math.round((elapsed / done) * (total - done)) }),
    }
  }
}
