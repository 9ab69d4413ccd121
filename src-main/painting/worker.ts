import { toUnderstood, understandPrompt } from '#main/core/backgrounds/understand-prompt.ts'
import { placeWords } from '#main/core/compose/words/place-words.ts'
import { answerAsThread } from '#main/threads/answer.ts'
import { paintingContract } from './contract.ts'
import { createFonts } from './fonts.ts'
import { createLayout } from './lay-out.ts'
import { paintFromPrompt } from './paint-from-prompt.ts'

const fonts = createFonts()
const layout = createLayout(fonts)

answerAsThread(paintingContract, {
  backgrounds: {
    understand: async ({ prompt }) => toUnderstood(understandPrompt(prompt)),
    paint: async (input) => paintFromPrompt(input),
  },
  compositions: { layout: async (input) => await layout(input) },
  words: {
    place: async ({ most, ...scene }) => ({ places: placeWords({ ...scene, fonts }, most) }),
  },
})
