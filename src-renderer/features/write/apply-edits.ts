import type { Edit } from '#shared/contract/texts.ts'

/** Makes some edits of one text; they never overlap, so the order they come in does not matter. */
export function applyEdits(
  text: string,
  edits: readonly Pick<Edit, 'start' | 'end' | 'replacement'>[],
): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), replacement)
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** The one stretch in which two texts differ, so that a change can be undone in one step. */
export function findDifference(
  before: string,
  after: string,
): { readonly start: number; readonly end: number; readonly replacement: string } {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let kept = 0
  while (
    kept < most - start &&
    before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)
  )
    kept++
  const end = before.length - kept
  return { start, end, replacement: after.slice(start, after.length - kept) }
}
