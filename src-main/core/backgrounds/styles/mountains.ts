import { sampleField } from '../fields.ts'
import { layerNoise, smooth } from '../noise.ts'
import { between } from '../random.ts'
import { ridgeAt } from '../ridge.ts'
import type { Stage } from '../stage.ts'
import { addGlow } from '../glow.ts'

interface Ridge {
  /** Height in pixels from the top, for each column. */
  readonly edge: Float32Array
  readonly share: number
}

/** Ridges one behind the other, paler the farther off, under a sun or moon. */
export function paintMountains(stage: Stage): void {
  const { width, height, scene, focus } = stage
  const drift = layerNoise(stage.noise('air'), 3)
  const base = baseOf(stage)
  const air = sampleField(stage, { detail: 90 }, (x, y, out) => {
    out[0] = drift(x * 1.2, y * 3.4)
  })
  const isNight = scene.look.light < -0.4 || scene.variant === 'night'
  for (let y = 0, index = 0; y < height; y++) {
    const v = (y + 0.5) / height / base
    for (let x = 0; x < width; x++, index++) {
      const cloud = air[index] ?? 0
      const s = (isNight ? -0.75 : -0.28) + 0.95 * Math.min(1, v) ** 1.5 + 0.13 * cloud
      stage.put(index, 1 - 0.55 * Math.min(1, v), s)
    }
  }
  const sunV = Math.max(0.1, base * between(stage.random('sun'), 0.45, 0.72))
  addGlow(stage, {
    u: focus.u,
    v: sunV,
    radius: 0.042 * scene.look.scale,
    strength: isNight ? 0.75 : 0.9,
    halo: 0.3,
  })
  const ridges = layRidges(stage, base)
  for (const [index, ridge] of ridges.entries()) paintRidge(stage, ridge, ridges[index + 1])
}

function baseOf({ scene: { layout } }: Stage): number {
  if (layout.horizon === 'low' || layout.empty === 'top') return 0.68
  if (layout.horizon === 'high' || layout.empty === 'bottom') return 0.36
  return 0.52
}

function layRidges(stage: Stage, base: number): readonly Ridge[] {
  const { width, height, span, scene, focus } = stage
  const { look, variant, layout } = scene
  const noise = stage.noise('ridges')
  const trees = stage.noise('trees')
  const random = stage.random('ridges')
  const isForest = variant === 'forest'
  const isHills = variant === 'hills'
  const count = 6
  const last = layout.empty === 'bottom' ? 0.72 : 0.98
  return Array.from({ length: count }, (_, index) => {
    const share = index / (count - 1)
    const middle = base + (last - base) * share ** 1.25
    const high = (0.16 - 0.055 * share) * (0.7 + 0.3 * look.turbulence)
    const stretch = (1.5 + 0.75 * share) / look.scale
    const start = random() * 90
    const sharpness = isForest || isHills ? 0.06 : 0.62 * (1 - share * 0.55)
    const edge = new Float32Array(width)
    for (let x = 0; x < width; x++) {
      const px = (x + 0.5 - width / 2) / span
      const u = (x + 0.5) / width
      const rise = ridgeAt(noise, px * stretch + start, {
        octaves: isHills ? 2 : 7,
        sharpness,
        row: index * 31.7,
      })
      const toward = 0.5 * Math.cos((u - focus.u) * 3.2) * (1 - share)
      const open = 0.35 + 0.65 * stage.openAt(u, middle - high)
      let top = middle - (high * open * (rise + toward) * span) / height
      if (isForest && share > 0.3)
        top -= treeAt(trees, px, { share, row: index * 5.3 }) * (span / height)
      edge[x] = top * height
    }
    return { edge, share }
  })
}

/** The height of conifers on a ridge, in units. */
function treeAt(
  noise: (x: number, y: number) => number,
  x: number,
  { share, row }: { share: number; row: number },
): number {
  const wide = 0.012 + 0.03 * share * share
  let highest = 0
  for (let cell = Math.floor(x / wide) - 1; cell <= Math.floor(x / wide) + 1; cell++) {
    const chance = noise(cell * 0.731 + 0.21, row)
    const middle = (cell + 0.5 + 0.35 * noise(cell * 1.37 + 0.5, row + 3)) * wide
    const tall = wide * (1.5 + 1.3 * chance)
    const away = Math.abs(x - middle) / (wide * 0.62)
    if (away >= 1) continue
    // Branches in steps, the lower the wider.
    const step = 0.05 * Math.sin((1 - away) * 26)
    highest = Math.max(highest, tall * (1 - away + step * away))
  }
  return highest
}

function paintRidge(stage: Stage, { edge, share }: Ridge, next: Ridge | undefined): void {
  const { width, height, span, pixels, tones } = stage
  // Air between: far ridges take the tone of the sky, near ones their own.
  const top = 0.34 - 1.2 * share
  for (let x = 0; x < width; x++) {
    const from = edge[x] ?? 0
    const until = Math.min(height, (next?.edge[x] ?? height) + 2)
    for (let y = Math.max(0, Math.floor(from - 1)); y < until; y++) {
      const depth = (y + 0.5 - from) / span
      const cover = Math.min(1, Math.max(0, y + 1 - from))
      if (cover <= 0) continue
      const mist = smooth(0.02, 0.26, depth) * (1 - share * 0.72)
      const s = top + 0.5 * mist - 0.08 * Math.exp(-depth * 60)
      const entry = tones.at(0.5 - 0.5 * share + 0.12 * mist, s)
      const offset = (y * width + x) * 3
      for (let channel = 0; channel < 3; channel++) {
        const behind = pixels[offset + channel] ?? 0
        pixels[offset + channel] = behind + ((tones.table[entry + channel] ?? 0) - behind) * cover
      }
    }
  }
}
