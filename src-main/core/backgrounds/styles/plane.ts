import { addGlow } from '../glow.ts'
import type { Stage } from '../stage.ts'

/** The sun's radius in units, and how far its middle stands above the horizon, in radii. */
const SUN = 0.16
const SUN_LIFT = 0.62

/** A floor of glowing lines under a wide sky, with a great sun going down behind it. */
export function paintPlane(stage: Stage): void {
  const { width, height, span, scene, focus } = stage
  const { layout, look } = scene
  const low = layout.empty === 'top' || layout.horizon === 'low'
  const high = layout.horizon === 'high' || layout.empty === 'bottom'
  const horizon = low ? 0.68 : high ? 0.36 : 0.54
  for (let y = 0, index = 0; y < height; y++) {
    const v = (y + 0.5) / height
    const above = Math.max(0, horizon - v) / horizon
    const glow = 0.95 * Math.exp(-above * 3.4)
    for (let x = 0; x < width; x++, index++) {
      const side = Math.abs((x + 0.5) / width - focus.u)
      stage.put(
        index,
        0.75 - 0.6 * above,
        -0.72 + glow * (0.45 + 0.55 * Math.exp(-side * side * 5)),
      )
    }
  }
  addGlow(stage, {
    u: focus.u,
    v: horizon - (SUN_LIFT * SUN * look.scale * span) / height,
    radius: SUN * look.scale,
    strength: 0.85,
    halo: 0.16,
  })
  stripeSun(stage, horizon)
  paintFloor(stage, horizon)
}

/** Dark bars across the lower half of the sun, wider toward the horizon. */
function stripeSun(stage: Stage, horizon: number): void {
  const { width, height, span, scene, focus } = stage
  const radius = SUN * scene.look.scale * span
  const middle = horizon * height - SUN_LIFT * radius
  for (let y = Math.max(0, Math.ceil(middle)); y < horizon * height; y++) {
    const down = (y + 0.5 - middle) / radius
    const bar = ((down * 6) % 1) - (0.86 - down * 0.5)
    const half = Math.sqrt(Math.max(0, 1 - down * down)) * radius
    const cover = Math.min(1, Math.max(0, bar * radius * 0.14 + 0.5))
    if (cover <= 0) continue
    const above = (horizon - (y + 0.5) / height) / horizon
    for (
      let x = Math.max(0, Math.ceil(focus.u * width - half));
      x < Math.min(width, focus.u * width + half);
      x++
    )
      if (cover > 0.5) stage.put(y * width + x, 0.75 - 0.6 * above, 0.12)
  }
}

function paintFloor(stage: Stage, horizon: number): void {
  const { width, height, span, scene, focus } = stage
  const camera = 0.13
  const cell = 0.16 * scene.look.scale
  const thickness = 0.0055
  for (let y = Math.max(0, Math.floor(horizon * height)); y < height; y++) {
    const down = Math.max(0.5 / span, (y + 0.5 - horizon * height) / span)
    const far = camera / down
    const rowPixel = camera / (down * down) / span
    const columnPixel = far / span
    const along = wrap(far, cell)
    // Lines that come closer than two pixels melt into an even light.
    const rows = line(along, rowPixel, thickness) * Math.min(1, (0.35 * cell) / rowPixel)
    const near = Math.min(1, (0.3 * cell) / (columnPixel * 1.5)) ** 2
    const haze = Math.exp(-down * 7)
    for (let x = 0; x < width; x++) {
      const px = ((x + 0.5) / width - focus.u) * (width / span)
      const columns = line(wrap(px * far * 1.5, cell), columnPixel * 1.5, thickness) * near
      const fade = 0.3 + 0.7 * stage.openAt((x + 0.5) / width, (y + 0.5) / height)
      const bright = Math.min(1, Math.max(rows, columns)) * Math.min(1, down * 26) * fade
      const side = px * px
      const floor = -0.95 + 0.85 * haze * Math.exp(-side * 0.9)
      stage.put(y * width + x, 0.12 + 0.6 * haze + 0.25 * bright, floor + (0.85 - floor) * bright)
    }
  }
}

/** How far a place is from the nearest multiple of a step. */
function wrap(place: number, step: number): number {
  return Math.abs(place - Math.round(place / step) * step)
}

/** How bright a line is at a distance from it: a core, and light around it. */
function line(away: number, pixel: number, thickness: number): number {
  const half = Math.max(thickness * 0.5, pixel * 0.55)
  const core =
    Math.min(1, Math.max(0, (half + pixel - Math.abs(away)) / pixel)) *
    Math.min(1, thickness / (2 * half))
  const glow = 0.22 * Math.exp(-Math.abs(away) / (thickness * 2.6))
  return core + glow
}
