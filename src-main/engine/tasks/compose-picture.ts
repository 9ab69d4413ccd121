import { composePicture } from '../compose-picture.ts'
import { defineTask } from '../task.ts'

export const task = defineTask('pictures', 'compose', () => (job) => composePicture(job))
