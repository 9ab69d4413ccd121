import { vi } from 'vitest'
import type { ClaimReport } from '#shared/contract/claims.ts'
import type { Draft, DraftId, DraftVersion } from '#shared/contract/drafts.ts'
import type { BatchEvent, GeneratedDraft, GenerateEvent } from '#shared/contract/generation.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { SourceId, type Source, type SourceEvent } from '#shared/contract/sources.ts'
import { createWriteStores } from '#renderer/features/write/create-write-stores.ts'
import { aDraft, anAnalysis, createStorage, createWriteKiln } from './a-post.ts'

/** A report on one claim, with what a test cares about changed. */
export function aReport(change: Partial<ClaimReport> = {}): ClaimReport {
  return {
    claims: [
      {
        text: 'The kiln is warm.',
        start: 0,
        end: 17,
        verdict: 'supported',
        confidence: 0.9,
        reason: 'The source says it in these words.',
        evidence: [
          {
            source: 'Brief',
            title: 'Brief',
            documentId: null,
            start: 5,
            end: 21,
            quote: 'the kiln is warm',
          },
        ],
      },
    ],
    supportedShare: 1,
    consistent: true,
    confidence: 0.9,
    policy: [],
    basis: 'fitted on summaries',
    ...change,
  }
}

/** A variant that the composer made, with what a test cares about changed. */
export function aGenerated(change: Partial<GeneratedDraft> = {}): GeneratedDraft {
  const { claims, ...report } = aReport()
  const text = change.text ?? 'The kiln is warm.'
  return {
    id: 'd1',
    version: 1,
    text,
    posts: [text],
    tier: 'composer',
    model: 'composer',
    attempts: [{ tier: 'composer', model: 'composer', outcome: 'chosen' }],
    claims,
    report,
    analysis: anAnalysis(),
    seed: 7,
    tookMs: 40,
    tokensPerSecond: null,
    ...change,
  }
}

/** A version that the composer wrote, with what a test cares about changed. */
export function aVersion(change: Partial<DraftVersion> = {}): DraftVersion {
  return {
    version: 1,
    text: 'The kiln is warm.',
    origin: 'generated',
    feedback: null,
    tier: 'composer',
    model: 'composer',
    seed: 7,
    attempts: [],
    report: aReport(),
    tookMs: 40,
    posts: [],
    createdAt: '2026-11-20T10:00:00Z',
    ...change,
  }
}

/** A source of one document, with what a test cares about changed. */
export function aSource(change: Partial<Source> = {}): Source {
  return {
    id: SourceId.parse('s1'),
    kind: 'text',
    title: 'Notes',
    path: null,
    documents: 1,
    chunks: 1,
    characters: 100,
    problems: [],
    addedAt: '2026-11-20T10:00:00Z',
    updatedAt: '2026-11-20T10:00:00Z',
    ...change,
  }
}

/** Yields events one after the other; an error among them is thrown in its place. */
export async function* stream<T>(...events: readonly (T | Error)[]): AsyncGenerator<T> {
  for (const event of events) {
    await Promise.resolve()
    if (event instanceof Error) throw event
    yield event
  }
}

/** A stream that never ends by itself. */
export async function* endless<T>(first: readonly T[], signal?: AbortSignal): AsyncGenerator<T> {
  yield* first
  await new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error))
  })
}

interface Scene {
  readonly drafts?: readonly Draft[]
  readonly versions?: readonly DraftVersion[]
  readonly brief?: string
  readonly sources?: readonly Source[]
  readonly storage?: Storage
}

/** The stores of the room around a Kiln whose drafting each test decides; `asked` keeps what it was asked. */
export function createDrafting({
  drafts = [],
  versions = [],
  brief,
  sources,
  storage,
}: Scene = {}) {
  const { kiln, asked, kept } = createWriteKiln({ drafts })
  const calls = {
    generate: vi.fn<Kiln['drafts']['generate']>(() => stream<GenerateEvent>()),
    refine: vi.fn<Kiln['drafts']['refine']>(() => stream<GenerateEvent>()),
    batch: vi.fn<Kiln['drafts']['batch']>(() => stream<BatchEvent>()),
    batches: vi.fn<Kiln['drafts']['batches']>(async () => ({ batches: [] })),
    check: vi.fn<Kiln['drafts']['check']>(async () => aReport()),
    rate: vi.fn<Kiln['drafts']['rate']>(async () => ({
      ratings: { up: 0, down: 0, edited: 0, used: 0, rejected: 0 },
    })),
    export: vi.fn<Kiln['drafts']['export']>(async () => ({
      fileName: 'posts.csv',
      mediaType: 'text/csv',
      content: 'a,b',
    })),
    get: vi.fn<Kiln['drafts']['get']>(
      async ({ id }) => kept.get(id as DraftId) ?? aDraft({ id: id as DraftId }),
    ),
    versions: vi.fn<Kiln['drafts']['versions']>(async () => ({
      brief:
        brief === undefined ? null : { brief, platform: 'x' as const, variants: 1, thread: false },
      versions: [...versions],
    })),
  }
  Object.assign(asked.drafts, calls)
  const sourceCalls = {
    list: vi.fn<Kiln['sources']['list']>(async () => ({
      sources: [...(sources ?? [])],
      total: sources?.length ?? 0,
    })),
    add: vi.fn<Kiln['sources']['add']>(() =>
      stream<SourceEvent>({ type: 'result', source: aSource() }),
    ),
    refresh: vi.fn<Kiln['sources']['refresh']>(() => stream<SourceEvent>()),
    remove: vi.fn<Kiln['sources']['remove']>(async () => ({})),
    read: vi.fn<Kiln['sources']['read']>(),
  }
  Object.assign(asked, { sources: sourceCalls, models: { list: async () => ({ models: [] }) } })
  const save = vi.fn<(content: string, mediaType: string, fileName: string) => void>()
  const upload = vi.fn<(file: File) => Promise<string>>(async (file) => `/uploads/${file.name}`)
  const stores = createWriteStores(kiln, storage ?? createStorage(), { save, upload })
  return { stores, asked: calls, askedSources: sourceCalls, save, upload, kept }
}
