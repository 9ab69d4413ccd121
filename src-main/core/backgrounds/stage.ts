import type { Extent } from './fields.ts'
import type { Noise } from './noise.ts'
import { createNoise } from './noise.ts'
import type { Random } from './random.ts'
import { between, createRandom } from './random.ts'
import type { Scene, Side } from './scene.ts'
import type { Tones } from './tones.ts'

/** What a style paints on: linear light, three interleaved values a pixel, and everything it may ask for. */
export interface Stage extends Extent {
  readonly pixels: Float32Array
  readonly scene: Scene
  readonly tones: Tones
  /** Where the main thing goes, in shares of width and height. */
  readonly focus: { readonly u: number; readonly v: number }
  /** How much may go on at a place (shares of width and height), 0 where room is left .. 1. */
  readonly openAt: (u: number, v: number) => number
  /** Puts a tone at a pixel: `t` 0..1 along the palette, `s` -1 darkest .. 1 lightest. */
  readonly put: (index: number, t: number, s: number) => void
  readonly random: (purpose: string) => Random
  readonly noise: (purpose: string) => Noise
}

interface StageOptions {
  readonly width: number
  readonly height: number
  readonly seed: number
  readonly scene: Scene
  readonly tones: Tones
}

const OPPOSITE: Record<Side, readonly [number, number]> = {
  left: [0.71, 0.5],
  right: [0.29, 0.5],
  top: [0.5, 0.7],
  bottom: [0.5, 0.3],
  centre: [0.5, 0.5],
  'top-left': [0.7, 0.66],
  'top-right': [0.3, 0.66],
  'bottom-left': [0.7, 0.34],
  'bottom-right': [0.3, 0.34],
}

/** Sets up an empty picture for a style. */
export function createStage({ width, height, seed, scene, tones }: StageOptions): Stage {
  const random = (purpose: string) => createRandom(seed, `${scene.style}/${purpose}`)
  const pixels = new Float32Array(width * height * 3)
  const { table, at } = tones
  return {
    width,
    height,
    span: Math.sqrt(width * height),
    pixels,
    scene,
    tones,
    focus: focusOf(scene, random('focus')),
    openAt: (u, v) => 1 - roomAt(scene.layout.empty, u, v),
    put: (index, t, s) => {
      const entry = at(t, s)
      pixels[index * 3] = table[entry] ?? 0
      pixels[index * 3 + 1] = table[entry + 1] ?? 0
      pixels[index * 3 + 2] = table[entry + 2] ?? 0
    },
    random,
    noise: (purpose) => createNoise(random(`noise/${purpose}`)),
  }
}

/** How much a place (shares of width and height) belongs to the part where room is left, 0..1. */
export function roomAt(side: Side | null, u: number, v: number): number {
  switch (side) {
    case null:
      return 0
    case 'left':
      return fall(u, 0.4, 0.62)
    case 'right':
      return fall(1 - u, 0.4, 0.62)
    case 'top':
      return fall(v, 0.36, 0.6)
    case 'bottom':
      return fall(1 - v, 0.36, 0.6)
    case 'centre':
      return fall(Math.hypot((u - 0.5) / 0.62, (v - 0.5) / 0.56), 0.42, 0.8)
    case 'top-left':
      return fall(Math.hypot(u / 0.62, v / 0.62), 0.6, 1.02)
    case 'top-right':
      return fall(Math.hypot((1 - u) / 0.62, v / 0.62), 0.6, 1.02)
    case 'bottom-left':
      return fall(Math.hypot(u / 0.62, (1 - v) / 0.62), 0.6, 1.02)
    case 'bottom-right':
      return fall(Math.hypot((1 - u) / 0.62, (1 - v) / 0.62), 0.6, 1.02)
    default:
      throw new Error(`unknown side ${String(side satisfies never)}`)
  }
}

function fall(value: number, from: number, to: number): number {
  const share = Math.min(1, Math.max(0, (to - value) / (to - from)))
  return share * share * (3 - 2 * share)
}

function focusOf({ layout }: Scene, random: Random): { u: number; v: number } {
  const du = between(random, -0.04, 0.04)
  const dv = between(random, -0.04, 0.04)
  if (layout.focus) {
    const [u, v] = OPPOSITE[layout.focus]
    return layout.focus === 'centre' ? { u: 0.5, v: 0.5 } : { u: 1 - u + du, v: 1 - v + dv }
  }
  if (layout.empty && layout.empty !== 'centre') {
    const [u, v] = OPPOSITE[layout.empty]
    return { u: u + du, v: v + dv }
  }
  // Near a third, where a picture is looked at first.
  const third = random() < 0.5 ? 1 / 3 : 2 / 3
  return { u: third + du * 2, v: between(random, 0.34, 0.62) }
}
