import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { ClickImport, Rejection } from '#shared/contract/clicks.ts'
import { KilnError, toWireError } from '#shared/contract/errors.ts'
import type { Progress } from '#shared/contract/progress.ts'
import {
  type ClickRow,
  type ClickTable,
  MOST_ROWS,
  readClickTable,
} from '#main/core/clicks/read-click-table.ts'
import { rejectionOf } from '#main/core/clicks/rejections.ts'
import { decodeText } from '#main/core/sources/decode-text.ts'
import {
  type ClickFigures,
  type ClickStore,
  figureKey,
  type MeasuredPicture,
} from '#main/database/click-store.ts'
import { mapAhead } from '#main/lib/map-ahead.ts'
import type { UploadFolder } from '#main/lib/upload-folder.ts'
import type { ClickModels } from './click-models.ts'
import { createPictureFinder, type PicturePlaces } from './find-picture.ts'
import type { PictureMeasure } from './measure-picture.ts'

/** What an import needs. */
export interface ImportParts {
  readonly store: ClickStore
  readonly measure: PictureMeasure
  readonly models: ClickModels
  readonly inOneStep: <T>(work: () => T) => T
  readonly uploads: Pick<UploadFolder, 'release'>
}

interface ImportInput extends PicturePlaces {
  readonly channel: string
}

const MOST_BYTES = 50_000_000
const IN_FLIGHT = 2
const SKIPPED = new Set(['not-found', 'unreadable-file', 'too-large', 'unsupported-media'])

type Found =
  | { readonly row: ClickRow; readonly picture: MeasuredPicture }
  | { readonly rejection: Rejection }

/** Reads a table, measures its pictures, keeps the figures in one step, and fits anew. */
export async function* importClicks(
  input: ImportInput,
  parts: ImportParts,
  signal: AbortSignal,
): AsyncGenerator<Progress | ClickImport> {
  try {
    yield progress('reading', 0, 1)
    const path = resolve(input.path)
    const table = readClickTable(decodeText(await readTable(path)))
    refuse(table, basename(path))
    const findPicture = createPictureFinder({ ...input, path })
    const rejected = [...table.rejected]
    const found: Extract<Found, { row: ClickRow }>[] = []
    let done = 0
    yield progress('measuring', 0, table.rows.length)
    const measured = mapAhead(table.rows, IN_FLIGHT, (row) => measureRow(row, findPicture(row)))
    for await (const each of measured) {
      signal.throwIfAborted()
      if ('rejection' in each) rejected.push(each.rejection)
      else found.push(each)
      yield progress('measuring', ++done, table.rows.length)
    }
    const counts = keep(found, rejected)
    yield progress('fitting', 0, 1)
    const model = await parts.models.describe()
    yield {
      type: 'result',
      rows: table.count,
      ...counts,
      rejected: rejected.toSorted((a, b) => a.row - b.row),
      columns: table.columns,
      ctrIs: table.ctrIs,
      model,
    }
  } finally {
    for (const { path } of [{ path: input.path }, ...input.pictures])
      await parts.uploads.release(path)
  }

  async function measureRow(row: ClickRow, path: string | undefined): Promise<Found> {
    const name = row.picture || row.video || row.title
    if (path === undefined) return { rejection: rejectionOf(row.row, 'not-found', name) }
    try {
      return { row, picture: await parts.measure.measure(path, signal) }
    } catch (error) {
      const { code } = toWireError(error)
      if (!SKIPPED.has(code)) throw error
      const kind = code === 'not-found' ? 'not-found' : 'unreadable'
      return { rejection: rejectionOf(row.row, kind, name) }
    }
  }

  function keep(rows: readonly Extract<Found, { row: ClickRow }>[], rejected: Rejection[]) {
    const counts = { added: 0, updated: 0, unchanged: 0 }
    const seen = new Set<string>()
    parts.inOneStep(() => {
      for (const { row, picture } of rows) {
        const figures = toFigures(row, picture.hash, input.channel)
        const key = figureKey(figures)
        if (seen.has(key)) rejected.push(rejectionOf(row.row, 'repeated', row.picture || row.video))
        else counts[parts.store.put(figures).did]++
        seen.add(key)
      }
    })
    return counts
  }
}

function toFigures(row: ClickRow, picture: string, channel: string): ClickFigures {
  return {
    channel: row.channel || channel,
    title: row.title,
    videoId: row.video || null,
    picture,
    ctr: row.rate,
    impressions: row.impressions,
    clicks: row.clicks,
    at: row.date || null,
    testId: null,
  }
}

const progress = (stage: Progress['stage'], done: number, total: number): Progress => ({
  type: 'progress',
  stage,
  done,
  total,
})

async function readTable(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size <= MOST_BYTES) return await readFile(path)
  } catch (error) {
    throw new KilnError('not-found', `No file at ${path}`, {
      action: 'Check the path.',
      cause: error,
    })
  }
  throw new KilnError('too-large', `${basename(path)} is larger than ${MOST_BYTES / 1e6} MB`, {
    action: 'Split it, or leave out the columns that are not needed.',
  })
}

/** Refuses a table that cannot be understood as a whole. */
function refuse({ columns, count }: ClickTable, name: string): void {
  if (count > MOST_ROWS)
    throw new KilnError('too-large', `${name} has more than ${MOST_ROWS} rows`, {
      action: 'Split it into several files.',
    })
  const { ctr, impressions, clicks, picture, video, title } = columns
  if (ctr === null && (impressions === null || clicks === null))
    throw new KilnError('invalid-input', `${name} does not say how often pictures were opened`, {
      action: 'It needs a heading row with a column “ctr”, or with “impressions” and “clicks”.',
    })
  if (picture === null && video === null && title === null)
    throw new KilnError('invalid-input', `${name} does not say which pictures it is about`, {
      action:
        'It needs a column “thumbnail” with the paths of the pictures, or “content” with ids that they are named for.',
    })
}
