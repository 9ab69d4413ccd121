import type { ComposeDocument, ComposeLayer } from '#shared/contract/compositions.ts'
import type { ImageSize } from '#shared/contract/platforms.ts'

/** A size to move to, and the shares of it that the platform covers. */
export interface NewSize {
  readonly width: number
  readonly height: number
  readonly platform: ComposeDocument['platform']
  readonly keepClear: ImageSize['keepClear']
}

/** A stretch of a side in shares of it. */
interface Span {
  readonly start: number
  readonly length: number
}

/** How lengths in pixels change: of type and of what has proportions, and of groups from top to bottom. */
interface Factors {
  readonly scale: number
  readonly down: number
}

/** A layer over this share of a side is meant to fill it. */
const FILLS = 0.95
/** Layers nearer than this share of the height move together. */
const NEIGHBOURS = 0.06
/** A middle within this share of the picture's stays where it is. */
const MIDDLE = 0.1
/** Of a picture that grows more in one direction, type takes a part of that. */
const SHARE_OF_STRETCH = 0.25
/** Narrow boxes need more lines, up to this much. */
const MOST_STRETCH = 1.5
/** Type is not made smaller than what can be read in a feed, as a share of the shorter side. */
const SMALLEST_TYPE = 1 / 29
const MOST = 0.92
/** Room between what moved away and what the platform covers. */
const GAP = 0.012
/** What stays free at both ends of a side together. */
const EDGE = 0.08

/** Moves a document to another size: what fills a side still does, neighbours stay together at their edge or in the middle, and all leave what the platform covers. */
export function adaptDocument(document: ComposeDocument, size: NewSize): ComposeDocument {
  const { width, height, platform } = size
  const wide = width / document.width
  const high = height / document.height
  const least = Math.min(wide, high)
  const scale = least * (Math.max(wide, high) / least) ** SHARE_OF_STRETCH
  const stretch = Math.min(MOST_STRETCH, Math.max(1, scale / wide))
  const factors = { scale, down: scale * stretch }
  const moved = new Map<ComposeLayer, ComposeLayer>()
  for (const group of toGroups(document.layers.filter((layer) => !isGround(layer)))) {
    const from = spanOf(group)
    const length = Math.min(MOST, (from.length * document.height * factors.down) / height)
    const to = { start: anchor(from, length, scale / high), length }
    const clear = to.start + keepOff(to, group, size.keepClear)
    for (const layer of group) {
      const y = clear + ((layer.y - from.start) / from.length) * length
      const share = (layer.height / from.length) * length
      moved.set(layer, adaptLayer({ ...layer, y, height: share }, factors, { wide, size, high }))
    }
  }
  const layers = document.layers.map((layer) => moved.get(layer) ?? layer)
  return { ...document, width, height, platform, layers }
}

/** Scrims, and what spans the picture, are the ground that the rest stands on. */
const isGround = (layer: ComposeLayer): boolean =>
  layer.type === 'shape' &&
  (layer.shape === 'scrim' || layer.width >= FILLS || layer.height >= FILLS)

/** Layers that lie over or close to each other, from top to bottom. */
function toGroups(layers: readonly ComposeLayer[]): ComposeLayer[][] {
  const groups: ComposeLayer[][] = []
  for (const layer of layers) {
    const near = groups.filter((group) => group.some((other) => areNear(layer, other)))
    for (const group of near) groups.splice(groups.indexOf(group), 1)
    groups.push([...near.flat(), layer])
  }
  return groups
}

function areNear(one: ComposeLayer, other: ComposeLayer): boolean {
  const down = Math.max(one.y, other.y) - Math.min(one.y + one.height, other.y + other.height)
  const across = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width)
  return down < NEIGHBOURS && across < NEIGHBOURS / 2
}

function spanOf(group: readonly ComposeLayer[]): Span {
  const start = Math.min(...group.map(({ y }) => y))
  return { start, length: Math.max(...group.map(({ y, height }) => y + height)) - start }
}

/** Where a stretch of a new length begins: its middle stays when it is the picture's, or else its distance to the nearer edge. */
function anchor({ start, length: before }: Span, length: number, factor: number): number {
  const middle = start + before / 2
  if (Math.abs(middle - 0.5) < MIDDLE) {
    const rim = Math.max(0, Math.min(EDGE, 1 - length) / 2)
    return Math.min(1 - length - rim, Math.max(rim, middle - length / 2))
  }
  if (middle < 0.5) return Math.min(start * factor, 1 - length)
  return Math.max(0, 1 - length - Math.max(0, 1 - start - before) * factor)
}

/** How far a group has to go up or down to leave what is covered; it stays where there is no room. */
function keepOff(span: Span, group: readonly ComposeLayer[], zones: NewSize['keepClear']): number {
  const left = Math.min(...group.map(({ x }) => x))
  const right = Math.max(...group.map(({ x, width }) => x + width))
  const covers = (start: number) =>
    zones.filter(
      (zone) =>
        zone.height < FILLS &&
        left < zone.x + zone.width &&
        zone.x < right &&
        start < zone.y + zone.height - 1e-9 &&
        zone.y < start + span.length - 1e-9,
    )
  const ways = covers(span.start)
    .flatMap((zone) => [zone.y - GAP - span.length, zone.y + zone.height + GAP])
    .filter((start) => start >= 0 && start + span.length <= 1 && covers(start).length === 0)
    .map((start) => start - span.start)
    .toSorted((a, b) => Math.abs(a) - Math.abs(b))
  return ways[0] ?? 0
}

interface Sizes {
  readonly size: NewSize
  readonly wide: number
  readonly high: number
}

function adaptLayer(layer: ComposeLayer, { scale, down }: Factors, sizes: Sizes): ComposeLayer {
  const { size, wide, high } = sizes
  const least = (SMALLEST_TYPE * Math.min(size.width, size.height)) / size.height
  const alike = 'size' in layer ? (layer.size * scale) / high : 1
  const legible = 'size' in layer ? Math.min(1, Math.max(alike, Math.min(layer.size, least))) : 1
  const type = 'size' in layer ? { size: legible } : {}
  const hasProportions =
    layer.type === 'badge' ||
    layer.type === 'logo' ||
    (layer.type === 'shape' && (layer.shape === 'ellipse' || layer.shape === 'arrow'))
  if (!hasProportions) return { ...layer, ...type }
  const growth = (scale * legible) / alike
  const width = Math.min(MOST, (layer.width * growth) / wide)
  const height = Math.min(MOST, (layer.height * growth) / down)
  const x = anchor({ start: layer.x, length: layer.width }, width, scale / wide)
  const y = layer.y + (layer.height - height) / 2
  return { ...layer, ...type, x, y, width, height }
}
