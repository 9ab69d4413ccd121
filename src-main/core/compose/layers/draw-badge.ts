import { parseColour } from '../colours.ts'
import { centreOf, toPixels } from '../geometry.ts'
import { element, paint } from '../svg.ts'
import { drawWords } from './draw-words.ts'
import type { DrawnLayer, LayerOf, Scene } from './layer-scene.ts'

/** Room at both ends of a pill and above and below its word, as shares of its height. */
const ENDS = 0.32
const ABOVE = 0.12

/** A pill that fills its box, with its word in the middle, as large as wanted or as goes in. */
export function drawBadge(layer: LayerOf<'badge'>, scene: Scene): DrawnLayer {
  const { document, backdrop } = scene
  const box = toPixels(layer, document)
  const radius = Math.min(box.width, box.height) / 2
  const about = centreOf(box)
  const area = { ...box, rotation: layer.rotation, about }
  const side = ENDS * Math.min(box.width, box.height)
  const words = drawWords({
    ...layer,
    text: layer.text.replaceAll(/\s+/g, ' '),
    faces: scene.faces(layer.font, layer.weight),
    box: {
      x: box.x + side,
      y: box.y + ABOVE * box.height,
      width: Math.max(1, box.width - 2 * side),
      height: box.height * (1 - 2 * ABOVE),
    },
    size: layer.size * document.height,
    lineHeight: 1,
    fits: true,
    align: 'centre',
    vertical: 'middle',
  })
  const fill = parseColour(layer.fill)
  backdrop.cover(area, { ...fill, alpha: fill.alpha * layer.opacity })
  const ink = parseColour(layer.colour)
  const contrast = backdrop.contrast(
    words.lines.map((line) => ({ ...line, rotation: layer.rotation, about })),
    { colour: { ...ink, alpha: ink.alpha * layer.opacity } },
  )
  return {
    svg:
      element('rect', { ...box, rx: radius, ...paint('fill', layer.fill) }) +
      (words.path === '' ? '' : element('path', { d: words.path, ...paint('fill', layer.colour) })),
    ink: box,
    about,
    fontSize: words.size,
    contrast,
    missing: words.missing,
    isLogoMissing: false,
  }
}
