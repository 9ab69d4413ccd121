import { luminance, parseColour } from '../colours.ts'
import { boundsOf, centreOf, toPixels, type Rect } from '../geometry.ts'
import { element, paint } from '../svg.ts'
import { drawWords, type SetWords } from './draw-words.ts'
import type { DrawnLayer, LayerOf, Scene } from './layer-scene.ts'

/** A soft shadow, or a glow around dark letters, without a filter: up to ten rings of one faint ink, out to a share of the type size. */
const MOST_RINGS = 10
const FARTHEST_RING = 0.43
/** Letters times rings of a whole document: some 0.5 s of drawing. */
const RING_BUDGET = 3000
const SHADOW_OPACITY = 0.34
const SHADOW_DOWN = 0.04
/** How much of it covers what is just behind the letters. */
const SHADOW_SHADE = 0.25
/** Letters darker than this have a glow instead. */
const DARK = 0.18
/** A ring at least this wide, as a share of the type size, sets letters off like a ground of its own. */
const THICK_OUTLINE = 0.03

/** Words in their box, with plates, shadow and outline; `index` keeps the names of paths apart. */
export function drawText(layer: LayerOf<'text'>, scene: Scene, index: number): DrawnLayer {
  const { document, backdrop } = scene
  const box = toPixels(layer, document)
  const words = drawWords({
    ...layer,
    text: layer.uppercase ? layer.text.toUpperCase() : layer.text,
    faces: scene.faces(layer.font, layer.weight),
    box,
    size: layer.size * document.height,
  })
  const about = centreOf(box)
  const turned = (rect: Rect) => ({ ...rect, rotation: layer.rotation, about })
  const plates = layer.plate ? words.lines.map((line) => plateOf(line, layer, words.size)) : []
  const plateColour = layer.plate && parseColour(layer.plate.colour)
  if (plateColour)
    for (const plate of plates)
      backdrop.cover(turned(plate), { ...plateColour, alpha: plateColour.alpha * layer.opacity })
  const ink = parseColour(layer.colour)
  const ring = layer.outline && layer.outline.width >= THICK_OUTLINE ? layer.outline : undefined
  const contrast = backdrop.contrast(words.lines.map(turned), {
    colour: { ...ink, alpha: ink.alpha * layer.opacity },
    outline: ring && parseColour(ring.colour),
    halo:
      layer.shadow && !layer.plate
        ? { ...parseColour(haloOf(layer.colour)), alpha: SHADOW_SHADE * layer.opacity }
        : undefined,
  })
  const svg = [
    ...plates.map((plate) => platePath(plate, layer)),
    ...(words.path === ''
      ? []
      : letterPaths(layer, words, { id: `words${index}`, shadowed: scene.shadowed })),
  ]
  return {
    svg: svg.join(''),
    ink: boundsOf(plates.length > 0 ? plates : words.lines),
    about,
    fontSize: words.size,
    contrast,
    missing: words.missing,
    isLogoMissing: false,
  }
}

/** What shadow or glow sets letters of a colour off with. */
function haloOf(colour: string): string {
  const { red, green, blue } = parseColour(colour)
  return luminance(red, green, blue) < DARK ? '#ffffff' : '#000000'
}

function plateOf(line: Rect, { plate }: LayerOf<'text'>, size: number): Rect {
  const padding = (plate?.padding ?? 0) * size
  // as much above the capitals as below the line that hangs down
  return {
    x: line.x - padding,
    y: line.y - padding * 0.7,
    width: line.width + 2 * padding,
    height: line.height + 1.4 * padding,
  }
}

function platePath(plate: Rect, layer: LayerOf<'text'>): string {
  const { colour, radius } = layer.plate ?? { colour: '#000000', radius: 0 }
  const rx = (radius * plate.height) / 2
  return element('rect', { ...plate, rx: rx > 0 ? rx : undefined, ...paint('fill', colour) })
}

/** The letters, which their shadow and outline repeat by name. */
function letterPaths(
  { shadow, outline, colour }: LayerOf<'text'>,
  { path, size }: Pick<SetWords, 'path' | 'size'>,
  { id, shadowed }: { readonly id: string; readonly shadowed: number },
): string[] {
  const href = `#${id}`
  const rings = Math.min(MOST_RINGS, Math.max(1, Math.floor(RING_BUDGET / Math.max(1, shadowed))))
  const round = { 'stroke-linejoin': 'round' }
  return [
    element('defs', {}, element('path', { id, d: path })),
    ...Array.from({ length: shadow ? rings : 0 }, (_, ring) =>
      element('use', {
        href,
        y: SHADOW_DOWN * size,
        ...paint('fill', haloOf(colour)),
        ...paint('stroke', haloOf(colour)),
        'stroke-width': FARTHEST_RING * size * ((ring + 1) / rings) ** 1.4,
        opacity: 1 - (1 - SHADOW_OPACITY) ** (1 / rings),
        ...round,
      }),
    ),
    outline && outline.width > 0
      ? element('use', {
          href,
          fill: 'none',
          ...paint('stroke', outline.colour),
          'stroke-width': 2 * outline.width * size,
          ...round,
        })
      : '',
    element('use', { href, ...paint('fill', colour) }),
  ]
}
