import { renderPicture } from '../pictures.ts'
import { defineTask } from '../task.ts'

export const task = defineTask('pictures', 'render', () => (job) => renderPicture(job))
