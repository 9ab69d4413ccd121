import { sharedDiffusion } from '../diffusion/shared-diffusion.ts'
import { defineTask } from '../task.ts'

export const task = defineTask(
  'diffusion',
  'inspect',
  (context) =>
    async ({ folder }) =>
      sharedDiffusion(context).inspect(folder),
)
