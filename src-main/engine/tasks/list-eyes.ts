import { sharedEyes } from '../eyes/shared-eyes.ts'
import { defineTask } from '../task.ts'

export const task = defineTask('frames', 'eyes', (context) => async () => {
  const { models, measuredBy, failed } = await sharedEyes(context).status()
  return { models: [...models], measuredBy, failed: [...failed] }
})
