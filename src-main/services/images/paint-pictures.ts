import type { ImageParts } from './parts.ts'
import type { Drawing } from './drawing.ts'

interface PaintJob {
  readonly prompt: string
  readonly width: number
  readonly height: number
  readonly seeds: readonly number[]
  readonly style?: string | undefined
  readonly palette?: string[] | undefined
}

/** Longest side of the first sketch, in pixels: it is there within milliseconds. */
const SKETCH_SIDE = 96

/** Paints one background a seed: first a small sketch of it, then the picture. */
export async function* paintPictures(
  job: PaintJob,
  { painting }: Pick<ImageParts, 'painting'>,
  signal: AbortSignal,
): Drawing {
  const { prompt, width, height, seeds, style, palette } = job
  const wish = { prompt, ...(style !== undefined && { style }), ...(palette && { palette }) }
  const scale = Math.min(1, SKETCH_SIDE / Math.max(width, height))
  const side = (length: number) => Math.max(16, Math.round(length * scale))
  for (const [index, seed] of seeds.entries()) {
    const sketch = await painting.backgrounds.paint(
      { ...wish, seed, width: side(width), height: side(height) },
      { signal },
    )
    yield { type: 'step', index, done: 0, total: 1, preview: sketch.frame }
    const { frame, understood } = await painting.backgrounds.paint(
      { ...wish, seed, width, height },
      { signal },
    )
    yield { type: 'step', index, done: 1, total: 1 }
    yield { type: 'picture', index, frame, notes: [], understood }
  }
}
