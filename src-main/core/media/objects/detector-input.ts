import type { Frame } from '#shared/media/frame.ts'
import { toPlanes } from '../aesthetic/to-planes.ts'
import { resampleFrame } from '../resample.ts'
import type { DetectorSettings } from './detector-settings.ts'

/** The whole frame squeezed into the detector's size, in three planes (RTDetrImageProcessor of transformers 4.57). */
export function toDetectorInput(frame: Frame, settings: DetectorSettings): Float32Array {
  const { width, height, filter } = settings
  return toPlanes(resampleFrame(frame, { size: { width, height }, filter }), settings)
}
