import type { VideoReport } from '#shared/contract/video-report.ts'

/** Size of the chart in its own units, and the loudness in LUFS at its lower edge; the upper one is 0. */
export const WIDTH = 1000
export const HEIGHT = 168
/** Everything below lies on the edge. */
export const LOWEST = -50

/** Where times in ms and levels in LUFS lie on the chart. */
export function createScales(durationMs: number) {
  return {
    x: (timeMs: number) =>
      durationMs > 0 ? Math.min(WIDTH, Math.max(0, (WIDTH * timeMs) / durationMs)) : 0,
    y: (lufs: number) => Math.min(HEIGHT, Math.max(0, (HEIGHT * lufs) / LOWEST)),
  }
}

/** The curve as an SVG path; empty without points. */
export function curvePath(curve: VideoReport['curve'], durationMs: number): string {
  const { x, y } = createScales(durationMs)
  return curve
    .map(
      ({ timeMs, lufs }, index) =>
        `${index === 0 ? 'M' : 'L'}${x(timeMs).toFixed(1)} ${y(lufs).toFixed(1)}`,
    )
    .join('')
}

const STEPS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600].map((s) => 1000 * s)
const MOST_MARKS = 8

/** Marks beyond this share of the length would be written over the edge. */
const LAST_MARK = 0.97

/** Round times, in ms, to write below the chart: at most eight, from 0, none at the very end. */
export function timeMarks(durationMs: number): number[] {
  const stepMs = STEPS_MS.find((each) => durationMs / each <= MOST_MARKS) ?? durationMs / MOST_MARKS
  const count = durationMs > 0 ? Math.floor((LAST_MARK * durationMs) / stepMs) : 0
  return Array.from({ length: count + 1 }, (_, index) => index * stepMs)
}
