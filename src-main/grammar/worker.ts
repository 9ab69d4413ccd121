import { answerAsThread } from '#main/threads/answer.ts'
import { grammarContract } from './contract.ts'
import { openHarper } from './harper.ts'
import { createLinter } from './lint.ts'

const linter = createLinter(openHarper)

answerAsThread(grammarContract, {
  grammar: {
    lint: async ({ sentences }, { signal }) => ({ lints: await linter.lint(sentences, signal) }),
  },
})
