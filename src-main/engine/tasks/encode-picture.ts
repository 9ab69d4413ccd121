import { encodePicture } from '../pictures.ts'
import { defineTask } from '../task.ts'

export const task = defineTask(
  'pictures',
  'encode',
  () =>
    ({ frame, format, ...size }) =>
      encodePicture(frame, format, size),
)
