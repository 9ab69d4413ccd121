/** A width and a height in pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

interface Trained {
  /** The side of the squares the model was trained on. */
  readonly side: number
  /** Both sides must be multiples of this. */
  readonly multiple: number
}

/** Areas within this factor of the trained one are drawn as they are asked for. */
const TOLERANCE = 1.7
/** Longer shapes come out as several pictures side by side. */
export const LONGEST_ASPECT = 3

/** The size nearest a wish at which a diffusion model draws well; undefined where the shape is too long for it. */
export function planSize(wish: PictureSize, { side, multiple }: Trained): PictureSize | undefined {
  const aspect = wish.width / wish.height
  if (Math.max(aspect, 1 / aspect) > LONGEST_ASPECT) return undefined
  const share = (wish.width * wish.height) / side ** 2
  const scale = share > TOLERANCE || share < 1 / TOLERANCE ? 1 / Math.sqrt(share) : 1
  const round = (length: number) => Math.max(1, Math.round((length * scale) / multiple)) * multiple
  return { width: round(wish.width), height: round(wish.height) }
}
