import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { openModelFolder } from '#main/models/model-folder.ts'
import { answerAsThread } from '#main/threads/answer.ts'
import { createClaimChecker } from './claim-checker.ts'
import { languageContract } from './contract.ts'
import { createDrafter } from './drafter.ts'
import { createEnhancer } from './enhancer.ts'
import { createKnowledge } from './knowledge.ts'
import { routeDrafts } from './route-drafts.ts'
import { createSuggester } from './suggester.ts'
import { createTextReader } from './text-reader.ts'

/** What the language thread is started with. */
const LanguageData = z.object({ modelsDir: z.string() })

const knowledge = createKnowledge(openModelFolder(LanguageData.parse(workerData).modelsDir))
const reader = createTextReader(knowledge)
const claimChecker = createClaimChecker(knowledge)
const enhancer = createEnhancer(knowledge, reader)
const suggester = createSuggester(knowledge, reader)
const drafter = createDrafter({ knowledge, reader, suggester })

answerAsThread(languageContract, {
  texts: {
    read: async (input) => reader.read(input),
    sentences: async ({ text }) => reader.sentences(text),
    enhance: async (input) => enhancer.enhance(input),
    measure: async (input) => enhancer.measure(input),
    hashtags: async (input) => suggester.hashtags(input),
    splitHashtag: async ({ hashtag }) => knowledge.splitHashtag(hashtag),
    hooks: async (input) => suggester.hooks(input),
    callsToAction: async (input) => suggester.callsToAction(input),
    caption: async (input) => suggester.caption(input),
  },
  drafts: routeDrafts(drafter),
  claims: {
    pairs: async (input) => claimChecker.pairs(input),
    check: async (input) => claimChecker.check(input),
  },
})
