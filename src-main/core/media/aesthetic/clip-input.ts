import type { Frame } from '#shared/media/frame.ts'
import { resampleFrame } from '../resample.ts'
import { toPlanes } from './to-planes.ts'

/** Side in pixels of the square that CLIP ViT-B/32 sees. */
export const CLIP_SIDE = 224

/** Of the pictures CLIP was trained on (Radford et al. 2021, and its published image processor). */
const CLIP_NORMALISATION = {
  means: [0.48145466, 0.4578275, 0.40821073],
  deviations: [0.26862954, 0.26130258, 0.27577711],
}

/** The middle of a frame whose shorter side became 224 pixels (bicubic): 3 x 224 x 224 normalised values. */
export function toClipInput(frame: Frame): Float32Array {
  const shorter = Math.min(frame.width, frame.height)
  const side = (length: number) => Math.trunc((CLIP_SIDE * length) / shorter)
  const size = { width: side(frame.width), height: side(frame.height) }
  const window = {
    left: Math.floor((size.width - CLIP_SIDE) / 2),
    top: Math.floor((size.height - CLIP_SIDE) / 2),
    width: CLIP_SIDE,
    height: CLIP_SIDE,
  }
  return toPlanes(resampleFrame(frame, { size, filter: 'bicubic', window }), CLIP_NORMALISATION)
}
