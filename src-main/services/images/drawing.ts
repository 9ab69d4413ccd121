import type { ImageEvent, Understood } from '#shared/contract/images.ts'
import type { Frame } from '#shared/media/frame.ts'
import type { ImageParts } from './parts.ts'

/** Pictures as they come into being: steps, and each picture once it is ready. */
export type Drawing = AsyncGenerator<
  | {
      readonly type: 'step'
      readonly index: number
      readonly done: number
      readonly total: number
      readonly preview?: Frame | undefined
    }
  | {
      readonly type: 'picture'
      readonly index: number
      readonly frame: Frame
      readonly notes: readonly string[]
      readonly understood?: Understood
    }
>

type Step = Extract<ImageEvent, { type: 'step' }>

/** Longest side, in pixels, of the pictures that ride in events. */
const PREVIEW_SIDE = 96

/** Tells steps with the time left for all pictures, and shows each as a small data URL. */
export function createSteps(
  count: number,
  engine: ImageParts['engine'],
  now: () => number = () => performance.now(),
) {
  const start = now()
  return async (step: {
    readonly index: number
    readonly done: number
    readonly total: number
    readonly preview?: Frame | undefined
  }): Promise<Step> => {
    const { index, done, total, preview } = step
    const share = (index + done / total) / count
    const elapsed = now() - start
    return {
      type: 'step',
      index,
      done,
      total,
      ...(share >= 0.05 && { remainingMs: Math.round((elapsed / share) * (1 - share)) }),
      ...(preview && { preview: await toDataUrl(preview, engine) }),
    }
  }
}

async function toDataUrl(frame: Frame, engine: ImageParts['engine']): Promise<string> {
  const { bytes, mediaType } = await engine.pictures.encode({
    frame,
    format: 'webp',
    side: PREVIEW_SIDE,
  })
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
}
