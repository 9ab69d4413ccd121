import type { DraftId, ExportFormat, Feedback } from '#shared/contract/drafts.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { checkLimits } from '#main/core/platforms/check-limits.ts'
import { countText } from '#main/core/platforms/count-text.ts'
import { exportDrafts } from '#main/core/exports/formats.ts'
import type { DraftStore } from '#main/database/draft-store.ts'
import type { VersionStore } from '#main/database/version-store.ts'
import type { TextService } from './text-service.ts'

interface DraftParts {
  readonly drafts: DraftStore
  readonly versions: VersionStore
  readonly texts: Pick<TextService, 'analyze'>
  /** The version of the platform rules that this build knows. */
  readonly rulesVersion: string
  /** Told which posts leave Kiln. */
  readonly onExport?: (posts: readonly { text: string; platform: PlatformId }[]) => void
}

/** Characters that are counted in less than a millisecond. */
const SHORT = 5000

/** Posts that are kept, each checked against the newest rules of its platform. */
export function createDraftService(parts: DraftParts) {
  const { drafts, versions, texts, rulesVersion, onExport } = parts
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

  function find(id: DraftId) {
    const found = drafts.find(id)
    if (!found)
      throw new KilnError('not-found', `No post ${id}`, {
        action: 'List the posts with drafts.list.',
      })
    return found
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
      if (id !== undefined) versions.noteEdit(id, text)
      return saved
    },
    async list({ limit, query }: { limit: number; query?: string | undefined }) {
      await upToDate()
      return drafts.list(limit, query)
    },
    async get({ id }: { readonly id: DraftId }) {
      await upToDate()
      return find(id)
    },
    async versions({ id }: { readonly id: DraftId }) {
      find(id)
      const kept = versions.list(id).map(({ madeBy, ...version }) => ({
        ...version,
        attempts: [...(madeBy?.attempts ?? [])],
      }))
      return { brief: versions.findBrief(id), versions: kept }
    },
    async rate(given: {
      readonly id: DraftId
      readonly feedback: Feedback
      readonly note?: string | undefined
    }) {
      find(given.id)
      return { ratings: versions.rate(given.id, given.feedback, given.note) }
    },
    async export({
      ids,
      format,
    }: {
      readonly ids: readonly DraftId[]
      readonly format: ExportFormat
    }) {
      const wanted = ids.map((id) => {
        const { limits: _, ...draft } = find(id)
        const last = versions.list(id).findLast(({ madeBy }) => madeBy !== null)
        return {
          ...draft,
          madeWith: last?.model ?? 'written by hand',
          supportedShare: last?.report?.supportedShare ?? null,
          report: last?.report ?? null,
        }
      })
      const exported = exportDrafts(wanted, format)
      onExport?.(wanted)
      return exported
    },
    async remove({ id }: { readonly id: DraftId }) {
      if (!drafts.remove(id)) throw new KilnError('not-found', `No post ${id}`)
      return {}
    },
  }
}
