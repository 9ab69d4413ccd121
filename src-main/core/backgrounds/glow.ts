import type { Stage } from './stage.ts'

interface Glow {
  /** Place in shares of width and height. */
  readonly u: number
  readonly v: number
  /** Of the disc, in units. */
  readonly radius: number
  readonly strength: number
  /** How far the light around it reaches, in units. */
  readonly halo: number
}

/** A sun or a moon: a pale disc with light around it, in the palette's lightest tone. */
export function addGlow(stage: Stage, { u, v, radius, strength, halo }: Glow): void {
  const { width, height, span, pixels, tones } = stage
  const [red, green, blue] = tones.linear(0.9, 1)
  const cx = u * width
  const cy = v * height
  const size = radius * span
  const reach = halo * span
  for (let y = 0, offset = 0; y < height; y++) {
    const dy = y + 0.5 - cy
    for (let x = 0; x < width; x++, offset += 3) {
      const dx = x + 0.5 - cx
      const away = Math.sqrt(dx * dx + dy * dy)
      const disc = Math.min(1, Math.max(0, (size - away) / Math.max(1, size * 0.03) + 0.5))
      const past = Math.max(0, away - size)
      const light = 0.3 * Math.exp(-past / reach) + 0.3 * Math.exp(-past / (reach * 0.22))
      const share = strength * Math.max(disc, light)
      if (share < 0.002) continue
      pixels[offset] = (pixels[offset] ?? 0) + (red - (pixels[offset] ?? 0)) * share
      pixels[offset + 1] = (pixels[offset + 1] ?? 0) + (green - (pixels[offset + 1] ?? 0)) * share
      pixels[offset + 2] = (pixels[offset + 2] ?? 0) + (blue - (pixels[offset + 2] ?? 0)) * share
    }
  }
}
