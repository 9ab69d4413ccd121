/** Where something new is wanted, row by row: 0 keeps the picture, 255 replaces it. */
export interface Mask {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** A rectangle in pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Point {
  readonly x: number
  readonly y: number
}

interface Stroke {
  readonly from: Point
  readonly to: Point
  readonly radius: number
  readonly value: number
}

/** The longest side a mask is drawn at; it is scaled to the picture when it is used. */
const LONGEST = 1024

/** An empty mask in the proportions of a picture. */
export function createMask({ width, height }: Pick<Area, 'width' | 'height'>): Mask {
  const scale = Math.min(1, LONGEST / Math.max(width, height))
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
  return { width: w, height: h, data: new Uint8Array(w * h) }
}

/** Draws a stroke with round ends into the mask; answers the area it touched. */
export function drawStroke(mask: Mask, { from, to, radius, value }: Stroke): Area {
  const [left, right] = [Math.min(from.x, to.x) - radius, Math.max(from.x, to.x) + radius]
  const [top, bottom] = [Math.min(from.y, to.y) - radius, Math.max(from.y, to.y) + radius]
  const area = clip(mask, { x: left, y: top, width: right - left, height: bottom - top })
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  for (let y = area.y; y < area.y + area.height; y++)
    for (let x = area.x; x < area.x + area.width; x++) {
      const along = ((x + 0.5 - from.x) * dx + (y + 0.5 - from.y) * dy) / (length || 1)
      const at = Math.max(0, Math.min(1, along))
      const distance = Math.hypot(x + 0.5 - from.x - at * dx, y + 0.5 - from.y - at * dy)
      if (distance <= radius) mask.data[y * mask.width + x] = value
    }
  return area
}

/** Fills a rectangle; what lies outside the mask is left off. */
export function fillArea(mask: Mask, wanted: Area, value: number): Area {
  const area = clip(mask, wanted)
  for (let y = area.y; y < area.y + area.height; y++) {
    const start = y * mask.width + area.x
    mask.data.fill(value, start, start + area.width)
  }
  return area
}

/** Turns what is kept into what is replaced. */
export function invert({ data }: Mask): void {
  for (let index = 0; index < data.length; index++) data[index] = 255 - (data[index] ?? 0)
}

/** The share of the picture that is replaced, 0..1. */
export function coverage({ data }: Mask): number {
  let sum = 0
  for (const value of data) sum += value
  return data.length === 0 ? 0 : sum / (255 * data.length)
}

/** The mask with soft edges, `radius` pixels wide: three box blurs, which come close to a Gaussian. */
export function feather(mask: Mask, radius: number): Mask {
  const { width, height } = mask
  if (radius < 1) return { width, height, data: mask.data.slice() }
  const box = Math.max(1, Math.round(radius / 2))
  let data = mask.data
  for (let pass = 0; pass < 3; pass++) {
    data = blurRows({ width, height, data }, box)
    data = turn(blurRows(turnMask({ width, height, data }), box), height, width)
  }
  return { width, height, data }
}

function blurRows({ width, height, data }: Mask, radius: number): Uint8Array {
  const blurred = new Uint8Array(data.length)
  const span = 2 * radius + 1
  for (let y = 0; y < height; y++) {
    const row = y * width
    const at = (x: number) => data[row + Math.max(0, Math.min(width - 1, x))] ?? 0
    let sum = 0
    for (let x = -radius; x <= radius; x++) sum += at(x)
    for (let x = 0; x < width; x++) {
      blurred[row + x] = Math.round(sum / span)
      sum += at(x + radius + 1) - at(x - radius)
    }
  }
  return blurred
}

const turnMask = ({ width, height, data }: Mask): Mask => ({
  width: height,
  height: width,
  data: turn(data, width, height),
})

/** Swaps rows and columns of `width` by `height` values. */
function turn(data: Uint8Array, width: number, height: number): Uint8Array {
  const turned = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[x * height + y] = data[y * width + x] ?? 0
  return turned
}

function clip({ width, height }: Mask, wanted: Area): Area {
  const left = Math.max(0, Math.min(width, Math.floor(wanted.x)))
  const top = Math.max(0, Math.min(height, Math.floor(wanted.y)))
  const right = Math.max(left, Math.min(width, Math.ceil(wanted.x + wanted.width)))
  const bottom = Math.max(top, Math.min(height, Math.ceil(wanted.y + wanted.height)))
  return { x: left, y: top, width: right - left, height: bottom - top }
}
