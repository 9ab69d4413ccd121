import { editPicture } from '../edit-picture.ts'
import { defineTask } from '../task.ts'

export const task = defineTask(
  'pictures',
  'edit',
  ({ onnx }) =>
    (job) =>
      editPicture(onnx, job),
)
