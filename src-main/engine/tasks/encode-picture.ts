import { encodePicture } from '../pictures.ts'
import { defineTask } from '../task.ts'

export const task = defineTask(
  'pictures',
  'encode',
  () =>
    ({ frame, format, side }) =>
      encodePicture(frame, format, side),
)
