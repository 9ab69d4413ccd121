import type { StoreApi } from 'zustand'
import { DraftId, type ExportFormat } from '#shared/contract/drafts.ts'
import type { Evidence } from '#shared/contract/claims.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { GeneratedDraft } from '#shared/contract/generation.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { SourceId } from '#shared/contract/sources.ts'
import { createBatchStore, type Batch } from './batch-store.ts'
import { createBriefStore, toWish, type BriefState } from './brief-store.ts'
import { createClaimsStore, type CheckWish, type Claims } from './claims-store.ts'
import { createDraftingStore, type Drafting } from './drafting-store.ts'
import type { CurrentPost } from './post-store.ts'
import { createExportStore, type PostExports } from './export-store.ts'
import { readEvidence, type Passage } from './read-evidence.ts'
import { createRefineStore, type Refinement } from './refine-store.ts'
import { createSourceStore, type Sources } from './source-store.ts'
import { createVersionsStore, lastWritten, type Versions } from './versions-store.ts'
import { createWritersStore, type Writers } from './writers-store.ts'

/** The stores of drafting, and what concerns more than one of them. */
export interface DraftingStores {
  readonly brief: StoreApi<BriefState>
  readonly sources: StoreApi<Sources>
  readonly writers: StoreApi<Writers>
  readonly drafting: StoreApi<Drafting>
  readonly refinement: StoreApi<Refinement>
  readonly versions: StoreApi<Versions>
  readonly claims: StoreApi<Claims>
  readonly batch: StoreApi<Batch>
  readonly exports: StoreApi<PostExports>
  /** Writes from the brief as it stands; does nothing while it says nothing. */
  readonly write: () => void
  /** Opens one of the variants for good. */
  readonly chooseVariant: (variant: number) => Promise<void>
  /** Writes the open post anew as the user says. */
  readonly refine: (feedback: string) => Promise<void>
  /** What the open post can be held against; undefined when there is nothing. */
  readonly checkWish: () => CheckWish | undefined
  /** Notes that the open post was copied or exported, once for each. */
  readonly noteUsed: () => void
  /** Saves the open post as a file for another program. */
  readonly exportPost: (format: ExportFormat) => Promise<void>
  /** The words of a document around a quote. */
  readonly readEvidence: (evidence: Evidence) => Promise<Passage | WireError>
}

/** What of Kiln drafting asks. */
export type DraftingKiln = Pick<Kiln, 'drafts' | 'models' | 'sources'>

interface DraftingOptions {
  readonly kiln: DraftingKiln
  readonly storage: Storage
  readonly platform: PlatformId
  readonly current: StoreApi<CurrentPost>
  readonly flush: () => void
  readonly upload: (file: File, signal: AbortSignal) => Promise<string>
  readonly save: (content: string, mediaType: string, fileName: string) => void
}

/** Builds the stores of drafting around the post on the page. */
export function createDraftingStores(options: DraftingOptions): DraftingStores {
  const { kiln, storage, current, flush } = options
  const brief = createBriefStore(storage, options.platform)
  const sources = createSourceStore({
    kiln,
    upload: options.upload,
    onAdded: ({ id }) => brief.getState().tickSource(id, true),
    onRemoved: (id) => brief.getState().tickSource(id, false),
  })
  const versions = createVersionsStore(kiln)
  const claims = createClaimsStore(kiln)
  const drafting = createDraftingStore(kiln, (drafts, { thread }) => {
    const [only, ...others] = drafts
    const isWhole = !thread || only?.posts.length === 1
    if (only && others.length === 0 && isWhole) void chooseVariant(0)
  })
  const refinement = createRefineStore(kiln, async ({ id }, before) => {
    const draft = await kiln.drafts.get({ id })
    if (current.getState().post.id === before) current.getState().renew(draft)
    if (current.getState().post.id === draft.id) versions.getState().load(draft.id)
  })

  current.subscribe(({ post, saving }, before) => {
    const isOther = post.key !== before.post.key && post.id !== before.post.id
    if (isOther) claims.getState().forget()
    const isSaved = saving.state === 'saved' && before.saving.state !== 'saved'
    if (isOther || post.id !== before.post.id || (isSaved && hasVersions()))
      versions.getState().load(post.id)
  })
  const hasVersions = () => versions.getState().versions.length > 0
  versions.subscribe(({ versions: all }, before) => {
    if (all === before.versions) return
    const checked = lastWritten(all)
    if (checked?.report && checked !== lastWritten(before.versions))
      claims.getState().take(checked.report, checked.text)
  })

  /** Answers once everything typed is saved; undefined when it can't be. */
  function whenKept(): Promise<DraftId | undefined> {
    flush()
    return new Promise((resolve) => {
      const stop = current.subscribe(look)
      look()
      function look(): void {
        const { post, saving } = current.getState()
        if (saving.state !== 'saved' && saving.state !== 'failed') return
        queueMicrotask(() => stop())
        resolve(saving.state === 'saved' ? post.id : undefined)
      }
    })
  }

  async function chooseVariant(variant: number): Promise<void> {
    const { drafts, texts, wish, leave } = drafting.getState()
    const draft: GeneratedDraft | undefined = drafts[variant]
    const text = texts[variant] ?? ''
    if (draft) {
      try {
        current.getState().open(await kiln.drafts.get({ id: DraftId.parse(draft.id) }))
      } catch (error) {
        return drafting.setState({ failure: toWireError(error) })
      }
      for (const other of drafts)
        if (other !== draft) void versions.getState().rate(DraftId.parse(other.id), 'rejected')
    } else {
      current.getState().startNew()
      if (wish) current.getState().choosePlatform(wish.platform)
      current.getState().write(text)
    }
    leave()
  }

  const exports = createExportStore(kiln, options.save)
  const used = new Set<string>()

  /** Those that are still there, once that is known. */
  function usedSources(ids: readonly SourceId[]): SourceId[] {
    const { state, sources: all } = sources.getState()
    return ids.filter((id) => state !== 'ready' || all.some((source) => source.id === id))
  }

  function noteUsed(): void {
    const { id, text } = current.getState().post
    const use = `${id} ${text}`
    if (id === undefined || !hasVersions() || used.has(use)) return
    used.add(use)
    void versions.getState().rate(id, 'used')
  }

  return {
    brief,
    sources,
    writers: createWritersStore(kiln),
    drafting,
    refinement,
    versions,
    claims,
    batch: createBatchStore(kiln),
    write: () => {
      const { sourceIds, ...form } = brief.getState()
      const wish = toWish({ ...form, sourceIds: usedSources(sourceIds) })
      if (!wish) return
      flush()
      void drafting.getState().write(wish)
    },
    chooseVariant,
    refine: async (feedback) => {
      const { text } = current.getState().post
      const id = await whenKept()
      if (id !== undefined) await refinement.getState().begin({ id, feedback, text })
    },
    checkWish: () => {
      const { text } = current.getState().post
      const from = versions.getState().brief
      const ids = usedSources(from?.sourceIds ?? brief.getState().sourceIds)
      if (!from && ids.length === 0) return undefined
      return {
        text,
        ...(from && { sources: [{ title: 'Brief', text: from.brief }] }),
        ...(ids.length > 0 && { sourceIds: ids }),
      }
    },
    noteUsed,
    exports,
    exportPost: async (format) => {
      const id = await whenKept()
      if (id !== undefined && (await exports.getState().run([id], format))) noteUsed()
    },
    readEvidence: (evidence) =>
      readEvidence(kiln, evidence, versions.getState().brief?.brief ?? brief.getState().text),
  }
}
