import { createClassifier } from '../classifier/classifier.ts'
import { defineTask } from '../task.ts'

export const task = defineTask('texts', 'classify', (context) => {
  let classifier: ReturnType<typeof createClassifier>
  return async ({ texts }) => {
    classifier ??= createClassifier(context)
    return { results: await Promise.all(texts.map((text) => classifier.classify(text))) }
  }
})
