import { enlarge } from '../enlarge.ts'
import { defineTask } from '../task.ts'

export const task = defineTask(
  'pictures',
  'upscale',
  ({ onnx }) =>
    (input, { signal }) =>
      enlarge(onnx, input, { signal }),
)
