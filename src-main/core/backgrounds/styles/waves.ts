import type { Noise } from '../noise.ts'
import { smooth } from '../noise.ts'
import { between } from '../random.ts'
import type { Stage } from '../stage.ts'

interface Wave {
  /** Height of the crest in pixels and its slope, for each column. */
  readonly crest: Float32Array
  readonly slope: Float32Array
  readonly t: number
  readonly s: number
}

/** Swells in front of each other, lit along their crests and shaded below. */
export function paintWaves(stage: Stage): void {
  const waves = layWaves(stage)
  const { width, height, span, scene } = stage
  const soft = scene.look.softness
  const rimReach = 0.01 * span * soft
  const bodyReach = 0.3 * span
  const shadowReach = 0.055 * span * soft
  for (let x = 0; x < width; x++) {
    let front = waves.length - 1
    const light = 0.72 + 0.28 * Math.cos((x / width - stage.focus.u) * 2.6)
    for (let y = height - 1; y >= 0; y--) {
      // The frontmost wave whose crest is above this pixel.
      while (front >= 0 && (waves[front]?.crest[x] ?? 0) > y + 1) front--
      const wave = waves[Math.max(0, front)]
      if (!wave) continue
      const lean = wave.slope[x] ?? 0
      const upright = 1 / Math.sqrt(1 + lean * lean)
      const depth = front < 0 ? span : (y + 0.5 - (wave.crest[x] ?? 0)) * upright
      const next = waves[front + 1]
      const gap = next ? Math.max(0, (next.crest[x] ?? 0) - y) : span
      const rim = Math.exp(-depth / rimReach)
      const body = Math.exp(-depth / bodyReach)
      const shadow = front < 0 ? 0 : Math.exp(-gap / shadowReach)
      const turned = Math.max(-1, Math.min(1, lean * 1.3))
      const s =
        wave.s +
        0.34 * (body - 0.55) +
        0.62 * rim * light -
        0.4 * shadow -
        0.12 * turned +
        0.1 * (light - 0.8)
      stage.put(y * width + x, wave.t + 0.1 * (body - 0.5), s)
    }
  }
  softenEdges(stage, waves)
}

function layWaves(stage: Stage): readonly Wave[] {
  const { width, height, span, scene, focus } = stage
  const { look, layout } = scene
  const random = stage.random('waves')
  const noise = stage.noise('swell')
  const count = Math.max(5, Math.round(8 / Math.sqrt(look.scale)))
  const start =
    layout.horizon === 'low'
      ? 0.42
      : layout.horizon === 'high'
        ? 0.02
        : layout.empty === 'top'
          ? 0.3
          : 0.12
  const end = layout.empty === 'bottom' ? 0.78 : 1.02
  const tilt = layout.diagonal ? -0.55 : between(random, -0.12, 0.12)
  const ends: readonly [number, number] = random() < 0.5 ? [0, 1] : [1, 0]
  return Array.from({ length: count }, (_, index) => {
    const share = index / (count - 1)
    const middle = start + (end - start) * share ** 1.15
    const high = (0.03 + 0.075 * share) * (0.55 + 0.45 * look.turbulence)
    const phase = random() * 6.3
    const stretch = between(random, 1.5, 2.2) / look.scale
    const crest = new Float32Array(width)
    const slope = new Float32Array(width)
    for (let x = 0; x < width; x++) {
      const px = (x + 0.5 - width / 2) / span
      const u = (x + 0.5) / width
      const calm = 0.45 + 0.55 * stage.openAt(u, Math.min(1, middle))
      const lift = swell(noise, px * stretch + phase, { index, turbulence: look.turbulence })
      crest[x] = middle * height + (tilt * (u - focus.u) + -high * calm * lift * 1.35) * span
    }
    for (let x = 0; x < width; x++)
      slope[x] = ((crest[Math.min(width - 1, x + 1)] ?? 0) - (crest[Math.max(0, x - 1)] ?? 0)) / 2
    return {
      crest,
      slope,
      t: ends[0] + (ends[1] - ends[0]) * share,
      s: 0.5 - 0.95 * share + (index % 2 === 0 ? 0.07 : -0.07),
    }
  })
}

function swell(noise: Noise, x: number, wave: { index: number; turbulence: number }): number {
  const row = wave.index * 3.7
  const slow = Math.sin(x * 1.9 + 1.6 * noise(x * 0.5, row))
  return slow + 0.9 * noise(x * 0.9, row + 1.5) + 0.22 * wave.turbulence * noise(x * 2.6, row + 0.5)
}

/** Blends one pixel across each crest, where two waves meet inside it. */
function softenEdges(stage: Stage, waves: readonly Wave[]): void {
  const { width, height, pixels } = stage
  for (const { crest, slope } of waves)
    for (let x = 0; x < width; x++) {
      const edge = crest[x] ?? 0
      const reach = Math.min(3, Math.max(1, Math.abs(slope[x] ?? 0)))
      for (let y = Math.floor(edge - reach); y <= Math.ceil(edge + reach); y++) {
        if (y < 1 || y >= height - 1) continue
        const share = 0.5 * (1 - smooth(0, reach + 0.6, Math.abs(y + 0.5 - edge)))
        for (let channel = 0; channel < 3; channel++) {
          const offset = (y * width + x) * 3 + channel
          const beside = ((pixels[offset - width * 3] ?? 0) + (pixels[offset + width * 3] ?? 0)) / 2
          pixels[offset] = (pixels[offset] ?? 0) * (1 - share) + beside * share
        }
      }
    }
}
