import type { ThumbnailId } from '#shared/contract/thumbnails.ts'
import type { Entry } from './entries.ts'

/** A place from 1 in a list of `count`, told against the first, or the second for the first itself. */
export interface Standing {
  readonly place: number
  readonly count: number
  /** The place it is compared with; null where it is alone. */
  readonly other: number | null
  /** Whether the ranges of both scores overlap, so that the order may be chance. */
  readonly isTied: boolean
}

/** Where a picture stands in the ranked list; undefined when it is not in it. */
export function standingOf(entries: readonly Entry[], id: ThumbnailId): Standing | undefined {
  const index = entries.findIndex(({ thumbnail }) => thumbnail.id === id)
  const own = entries[index]
  if (!own) return undefined
  const otherIndex = index === 0 ? 1 : 0
  const other = entries[otherIndex]
  const place = { place: index + 1, count: entries.length }
  if (!other) return { ...place, other: null, isTied: false }
  return { ...place, other: otherIndex + 1, isTied: areTied(own, other) }
}

function areTied({ thumbnail: a }: Entry, { thumbnail: b }: Entry): boolean {
  const appeal = a.appealLow <= b.appealHigh && b.appealLow <= a.appealHigh
  const click = a.low <= b.high && b.low <= a.high
  return appeal && click
}
