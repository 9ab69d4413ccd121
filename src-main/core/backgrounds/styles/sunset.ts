import { sampleField } from '../fields.ts'
import { addGlow } from '../glow.ts'
import { layerNoise, smooth } from '../noise.ts'
import type { Stage } from '../stage.ts'

/** A low sun over water, with lit bands of cloud and its light broken on the waves. */
export function paintSunset(stage: Stage): void {
  const { scene, focus } = stage
  const { layout, look } = scene
  const low = layout.horizon === 'low' || layout.empty === 'top'
  const high = layout.horizon === 'high' || layout.empty === 'bottom'
  const horizon = low ? 0.74 : high ? 0.42 : 0.61
  const sun = { u: focus.u, v: horizon - 0.075 * look.scale }
  paintAir(stage, horizon)
  addGlow(stage, { u: sun.u, v: sun.v, radius: 0.062 * look.scale, strength: 0.97, halo: 0.3 })
  paintWater(stage, horizon)
}

function paintAir(stage: Stage, horizon: number): void {
  const { width, height, span, scene, focus } = stage
  const bands = layerNoise(stage.noise('bands'), 4)
  const shape = layerNoise(stage.noise('shape'), 2)
  const field = sampleField(stage, { detail: 260, channels: 2 }, (x, y, out) => {
    const u = (x * span) / width + 0.5
    const v = (y * span) / height + 0.5
    const flat = 2.6 + 5 * Math.max(0, v / horizon)
    const here = bands(x * 1.15, y * flat) + 0.35 * shape(x * 0.8, y * 2)
    const above = bands(x * 1.15, (y + 0.02) * flat) + 0.35 * shape(x * 0.8, (y + 0.02) * 2)
    const open = stage.openAt(u, v)
    out[0] = smooth(0.06, 0.6, here) * open * scene.look.turbulence
    out[1] = here - above
  })
  for (let y = 0, index = 0; y < height; y++) {
    const v = (y + 0.5) / height / horizon
    for (let x = 0; x < width; x++, index++) {
      const du = (((x + 0.5) / width - focus.u) * width) / span
      const near = Math.exp(-du * du * 1.6)
      const cloud = Math.min(0.85, field[index * 2] ?? 0)
      const lit = Math.max(-1, Math.min(1, (field[index * 2 + 1] ?? 0) * 4))
      const sky = -0.72 + 1.25 * Math.min(1, v) ** 1.7 + 0.2 * near * Math.min(1, v)
      // Clouds are dark above and catch the light from beneath.
      const s = sky + cloud * (-0.3 + 0.6 * lit + 0.25 * near)
      stage.put(index, Math.min(1, v) ** 0.8 - 0.12 * cloud, s)
    }
  }
}

function paintWater(stage: Stage, horizon: number): void {
  const { width, height, span, scene, focus } = stage
  const ripple = layerNoise(stage.noise('ripple'), 3, 0.6)
  const start = Math.floor(horizon * height)
  for (let y = start; y < height; y++) {
    const down = Math.max(0, y + 0.5 - horizon * height) / (height * (1 - horizon))
    const far = 1 / (0.045 + down)
    const wide = 0.028 + 0.2 * down
    for (let x = 0; x < width; x++) {
      const px = ((x + 0.5 - width / 2) / span) * (2 + far * 0.5)
      const wave = ripple(px * 1.7, far * 5.5)
      const du = (((x + 0.5) / width - focus.u) * width) / span
      const column = Math.exp(-((du + wave * 0.02) ** 2) / (wide * wide))
      const broad = Math.exp(-(du * du) / (wide * wide * 9))
      const spark = smooth(-0.05, 0.42, wave) * column
      const open = 0.4 + 0.6 * stage.openAt((x + 0.5) / width, (y + 0.5) / height)
      const body = 0.16 - 0.95 * down ** 0.55 + 0.16 * wave * open * scene.look.turbulence
      stage.put(
        y * width + x,
        0.88 - 0.75 * down,
        Math.min(1, body + 0.3 * broad + 1.15 * spark * (1 - 0.3 * down)),
      )
    }
  }
}
