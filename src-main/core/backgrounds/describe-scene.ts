import type { Random } from './random.ts'
import { pick } from './random.ts'
import type { BackgroundStyle, Scene } from './scene.ts'
import { describeLayout } from './words/read-layout.ts'

const STYLE_NAMES: Record<BackgroundStyle, readonly [string, ...string[]]> = {
  gradient: ['gradient', 'mesh gradient', 'soft gradient'],
  bokeh: ['bokeh lights', 'blurred lights', 'bokeh'],
  waves: ['waves', 'flowing waves', 'layered waves'],
  paper: ['paper', 'paper cut layers', 'layered paper'],
  geometric: ['geometric shapes', 'geometric pattern', 'polygons'],
  sky: ['sky', 'clouds', 'cloudy sky'],
  mountains: ['mountains', 'mountain ridges', 'mountain landscape'],
  grid: ['grid', 'dotted grid', 'grid lines'],
  blobs: ['blobs', 'organic blobs', 'soft blobs'],
  'light-leak': ['light leak', 'film light leak', 'light streaks'],
  texture: ['texture', 'surface texture', 'material texture'],
  sunset: ['sunset', 'sunset over water', 'golden hour sunset'],
  stars: ['stars', 'starry night', 'starfield'],
}
const VARIANT_NAMES: Record<string, readonly [string, ...string[]]> = {
  torn: ['torn paper', 'ripped paper'],
  cut: ['paper cut', 'paper cut layers'],
  facets: ['low poly', 'triangles', 'low poly facets'],
  tiles: ['geometric tiles', 'mosaic tiles', 'bauhaus tiles'],
  hills: ['rolling hills', 'hills'],
  forest: ['forest', 'pine forest', 'forest hills'],
  dots: ['dots', 'halftone dots'],
  plane: ['synthwave grid', 'synthwave'],
  board: ['blueprint', 'blueprint lines'],
  linen: ['linen', 'linen fabric'],
  concrete: ['concrete', 'concrete wall'],
  marble: ['marble', 'marble veins'],
}

/** A caption for a scene in words that the painter itself understands; the order and the words vary. */
export function describeScene(scene: Scene, random: Random): string {
  const names = (scene.variant ? VARIANT_NAMES[scene.variant] : null) ?? STYLE_NAMES[scene.style]
  const colours = scene.colours.map(({ word }) => word)
  const subject = pick(random, names)
  const mood = scene.moods.join(pick(random, [', ', ' and ', ' ']))
  const colour = colours.join(pick(random, [' and ', ', ', ' ']))
  const layout = describeLayout(scene.layout).map((words) =>
    words.replace('room', pick(random, ['empty space', 'room for text', 'copy space', 'room'])),
  )
  const forms: readonly [string, ...string[]] = [
    [mood, colour, subject].filter(Boolean).join(' '),
    [[colour, subject].filter(Boolean).join(' '), mood].filter(Boolean).join(', '),
    [[mood, subject].filter(Boolean).join(' '), colour].filter(Boolean).join(' in '),
    [subject, colour, mood].filter(Boolean).join(', '),
  ]
  return [pick(random, forms), ...layout].join(', ')
}
