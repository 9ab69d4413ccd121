import type { ClaimReport } from '#shared/contract/claims.ts'
import type { Draft, ExportFormat } from '#shared/contract/drafts.ts'
import { PLATFORM_NAMES, type PlatformId } from '#shared/contract/platforms.ts'
import { toCsv } from './csv.ts'

/** A file for another program. */
export interface ExportedDrafts {
  readonly fileName: string
  readonly mediaType: string
  readonly content: string
}

/** What is written of a draft. */
export interface ExportedDraft extends Omit<Draft, 'limits'> {
  readonly madeWith: string
  readonly supportedShare: number | null
  /** How its claims stood when it was last written; only JSON has room for it. */
  readonly report: ClaimReport | null
}

const BYTE_ORDER_MARK = '\uFEFF'
const TITLE_LENGTH = 60
const CSV = 'text/csv; charset=utf-8'

/** The first line of a post, short enough to be a title. */
function titleOf(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  const chars = Array.from(line)
  return chars.length <= TITLE_LENGTH
    ? line
    : `${chars
        .slice(0, TITLE_LENGTH - 1)
        .join('')
        .trimEnd()}…`
}

/** Characters at the start of a line that Markdown would read as marks. */
const escapeMarkdown = (text: string): string =>
  text.replaceAll(/^(?=#{1,6}\s|[>+*-]\s|\d+[.)]\s|={3,}|-{3,})/gmu, '\\')

// columns are those of `facts/platforms.md`, 2026-11-21; Buffer's, Metricool's and Notion's are unverified
const FORMATS: Readonly<
  Record<
    ExportFormat,
    { name: string; mediaType: string; write: (drafts: readonly ExportedDraft[]) => string }
  >
> = {
  text: {
    name: 'posts.txt',
    mediaType: 'text/plain; charset=utf-8',
    write: (drafts) => drafts.map(({ text }) => text).join('\n\n———\n\n'),
  },
  markdown: {
    name: 'posts.md',
    mediaType: 'text/markdown; charset=utf-8',
    write: (drafts) =>
      drafts
        .map(
          (draft) =>
            `## ${escapeMarkdown(titleOf(draft.text))}\n\n*${PLATFORM_NAMES[draft.platform]}, ${draft.updatedAt.slice(0, 10)}, ${draft.madeWith}*\n\n${escapeMarkdown(draft.text)}\n`,
        )
        .join('\n---\n\n'),
  },
  notion: {
    name: 'posts-notion.csv',
    mediaType: CSV,
    write: (drafts) =>
      toCsv([
        ['Name', 'Platform', 'Text', 'Brief', 'Created', 'Changed'],
        ...drafts.map((draft) => [
          titleOf(draft.text),
          PLATFORM_NAMES[draft.platform],
          draft.text,
          draft.brief,
          draft.createdAt,
          draft.updatedAt,
        ]),
      ]),
  },
  buffer: {
    name: 'posts-buffer.csv',
    mediaType: CSV,
    write: (drafts) =>
      toCsv(
        [
          ['Text', 'Image URL', 'Tags', 'Posting Time'],
          ...drafts.map(({ text, platform }) => [text, '', PLATFORM_NAMES[platform], '']),
        ],
        'blank',
      ),
  },
  publer: {
    name: 'posts-publer.csv',
    mediaType: CSV,
    write: (drafts) =>
      toCsv([['Date', 'Message'], ...drafts.map(({ text }) => ['', text])], 'blank'),
  },
  metricool: {
    name: 'posts-metricool.csv',
    mediaType: CSV,
    write: (drafts) =>
      toCsv(
        [
          ['Text', 'Date', 'Time', 'Draft', ...METRICOOL.map(([, name]) => name)],
          ...drafts.map(({ text, platform }) => [
            text,
            '',
            '',
            'TRUE',
            ...METRICOOL.map(([id]) => (id === platform ? 'TRUE' : 'FALSE')),
          ]),
        ],
        'blank',
      ),
  },
  csv: {
    name: 'posts.csv',
    mediaType: CSV,
    write: (drafts) =>
      BYTE_ORDER_MARK +
      toCsv([
        ['id', 'platform', 'text', 'brief', 'made with', 'claims supported', 'created', 'changed'],
        ...drafts.map((draft) => [
          draft.id,
          draft.platform,
          draft.text,
          draft.brief,
          draft.madeWith,
          draft.supportedShare === null ? '' : String(draft.supportedShare),
          draft.createdAt,
          draft.updatedAt,
        ]),
      ]),
  },
  json: {
    name: 'posts.json',
    mediaType: 'application/json; charset=utf-8',
    write: (drafts) => `${JSON.stringify(drafts, null, 2)}\n`,
  },
}

const METRICOOL: readonly (readonly [PlatformId, string])[] = [
  ['facebook', 'Facebook'],
  ['x', 'Twitter/X'],
  ['linkedin', 'LinkedIn'],
  ['instagram', 'Instagram'],
  ['tiktok', 'TikTok'],
  ['youtube', 'YouTube'],
  ['threads', 'Threads'],
]

/** Drafts as a file that the named program imports. */
export function exportDrafts(
  drafts: readonly ExportedDraft[],
  format: ExportFormat,
): ExportedDrafts {
  const { name, mediaType, write } = FORMATS[format]
  return { fileName: name, mediaType, content: write(drafts) }
}
