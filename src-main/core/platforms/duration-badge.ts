/** A box in shares of a picture's width and height. */
interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The badge that tells "12:34" as YouTube draws it in the lower right corner, in CSS pixels at every feed width: seen in November 2026. */
export const BADGE = { width: 40, height: 18, inset: 8, smallInset: 4 } as const

/** Feed widths below this have the smaller inset. */
const SMALL_FEED = 200
/** The width, in pixels, at which what the badge covers is told: the middle one of those that legibility is measured at. */
export const BADGE_FEED = 240
/** Pictures narrower than this (width over height) are no covers of videos that feeds show with a badge. */
const NARROWEST = 1.2

/** Where the badge lies on a picture of `aspect` (width over height) that a feed shows `feedWidth` pixels wide; nothing of a square or upright one. */
export function badgePlace(aspect: number, feedWidth = BADGE_FEED): Place | undefined {
  if (!(aspect >= NARROWEST)) return undefined
  const feedHeight = feedWidth / aspect
  const inset = feedWidth < SMALL_FEED ? BADGE.smallInset : BADGE.inset
  const width = Math.min(1, BADGE.width / feedWidth)
  const height = Math.min(1, BADGE.height / feedHeight)
  return {
    x: Math.max(0, 1 - width - inset / feedWidth),
    y: Math.max(0, 1 - height - inset / feedHeight),
    width,
    height,
  }
}
