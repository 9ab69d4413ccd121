import { sampleField } from '../fields.ts'
import { layerNoise, smooth } from '../noise.ts'
import { between } from '../random.ts'
import type { Stage } from '../stage.ts'

const LIGHT_STEPS = 3

/** Clouds in depth, lit from one side, over a sky that pales toward the horizon. */
export function paintSky(stage: Stage): void {
  const { width, height, span, scene, focus } = stage
  const { look, layout } = scene
  const random = stage.random('sky')
  const air = stage.noise('billow')
  const billow = layerNoise(air, 5, 0.52)
  // The bulk of the same clouds, for the shade that they throw.
  const bulk = layerNoise(air, 3, 0.52)
  const rough = layerNoise(stage.noise('rough'), 3, 0.55)
  const warp = stage.noise('warp')
  const wisps = layerNoise(stage.noise('wisps'), 3)
  const horizon = layout.horizon === 'high' ? 0.72 : 1.32
  const from = focus.u < 0.5 ? -1 : 1
  const size = 1.55 / look.scale
  const cover = between(random, 0.02, 0.12) - 0.1 * look.turbulence + 0.04
  const field = sampleField(stage, { detail: 460, channels: 3 }, (x, y, out) => {
    const v = (y * span) / height + 0.5
    const u = (x * span) / width + 0.5
    // The nearer to the horizon, the farther off and the flatter the clouds.
    const deep = 1 / Math.max(0.22, horizon - v)
    const px = x * (0.55 + 0.45 * deep)
    const py = -0.55 * deep
    const bx = px * size + 0.35 * warp(px * 0.9, py * 0.9)
    const by = py * size * 1.7
    const here = billow(bx, by) + 0.1 * rough(bx * 5, by * 5)
    const open = stage.openAt(u, v)
    const threshold = cover + 0.5 * (1 - open)
    const cloud = smooth(threshold, threshold + 0.42, here)
    let shadow = 0
    const steps = cloud > 0.01 ? LIGHT_STEPS : 0
    for (let step = 1; step <= steps; step++)
      shadow += Math.max(
        0,
        0.89 * bulk(bx + from * 0.045 * size * step, by - 0.085 * size * step) - threshold,
      )
    out[0] = cloud
    out[1] = Math.exp(-shadow * 1.5) - 0.35 * cloud * smooth(0.3, 1.1, here - threshold)
    out[2] = cloud > 0.96 ? 0 : wisps(px * 0.8 + 3, py * 3.2) * smooth(0.1, 0.5, open)
  })
  // A deep colour is lifted, as air would lift it.
  const base = stage.tones.isDark ? -0.3 : -0.62
  const sun = { u: focus.u, v: 0.2 + focus.v * 0.3 }
  for (let y = 0, index = 0; y < height; y++) {
    const v = (y + 0.5) / height
    for (let x = 0; x < width; x++, index++) {
      const u = (x + 0.5) / width
      const du = ((u - sun.u) * width) / span
      const dv = ((v - sun.v) * height) / span
      const glow = Math.exp(-(du * du + dv * dv) / 0.22)
      const cloud = field[index * 3] ?? 0
      const light = field[index * 3 + 1] ?? 0
      const wisp = Math.max(0, field[index * 3 + 2] ?? 0)
      const skyT = 0.12 + 0.7 * v
      const skyS = base + 0.95 * v * v + 0.35 * glow + 0.3 * wisp
      const cloudS = 0.02 + 0.95 * light + 0.18 * glow
      stage.put(index, skyT + (0.85 - skyT) * cloud * 0.6, skyS + (cloudS - skyS) * cloud)
    }
  }
}
