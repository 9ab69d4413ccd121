import { fileURLToPath } from 'node:url'
import type { Client } from '#shared/contract/define.ts'
import type { WriteEvent } from '#main/writer/contract.ts'
import { createChanges } from '#main/database/changes.ts'
import { openDatabase } from '#main/database/connection.ts'
import { createBatchStore } from '#main/database/batch-store.ts'
import { createDraftStore } from '#main/database/draft-store.ts'
import { createVersionStore } from '#main/database/version-store.ts'
import type { LanguageContract } from '#main/language/contract.ts'
import { createDrafter } from '#main/language/drafter.ts'
import { createKnowledge } from '#main/language/knowledge.ts'
import { routeDrafts } from '#main/language/route-drafts.ts'
import { createSuggester } from '#main/language/suggester.ts'
import { createTextReader } from '#main/language/text-reader.ts'
import { openModelFolder } from '#main/models/model-folder.ts'
import type { GenerationParts } from '#main/services/drafting/generation-service.ts'
import type { DraftWriter } from '#main/services/drafting/writers.ts'
import { assembleAnalysis } from '#main/core/text/analysis/assemble-analysis.ts'

const knowledge = createKnowledge(
  openModelFolder(fileURLToPath(new URL('../../models', import.meta.url))),
)
const reader = createTextReader(knowledge)
const suggester = createSuggester(knowledge, reader)
const drafter = createDrafter({ knowledge, reader, suggester })

const language = {
  texts: { read: async (input) => reader.read(input) } as Client<LanguageContract>['texts'],
  drafts: routeDrafts(drafter) as unknown as Client<LanguageContract>['drafts'],
} as Client<LanguageContract>

/** What generation needs, in this thread over a library in memory, with the writers and the claims that a test gives. */
export function createDraftingParts(
  writers: readonly DraftWriter[] = [],
  claims: GenerationParts['claims']['checkAgainst'] = async () => ({
    claims: [],
    supportedShare: 1,
    consistent: true,
    confidence: 0.5,
    policy: [],
    basis: 'a test',
  }),
) {
  const database = openDatabase(':memory:')
  const changes = createChanges()
  const parts: GenerationParts = {
    language,
    texts: {
      analyze: async (input) =>
        assembleAnalysis(input.text, reader.read(input), {
          classification: null,
          reason: 'a test',
        }),
    },
    claims: { checkAgainst: claims },
    drafts: createDraftStore(database, changes),
    versions: createVersionStore(database, changes),
    rulesVersion: 'test',
    inOneStep: (work) => database.transaction(work)(),
    sources: { search: async () => ({ hits: [] }), documentsOf: () => [] },
    pool: { choose: async () => ({ writers, passed: [] }) },
    tagHistory: () => [],
    steer: () => ({ style: [], avoid: [], own: null, example: null }),
  }
  return { parts, batches: createBatchStore(database) }
}

/** A writer that answers each prompt with the texts that `answer` makes of its last message. */
export function fakeWriter(
  answer: (prompt: string) => readonly string[],
  over: Partial<DraftWriter> = {},
): DraftWriter {
  return {
    tier: 'model',
    model: 'fake',
    parameters: 0.135,
    reason: 'the test chose it',
    async *write(writing): AsyncGenerator<WriteEvent> {
      const texts = answer(writing.messages.at(-1)?.content ?? '')
      yield { type: 'token', candidate: 0, text: texts[0] ?? '' }
      yield {
        type: 'result',
        texts: texts.map((text, candidate) => ({
          candidate,
          text,
          tokens: 10,
          stopReason: 'end' as const,
        })),
        promptTokens: 10,
        reusedTokens: 0,
        firstTokenMs: 1,
        loadMs: 0,
        tokensPerSecond: 100,
      }
    },
    ...over,
  }
}
