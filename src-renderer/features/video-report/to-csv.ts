import type { VideoReport } from '#shared/contract/video-report.ts'

/** The course of a report as CSV rows (RFC 4180): kind, start and end in ms, loudness in LUFS where there is one. */
export function toCsv({ curve, silences, transitions, shots }: VideoReport): string {
  const rows = [
    ['kind', 'start_ms', 'end_ms', 'lufs'],
    ...shots.map(({ startMs, endMs }) => ['shot', startMs, endMs, '']),
    ...transitions.map(({ kind, startMs, endMs }) => [kind, startMs, endMs, '']),
    ...silences.map(({ startMs, endMs }) => ['silence', startMs, endMs, '']),
    ...curve.map(({ timeMs, lufs }) => ['loudness', Math.max(0, timeMs - 3000), timeMs, lufs]),
  ]
  return rows.map((row) => `${row.join(',')}\r\n`).join('')
}
