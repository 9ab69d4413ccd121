import type { Mark } from './marks.ts'

/** A stretch of the text with everything that is painted under it; an empty one is a place to insert at. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** The mark that is shown, by its place in the list; the later of two that meet. */
  readonly mark: number | undefined
  readonly isOver: boolean
}

/** Cuts a text at the borders of its marks and of the platform's limit, in text order. */
export function toSegments(
  length: number,
  marks: readonly Mark[],
  limitAt: number | undefined,
): readonly Segment[] {
  const borders = new Set([0, length])
  if (limitAt !== undefined && limitAt < length) borders.add(limitAt)
  for (const { start, end } of marks)
    borders.add(Math.min(start, length)).add(Math.min(end, length))
  const places = [...borders].toSorted((a, b) => a - b)
  const owners = new Map<number, number>()
  const inserts = new Map<number, number>()
  const order = new Map(places.map((place, index) => [place, index]))
  for (const [index, { start, end }] of marks.entries()) {
    if (start === end) inserts.set(Math.min(start, length), index)
    const last = order.get(Math.min(end, length)) ?? 0
    for (let at = order.get(Math.min(start, length)) ?? 0; at < last; at++) owners.set(at, index)
  }
  const isOver = (place: number) => limitAt !== undefined && place >= limitAt
  return places.flatMap((start, index): Segment[] => {
    const insert = inserts.get(start)
    const end = places[index + 1]
    return [
      ...(insert === undefined ? [] : [{ start, end: start, mark: insert, isOver: isOver(start) }]),
      ...(end === undefined
        ? []
        : [{ start, end, mark: owners.get(index), isOver: isOver(start) }]),
    ]
  })
}
