import type { Frame } from '#shared/media/frame.ts'
import type { Detection } from './detection.ts'
import { sampleRegion } from './resize.ts'

/** A picture as the PP-OCRv4 detector takes it: three planes (red, green, blue) of normalised values. */
export interface TextInput {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

/** Longest side, in pixels, that the detector sees of a thumbnail: 640 keeps it near 30 ms on two cores. */
export const TEXT_SIDE = 640

const MULTIPLE = 32
const MEANS = [0.485, 0.456, 0.406]
const DEVIATIONS = [0.229, 0.224, 0.225]
const PIXEL_THRESHOLD = 0.3
const BOX_THRESHOLD = 0.6
const UNCLIP = 1.5
const SMALLEST_SIDE = 3
const MOST_BOXES = 200

function toMultiple(length: number): number {
  return Math.max(MULTIPLE, Math.round(length / MULTIPLE) * MULTIPLE)
}

/** The frame at a size the network takes (sides multiples of 32, longest `side`), ImageNet-normalised. In red-green-blue order: blue first found four lines of text on a brick wall. */
export function toTextInput(frame: Frame, side = TEXT_SIDE): TextInput {
  const scale = Math.min(1, side / Math.max(frame.width, frame.height))
  const width = toMultiple(frame.width * scale)
  const height = toMultiple(frame.height * scale)
  const region = { x: 0, y: 0, width: frame.width, height: frame.height }
  const pixels = sampleRegion({ ...frame, channels: 3 }, region, { width, height })
  const count = width * height
  const data = new Float32Array(3 * count)
  for (let channel = 0; channel < 3; channel++) {
    const mean = MEANS[channel] ?? 0
    const deviation = DEVIATIONS[channel] ?? 1
    const part = data.subarray(channel * count, (channel + 1) * count)
    for (let y = 0; y < height; y++) {
      const row = pixels.subarray(3 * y * width + channel, 3 * (y + 1) * width)
      normaliseRow(row, { mean, deviation }, part.subarray(y * width, (y + 1) * width))
    }
  }
  return { width, height, data }
}

/** One row: a loop in a function of its own is compiled early, as it is called often. */
function normaliseRow(
  row: Float32Array,
  { mean, deviation }: { readonly mean: number; readonly deviation: number },
  into: Float32Array,
): void {
  for (let x = 0; x < into.length; x++) into[x] = ((row[3 * x] as number) / 255 - mean) / deviation
}

interface Component {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly pixels: number
  readonly total: number
}

/** Boxes of text, largest first, in shares of the picture, from the probability map (rows top to bottom) of Liao et al., AAAI 2020. */
export function decodeText(
  map: Float32Array,
  { width, height }: Pick<TextInput, 'width' | 'height'>,
): Detection[] {
  const found: Detection[] = []
  for (const part of componentsOf(map, width, height)) {
    const score = part.total / part.pixels
    const across = part.right - part.left + 1
    const down = part.bottom - part.top + 1
    if (score < BOX_THRESHOLD || Math.min(across, down) < SMALLEST_SIDE) continue
    const margin = (part.pixels * UNCLIP) / (2 * (across + down))
    const x = Math.max(0, part.left - margin) / width
    const y = Math.max(0, part.top - margin) / height
    const right = Math.min(width, part.right + 1 + margin) / width
    const bottom = Math.min(height, part.bottom + 1 + margin) / height
    found.push({ x, y, width: right - x, height: bottom - y, score: Math.min(1, score) })
  }
  return found.toSorted((a, b) => b.width * b.height - a.width * a.height).slice(0, MOST_BOXES)
}

/** Groups of pixels above the threshold that touch at a side or a corner. */
function componentsOf(map: Float32Array, width: number, height: number): Component[] {
  const seen = new Uint8Array(width * height)
  const stack: number[] = []
  const components: Component[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1 || !((map[start] ?? 0) > PIXEL_THRESHOLD)) continue
    seen[start] = 1
    stack.push(start)
    let left = width
    let right = 0
    let top = height
    let bottom = 0
    let pixels = 0
    let total = 0
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width
      const y = (at - x) / width
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
      pixels++
      total += map[at] ?? 0
      for (let nearY = Math.max(0, y - 1); nearY <= Math.min(height - 1, y + 1); nearY++) {
        for (let nearX = Math.max(0, x - 1); nearX <= Math.min(width - 1, x + 1); nearX++) {
          const near = nearY * width + nearX
          if (seen[near] === 1 || !((map[near] ?? 0) > PIXEL_THRESHOLD)) continue
          seen[near] = 1
          stack.push(near)
        }
      }
    }
    components.push({ left, top, right, bottom, pixels, total })
  }
  return components
}
