import type { Image } from '#shared/contract/images.ts'

/** The pictures that are here, by their place in the list; the others are asked for when they come into view. */
export type Items = Readonly<Record<number, Image>>

/** How many pictures one question brings. */
export const PAGE_SIZE = 100
/** Above this many, pictures far from view are let go. */
const MOST_KEPT = 4000
/** How far from view pictures stay when some are let go. */
const KEPT_AROUND = 1000

/** The first offset to ask for so that every place of `[from, to)` is filled, or undefined. */
export function findMissing(items: Items, from: number, to: number): number | undefined {
  for (let index = Math.max(0, from); index < to; index++)
    if (!items[index]) return index - (index % PAGE_SIZE)
  return undefined
}

/** Puts an answer in its place, and lets go of what is far from it once there is much. */
export function putPage(items: Items, offset: number, images: readonly Image[]): Items {
  const entries = Object.entries(items)
  const isNear = ([key]: readonly [string, Image]) => Math.abs(Number(key) - offset) <= KEPT_AROUND
  const kept = entries.length > MOST_KEPT ? entries.filter(isNear) : entries
  return Object.fromEntries([
    ...kept,
    ...images.map((image, index) => [String(offset + index), image] as const),
  ])
}

/** Puts new pictures before all others. */
export function putFirst(items: Items, images: readonly Image[]): Items {
  const moved = Object.entries(items).map(
    ([key, image]) => [String(Number(key) + images.length), image] as const,
  )
  return Object.fromEntries([...images.map((image, index) => [String(index), image]), ...moved])
}

/** Takes a picture out; those behind it move up. */
export function takeOut(items: Items, id: string): Items {
  const gone = indexOf(items, id)
  if (gone === undefined) return items
  return Object.fromEntries(
    Object.entries(items)
      .filter(([, image]) => image.id !== id)
      .map(([key, image]) => [String(Number(key) > gone ? Number(key) - 1 : key), image]),
  )
}

const RATIOS_SEEN = 60
const RATIOS = { narrowest: 4 / 5, usual: 4 / 3, widest: 16 / 9 } as const

/** Width by height of a place in the grid: that of most pictures at the top, so that few have bands beside them. */
export function placeRatio(items: Items): number {
  const ratios: number[] = []
  for (let index = 0; index < RATIOS_SEEN; index++) {
    const image = items[index]
    if (image) ratios.push(image.width / image.height)
  }
  const middle = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? RATIOS.usual
  return Math.max(RATIOS.narrowest, Math.min(RATIOS.widest, middle))
}

/** The place of a picture that is here. */
export function indexOf(items: Items, id: string): number | undefined {
  const found = Object.entries(items).find(([, image]) => image.id === id)
  return found && Number(found[0])
}
