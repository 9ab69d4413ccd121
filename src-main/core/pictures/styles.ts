import type { Style } from '#shared/contract/images.ts'

type Words = Pick<Style, 'id' | 'name' | 'words' | 'negativeWords'>

/** What no picture should have, whatever its style. */
const FLAWS = 'text, letters, watermark, signature, frame, blurry, low quality'

const BACKGROUNDS: readonly Words[] = [
  { id: 'gradient', name: 'Gradient', words: 'soft mesh gradient', negativeWords: '' },
  { id: 'bokeh', name: 'Bokeh', words: 'bokeh lights', negativeWords: '' },
  { id: 'waves', name: 'Waves', words: 'layered waves', negativeWords: '' },
  { id: 'paper', name: 'Paper', words: 'paper cut layers', negativeWords: '' },
  { id: 'geometric', name: 'Geometric', words: 'geometric shapes', negativeWords: '' },
  { id: 'sky', name: 'Sky', words: 'sky with clouds', negativeWords: '' },
  { id: 'mountains', name: 'Mountains', words: 'mountain ridges', negativeWords: '' },
  { id: 'grid', name: 'Grid', words: 'dotted grid', negativeWords: '' },
  { id: 'blobs', name: 'Blobs', words: 'soft organic blobs', negativeWords: '' },
  { id: 'light-leak', name: 'Light leak', words: 'film light leak', negativeWords: '' },
  { id: 'texture', name: 'Texture', words: 'textured surface', negativeWords: '' },
  { id: 'sunset', name: 'Sunset', words: 'sunset over water', negativeWords: '' },
  { id: 'stars', name: 'Stars', words: 'starry night sky', negativeWords: '' },
]

const PRESETS: readonly Words[] = [
  {
    id: 'photo',
    name: 'Photo',
    words: 'natural photograph, soft daylight, shallow depth of field, true colours, fine detail',
    negativeWords: `drawing, painting, render, cartoon, oversaturated, deformed, ${FLAWS}`,
  },
  {
    id: 'cinematic',
    name: 'Cinematic',
    words: 'film still, wide shot, dramatic side light, subtle haze, rich contrast, colour graded',
    negativeWords: `flat light, cartoon, drawing, overexposed, deformed, ${FLAWS}`,
  },
  {
    id: 'illustration',
    name: 'Illustration',
    words:
      'editorial illustration, expressive shapes, limited palette, brush texture, clear silhouette',
    negativeWords: `photograph, realistic skin, 3d render, cluttered, ${FLAWS}`,
  },
  {
    id: 'flat',
    name: 'Flat',
    words:
      'flat vector illustration, solid colours, simple shapes, even light, generous empty space',
    negativeWords: `photograph, gradients, shadows, texture, grain, ${FLAWS}`,
  },
  {
    id: 'watercolour',
    name: 'Watercolour',
    words: 'watercolour on rough paper, wet edges, light washes, visible pigment, airy composition',
    negativeWords: `photograph, hard outlines, 3d render, neon colours, ${FLAWS}`,
  },
  {
    id: '3d',
    name: '3D',
    words: 'soft 3d render, rounded forms, matte clay material, studio light, gentle shadows',
    negativeWords: `photograph, flat drawing, sketch, noise, harsh shadows, ${FLAWS}`,
  },
  {
    id: 'minimal',
    name: 'Minimal',
    words: 'minimal composition, one subject, plain background, muted colours, much empty space',
    negativeWords: `busy, cluttered, many objects, ornament, loud colours, ${FLAWS}`,
  },
  {
    id: 'line-art',
    name: 'Line art',
    words: 'fine line drawing, even ink lines on plain paper, no shading, clear contour',
    negativeWords: `photograph, colour fills, shading, 3d render, smudges, ${FLAWS}`,
  },
  {
    id: 'isometric',
    name: 'Isometric',
    words: 'isometric miniature scene, clean edges, tidy geometry, pastel colours, soft shadow',
    negativeWords: `photograph, perspective distortion, grain, sketch, ${FLAWS}`,
  },
  {
    id: 'vintage',
    name: 'Vintage',
    words: 'vintage print, faded inks, paper grain, warm tint, slight misregistration',
    negativeWords: `modern, glossy, neon colours, 3d render, ${FLAWS}`,
  },
]

/** Presets by id: the painter's own styles, then ways of drawing for diffusion models. */
export const STYLES: readonly Style[] = [
  ...BACKGROUNDS.map((style) => ({ ...style, kind: 'background' as const })),
  ...PRESETS.map((style) => ({ ...style, kind: 'diffusion' as const })),
]

interface Wish {
  readonly prompt: string
  readonly negativePrompt?: string | undefined
  /** The id of a preset; unknown ones change nothing. */
  readonly style?: string | undefined
}

/** A prompt and negative prompt with the words of a style behind them; words that are there already are not said twice. */
export function applyStyle({ prompt, negativePrompt = '', style }: Wish): {
  prompt: string
  negativePrompt: string
} {
  const preset = STYLES.find(({ id }) => id === style)
  if (!preset) return { prompt, negativePrompt }
  return {
    prompt: append(prompt, preset.words),
    negativePrompt: append(negativePrompt, preset.negativeWords),
  }
}

function append(text: string, words: string): string {
  const said = new Set(partsOf(text).map((part) => part.toLowerCase()))
  const added = partsOf(words).filter((part) => !said.has(part.toLowerCase()))
  return [text.trim(), ...added].filter((part) => part !== '').join(', ')
}

const partsOf = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
