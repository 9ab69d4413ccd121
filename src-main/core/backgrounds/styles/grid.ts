import { layerNoise } from '../noise.ts'
import { sampleField } from '../fields.ts'
import { between, pick } from '../random.ts'
import type { Stage } from '../stage.ts'
import { paintPlane } from './plane.ts'

/** Lines and dots of a plan: a plane that runs to the horizon, a field of dots, or a drawing board. */
export function paintGrid(stage: Stage): void {
  const variant =
    stage.scene.variant ?? pick(stage.random('variant'), ['dots', 'dots', 'plane', 'board'])
  if (variant === 'plane') paintPlane(stage)
  else if (variant === 'board') paintBoard(stage)
  else paintDots(stage)
}

/** Dots that swell and fade in slow waves. */
function paintDots(stage: Stage): void {
  const { width, height, span, scene, focus } = stage
  const { look } = scene
  const drift = layerNoise(stage.noise('drift'), 2)
  const wave = layerNoise(stage.noise('wave'), 2)
  const cell = 0.0265 * look.scale
  const angle = scene.layout.diagonal
    ? Math.PI / 4
    : pick(stage.random('angle'), [0, 0, Math.PI / 6])
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const field = sampleField(stage, { detail: 70, channels: 3 }, (x, y, out) => {
    const u = (x * span) / width + 0.5
    const v = (y * span) / height + 0.5
    const near = Math.exp(-((u - focus.u) ** 2 + (v - focus.v) ** 2) / 0.16)
    out[0] = 0.5 + 0.6 * drift(x * 0.8, y * 0.8)
    out[1] = -0.62 + 0.55 * near + 0.22 * drift(x * 0.9 + 30, y * 0.9)
    const swing =
      0.5 +
      0.5 * Math.sin(6.5 * wave(x * 0.62 * look.turbulence, y * 0.62 * look.turbulence) + x * 2)
    out[2] = swing * (0.3 + 0.8 * near) * stage.openAt(u, v)
  })
  for (let y = 0, index = 0; y < height; y++) {
    const py = (y + 0.5 - height / 2) / span
    for (let x = 0; x < width; x++, index++) {
      const px = (x + 0.5 - width / 2) / span
      const gx = (px * cos + py * sin) / cell
      const gy = (py * cos - px * sin) / cell
      const dx = gx - Math.floor(gx) - 0.5
      const dy = gy - Math.floor(gy) - 0.5
      const away = Math.sqrt(dx * dx + dy * dy)
      const size = Math.max(0, field[index * 3 + 2] ?? 0)
      const radius = 0.07 + 0.3 * size
      const cover = Math.min(1, Math.max(0, (radius - away) * cell * span + 0.5))
      const glow = 0.3 * size * Math.exp(-Math.max(0, away - radius) * 5)
      const t = field[index * 3] ?? 0
      const ground = field[index * 3 + 1] ?? 0
      const dot = Math.min(0.95, ground + 0.35 + 0.95 * size)
      stage.put(
        index,
        t + 0.15 * cover,
        ground + glow + (dot - ground - glow) * cover * Math.min(1, 0.25 + size * 1.3),
      )
    }
  }
}

/** Fine and bold lines of a drawing board with a slow light over it. */
function paintBoard(stage: Stage): void {
  const { width, height, span, scene, focus } = stage
  const drift = layerNoise(stage.noise('drift'), 2)
  const cell = 0.04 * scene.look.scale
  const offset = between(stage.random('board'), 0, 5)
  const field = sampleField(stage, { detail: 50, channels: 2 }, (x, y, out) => {
    const u = (x * span) / width + 0.5
    const v = (y * span) / height + 0.5
    const near = Math.exp(-((u - focus.u) ** 2 + (v - focus.v) ** 2) / 0.2)
    out[0] = 0.5 + 0.55 * drift(x * 0.7, y * 0.7)
    out[1] = -0.5 + 0.6 * near + 0.18 * drift(x + 8, y)
  })
  const lineAt = (place: number, every: number, strength: number) => {
    const steps = place / (cell * every)
    const away = Math.abs(steps - Math.round(steps)) * cell * every * span
    return strength * Math.min(1, Math.max(0, 1.1 - away))
  }
  const columns = Float32Array.from({ length: width }, (_, x) => {
    const place = (x + 0.5 - width / 2) / span + offset
    return Math.max(lineAt(place, 1, 0.13), lineAt(place, 5, 0.36))
  })
  for (let y = 0, index = 0; y < height; y++) {
    const place = (y + 0.5 - height / 2) / span + offset
    const row = Math.max(lineAt(place, 1, 0.13), lineAt(place, 5, 0.36))
    const v = (y + 0.5) / height
    for (let x = 0; x < width; x++, index++) {
      const fade = 0.25 + 0.75 * stage.openAt((x + 0.5) / width, v)
      stage.put(
        index,
        field[index * 2] ?? 0,
        (field[index * 2 + 1] ?? 0) + Math.max(row, columns[x] ?? 0) * fade,
      )
    }
  }
}
