import type { Frame } from '#shared/media/frame.ts'
import { sampleRegion } from '#main/core/media/resize.ts'
import { contrastRatio, luminance, type Colour } from './colours.ts'
import { createTurn, uprightBounds, type TurnedRect } from './geometry.ts'

/** Longest side of the small picture on which contrast is judged, in pixels. */
const SIDE = 256
/** Contrast is that of the worst tenth, so that a few bright specks don't count. */
const WORST = 0.1

/** How much of a layer covers a point of the document, 0..1. */
export type Coverage = (x: number, y: number) => number

/** A small copy of what lies behind the next layer. */
export interface Backdrop {
  /** Lays a colour over a turned rectangle, as much of it as `coverage` says for each point of the unturned one. */
  readonly cover: (area: TurnedRect, colour: Colour, coverage?: Coverage) => void
  /** Contrast of a colour with the worst tenth of what lies behind some areas, 1..21; null when they lie outside. */
  readonly contrast: (areas: readonly TurnedRect[], look: Look) => number | null
}

/** Colours that help letters to stand out: their own, and a ring around them. */
export interface Look {
  readonly colour: Colour
  readonly outline?: Colour | undefined
  /** A soft shadow or glow: its colour, and how much of it covers what is behind. */
  readonly halo?: Colour | undefined
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Starts with the picture behind all layers, or a plain colour. */
export function createBackdrop(size: Size, colour: Colour, behind?: Frame): Backdrop {
  const scale = SIDE / Math.max(size.width, size.height)
  const width = Math.max(1, Math.round(size.width * scale))
  const height = Math.max(1, Math.round(size.height * scale))
  const pixels = behind
    ? sampleRegion(
        { ...behind, channels: 3 },
        { x: 0, y: 0, width: behind.width, height: behind.height },
        { width, height },
      )
    : plain(width * height, colour)

  /** Calls for each pixel whose centre lies in the area, with the point of the unturned document there. */
  function visit(area: TurnedRect, each: (at: number, x: number, y: number) => void): void {
    const bounds = uprightBounds(area)
    const back = createTurn(-area.rotation, area.about)
    const [right, bottom] = [area.x + area.width, area.y + area.height]
    const last = (end: number, most: number) => Math.min(most, Math.ceil(end * scale))
    const rows = last(bounds.y + bounds.height, height)
    const columns = last(bounds.x + bounds.width, width)
    for (let row = Math.max(0, Math.floor(bounds.y * scale)); row < rows; row++)
      for (let column = Math.max(0, Math.floor(bounds.x * scale)); column < columns; column++) {
        const [x, y] = back((column + 0.5) / scale, (row + 0.5) / scale)
        if (x >= area.x && x < right && y >= area.y && y < bottom)
          each(3 * (row * width + column), x, y)
      }
  }

  return {
    cover(area, { red, green, blue, alpha }, coverage = () => 1) {
      visit(area, (at, x, y) => {
        const share = alpha * coverage(x, y)
        pixels[at] = mix(pixels[at] ?? 0, red, share)
        pixels[at + 1] = mix(pixels[at + 1] ?? 0, green, share)
        pixels[at + 2] = mix(pixels[at + 2] ?? 0, blue, share)
      })
    },
    contrast(areas, { colour: ink, outline, halo }) {
      const inkLight = luminance(ink.red, ink.green, ink.blue)
      const ring = outline
        ? contrastRatio(inkLight, luminance(outline.red, outline.green, outline.blue))
        : 1
      const veil = halo?.alpha ?? 0
      const ratios: number[] = []
      const judge = (at: number) => {
        const red = mix(pixels[at] ?? 0, halo?.red ?? 0, veil)
        const green = mix(pixels[at + 1] ?? 0, halo?.green ?? 0, veil)
        const blue = mix(pixels[at + 2] ?? 0, halo?.blue ?? 0, veil)
        const light = luminance(red, green, blue)
        // letters that let what is behind shine through are nearer to it
        const seen =
          ink.alpha === 1
            ? inkLight
            : luminance(
                mix(red, ink.red, ink.alpha),
                mix(green, ink.green, ink.alpha),
                mix(blue, ink.blue, ink.alpha),
              )
        ratios.push(Math.max(ring, contrastRatio(seen, light)))
      }
      for (const area of areas) visit(area, judge)
      if (ratios.length === 0) return null
      const sorted = Float64Array.from(ratios).toSorted()
      return sorted[Math.floor(WORST * (sorted.length - 1))] ?? null
    },
  }
}

const mix = (from: number, to: number, share: number): number => from + share * (to - from)

function plain(count: number, { red, green, blue }: Colour): Float32Array {
  const pixels = new Float32Array(3 * count)
  for (let at = 0; at < pixels.length; at += 3) pixels.set([red, green, blue], at)
  return pixels
}
