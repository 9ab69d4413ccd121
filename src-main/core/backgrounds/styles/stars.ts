import { sampleField } from '../fields.ts'
import { layerNoise, smooth } from '../noise.ts'
import { between } from '../random.ts'
import type { Stage } from '../stage.ts'

/** A night sky: clouds of gas along a band, stars of many sizes. */
export function paintStars(stage: Stage): void {
  paintGas(stage)
  scatter(stage)
}

function paintGas(stage: Stage): void {
  const { width, height, span, scene, focus } = stage
  const { look, layout } = scene
  const gas = layerNoise(stage.noise('gas'), 5, 0.55)
  const dust = layerNoise(stage.noise('dust'), 5, 0.58)
  const hue = layerNoise(stage.noise('hue'), 2)
  const angle = layout.diagonal ? -0.75 : between(stage.random('angle'), -0.7, 0.5)
  const fx = ((focus.u - 0.5) * width) / span
  const fy = ((focus.v - 0.5) * height) / span
  const field = sampleField(stage, { detail: 300, channels: 2 }, (x, y, out) => {
    const dx = x - fx
    const dy = y - fy
    const across = dy * Math.cos(angle) - dx * Math.sin(angle) + 0.16 * gas(x * 1.1, y * 1.1)
    const band =
      Math.exp(-across * across * 9) * (0.55 + 0.45 * Math.exp(-(dx * dx + dy * dy) * 2.2))
    const cloud = gas(x * 1.9 + 3, y * 1.9)
    const lane = smooth(0.05, 0.55, dust(x * 2.3, y * 2.3)) * band
    const open = 0.3 + 0.7 * stage.openAt((x * span) / width + 0.5, (y * span) / height + 0.5)
    out[0] = 0.45 + 0.6 * hue(x * 0.9, y * 0.9) + 0.25 * band
    out[1] =
      -0.84 +
      (1.0 * band * (0.62 + 0.6 * cloud) * look.turbulence - 0.55 * lane) * open +
      0.12 * (1 + cloud)
  })
  const lift = scene.look.light > 0 ? 0.35 * scene.look.light : 0
  for (let index = 0; index < width * height; index++)
    stage.put(index, field[index * 2] ?? 0, (field[index * 2 + 1] ?? 0) + lift)
}

function scatter(stage: Stage): void {
  const { width, height, span, pixels, tones, scene } = stage
  const random = stage.random('stars')
  const count = 900
  for (let index = 0; index < count; index++) {
    const u = random()
    const v = random()
    const size = random() ** 14
    const bright = between(random, 0.12, 0.75) + 0.35 * size
    const t = random()
    if (random() > 0.35 + 0.65 * stage.openAt(u, v)) continue
    const [red, green, blue] = tones.linear(t, 1)
    const radius = (0.0009 + 0.0032 * size) * scene.look.scale * span
    const core = Math.max(0.55, radius)
    const halo = size > 0.25 ? core * 9 : core * 2.4
    // A star smaller than a pixel is dimmer by its area.
    const share = bright * Math.min(1, (radius / core) ** 2 * 1.5)
    const cx = u * width
    const cy = v * height
    for (let y = Math.max(0, Math.floor(cy - halo)); y <= Math.min(height - 1, cy + halo); y++)
      for (let x = Math.max(0, Math.floor(cx - halo)); x <= Math.min(width - 1, cx + halo); x++) {
        const away = Math.hypot(x + 0.5 - cx, y + 0.5 - cy)
        const point = Math.exp(-((away / core) ** 2))
        const glow = size > 0.25 ? 0.16 * Math.max(0, 1 - away / halo) ** 3 : 0
        const add = Math.min(1, share * (point + glow))
        const offset = (y * width + x) * 3
        pixels[offset] =
          (pixels[offset] ?? 0) + (1 - (pixels[offset] ?? 0)) * (0.3 + 0.7 * red) * add
        pixels[offset + 1] =
          (pixels[offset + 1] ?? 0) + (1 - (pixels[offset + 1] ?? 0)) * (0.3 + 0.7 * green) * add
        pixels[offset + 2] =
          (pixels[offset + 2] ?? 0) + (1 - (pixels[offset + 2] ?? 0)) * (0.3 + 0.7 * blue) * add
      }
  }
}
