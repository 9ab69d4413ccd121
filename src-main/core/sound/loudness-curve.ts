import { toLufs, toPower } from './level-histogram.ts'

/** Loudness in LUFS, never below -70, at a time of the programme. */
export interface CurvePoint {
  readonly timeMs: number
  readonly lufs: number
}

const MOST_POINTS = 512
const FIRST_GROUP = 2
const FLOOR = -70
const SILENT = toPower(FLOOR)

/** A curve for a chart: means over groups of values, which double in length whenever there are more than 512 of them. */
export function createLoudnessCurve() {
  const means: number[] = []
  const timesMs: number[] = []
  let group = FIRST_GROUP
  let sum = 0
  let count = 0

  function halve(): void {
    group *= 2
    for (let index = 0; 2 * index + 1 < means.length; index++) {
      means[index] = ((means[2 * index] ?? 0) + (means[2 * index + 1] ?? 0)) / 2
      timesMs[index] = timesMs[2 * index + 1] ?? 0
    }
    means.length >>= 1
    timesMs.length = means.length
  }

  return {
    add(power: number, timeMs: number): void {
      sum += power
      if (++count < group) return
      means.push(sum / count)
      timesMs.push(timeMs)
      sum = 0
      count = 0
      if (means.length >= MOST_POINTS) halve()
    },
    finish(): CurvePoint[] {
      return means.map((mean, index) => ({
        timeMs: timesMs[index] ?? 0,
        lufs: Math.round(10 * toLufs(Math.max(SILENT, mean))) / 10,
      }))
    },
  }
}
