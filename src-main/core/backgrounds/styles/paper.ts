import { sampleField } from '../fields.ts'
import { layerNoise, smooth } from '../noise.ts'
import { between, pick } from '../random.ts'
import type { Stage } from '../stage.ts'

/** Paper in layers: cut sheets that open onto each other, or torn strips. */
export function paintPaper(stage: Stage): void {
  const variant = stage.scene.variant ?? pick(stage.random('variant'), ['cut', 'cut', 'torn'])
  if (variant === 'torn') paintTorn(stage)
  else paintCut(stage)
}

/** Sheets with openings of growing size: level lines of a smooth hill, each casting a shadow on the one below. */
function paintCut(stage: Stage): void {
  const { width, height, span, scene, focus } = stage
  const { look, layout } = scene
  const hill = layerNoise(stage.noise('hill'), 2, 0.4)
  const fibre = layerNoise(stage.noise('fibre'), 2, 0.7)
  const layers = 6
  const fx = ((focus.u - 0.5) * width) / span
  const fy = ((focus.v - 0.5) * height) / span
  const size = 1.35 / look.scale
  const tilt = layout.diagonal ? 0.9 : 0.25
  // Heights, and the same a little toward the light, for the shadows.
  const field = sampleField(stage, { detail: 190, channels: 2 }, (x, y, out) => {
    const heightAt = (px: number, py: number) => {
      const away = Math.hypot((px - fx) * 0.95, (py - fy) * 1.15)
      const open = stage.openAt((px * span) / width + 0.5, (py * span) / height + 0.5)
      const bowl = 1.18 * away + tilt * 0.2 * (px - py)
      return (
        bowl * (0.35 + 0.65 * open) +
        (1 - open) * 0.95 +
        0.34 * look.turbulence * open * hill(px * size, py * size)
      )
    }
    out[0] = heightAt(x, y)
    out[1] = heightAt(x - 0.016, y - 0.024)
  })
  for (let y = 0, index = 0; y < height; y++) {
    const py = (y - height / 2) / span
    for (let x = 0; x < width; x++, index++) {
      const value = ((field[index * 2] ?? 0) - 0.06) * layers
      const lit = ((field[index * 2 + 1] ?? 0) - 0.06) * layers
      const level = Math.min(layers, Math.max(0, Math.floor(value)))
      // The sheet above starts at the next whole height; where the light would meet it first lies its shadow.
      const shadow = level < layers ? smooth(level + 0.72, level + 1.3, lit) : 0
      const under = level < layers ? smooth(level + 0.86, level + 1, value) : 0
      const slope = Math.max(
        1e-4,
        Math.abs(value - ((field[(index + 1) * 2] ?? 0) - 0.06) * layers),
      )
      const edge = level > 0 ? Math.exp(-(value - level) / (slope * 2 + 0.012)) : 0
      const grain = 0.035 * fibre((x / span) * 190, py * 190)
      const share = level / layers
      const s = -0.62 + 1.2 * share - 0.42 * Math.max(shadow, 0.5 * under) + 0.16 * edge + grain
      stage.put(index, share, s)
    }
  }
}

/** Torn strips over each other, each with a pale rough edge. */
function paintTorn(stage: Stage): void {
  const { width, height, span, scene } = stage
  const { look, layout } = scene
  const random = stage.random('torn')
  const tear = layerNoise(stage.noise('tear'), 5, 0.55)
  const lip = layerNoise(stage.noise('lip'), 4, 0.6)
  const fibre = layerNoise(stage.noise('fibre'), 3, 0.7)
  const count = Math.max(3, Math.round(5 / look.scale))
  const tilt = layout.diagonal ? 0.5 : between(random, -0.16, 0.16)
  const start = layout.empty === 'top' ? 0.5 : 0.2
  const end = layout.empty === 'bottom' ? 0.52 : 0.9
  const sheets = Array.from({ length: count }, (_, index) => {
    const middle = start + ((end - start) * index) / (count - 1)
    const edge = new Float32Array(width)
    const rim = new Float32Array(width)
    for (let x = 0; x < width; x++) {
      const px = (x + 0.5 - width / 2) / span
      const slow =
        0.09 * tear(px * 0.9, index * 9.1) + 0.02 * look.turbulence * tear(px * 7, index * 5.3)
      edge[x] = middle * height + (tilt * px + slow) * span
      rim[x] = (0.014 + 0.011 * lip(px * 9, index * 3.7)) * span
    }
    return { edge, rim }
  })
  for (let y = 0, index = 0; y < height; y++)
    for (let x = 0; x < width; x++, index++) {
      let front = count - 1
      while (front >= 0 && (sheets[front]?.edge[x] ?? 0) > y) front--
      const sheet = sheets[front]
      const next = sheets[front + 1]
      const rough = fibre((x / span) * 150, (y / span) * 150)
      const gap = next ? ((next.edge[x] ?? 0) - y) / span : 1
      const lift = sheet ? (y - (sheet.edge[x] ?? 0)) / Math.max(1, sheet.rim[x] ?? 1) : 9
      const isLip = lift < 1 ? 1 - smooth(0.75, 1, lift) : 0
      const share = (front + 1) / count
      const s =
        0.4 -
        0.8 * share +
        0.05 * rough -
        0.55 * Math.exp(-gap / 0.016) -
        0.16 * Math.exp(-gap / 0.06)
      const body = s + (1 < lift ? -0.1 * Math.exp(-(lift - 1) * 3) : 0)
      stage.put(index, share, body + (0.98 + 0.1 * rough - body) * isLip)
    }
}
