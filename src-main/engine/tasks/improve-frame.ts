import { openFrameModels } from '../frame-models.ts'
import { improveFrame } from '../improve-frame.ts'
import { defineTask } from '../task.ts'

export const task = defineTask('frames', 'improve', ({ onnx, models }) => {
  const loaded = openFrameModels(models)
  return (input, { signal }) => improveFrame(input.path, { onnx, models: loaded(), signal })
})
