import { sharedEyes } from '../eyes/shared-eyes.ts'
import { openFrameModels } from '../frame-models.ts'
import { improveFrame } from '../improve-frame.ts'
import { defineTask } from '../task.ts'

export const task = defineTask('frames', 'improve', (context) => {
  const { onnx, models } = context
  const loaded = openFrameModels(models)
  const eyes = sharedEyes(context)
  return (input, { signal }) => improveFrame(input.path, { onnx, models: loaded(), eyes, signal })
})
