import type { Coverage } from '../backdrop.ts'
import { parseColour, toHex } from '../colours.ts'
import { centreOf, toPixels, type Rect } from '../geometry.ts'
import { element, figure, paint } from '../svg.ts'
import type { DrawnLayer, LayerOf, Scene } from './layer-scene.ts'

type Shape = LayerOf<'shape'>

/** Steps of a scrim: it leaves and arrives gently, so that no edge is seen. */
const STOPS = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1]
/** The head of an arrow and the shaft, as shares of the box's height. */
const HEAD = 0.9
const SHAFT = 0.34

const DIRECTIONS = {
  up: { x1: 0, y1: 1, x2: 0, y2: 0 },
  down: { x1: 0, y1: 0, x2: 0, y2: 1 },
  left: { x1: 1, y1: 0, x2: 0, y2: 0 },
  right: { x1: 0, y1: 0, x2: 1, y2: 0 },
} as const

/** A rectangle, ellipse, line, arrow or scrim in its box; `index` keeps the names of gradients apart. */
export function drawShape(layer: Shape, scene: Scene, index: number): DrawnLayer {
  const box = toPixels(layer, scene.document)
  const about = centreOf(box)
  const fill = parseColour(layer.fill)
  scene.backdrop.cover(
    { ...box, rotation: layer.rotation, about },
    { ...fill, alpha: fill.alpha * layer.opacity },
    coverageOf(layer, box),
  )
  return {
    svg: shapeSvg(layer, box, { id: `fade${index}`, height: scene.document.height }),
    ink: box,
    about,
    fontSize: null,
    contrast: null,
    missing: [],
    isLogoMissing: false,
  }
}

function shapeSvg(layer: Shape, box: Rect, { id, height }: { id: string; height: number }): string {
  const stroke = layer.stroke
    ? { ...paint('stroke', layer.stroke.colour), 'stroke-width': layer.stroke.width * height }
    : {}
  const fill = paint('fill', layer.fill)
  switch (layer.shape) {
    case 'rectangle':
      return element('rect', { ...box, rx: cornerOf(layer, box), ...fill, ...stroke })
    case 'ellipse': {
      const { x: cx, y: cy } = centreOf(box)
      return element('ellipse', {
        cx,
        cy,
        rx: box.width / 2,
        ry: box.height / 2,
        ...fill,
        ...stroke,
      })
    }
    case 'line':
      return element('rect', { ...box, rx: Math.min(box.height, box.width) / 2, ...fill })
    case 'arrow':
      return element('path', { d: arrowPath(box), ...fill, ...stroke, 'stroke-linejoin': 'round' })
    case 'scrim':
      return scrim(layer, box, id)
    default:
      throw new Error(`unknown shape ${String(layer.shape satisfies never)}`)
  }
}

const cornerOf = ({ radius }: Shape, { width, height }: Rect): number | undefined =>
  radius > 0 ? radius * Math.min(width, height) : undefined

function scrim(layer: Shape, box: Rect, id: string): string {
  const { alpha, ...fill } = parseColour(layer.fill)
  const stops = STOPS.map((offset) =>
    element('stop', {
      offset,
      'stop-color': toHex(fill),
      'stop-opacity': figure(alpha * fade(offset)),
    }),
  )
  const gradient = element('linearGradient', { id, ...DIRECTIONS[layer.towards] }, stops.join(''))
  return gradient + element('rect', { ...box, fill: `url(#${id})` })
}

/** Full at 0, nothing at 1, level at both ends. */
const fade = (share: number): number => 1 - share * share * (3 - 2 * share)

function arrowPath({ x, y, width, height }: Rect): string {
  const head = Math.min(width, HEAD * height)
  const neck = x + width - head
  const middle = y + height / 2
  const half = (SHAFT * height) / 2
  const points: readonly (readonly [number, number])[] = [
    [x, middle - half],
    [neck, middle - half],
    [neck, y],
    [x + width, middle],
    [neck, y + height],
    [neck, middle + half],
    [x, middle + half],
  ]
  return `M${points.map(([px, py]) => `${figure(px)},${figure(py)}`).join('L')}Z`
}

function coverageOf({ shape, towards }: Shape, box: Rect): Coverage {
  const { x: cx, y: cy } = centreOf(box)
  if (shape === 'ellipse')
    return (x, y) =>
      ((x - cx) / (box.width / 2)) ** 2 + ((y - cy) / (box.height / 2)) ** 2 <= 1 ? 1 : 0
  if (shape === 'arrow')
    return (x, y) =>
      Math.abs(y - cy) <= (SHAFT * box.height) / 2 || x >= box.x + box.width - HEAD * box.height
        ? 1
        : 0
  if (shape !== 'scrim') return () => 1
  return (x, y) => {
    const across = (x - box.x) / box.width
    const down = (y - box.y) / box.height
    return fade({ up: 1 - down, down, left: 1 - across, right: across }[towards])
  }
}
