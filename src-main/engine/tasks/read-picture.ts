import { readPicture } from '../pictures.ts'
import { defineTask } from '../task.ts'

export const task = defineTask(
  'pictures',
  'read',
  () =>
    ({ path, side, cover }) =>
      readPicture(path, side, cover),
)
