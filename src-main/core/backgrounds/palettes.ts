import type { BackgroundStyle } from './scene.ts'

/** Colours that go together, from the deepest to the palest. */
export const PALETTES = {
  ocean: ['#0b3c5d', '#1d7a9c', '#5fc0c8', '#cfe9ea'],
  lagoon: ['#0a5361', '#14929a', '#63cdbf', '#dff3ea'],
  forest: ['#12372a', '#2f6b4a', '#7fa66b', '#dfe3c0'],
  leaf: ['#2d5d3a', '#6a994e', '#a9c760', '#f0ead2'],
  dusk: ['#2b2350', '#7a3f7c', '#e0788a', '#f7c59f'],
  sunset: ['#40224f', '#c4456a', '#f5854f', '#fdc97a'],
  dawn: ['#5b6ea8', '#c79fc0', '#f6c6b5', '#fde9d0'],
  haze: ['#2f4858', '#5f7f94', '#a9bcc6', '#ecd9c6'],
  sand: ['#8fb3ad', '#c9a77c', '#e8d3b0', '#f6eadb'],
  coffee: ['#3b2417', '#7b4f33', '#c09a76', '#efe2d0'],
  tech: ['#0a1630', '#14366f', '#2f7fe0', '#5fd7f0'],
  finance: ['#0c2d3c', '#16525a', '#3c8d76', '#d6b25e'],
  night: ['#0a1024', '#1c2550', '#40437f', '#9a8fc0'],
  space: ['#0b0920', '#2a1552', '#6a2f8f', '#d66bb0'],
  blossom: ['#b9587d', '#e59bb0', '#f5cdd2', '#fdf1ee'],
  candy: ['#ff7fa3', '#ffc0cf', '#93d1ea', '#ffeeae'],
  pastel: ['#c3cbec', '#b7e3d6', '#fddcc6', '#fbb9bd'],
  slate: ['#1f2a37', '#47566b', '#93a3b5', '#e2e7ed'],
  stone: ['#4a4744', '#827d76', '#b6b1a9', '#ebe7e0'],
  ember: ['#220d14', '#701625', '#cf3a30', '#f59f42'],
  gold: ['#2b2214', '#86682c', '#d2aa55', '#f3e4c0'],
  autumn: ['#572a1c', '#a6482c', '#da8a3e', '#eecd90'],
  mint: ['#0f6b61', '#3fb29a', '#a3e0cb', '#ecf8f3'],
  ice: ['#2b5876', '#6fa8c7', '#bfe0ee', '#f1f9fc'],
  lavender: ['#4b3b78', '#8b78bd', '#c6b8e6', '#f2edfa'],
  berry: ['#3a0f35', '#8a1f63', '#d84f86', '#f4b8c5'],
  citrus: ['#5b8c2a', '#b5cc40', '#f3d44e', '#fcf1c2'],
  spring: ['#5aa469', '#a6cc8d', '#f3d3e0', '#fcf7e3'],
  clinic: ['#0f5c7a', '#2fa4b8', '#a6dfe2', '#f1fafa'],
  energy: ['#2a0f6b', '#7a2be2', '#ef3c8a', '#ffae3d'],
  mono: ['#1a1a1c', '#4c4c4f', '#98989b', '#ededee'],
  retro: ['#1f4a5a', '#3b9a8c', '#e9c368', '#e2754f'],
  clay: ['#5d3a2e', '#b5694d', '#dfa488', '#f3e0d2'],
  blueprint: ['#0b2347', '#1b4a86', '#3f7fc4', '#a9cdf0'],
  neon: ['#0d0b26', '#3a1a78', '#c22fc9', '#2fd6e6'],
  paper: ['#b9aa94', '#d8cab3', '#ece3d2', '#f8f4ec'],
} as const satisfies Record<string, readonly [string, string, ...string[]]>

/** The name of a palette. */
export type PaletteName = keyof typeof PALETTES

/** Palettes that suit a style, for prompts that name no colour and nothing that has one. */
export const STYLE_PALETTES: Record<
  BackgroundStyle,
  readonly [PaletteName, PaletteName, ...PaletteName[]]
> = {
  gradient: ['dusk', 'dawn', 'lagoon', 'energy', 'lavender', 'ocean', 'sunset'],
  bokeh: ['ember', 'gold', 'night', 'space', 'dusk', 'ocean'],
  waves: ['ocean', 'lagoon', 'dusk', 'lavender', 'mint', 'retro'],
  paper: ['clay', 'retro', 'ocean', 'leaf', 'blossom', 'dusk'],
  geometric: ['retro', 'ocean', 'clay', 'slate', 'dusk', 'lagoon'],
  sky: ['ice', 'ocean', 'dawn', 'haze'],
  mountains: ['haze', 'dusk', 'ocean', 'forest', 'dawn'],
  grid: ['tech', 'blueprint', 'neon', 'slate', 'finance'],
  blobs: ['candy', 'pastel', 'lagoon', 'clay', 'lavender', 'energy'],
  'light-leak': ['ember', 'sunset', 'autumn', 'berry'],
  texture: ['stone', 'paper', 'slate', 'clay', 'ice'],
  sunset: ['sunset', 'dusk', 'autumn', 'dawn'],
  stars: ['night', 'space', 'tech'],
}
