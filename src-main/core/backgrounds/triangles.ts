import type { Stage } from './stage.ts'

/** A corner in units from the middle of the picture. */
export interface Corner {
  readonly x: number
  readonly y: number
}

/** Fills a triangle with one tone, which pales a little toward its first corner. */
export function fillTriangle(
  stage: Stage,
  corners: readonly [Corner, Corner, Corner],
  tone: { readonly t: number; readonly s: number },
): void {
  const { width, height, span } = stage
  const [a, b, c] = corners.map(({ x, y }) => ({
    x: x * span + width / 2,
    y: y * span + height / 2,
  }))
  if (!a || !b || !c) return
  const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)
  if (area === 0) return
  const top = Math.max(0, Math.floor(Math.min(a.y, b.y, c.y)))
  const bottom = Math.min(height - 1, Math.ceil(Math.max(a.y, b.y, c.y)))
  const left = Math.max(0, Math.floor(Math.min(a.x, b.x, c.x)))
  const right = Math.min(width - 1, Math.ceil(Math.max(a.x, b.x, c.x)))
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const px = x + 0.5
      const py = y + 0.5
      const atB = ((px - a.x) * (c.y - a.y) - (c.x - a.x) * (py - a.y)) / area
      const atC = ((b.x - a.x) * (py - a.y) - (px - a.x) * (b.y - a.y)) / area
      if (atB < 0 || atC < 0 || atB + atC > 1) continue
      stage.put(y * width + x, tone.t, tone.s + 0.1 * (0.5 - atB - atC))
    }
}

/** Blends the pixels that an edge between two fills runs through. */
export function softenEdge(stage: Stage, from: Corner, to: Corner): void {
  const { width, height, span, pixels } = stage
  const ax = from.x * span + width / 2
  const ay = from.y * span + height / 2
  const dx = (to.x - from.x) * span
  const dy = (to.y - from.y) * span
  const length = Math.hypot(dx, dy)
  if (length < 1) return
  const nx = -dy / length
  const ny = dx / length
  const isFlat = Math.abs(dx) > Math.abs(dy)
  const steps = Math.ceil(isFlat ? Math.abs(dx) : Math.abs(dy))
  const offsetAt = (x: number, y: number) =>
    (Math.min(height - 1, Math.max(0, Math.floor(y))) * width +
      Math.min(width - 1, Math.max(0, Math.floor(x)))) *
    3
  for (let step = 0; step <= steps; step++) {
    const onX = ax + (dx * step) / steps
    const onY = ay + (dy * step) / steps
    for (let side = -1; side <= 1; side++) {
      const x = Math.floor(onX) + (isFlat ? 0 : side)
      const y = Math.floor(onY) + (isFlat ? side : 0)
      if (x < 0 || y < 0 || x >= width || y >= height) continue
      const away = (x + 0.5 - ax) * nx + (y + 0.5 - ay) * ny
      if (Math.abs(away) > 0.6) continue
      const share = Math.min(1, Math.max(0, 0.5 + away))
      const here = offsetAt(x, y)
      const one = offsetAt(x + 0.5 - nx * (1.3 + away), y + 0.5 - ny * (1.3 + away))
      const other = offsetAt(x + 0.5 + nx * (1.3 - away), y + 0.5 + ny * (1.3 - away))
      for (let channel = 0; channel < 3; channel++)
        pixels[here + channel] =
          (pixels[one + channel] ?? 0) * (1 - share) + (pixels[other + channel] ?? 0) * share
    }
  }
}
