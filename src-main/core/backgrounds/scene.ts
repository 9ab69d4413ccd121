/** What the painter can paint. */
export const BACKGROUND_STYLES = [
  'gradient',
  'bokeh',
  'waves',
  'paper',
  'geometric',
  'sky',
  'mountains',
  'grid',
  'blobs',
  'light-leak',
  'texture',
  'sunset',
  'stars',
] as const

/** One of the painter's styles. */
export type BackgroundStyle = (typeof BACKGROUND_STYLES)[number]

/** How moods change a picture; 0 of a shift and 1 of a factor leave it as it is. */
export interface Look {
  /** -1 much darker .. 1 much lighter. */
  readonly light: number
  readonly chroma: number
  readonly contrast: number
  /** The size of what is painted. */
  readonly scale: number
  /** How restless shapes are. */
  readonly turbulence: number
  /** -1 cold .. 1 warm; only where no colour was named. */
  readonly warmth: number
  readonly grain: number
  /** How soft edges and glows are. */
  readonly softness: number
}

/** Parts of a picture that words name. */
export const SIDES = [
  'left',
  'right',
  'top',
  'bottom',
  'centre',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
] as const

/** One of the parts of a picture. */
export type Side = (typeof SIDES)[number]

/** Where things go. */
export interface Layout {
  /** Where room is left. */
  readonly empty: Side | null
  /** Where the main thing goes. */
  readonly focus: Side | null
  readonly horizon: 'low' | 'high' | null
  readonly diagonal: boolean
  readonly vignette: boolean
}

/** A colour that a word of the prompt stands for. */
export interface NamedColour {
  readonly word: string
  readonly hex: string
}

/** What the painter took from a prompt. */
export interface Scene {
  readonly style: BackgroundStyle
  /** A way to paint the style, such as `marble`; null leaves it to the seed. */
  readonly variant: string | null
  /** In the order they were named; they rule the picture. */
  readonly colours: readonly NamedColour[]
  /** Colours that go with a thing that was named, used while no colour is; empty leaves it to the style and seed. */
  readonly suggested: readonly string[]
  /** The word of that thing. */
  readonly suggestedBy: string | null
  readonly moods: readonly string[]
  readonly look: Look
  readonly layout: Layout
  /** Hex codes of colours that are not wanted. */
  readonly avoided: readonly string[]
  /** Words that it could do nothing with. */
  readonly ignored: readonly string[]
}

/** A look that changes nothing. */
export const PLAIN_LOOK: Look = {
  light: 0,
  chroma: 1,
  contrast: 1,
  scale: 1,
  turbulence: 1,
  warmth: 0,
  grain: 1,
  softness: 1,
}

/** A layout that asks for nothing. */
export const FREE_LAYOUT: Layout = {
  empty: null,
  focus: null,
  horizon: null,
  diagonal: false,
  vignette: false,
}
