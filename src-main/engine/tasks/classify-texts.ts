import { createClassifier } from '../classifier/classifier.ts'
import { defineTask } from '../task.ts'

export const task = defineTask('texts', 'classify', (context) => {
  let classifier: ReturnType<typeof createClassifier>
  return async ({ texts }) => {
    classifier ??= createClassifier(context)
    const scores = texts.map(async (text) => ({ classification: await classifier.classify(text) }))
    return { results: await Promise.all(scores) }
  }
})
