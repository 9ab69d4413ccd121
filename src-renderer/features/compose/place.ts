/** Place and size of a layer in shares of the picture, and its turn in degrees. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly rotation: number
}

/** A size in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A point or a way in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Which side or corner is pulled: -1, 0 or 1 across and down. */
export interface Handle {
  readonly across: -1 | 0 | 1
  readonly down: -1 | 0 | 1
}

const LEAST = 0.005
const MOST = 3
const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/** Millionths of a side: finer than any pixel. */
const round = (share: number) => Math.round(share * 1e6) / 1e6

/** A place whose numbers the contract takes. */
export function bounded<T extends Place>(place: T): T {
  const width = round(clamp(place.width, LEAST, MOST))
  const height = round(clamp(place.height, LEAST, MOST))
  const rotation = ((((place.rotation + 180) % 360) + 360) % 360) - 180
  const [x, y] = [round(clamp(place.x, -2, MOST)), round(clamp(place.y, -2, MOST))]
  return { ...place, x, y, width, height, rotation: Math.round(rotation * 10) / 10 }
}

/** The way of a pointer as seen along the sides of a turned layer. */
function toLocal({ x, y }: Point, rotation: number): Point {
  const angle = (-rotation * Math.PI) / 180
  return {
    x: x * Math.cos(angle) - y * Math.sin(angle),
    y: x * Math.sin(angle) + y * Math.cos(angle),
  }
}

/** Pulls a side or corner by a way in pixels; the opposite one stays where it is. With `keepsRatio` a corner grows both sides alike. */
export function resized<T extends Place>(
  place: T,
  way: Point,
  { handle, size, keepsRatio }: { handle: Handle; size: Size; keepsRatio: boolean },
): T {
  const pull = toLocal(way, place.rotation)
  const before = { width: place.width * size.width, height: place.height * size.height }
  let width = Math.max(LEAST * size.width, before.width + pull.x * handle.across)
  let height = Math.max(LEAST * size.height, before.height + pull.y * handle.down)
  if (keepsRatio && handle.across !== 0 && handle.down !== 0) {
    const factor = Math.max(width / before.width, height / before.height)
    width = before.width * factor
    height = before.height * factor
  }
  const shift = toLocal(
    {
      x: ((width - before.width) / 2) * handle.across,
      y: ((height - before.height) / 2) * handle.down,
    },
    -place.rotation,
  )
  const centre = {
    x: place.x * size.width + before.width / 2 + shift.x,
    y: place.y * size.height + before.height / 2 + shift.y,
  }
  return bounded({
    ...place,
    x: (centre.x - width / 2) / size.width,
    y: (centre.y - height / 2) / size.height,
    width: width / size.width,
    height: height / size.height,
  })
}

/** Degrees clockwise from straight up of a point as seen from the middle of a layer. */
export function angleTo(place: Place, { x, y }: Point, size: Size): number {
  const dx = x - (place.x + place.width / 2) * size.width
  const dy = y - (place.y + place.height / 2) * size.height
  return (Math.atan2(dx, -dy) * 180) / Math.PI
}

/** A turn that catches at right angles, or at every 15 degrees. */
export function caughtAngle(degrees: number, isStepped: boolean): number {
  if (isStepped) return Math.round(degrees / 15) * 15
  const right = Math.round(degrees / 90) * 90
  return Math.abs(degrees - right) < 3 ? right : Math.round(degrees)
}

/** Whether a point in shares of the picture lies in a turned place. */
export function holds(place: Place, point: Point, size: Size): boolean {
  const way = {
    x: (point.x - place.x - place.width / 2) * size.width,
    y: (point.y - place.y - place.height / 2) * size.height,
  }
  const local = toLocal(way, place.rotation)
  return (
    Math.abs(local.x) <= (place.width * size.width) / 2 &&
    Math.abs(local.y) <= (place.height * size.height) / 2
  )
}

/** Lines of the picture that a moved layer caught, in shares. */
export interface Guides {
  readonly x: number | undefined
  readonly y: number | undefined
}

/** Moves a place to where its edges or middle meet those of the picture, when they are within `reach` pixels. */
export function caught<T extends Place>(
  place: T,
  size: Size,
  reach: number,
): { readonly place: T; readonly guides: Guides } {
  const x = nearest(place.x, place.width, reach / size.width)
  const y = nearest(place.y, place.height, reach / size.height)
  return {
    place: { ...place, x: x?.start ?? place.x, y: y?.start ?? place.y },
    guides: { x: x?.line, y: y?.line },
  }
}

function nearest(start: number, length: number, reach: number) {
  const lines = [0.5, 0, 1]
  const found = lines
    .map((line) => ({ line, start: line - line * length }))
    .filter((each) => Math.abs(each.start - start) < reach)
  return found[0]
}
