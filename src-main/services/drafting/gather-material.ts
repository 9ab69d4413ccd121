import type { SourceId } from '#shared/contract/sources.ts'
import type { Document, SourceFinder } from './ports.ts'

/** What a post is written from and held against. */
export interface GatheredMaterial {
  /** Stretches of the sources that fit the brief, best first. */
  readonly passages: readonly string[]
  /** The brief, and the documents that the passages are from. */
  readonly documents: readonly Document[]
}

const MOST_HITS = 16
const MOST_QUERY = 4000
const MOST_DOCUMENTS = 40

/** Looks up what the chosen sources say of a brief; without chosen sources the brief is all there is. */
export async function gatherMaterial(
  {
    brief,
    sourceIds,
  }: { readonly brief: string; readonly sourceIds?: readonly SourceId[] | undefined },
  sources: SourceFinder,
  call: { readonly signal: AbortSignal },
): Promise<GatheredMaterial> {
  const own: Document = { source: 'Brief', title: 'Brief', documentId: null, text: brief }
  if (!sourceIds || sourceIds.length === 0) return { passages: [], documents: [own] }
  const { hits } = await sources.search(
    { query: brief.slice(0, MOST_QUERY), limit: MOST_HITS, sourceIds: [...sourceIds] },
    call,
  )
  const all = sources.documentsOf(sourceIds)
  const wanted = new Set(hits.map(({ documentId }) => documentId))
  const first = all.filter(({ documentId }) => documentId !== null && wanted.has(documentId))
  const rest = all.filter((document) => !first.includes(document))
  return {
    passages: hits.map(({ text }) => text),
    documents: [own, ...[...first, ...rest].slice(0, MOST_DOCUMENTS)],
  }
}
