import type { Oklch } from '#main/core/colour/oklab.ts'

/** What a word does to the colour beside it: added lightness, and a factor for its chroma. */
export interface ColourChange {
  readonly l: number
  readonly c: number
}

const CHANGES: readonly (readonly [words: string, change: ColourChange])[] = [
  ['dark darker deep deepest oscuro oscura profundo midnight', { l: -0.17, c: 0.92 }],
  ['light lighter pale claro clara palido palida whitish', { l: 0.2, c: 0.62 }],
  ['pastel baby soft powdery powder suave milky', { l: 0.18, c: 0.58 }],
  ['bright brighter brillante fresh', { l: 0.07, c: 1.2 }],
  [
    'vivid vibrant neon electric hot intense saturated fluorescent rich vivo intenso',
    { l: 0.02, c: 1.4 },
  ],
  ['muted dusty faded dull greyish grayish smoky earthy desaturated soft-toned', { l: 0, c: 0.55 }],
  ['burnt', { l: -0.1, c: 0.95 }],
]

/** Changes by word. */
export const COLOUR_CHANGES: ReadonlyMap<string, ColourChange> = new Map(
  CHANGES.flatMap(([words, change]) => words.split(' ').map((word) => [word, change] as const)),
)

/** A colour as a word beside it changes it, kept away from black and white. */
export function changeColour(colour: Oklch, { l, c }: ColourChange): Oklch {
  const lightness = Math.min(0.95, Math.max(Math.min(colour.l, 0.24), colour.l + l))
  // Blue made lighter is the blue of the sky, not violet.
  const isBlue = l > 0.1 && colour.h > 245 && colour.h < 285
  return { l: lightness, c: colour.c * c, h: isBlue ? colour.h - 24 : colour.h }
}
