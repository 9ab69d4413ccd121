import { defineTask } from '../task.ts'

export const task = defineTask(
  'devices',
  'status',
  ({ onnx }) =>
    async () =>
      onnx.status(),
)
