import { sampleField } from '../fields.ts'
import { layerNoise } from '../noise.ts'
import { between } from '../random.ts'
import type { Stage } from '../stage.ts'

interface Disc {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly strength: number
  /** Width of the edge as a share of the radius. */
  readonly edge: number
  readonly rim: number
  readonly colour: readonly [number, number, number]
}

const LAYERS = [
  { count: 150, low: 0.006, high: 0.016, strength: 0.55, edge: 0.35, rim: 0.1, s: [0.45, 1] },
  { count: 46, low: 0.02, high: 0.05, strength: 0.34, edge: 0.12, rim: 0.5, s: [0.25, 0.9] },
  { count: 20, low: 0.055, high: 0.105, strength: 0.2, edge: 0.09, rim: 0.55, s: [0.1, 0.6] },
  { count: 7, low: 0.13, high: 0.22, strength: 0.1, edge: 0.3, rim: 0.12, s: [0, 0.4] },
] as const

/** Lights out of focus, in four depths, gathered along a band. */
export function paintBokeh(stage: Stage): void {
  paintGround(stage)
  for (const disc of placeDiscs(stage)) addDisc(stage, disc)
}

function paintGround(stage: Stage): void {
  const { width, height, span, focus, scene } = stage
  const drift = layerNoise(stage.noise('ground'), 2)
  const fx = ((focus.u - 0.5) * width) / span
  const fy = ((focus.v - 0.5) * height) / span
  const field = sampleField(stage, { detail: 60, channels: 2 }, (x, y, out) => {
    const glow = Math.exp(-((x - fx) ** 2 + (y - fy) ** 2) / 0.32)
    out[0] = 0.5 + 0.62 * drift(x * 0.8, y * 0.8)
    out[1] = -0.86 + 0.95 * glow + 0.22 * drift(x * 1.3 + 9, y * 1.3)
  })
  const lift = Math.max(0, scene.look.light) * 0.3
  for (let index = 0; index < width * height; index++)
    stage.put(index, field[index * 2] ?? 0, (field[index * 2 + 1] ?? 0) + lift)
}

function placeDiscs(stage: Stage): readonly Disc[] {
  const { width, height, span, focus, scene, tones } = stage
  const { look, layout } = scene
  const random = stage.random('discs')
  const halfWidth = width / span / 2
  const halfHeight = height / span / 2
  const slope = layout.diagonal ? -height / width : between(random, -0.35, 0.35)
  const discs: Disc[] = []
  for (const layer of LAYERS) {
    const count = Math.round(layer.count * Math.min(1.6, 0.55 + 0.45 * look.turbulence))
    for (let index = 0; index < count; index++) {
      const x = between(random, -1.05, 1.05) * halfWidth
      const spread = (random() + random() + random() - 1.5) * (layout.diagonal ? 0.5 : 0.8)
      const middle = (focus.v - 0.5) * 2 * halfHeight + slope * x
      const y = middle + spread * halfHeight * 1.5
      const size = random() ** 1.6
      const t = random()
      const s = between(random, layer.s[0], layer.s[1])
      const open = stage.openAt(x / (2 * halfWidth) + 0.5, y / (2 * halfHeight) + 0.5)
      const keep = random()
      const strength = layer.strength * between(random, 0.35, 1.15)
      if (keep > open) continue
      discs.push({
        x,
        y,
        radius: (layer.low + (layer.high - layer.low) * size) * look.scale,
        strength: strength * (tones.isDark ? 1.15 : 0.9),
        edge: Math.min(0.9, layer.edge * look.softness),
        rim: layer.rim,
        colour: tones.linear(t, s),
      })
    }
  }
  return discs
}

/** Lays a disc of light over the picture: even inside, brighter at the rim, as a lens draws it. */
function addDisc(stage: Stage, { x, y, radius, strength, edge, rim, colour }: Disc): void {
  const { width, height, span, pixels } = stage
  const cx = x * span + width / 2
  const cy = y * span + height / 2
  const size = Math.max(0.8, radius * span)
  const soft = Math.max(edge, 1.2 / size)
  const [red, green, blue] = colour
  const top = Math.max(0, Math.floor(cy - size))
  const bottom = Math.min(height - 1, Math.ceil(cy + size))
  for (let py = top; py <= bottom; py++) {
    const dy = py + 0.5 - cy
    const half = Math.sqrt(Math.max(0, size * size - dy * dy))
    const left = Math.max(0, Math.floor(cx - half))
    const right = Math.min(width - 1, Math.ceil(cx + half))
    for (let px = left; px <= right; px++) {
      const dx = px + 0.5 - cx
      const away = Math.sqrt(dx * dx + dy * dy) / size
      if (away >= 1) continue
      const cover = away < 1 - soft ? 1 : (1 - away) / soft
      const ring = (away - (1 - soft * 1.6)) / (soft * 1.1)
      const bright = strength * cover * (1 - rim * 0.4 + rim * Math.exp(-ring * ring) + 0.12 * away)
      const offset = (py * width + px) * 3
      const r = pixels[offset] ?? 0
      const g = pixels[offset + 1] ?? 0
      const b = pixels[offset + 2] ?? 0
      // Half screen, half mix: light adds up without losing its colour.
      const share = bright < 1 ? bright : 1
      pixels[offset] = r + share * (red - r * 0.45 - r * red * 0.4)
      pixels[offset + 1] = g + share * (green - g * 0.45 - g * green * 0.4)
      pixels[offset + 2] = b + share * (blue - b * 0.45 - b * blue * 0.4)
    }
  }
}
