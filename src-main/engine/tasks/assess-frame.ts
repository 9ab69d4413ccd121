import { assessFrame } from '#main/core/media/assess-frame.ts'
import { parseBrisqueModel } from '#main/core/media/brisque.ts'
import { parseNiqeModel } from '#main/core/media/niqe.ts'
import { findFaces } from '../detectors/find-faces.ts'
import { findText } from '../detectors/find-text.ts'
import { defineTask } from '../task.ts'

export const task = defineTask('frames', 'assess', ({ onnx, models: folder }) => {
  let models: {
    niqe: ReturnType<typeof parseNiqeModel>
    brisque: ReturnType<typeof parseBrisqueModel>
  }
  return async ({ frame }, { signal }) => {
    models ??= {
      niqe: parseNiqeModel(folder.json('niqe/niqe.json')),
      brisque: parseBrisqueModel(folder.json('brisque/brisque.json')),
    }
    const faces = await findFaces(onnx, frame)
    signal.throwIfAborted()
    const text = await findText(onnx, frame)
    signal.throwIfAborted()
    return assessFrame(frame, { ...models, faces, text })
  }
})
