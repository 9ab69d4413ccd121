import type { Rejection } from '#shared/contract/clicks.ts'

const REASONS: Readonly<Record<Rejection['kind'], string>> = {
  'not-a-row': 'this is no row',
  total: 'this is the total of the export, not a video',
  'no-picture': 'no picture is named',
  'not-found': 'the picture was not found',
  unreadable: 'this is not a picture that can be read',
  'no-figure': 'there is neither a click-through rate nor impressions and clicks',
  'not-a-number': 'this is not a number',
  'out-of-range': 'there are more clicks than impressions',
  'never-shown': 'it was never shown',
  repeated: 'another row has the same picture of the same video',
}

/** A row that is not taken, with the reason in words. */
export function rejectionOf(row: number, kind: Rejection['kind'], detail: string): Rejection {
  const reason = REASONS[kind]
  return { row, kind, detail, reason: detail === '' ? reason : `${reason}: ${detail}` }
}
