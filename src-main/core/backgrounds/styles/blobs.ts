import { sampleField } from '../fields.ts'
import { layerNoise, smooth } from '../noise.ts'
import { between } from '../random.ts'
import type { Stage } from '../stage.ts'

const ANGLES = 720
const HARMONICS = [2, 3, 4, 5] as const

interface Blob {
  readonly x: number
  readonly y: number
  /** The radius in units for each half degree. */
  readonly radii: Float32Array
  readonly largest: number
  readonly t: number
  readonly s: number
  readonly turn: number
}

/** Large soft shapes like pebbles, each with a gradient and a shadow beneath. */
export function paintBlobs(stage: Stage): void {
  const { width, height } = stage
  const drift = layerNoise(stage.noise('ground'), 2)
  const field = sampleField(stage, { detail: 40, channels: 2 }, (x, y, out) => {
    out[0] = 0.5 + 0.5 * drift(x * 0.7, y * 0.7)
    out[1] = 0.12 + 0.26 * drift(x * 0.8 + 20, y * 0.8) - 0.22 * y
  })
  for (let index = 0; index < width * height; index++)
    stage.put(index, field[index * 2] ?? 0, field[index * 2 + 1] ?? 0)
  for (const blob of placeBlobs(stage)) layBlob(stage, blob)
}

function placeBlobs(stage: Stage): readonly Blob[] {
  const { width, height, span, scene } = stage
  const { look, layout } = scene
  const random = stage.random('blobs')
  const count = Math.round(7 * Math.min(1.5, 0.5 + 0.5 * look.turbulence))
  const blobs: Blob[] = []
  const turn = random() * 6.3
  for (let index = 0; index < count; index++) {
    // Around the edges more than in the middle, where a title would stand.
    const angle = turn + (index / count) * 2 * Math.PI + between(random, -0.3, 0.3)
    const away = index % 4 === 3 ? between(random, 0.14, 0.24) : between(random, 0.38, 0.56)
    const u = layout.diagonal ? index / (count - 1) : 0.5 + away * Math.cos(angle) * 1.05
    const v = layout.diagonal
      ? 1 - index / (count - 1) + between(random, -0.18, 0.18)
      : 0.5 + away * Math.sin(angle)
    const base = between(random, 0.13, 0.34) * look.scale * (index % 4 === 3 ? 0.5 : 1)
    const waves = HARMONICS.map((harmonic) => ({
      harmonic,
      size: (between(random, 0, 0.34) * Math.min(1.4, look.turbulence)) / harmonic,
      phase: random() * 6.3,
    }))
    const radii = Float32Array.from({ length: ANGLES }, (_, step) => {
      const at = (step / ANGLES) * 2 * Math.PI
      return (
        base *
        waves.reduce((sum, wave) => sum + wave.size * Math.sin(wave.harmonic * at + wave.phase), 1)
      )
    })
    const t = index / Math.max(1, count - 1)
    const s = between(random, -0.5, 0.55)
    const shift = random() * 6.3
    if (random() > 0.05 + stage.openAt(Math.min(1, Math.max(0, u)), Math.min(1, Math.max(0, v))))
      continue
    blobs.push({
      x: ((u - 0.5) * width) / span,
      y: ((v - 0.5) * height) / span,
      radii,
      largest: radii.reduce((most, radius) => Math.max(most, radius), 0),
      t,
      s,
      turn: shift,
    })
  }
  return blobs
}

function layBlob(stage: Stage, blob: Blob): void {
  const { width, height, span, scene, tones, pixels } = stage
  const { radii, largest } = blob
  const blur = 0.075 * scene.look.softness
  const drop = 0.03
  const cx = blob.x * span + width / 2
  const cy = blob.y * span + height / 2
  const reach = (largest + blur + drop) * span
  const cos = Math.cos(blob.turn)
  const sin = Math.sin(blob.turn)
  const radiusAt = (x: number, y: number) => {
    const place = turnOf(x, y) * ANGLES
    const step = Math.floor(place)
    const from = radii[step % ANGLES] ?? 0
    return from + ((radii[(step + 1) % ANGLES] ?? 0) - from) * (place - step)
  }
  for (let y = Math.max(0, Math.floor(cy - reach)); y <= Math.min(height - 1, cy + reach); y++)
    for (let x = Math.max(0, Math.floor(cx - reach)); x <= Math.min(width - 1, cx + reach); x++) {
      const px = (x + 0.5 - cx) / span
      const py = (y + 0.5 - cy) / span
      const away = Math.hypot(px, py)
      if (away > largest + blur + drop) continue
      const inside = away > largest ? -1 : radiusAt(px, py) - away
      const cover = Math.min(1, Math.max(0, inside * span + 0.5))
      const offset = (y * width + x) * 3
      if (cover < 1) {
        const shade = radiusAt(px - drop * 0.5, py - drop) - Math.hypot(px - drop * 0.5, py - drop)
        const shadow = 0.42 * smooth(-blur, blur * 0.9, shade) * (1 - cover)
        for (let channel = 0; channel < 3; channel++)
          pixels[offset + channel] = (pixels[offset + channel] ?? 0) * (1 - shadow)
      }
      if (cover <= 0) continue
      // Lit from the upper left: a gradient across, and a soft light along the rim.
      const lean = (px * cos + py * sin) / largest
      const lit = (-px * 0.6 - py * 0.8) / largest
      const rim = Math.exp(-Math.max(0, inside) / (largest * 0.16))
      const s = blob.s + 0.42 * lit + 0.3 * rim * lit
      const entry = tones.at(blob.t + 0.3 * lean, s)
      for (let channel = 0; channel < 3; channel++) {
        const behind = pixels[offset + channel] ?? 0
        pixels[offset + channel] = behind + ((tones.table[entry + channel] ?? 0) - behind) * cover
      }
    }
}

/** The direction of a place as a share of a full turn, 0..1, to a hundredth of a degree (arctangent after Hastings, 1955). */
function turnOf(x: number, y: number): number {
  const across = Math.abs(x)
  const along = Math.abs(y)
  const least = Math.min(across, along)
  const most = Math.max(across, along)
  const slope = most === 0 ? 0 : least / most
  const square = slope * slope
  let turn =
    (((-0.0464964749 * square + 0.15931422) * square - 0.327622764) * square * slope + slope) /
    (2 * Math.PI)
  if (along > across) turn = 0.25 - turn
  if (x < 0) turn = 0.5 - turn
  return y < 0 ? 1 - turn : turn
}
