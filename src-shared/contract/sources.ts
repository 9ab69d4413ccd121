import { z } from 'zod'
import { command, query, stream } from './define.ts'
import { Progress } from './progress.ts'
import { Text } from './texts.ts'

export const SourceId = z.string().brand<'SourceId'>()
export type SourceId = z.infer<typeof SourceId>

const offset = z.number().int().min(0)

/** What the user lets Kiln write from: one text, one file, or a folder or repository of many documents. */
export const Source = z.object({
  id: SourceId,
  kind: z.enum(['text', 'file', 'folder', 'repository']),
  title: z.string(),
  path: z.string().nullable(),
  documents: offset,
  chunks: offset,
  characters: offset,
  /** What could not be read, and why. */
  problems: z.array(z.object({ path: z.string(), reason: z.string() })),
  addedAt: z.string(),
  updatedAt: z.string(),
})
export type Source = z.infer<typeof Source>

/** A stretch of one document of a source, best first; `score` is 0..1 against the best. */
export const SourceHit = z.object({
  sourceId: SourceId,
  documentId: z.string(),
  /** The document's name inside its source. */
  title: z.string(),
  path: z.string().nullable(),
  start: offset,
  end: offset,
  text: z.string(),
  score: z.number().min(0).max(1),
})
export type SourceHit = z.infer<typeof SourceHit>

/** A document as text, from `start` to `end`. */
export const SourceText = z.object({
  sourceId: SourceId,
  documentId: z.string(),
  title: z.string(),
  start: offset,
  end: offset,
  characters: offset,
  text: z.string(),
})
export type SourceText = z.infer<typeof SourceText>

export const SourceEvent = z.discriminatedUnion('type', [
  Progress,
  z.object({ type: z.literal('result'), source: Source }),
])
export type SourceEvent = z.infer<typeof SourceEvent>

export const sources = {
  add: stream({
    summary: 'Read and index a text, a file, a folder or a local repository, once',
    input: z
      .object({
        path: z.string().min(1).optional(),
        text: Text.optional(),
        title: z.string().max(500).optional(),
      })
      .refine((input) => (input.path === undefined) !== (input.text === undefined), {
        message: 'give either "path" or "text"',
      }),
    output: SourceEvent,
  }),
  refresh: stream({
    summary: 'Read again what changed in a source since it was indexed',
    input: z.object({ id: SourceId }),
    output: SourceEvent,
  }),
  list: query({
    summary: 'Sources, last added first',
    input: z.object({ limit: z.number().int().min(1).max(1000).default(100) }),
    output: z.object({ sources: z.array(Source), total: z.number().int() }),
  }),
  remove: command({
    summary: 'Forget a source and everything read from it; its files stay',
    input: z.object({ id: SourceId }),
    output: z.object({}),
  }),
  search: query({
    summary: 'Stretches of the sources that fit a question, best first',
    input: z.object({
      query: z.string().max(20_000),
      limit: z.number().int().min(1).max(100).default(10),
      sourceIds: z.array(SourceId).optional(),
    }),
    output: z.object({
      hits: z.array(SourceHit),
      /** `words` is BM25 alone; `words and meaning` adds embeddings. */
      method: z.enum(['words', 'words and meaning']),
    }),
  }),
  read: query({
    summary: 'The text of one document, or a stretch of it',
    input: z.object({ documentId: z.string(), start: offset.optional(), end: offset.optional() }),
    output: SourceText,
  }),
}
