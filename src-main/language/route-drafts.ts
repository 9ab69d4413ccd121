import { readBrief } from '#main/core/drafting/brief/read-brief.ts'
import type { Router } from '#shared/contract/define.ts'
import type { LanguageContract } from './contract.ts'
import type { createDrafter } from './drafter.ts'

/** The procedures of `languageContract.drafts`, answered by a drafter. */
export const routeDrafts = (
  drafter: ReturnType<typeof createDrafter>,
): Router<LanguageContract>['drafts'] => ({
  read: async ({ brief }) => readBrief(brief),
  compose: async (input) => drafter.compose(input),
  layOut: async (input) => drafter.layOut(input),
  thread: async (input) => drafter.thread(input),
  judge: async (input) => drafter.judge(input),
  mend: async (input) => drafter.mend(input),
  refine: async (input) => drafter.refine(input),
})
