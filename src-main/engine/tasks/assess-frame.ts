import { assessFrame } from '#main/core/media/assess-frame.ts'
import { findFaces } from '../detectors/find-faces.ts'
import { findText } from '../detectors/find-text.ts'
import { openFrameModels } from '../frame-models.ts'
import { defineTask } from '../task.ts'

export const task = defineTask('frames', 'assess', ({ onnx, models }) => {
  const loaded = openFrameModels(models)
  return async ({ frame }, { signal }) => {
    const faces = await findFaces(onnx, frame)
    signal.throwIfAborted()
    const text = await findText(onnx, frame)
    signal.throwIfAborted()
    return assessFrame(frame, { ...loaded(), faces, text })
  }
})
