import { measureFrame } from '#main/core/media/measure-frame.ts'
import { defineTask } from '../task.ts'

export const task = defineTask(
  'frames',
  'measure',
  () =>
    async ({ frame }) =>
      measureFrame(frame),
)
