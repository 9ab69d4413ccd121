/** A rectangle in pixels of the document. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A rectangle turned clockwise, in degrees, about a point. */
export interface TurnedRect extends Rect {
  readonly rotation: number
  readonly about: { readonly x: number; readonly y: number }
}

/** The box of a layer in pixels from its shares of the document. */
export function toPixels(place: Rect, size: { width: number; height: number }): Rect {
  return {
    x: place.x * size.width,
    y: place.y * size.height,
    width: place.width * size.width,
    height: place.height * size.height,
  }
}

/** The middle of a rectangle. */
export const centreOf = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 })

/** The smallest upright rectangle around some; one of no size where there are none. */
export function boundsOf(rects: readonly Rect[]): Rect {
  const [first] = rects
  if (!first) return { x: 0, y: 0, width: 0, height: 0 }
  let [left, top, right, bottom] = [first.x, first.y, first.x, first.y]
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The upright rectangle around a turned one. */
export function uprightBounds({ rotation, about, ...rect }: TurnedRect): Rect {
  if (rotation % 360 === 0) return rect
  const turn = createTurn(rotation, about)
  const corners = [
    turn(rect.x, rect.y),
    turn(rect.x + rect.width, rect.y),
    turn(rect.x, rect.y + rect.height),
    turn(rect.x + rect.width, rect.y + rect.height),
  ]
  return boundsOf(corners.map(([x, y]) => ({ x, y, width: 0, height: 0 })))
}

/** Turns points clockwise about another. */
export function createTurn(rotation: number, about: { x: number; y: number }) {
  const angle = (rotation * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return (x: number, y: number): readonly [number, number] => [
    about.x + (x - about.x) * cos - (y - about.y) * sin,
    about.y + (x - about.x) * sin + (y - about.y) * cos,
  ]
}

/** The area that two rectangles share. */
export function sharedArea(one: Rect, other: Rect): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}
