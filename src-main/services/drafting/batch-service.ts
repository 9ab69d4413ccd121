import { createHash } from 'node:crypto'
import type { DraftId } from '#shared/contract/drafts.ts'
import { toWireError } from '#shared/contract/errors.ts'
import type { BatchEvent, Brief, GeneratedDraft } from '#shared/contract/generation.ts'
import type { BatchStore } from '#main/database/batch-store.ts'
import type { DraftStore } from '#main/database/draft-store.ts'
import type { VersionStore } from '#main/database/version-store.ts'
import { createPace } from '../remaining-time.ts'
import type { TextService } from '../text-service.ts'
import { toGenerated } from './finish-draft.ts'
import type { GenerationService } from './generation-service.ts'

interface BatchParts {
  readonly generation: Pick<GenerationService, 'generate'>
  readonly batches: BatchStore
  readonly drafts: DraftStore
  readonly versions: VersionStore
  readonly texts: Pick<TextService, 'analyze'>
}

/** Writes many posts; a batch is known by its briefs, so that giving them again goes on where it stopped. */
export function createBatchService({ generation, batches, drafts, versions, texts }: BatchParts) {
  /** The draft that an earlier run made, as it was made; null when the user removed it since. */
  async function recall(id: DraftId): Promise<GeneratedDraft | null> {
    const platform = drafts.find(id)?.platform
    const first = versions.list(id).find(({ madeBy, report }) => madeBy !== null && report !== null)
    if (!platform || !first?.madeBy || !first.report) return null
    const { text, version, madeBy, report } = first
    return toGenerated({
      id,
      version,
      text,
      madeBy,
      report,
      analysis: await texts.analyze({ text, platform }),
    })
  }

  async function write(
    brief: Brief,
    call: { readonly signal: AbortSignal },
    onKept: (id: DraftId) => void,
  ): Promise<GeneratedDraft> {
    let made: GeneratedDraft | undefined
    for await (const event of generation.generate({ ...brief, variants: 1 }, call, { onKept }))
      if (event.type === 'result') [made] = event.drafts
    if (!made) throw new Error('generation gave no draft')
    return made
  }

  return {
    async *batch(
      { briefs }: { readonly briefs: readonly Brief[] },
      call: { readonly signal: AbortSignal },
    ): AsyncGenerator<BatchEvent> {
      const batchId = createHash('sha256').update(JSON.stringify(briefs)).digest('hex').slice(0, 32)
      const known = batches.open(batchId, briefs)
      const made: (GeneratedDraft | null)[] = briefs.map(() => null)
      const failures: { index: number; error: { code: string; message: string } }[] = []
      const pace = createPace(briefs.length)
      for (const [index, brief] of briefs.entries()) {
        call.signal.throwIfAborted()
        yield pace('writing', index)
        try {
          const earlier = known.get(index)
          const draft =
            (earlier === undefined ? null : await recall(earlier)) ??
            (await write(brief, call, (id) => batches.setDraft(batchId, index, id)))
          made[index] = draft
          yield { type: 'draft', index, draft }
        } catch (error) {
          call.signal.throwIfAborted()
          const { code, message } = toWireError(error)
          failures.push({ index, error: { code, message } })
          yield { type: 'failed', index, error: { code, message } }
        }
      }
      yield { type: 'result', batchId, drafts: made, failures }
    },
    batches: async () => ({ batches: batches.unfinished() }),
  }
}
