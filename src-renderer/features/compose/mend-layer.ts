import type {
  ComposeDocument,
  ComposeLayer,
  ComposeLayout,
  LaidOutLayer,
} from '#shared/contract/compositions.ts'
import type { ImageSize } from '#shared/contract/platforms.ts'

/** What can be wrong with a layer. */
export type ProblemKind = LaidOutLayer['problems'][number]['kind']

/** The problems that a press mends. */
export const MENDABLE: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'low-contrast',
  'covered-by-platform',
  'outside',
  'too-small',
])

const READABLE = 1 / 29
const PLATE = { padding: 0.28, radius: 0.3 }

/** Ways to mend a problem, the gentlest first; the first that is laid out without the problem is taken. */
export function mendings(
  layer: ComposeLayer,
  kind: ProblemKind,
  {
    document,
    laidOut,
    size,
  }: { document: ComposeDocument; laidOut: LaidOutLayer; size: ImageSize | undefined },
): ComposeLayer[] {
  switch (kind) {
    case 'low-contrast':
      return inContrast(layer)
    case 'too-small':
      return [enlarged(layer, document)]
    case 'outside':
      return [inside(layer, laidOut, document)]
    case 'covered-by-platform':
      return uncovered(layer, laidOut, { document, size })
    case 'missing-letters':
    case 'missing-logo':
      return []
    default:
      throw new Error(`unknown problem ${String(kind satisfies never)}`)
  }
}

/** The other of black and white, then a plate in the one and letters in the other. */
function inContrast(layer: ComposeLayer): ComposeLayer[] {
  if (layer.type !== 'text' && layer.type !== 'badge') return []
  const isLight = lightness(layer.colour) > 0.5
  const [own, other] = isLight ? ['#ffffff', '#000000'] : ['#000000', '#ffffff']
  const plain = { ...layer, opacity: 1 }
  const flipped = [
    { ...plain, colour: own },
    { ...plain, colour: other },
  ]
  if (layer.type === 'badge') return flipped
  const plates = [`${other}b3`, other].map((colour) => ({
    ...plain,
    plate: { ...PLATE, colour },
  }))
  return [
    ...flipped,
    ...plates,
    { ...plain, colour: own, plate: { ...PLATE, colour: other } },
  ] as ComposeLayer[]
}

function enlarged(layer: ComposeLayer, document: ComposeDocument): ComposeLayer {
  if (layer.type !== 'text' && layer.type !== 'badge') return layer
  const size = (READABLE * Math.min(document.width, document.height)) / document.height
  const wanted = Math.max(layer.size, size)
  if (layer.type === 'text') return { ...layer, size: wanted, fits: false }
  const factor = Math.max(1, (wanted * 1.7) / layer.height)
  return { ...layer, size: wanted, width: layer.width * factor, height: layer.height * factor }
}

/** Moved by as much as its ink lies beyond an edge. */
function inside(
  layer: ComposeLayer,
  { box }: LaidOutLayer,
  { width, height }: ComposeDocument,
): ComposeLayer {
  const back = (start: number, length: number, whole: number) =>
    start < 0 ? -start : Math.min(0, whole - start - length)
  return {
    ...layer,
    x: layer.x + back(box.x, box.width, width) / width,
    y: layer.y + back(box.y, box.height, height) / height,
  }
}

/** Moved out of each covered part by the shortest ways first. */
function uncovered(
  layer: ComposeLayer,
  { box }: LaidOutLayer,
  { document, size }: { document: ComposeDocument; size: ImageSize | undefined },
): ComposeLayer[] {
  const ink = {
    x: box.x / document.width,
    y: box.y / document.height,
    width: box.width / document.width,
    height: box.height / document.height,
  }
  return (size?.keepClear ?? [])
    .flatMap((zone) => [
      { x: 0, y: zone.y - ink.height - ink.y },
      { x: 0, y: zone.y + zone.height - ink.y },
      { x: zone.x - ink.width - ink.x, y: 0 },
      { x: zone.x + zone.width - ink.x, y: 0 },
    ])
    .filter(({ x, y }) => {
      const [left, top] = [ink.x + x, ink.y + y]
      return left >= 0 && top >= 0 && left + ink.width <= 1 && top + ink.height <= 1
    })
    .toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
    .map(({ x, y }) => ({ ...layer, x: layer.x + x, y: layer.y + y }))
}

/** Whether a layer is laid out without a problem of this kind. */
export function isMended(layout: ComposeLayout, id: string, kind: ProblemKind): boolean {
  const laidOut = layout.layers.find((layer) => layer.id === id)
  return laidOut !== undefined && !laidOut.problems.some((problem) => problem.kind === kind)
}

function lightness(colour: string): number {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}
