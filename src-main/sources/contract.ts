import { z } from 'zod'
import { command, query, stream } from '#shared/contract/define.ts'
import type { DocumentRole } from '#main/core/sources/document-role.ts'
import type { Refusal } from '#main/core/sources/recognise-media.ts'

/** A file that may be read: its path inside what was surveyed, folders parted by `/`. */
export interface SurveyedFile {
  readonly name: string
  readonly path: string
  readonly role: DocumentRole | null
  readonly sizeBytes: number
  readonly modifiedMs: number
}

/** What there is to read at a path, the weightiest first, and what is left out. */
export interface Survey {
  readonly kind: 'file' | 'folder' | 'repository'
  /** With links resolved. */
  readonly path: string
  readonly title: string
  readonly files: readonly SurveyedFile[]
  readonly problems: readonly { readonly path: string; readonly reason: string }[]
}

/** A document as text, cut into chunks that lie end to end; `ends` are offsets, the last one the length. */
export interface ReadText {
  readonly type: 'text'
  readonly text: string
  readonly ends: readonly number[]
  /** SHA-256 of the file. */
  readonly hash: string
}

/** What reading a file comes to. */
export type ReadResult =
  | ReadText
  | { readonly type: 'unchanged' }
  | { readonly type: 'refused'; readonly refusal: Refusal }

/** What the reading thread can be asked. */
export const readingContract = {
  sources: {
    survey: stream({
      summary: 'What there is to read at a path; says on the way how many files were found',
      input: z.object({ path: z.string() }),
      output: z.custom<
        | { readonly type: 'progress'; readonly found: number }
        | { readonly type: 'result'; readonly survey: Survey }
      >(),
    }),
    read: query({
      summary: 'The text of one file; nothing when its bytes are those of `hash`',
      input: z.object({ path: z.string(), hash: z.string().nullable() }),
      output: z.custom<ReadResult>(),
    }),
    commits: query({
      summary: 'The newest commit messages of a repository as one text',
      input: z.object({ path: z.string(), hash: z.string().nullable() }),
      output: z.custom<ReadResult>(),
    }),
  },
}

/** The type of `readingContract`. */
export type ReadingContract = typeof readingContract

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** What the parsing thread, which the reading thread starts and may end at any time, can be asked. */
export const parsingContract = {
  files: {
    parse: command({
      summary: 'The text in the bytes of a file',
      input: z.object({ media: z.enum(['html', 'csv', 'pdf', 'docx']), bytes: Bytes }),
      output: z.custom<ParseResult>(),
    }),
    commits: command({
      summary: 'The newest commit messages of the repository at a path',
      input: z.object({ path: z.string() }),
      output: z.custom<ParseResult>(),
    }),
  },
}

/** A text, or why there is none. */
export type ParseResult = { readonly text: string } | { readonly refusal: Refusal }

/** The type of `parsingContract`. */
export type ParsingContract = typeof parsingContract
