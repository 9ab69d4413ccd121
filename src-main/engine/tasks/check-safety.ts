import { checkSafety } from '../detectors/check-safety.ts'
import { defineTask } from '../task.ts'

export const task = defineTask('pictures', 'unsafe', ({ onnx }) => async ({ frame }) => ({
  unsafe: await checkSafety(onnx, frame),
}))
