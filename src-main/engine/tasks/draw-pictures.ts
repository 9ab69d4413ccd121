import { sharedDiffusion } from '../diffusion/shared-diffusion.ts'
import { defineTask } from '../task.ts'

export const task = defineTask(
  'diffusion',
  'draw',
  (context) =>
    (job, { signal }) =>
      sharedDiffusion(context).draw(job, signal),
)
