import type { Edit } from '#shared/contract/edits.ts'

/** Each of some edits alone, then every two of them together, the first ones first. */
export function moreEdits(edits: readonly Edit[]): Edit[][] {
  const pairs: Edit[][] = []
  for (const [index, first] of edits.entries())
    for (const second of edits.slice(index + 1))
      if (first.kind !== second.kind) pairs.push([first, second])
  return [...pairs, ...edits.map((edit) => [edit])]
}
