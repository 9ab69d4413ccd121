import { sharedDiffusion } from '../diffusion/shared-diffusion.ts'
import { defineTask } from '../task.ts'

export const task = defineTask('diffusion', 'release', (context) => async () => {
  await sharedDiffusion(context).release()
  return {}
})
