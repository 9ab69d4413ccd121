import { toUnderstood, understandPrompt } from '#main/core/backgrounds/understand-prompt.ts'
import { answerAsThread } from '#main/threads/answer.ts'
import { paintingContract } from './contract.ts'
import { createLayout } from './lay-out.ts'
import { paintFromPrompt } from './paint-from-prompt.ts'

const layout = createLayout()

answerAsThread(paintingContract, {
  backgrounds: {
    understand: async ({ prompt }) => toUnderstood(understandPrompt(prompt)),
    paint: async (input) => paintFromPrompt(input),
  },
  compositions: { layout: async (input) => await layout(input) },
})
