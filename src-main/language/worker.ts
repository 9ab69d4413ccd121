import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readBrief } from '#main/core/drafting/brief/read-brief.ts'
import { openModelFolder } from '#main/models/model-folder.ts'
import { answerAsThread } from '#main/threads/answer.ts'
import { createClaimChecker } from './claim-checker.ts'
import { languageContract } from './contract.ts'
import { createDrafter } from './drafter.ts'
import { createEnhancer } from './enhancer.ts'
import { createKnowledge } from './knowledge.ts'
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
  drafts: {
    read: async ({ brief }) => readBrief(brief),
    compose: async (input) => drafter.compose(input),
    layOut: async (input) => drafter.layOut(input),
    thread: async (input) => drafter.thread(input),
    judge: async (input) => drafter.judge(input),
    mend: async (input) => drafter.mend(input),
    facts: async (input) => drafter.facts(input),
    refine: async (input) => drafter.refine(input),
  },
  claims: {
    pairs: async (input) => claimChecker.pairs(input),
    check: async (input) => claimChecker.check(input),
  },
})
