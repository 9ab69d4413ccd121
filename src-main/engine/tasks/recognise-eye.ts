import { recogniseEye } from '../eyes/recognise.ts'
import { defineTask } from '../task.ts'

export const task = defineTask(
  'frames',
  'recognise',
  () =>
    async ({ path }) =>
      recogniseEye(path),
)
