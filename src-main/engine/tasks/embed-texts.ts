import { createEmbedder } from '../embedder.ts'
import { defineTask } from '../task.ts'

export const task = defineTask('texts', 'embed', (context) => {
  let embed: ReturnType<typeof createEmbedder> | undefined
  return async ({ texts }, { signal }) => {
    embed ??= createEmbedder(context)
    return { vectors: await embed(texts, signal) }
  }
})
