import type { LinearRgb, Oklch } from '#main/core/colour/oklab.ts'
import { hexToOklch, hueBetween, mixOklch, oklchToLinear } from '#main/core/colour/oklab.ts'
import { smooth } from './noise.ts'
import type { Random } from './random.ts'
import type { Look } from './scene.ts'

/** Every tone a picture may use: a palette in one direction, dark to light in the other. */
export interface Tones {
  /** Linear light, three values an entry. */
  readonly table: Float32Array
  /** Where in the table a tone is: `t` 0..1 along the palette, `s` -1 darkest .. 1 lightest. */
  readonly at: (t: number, s: number) => number
  readonly linear: (t: number, s: number) => LinearRgb
  /** The colours along the palette. */
  readonly colours: readonly Oklch[]
  /** For small things that should stand out. */
  readonly accent: LinearRgb
  /** Whether the picture as a whole is dark. */
  readonly isDark: boolean
}

interface ToneOptions {
  /** Hex codes, at least one. */
  readonly palette: readonly [string, ...string[]]
  /** Whether the user named the colours: then hues stay close to them. */
  readonly isNamed: boolean
  readonly look: Look
  /** Hex codes of hues to stay away from. */
  readonly avoided: readonly string[]
  readonly random: Random
}

const ALONG = 256
const SHADES = 256
/** Every so many entries a tone is worked out; those between are mixed. */
const STRIDE = 5
const GREY = 0.03
/** Lights lean to yellow, shades to blue, as under a sky. */
const LIGHT_HUE = 95
const SHADE_HUE = 275
const CLOSE_HUE = 32

/** The tones of a palette under a look. */
export function createTones(options: ToneOptions): Tones {
  const colours = companions(options)
  const contrast = options.look.contrast
  const table = fillTable(colours, contrast, options.isNamed ? 0.26 : 0.12)
  const at = (t: number, s: number) => {
    const column = t <= 0 ? 0 : t >= 1 ? ALONG - 1 : Math.floor(t * (ALONG - 1) + 0.5)
    const row = s <= -1 ? 0 : s >= 1 ? SHADES - 1 : Math.floor((s + 1) * 0.5 * (SHADES - 1) + 0.5)
    return (column * SHADES + row) * 3
  }
  const lightness = colours.reduce((sum, { l }) => sum + l, 0) / colours.length
  return {
    table,
    at,
    linear: (t, s) => {
      const entry = at(t, s)
      return [table[entry] ?? 0, table[entry + 1] ?? 0, table[entry + 2] ?? 0]
    },
    colours,
    accent: oklchToLinear(accentOf(colours, options)),
    isDark: lightness < 0.5,
  }
}

function fillTable(colours: readonly Oklch[], contrast: number, hold: number): Float32Array {
  const table = new Float32Array(ALONG * SHADES * 3)
  const entry = (column: number, row: number) => (column * SHADES + row) * 3
  for (let column = 0; column < ALONG; column += STRIDE) {
    const base = along(colours, column / (ALONG - 1), hold)
    for (let row = 0; row < SHADES; row += STRIDE) {
      const tone = shade(base, (row / (SHADES - 1)) * 2 - 1, contrast)
      table.set(oklchToLinear(tone), entry(column, row))
    }
    for (let row = 0; row < SHADES; row++)
      if (row % STRIDE > 0) mixEntries(table, entry(column, row), { step: 3, share: row % STRIDE })
  }
  for (let column = 0; column < ALONG; column++) {
    if (column % STRIDE === 0) continue
    for (let row = 0; row < SHADES; row++)
      mixEntries(table, entry(column, row), { step: SHADES * 3, share: column % STRIDE })
  }
  return table
}

/** Fills an entry from the two that were worked out on either side of it, `step` values an entry apart. */
function mixEntries(
  table: Float32Array,
  entry: number,
  { step, share }: { step: number; share: number },
): void {
  for (let channel = 0; channel < 3; channel++) {
    const from = table[entry - share * step + channel] ?? 0
    const to = table[entry + (STRIDE - share) * step + channel] ?? 0
    table[entry + channel] = from + ((to - from) * share) / STRIDE
  }
}

/** A colour made darker (s < 0) or lighter (s > 0) with the turn of hue that light brings; 1 is as far as is tasteful. */
export function shade(base: Oklch, s: number, contrast = 1): Oklch {
  const { l, c, h } = base
  if (s < 0) {
    const reach = Math.min(0.33, Math.max(0.05, l - 0.13)) * (1 - 0.62 * smooth(0.78, 1, l))
    // Yellow turns to amber in the shade instead of to olive.
    const isYellow = h > 65 && h < 125
    const turn = isYellow ? -14 * smooth(0.5, 0.75, l) : turnTo(h, SHADE_HUE, 9)
    return {
      l: l + s * reach * contrast,
      c: c * (1 + 0.12 * s),
      h: h - s * turn,
    }
  }
  const reach = Math.min(0.25, Math.max(0.03, 0.975 - l)) * contrast
  return {
    l: Math.min(0.985, l + s * reach),
    c: c * (1 - 0.34 * s * s),
    h: h + s * turnTo(h, LIGHT_HUE, 7),
  }
}

function turnTo(from: number, to: number, most: number): number {
  const turn = hueBetween(from, to)
  if (Math.abs(turn) > 150) return 0
  return Math.max(-most, Math.min(most, turn * 0.15))
}

/** A place along the palette; each colour holds its own for a while before it turns into the next. */
function along(colours: readonly Oklch[], t: number, hold: number): Oklch {
  const place = t * (colours.length - 1)
  const index = Math.min(colours.length - 2, Math.floor(place))
  const from = colours[index]
  const to = colours[index + 1]
  if (!from || !to) return colours[0] ?? { l: 0.5, c: 0, h: 0 }
  const share = smooth(hold, 1 - hold, place - index)
  const mixed = mixOklch(from, to, share)
  // What lies between two hues goes grey in OKLab; half of the colour is given back.
  const held = from.c + (to.c - from.c) * share
  return { ...mixed, c: mixed.c + (held - mixed.c) * 0.5 }
}

function companions(options: ToneOptions): readonly Oklch[] {
  const { palette, isNamed, look, random } = options
  const wanted = palette.map((hex) => dress(hexToOklch(hex), options))
  const [main] = wanted
  if (!main || wanted.length > 1) return wanted
  if (main.c < GREY) {
    const lift = main.l > 0.6 ? -0.06 : 0.07
    return [main, { ...main, l: main.l + lift }]
  }
  const turn = (isNamed ? 11 : 20) * (random() < 0.5 ? 1 : -1)
  // The neighbour nearer to yellow is the lighter one, as in nature.
  const isLighter =
    Math.abs(hueBetween(main.h + turn, LIGHT_HUE)) < Math.abs(hueBetween(main.h, 95))
  const step = 0.055 * look.contrast * (isLighter ? 1 : -1)
  return [
    { l: main.l - step, c: main.c, h: main.h - turn },
    main,
    { l: main.l + step, c: main.c * 0.96, h: main.h + turn },
  ]
}

function dress(colour: Oklch, { isNamed, look }: ToneOptions): Oklch {
  const { l, c, h } = colour
  const shift = look.light * 0.17
  const low = isNamed && c < GREY ? Math.min(l, 0.2) : 0.24
  // A grey that was named stays the grey it is.
  const lift = (isNamed && c < GREY ? 0.15 : 0.5) * look.light
  const lightness =
    shift < 0 ? Math.max(Math.min(l, low), l + shift * (0.6 + l * 0.6)) : l + (0.96 - l) * lift
  const warm = hueBetween(h, look.warmth > 0 ? 55 : 245)
  const turn = isNamed ? 0 : Math.max(-14, Math.min(14, warm * 0.2)) * Math.abs(look.warmth)
  const factor = isNamed ? Math.max(0.72, look.chroma) : look.chroma
  return { l: lightness, c: c * factor, h: h + turn }
}

function accentOf(colours: readonly Oklch[], { isNamed, avoided, random }: ToneOptions): Oklch {
  const main = colours[colours.length >> 1] ?? { l: 0.6, c: 0.1, h: 250 }
  if (isNamed) {
    const brightest = colours.reduce((best, colour) => (colour.l > best.l ? colour : best), main)
    return { l: Math.min(0.97, brightest.l + 0.22), c: brightest.c * 0.7, h: brightest.h }
  }
  const accent = { l: 0.82, c: 0.13, h: main.h + 150 + 60 * random() }
  const isUnwanted = avoided.some(
    (hex) => Math.abs(hueBetween(hexToOklch(hex).h, accent.h)) < CLOSE_HUE,
  )
  return isUnwanted ? { l: 0.9, c: 0.05, h: main.h } : accent
}
