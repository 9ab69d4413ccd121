import { defineTask } from '../task.ts'

export const task = defineTask(
  'devices',
  'try',
  ({ onnx }) =>
    (_input, { signal }) =>
      onnx.tryDevices(signal),
)
