import { resizeFrame } from '../pictures.ts'
import { defineTask } from '../task.ts'

export const task = defineTask('pictures', 'resize', () => async ({ frame, ...size }) => ({
  frame: await resizeFrame(frame, size),
}))
