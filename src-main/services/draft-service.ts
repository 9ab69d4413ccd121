import type { DraftId } from '#shared/contract/drafts.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { checkLimits } from '#main/core/platforms/check-limits.ts'
import { countText } from '#main/core/platforms/count-text.ts'
import type { DraftStore } from '#main/database/draft-store.ts'
import type { TextService } from './text-service.ts'

interface DraftParts {
  readonly drafts: DraftStore
  readonly texts: Pick<TextService, 'analyze'>
  /** The version of the platform rules that this build knows. */
  readonly rulesVersion: string
}

/** Characters that are counted in less than a millisecond. */
const SHORT = 5000

/** Posts that are kept, each checked against the newest rules of its platform. */
export function createDraftService({ drafts, texts, rulesVersion }: DraftParts) {
  let checking: Promise<void> | undefined

  /** Posts of usual length are counted here at once; counting a huge one is left to its thread. */
  async function limitsOf(text: string, platform: PlatformId) {
    if (text.length <= SHORT) return checkLimits(countText(text, { platform }), platform)
    return (await texts.analyze({ text, platform })).limits
  }

  /** Checks posts again that were last checked against other rules. */
  async function checkAgain(): Promise<void> {
    for (const { id, text, platform } of drafts.checkedBefore(rulesVersion)) {
      drafts.setLimits(id, await limitsOf(text, platform), rulesVersion)
    }
  }

  const upToDate = () => (checking ??= checkAgain())

  return {
    async save({
      id,
      text,
      platform,
    }: {
      id?: DraftId | undefined
      text: string
      platform: PlatformId
    }) {
      const limits = await limitsOf(text, platform)
      const saved = drafts.put({ id, text, platform, limits, rulesVersion })
      if (!saved)
        throw new KilnError('not-found', 'This post was removed meanwhile', {
          action: 'Save it without its id to keep the text as a new post.',
        })
      return saved
    },
    async list({ limit, query }: { limit: number; query?: string | undefined }) {
      await upToDate()
      return drafts.list(limit, query)
    },
    async get({ id }: { readonly id: DraftId }) {
      await upToDate()
      const found = drafts.find(id)
      if (!found) throw new KilnError('not-found', `No post ${id}`)
      return found
    },
    async remove({ id }: { readonly id: DraftId }) {
      if (!drafts.remove(id)) throw new KilnError('not-found', `No post ${id}`)
      return {}
    },
  }
}
