import { FAILURES, REMEDIES } from '#shared/sentences/failures.ts'
import { REJECTIONS } from '#shared/sentences/imports.ts'
import { setImmediate } from 'node:timers/promises'
import readXlsxFile from 'read-excel-file/universal'
import type { Cell } from '#main/core/insights/read/cell.ts'
import { MOST_CELL, MOST_COLUMNS } from '#main/core/insights/read/csv-reader.ts'
import type { ZipEntry } from '#main/core/sources/zip-entries.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { tooWide } from './csv-file.ts'
import type { Batch, Table, TableFile } from './table-file.ts'
import { unpackPart } from './unpack-part.ts'

/** Most bytes that the parts of a workbook may unpack to, all together: some 400,000 rows. */
const MOST_UNPACKED = 200_000_000
const READ_PARTS = /\.(?:xml|rels)$/i
const BATCH_ROWS = 2000

interface Found {
  readonly bytes: Buffer<ArrayBuffer>
  readonly entries: readonly ZipEntry[]
  readonly signal: AbortSignal
}

/** Opens a workbook; formulas are their last results, dates ISO texts. Throws in words for bombs and damage. */
export async function openXlsx({ bytes, entries, signal }: Found): Promise<TableFile> {
  if (entries.some(({ isEncrypted }) => isEncrypted))
    throw new KilnError('unreadable-file', FAILURES.password, {
      action: REMEDIES.password,
    })
  await refuseBomb({ bytes, entries, signal })
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const sheets = await readXlsxFile(buffer, { trim: false }).catch((error: unknown) => {
    throw damaged(error)
  })
  return {
    isSemicolon: false,
    warnings: [],
    tables: sheets.map(({ sheet, data }) =>
      toTable(sheet, data as unknown as readonly unknown[][]),
    ),
  }
}

function toTable(name: string, data: readonly (readonly unknown[])[]): Table {
  return {
    name,
    async *read(signal) {
      for (let start = 0; start < data.length; start += BATCH_ROWS) {
        signal.throwIfAborted()
        yield toBatch(data, start)
        await setImmediate()
      }
    },
  }
}

function toBatch(data: readonly (readonly unknown[])[], start: number): Batch {
  const rows: Cell[][] = []
  const numbers: number[] = []
  const broken: Batch['broken'][number][] = []
  for (const [at, row] of data.slice(start, start + BATCH_ROWS).entries()) {
    if (row.length > MOST_COLUMNS) throw tooWide()
    const cells = row.map(toCell)
    const number = start + at + 1
    if (cells.every((cell) => cell === null || cell === '')) continue
    if (cells.some((cell) => typeof cell === 'string' && cell.length > MOST_CELL))
      broken.push({ row: number, reason: REJECTIONS.longSheetCell })
    else {
      rows.push(cells)
      numbers.push(number)
    }
  }
  return { rows, numbers, broken, share: Math.min(1, (start + BATCH_ROWS) / data.length) }
}

function toCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Date) return toIso(value)
  return typeof value === 'boolean' ? String(value) : null
}

/** A date as a sheet shows it, without a zone; a day alone where it has no time. */
function toIso(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString() // serial numbers are not exact
  return rounded.endsWith('T00:00:00.000Z') ? rounded.slice(0, -14) : rounded.slice(0, -5)
}

/** Unpacks every part that will be read, only to count: what the archive says of its sizes can be a lie. */
async function refuseBomb({ bytes, entries, signal }: Found): Promise<void> {
  let total = 0
  for (const entry of entries) {
    if (!READ_PARTS.test(entry.name)) continue
    try {
      const most = MOST_UNPACKED - total
      for await (const piece of unpackPart(bytes, entry, { most, signal })) total += piece.length
    } catch (error) {
      signal.throwIfAborted()
      throw damaged(error)
    }
    if (total > MOST_UNPACKED) throw tooLarge()
  }
}

function tooLarge(): KilnError {
  return new KilnError('too-large', FAILURES.largeWorkbook, {
    action: REMEDIES.sheet,
  })
}

function damaged(cause?: unknown): KilnError {
  return new KilnError('unreadable-file', FAILURES.damaged, {
    action: REMEDIES.workbook,
    cause,
  })
}
