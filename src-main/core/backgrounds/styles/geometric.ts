import { layerNoise } from '../noise.ts'
import type { Random } from '../random.ts'
import { between, pick } from '../random.ts'
import { fillTriangle, softenEdge } from '../triangles.ts'
import type { Stage } from '../stage.ts'

/** Plain shapes with rhythm: faceted triangles, or tiles of arcs and bars. */
export function paintGeometric(stage: Stage): void {
  const variant = stage.scene.variant ?? pick(stage.random('variant'), ['facets', 'tiles'])
  if (variant === 'tiles') paintTiles(stage)
  else paintFacets(stage)
}

/** A landscape of triangles, each lit by how it leans. */
function paintFacets(stage: Stage): void {
  const { width, height, span, scene, focus } = stage
  const { look, layout } = scene
  const random = stage.random('facets')
  const relief = layerNoise(stage.noise('relief'), 2)
  const drift = layerNoise(stage.noise('drift'), 2)
  const cell = 0.135 * look.scale
  const columns = Math.ceil(width / span / cell) + 3
  const rows = Math.ceil(height / span / cell) + 3
  const corners = Array.from({ length: rows * columns }, (_, index) => {
    const row = Math.floor(index / columns)
    const column = index % columns
    const jitter = 0.36 * Math.min(1.25, look.turbulence)
    const x =
      (column - 1 + (row % 2) * 0.5 + between(random, -jitter, jitter)) * cell - width / span / 2
    const y = (row - 1 + between(random, -jitter, jitter)) * cell - height / span / 2
    return { x, y, z: relief(x * 1.5, y * 1.5) * 0.55 + between(random, -0.11, 0.11) }
  })
  const paint = (a: number, b: number, c: number) => {
    const first = corners[a]
    const second = corners[b]
    const third = corners[c]
    if (!first || !second || !third) return
    const x = (first.x + second.x + third.x) / 3
    const y = (first.y + second.y + third.y) / 3
    const u = (x * span) / width + 0.5
    const v = (y * span) / height + 0.5
    const open = stage.openAt(u, v)
    const lean = ((second.z - first.z) * 0.8 + (third.z - first.z) * 0.9) / cell
    const near = Math.exp(-((u - focus.u) ** 2 + (v - focus.v) ** 2) / 0.12)
    const slope = layout.diagonal ? (u + v - 1) * 0.9 : (v - 0.5) * -0.25
    fillTriangle(stage, [first, second, third], {
      t: 0.5 + 0.55 * drift(x * 0.9, y * 0.9) + slope * 0.3 + between(random, -0.06, 0.06),
      s:
        -0.12 +
        (0.085 * lean + between(random, -0.1, 0.1)) * open * look.contrast +
        0.38 * near -
        slope * 0.4,
    })
  }
  const soften = (a: number, b: number) => {
    const from = corners[a]
    const to = corners[b]
    if (from && to) softenEdge(stage, from, to)
  }
  for (let row = 0; row < rows - 1; row++)
    for (let column = 0; column < columns - 1; column++) {
      const corner = row * columns + column
      const below = corner + columns
      if (row % 2 === 0) {
        paint(corner, corner + 1, below)
        paint(corner + 1, below + 1, below)
      } else {
        paint(corner, below + 1, below)
        paint(corner, corner + 1, below + 1)
      }
    }
  for (let row = 0; row < rows - 1; row++)
    for (let column = 0; column < columns - 1; column++) {
      const corner = row * columns + column
      const below = corner + columns
      soften(corner, corner + 1)
      soften(corner, below)
      if (row % 2 === 0) soften(corner + 1, below)
      else soften(corner, below + 1)
    }
}

interface Tile {
  readonly kind: number
  readonly turn: number
  readonly ground: readonly [number, number]
  readonly figure: readonly [number, number]
}

const SUBSAMPLES = [0.25, 0.75] as const

/** Square tiles of quarter circles, half circles, rings and bars. */
function paintTiles(stage: Stage): void {
  const { width, height, span, scene } = stage
  const random = stage.random('tiles')
  // Whole tiles from top to bottom, so that no sliver is cut off.
  const cell = height / Math.max(1, Math.round(height / (0.185 * scene.look.scale * span)))
  const columns = Math.ceil(width / cell) + 1
  const rows = Math.round(height / cell)
  const shiftX = (columns * cell - width) / 2
  const tiles = Array.from({ length: columns * rows }, (_, index) => {
    const u = ((index % columns) * cell + cell / 2 - shiftX) / width
    const v = (Math.floor(index / columns) * cell + cell / 2) / height
    return drawTile(random, stage.openAt(u, v))
  })
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const column = Math.floor((x + 0.5 + shiftX) / cell)
      const row = Math.min(rows - 1, Math.floor((y + 0.5) / cell))
      const tile = tiles[row * columns + column]
      if (!tile) continue
      let cover = 0
      for (const sy of SUBSAMPLES)
        for (const sx of SUBSAMPLES) {
          const px = (x + shiftX + sx - column * cell) / cell
          const py = (y + sy - row * cell) / cell
          if (isInside(tile, px, py)) cover += 0.25
        }
      const [groundT, groundS] = tile.ground
      const [figureT, figureS] = tile.figure
      const lit = 0.08 * (1 - (x / width + y / height))
      const t = cover > 0.5 ? figureT : groundT
      stage.put(y * width + x, t, groundS + (figureS - groundS) * cover + lit)
    }
}

function drawTile(random: Random, open: number): Tile {
  const depth = between(random, -0.55, 0.15)
  const step = between(random, 0.3, 0.7) * (random() < 0.5 ? 1 : -0.6)
  const t = random()
  const isBusy = random() < 0.12 + 0.88 * open
  return {
    kind: isBusy ? Math.floor(random() * 7) : 7,
    turn: Math.floor(random() * 4),
    ground: [t, depth * (0.35 + 0.65 * open)],
    figure: [1 - t + between(random, -0.2, 0.2), Math.min(0.9, depth + step)],
  }
}

function isInside({ kind, turn }: Tile, px: number, py: number): boolean {
  let x = px
  let y = py
  for (let quarter = 0; quarter < turn; quarter++) [x, y] = [1 - y, x]
  switch (kind) {
    case 0:
      return x * x + y * y < 1
    case 1:
      return (x - 0.5) ** 2 + y * y < 0.25
    case 2:
      return x + y < 1
    case 3: {
      const away = Math.hypot(x, y)
      return away < 1 && away > 0.5
    }
    case 4:
      return (x - 0.5) ** 2 + (y - 0.5) ** 2 < 0.11
    case 5:
      return Math.floor(x * 4) % 2 === 0
    case 6:
      return x * x + y * y < 1 && !((x - 1) ** 2 + (y - 1) ** 2 < 0.36)
    default:
      return false
  }
}
