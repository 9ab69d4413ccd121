import { readLogo } from '../read-logo.ts'
import { defineTask } from '../task.ts'

export const task = defineTask(
  'pictures',
  'logo',
  () =>
    ({ path }) =>
      readLogo(path),
)
