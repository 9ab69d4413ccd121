import { readFile } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { createInflateRaw } from 'node:zlib'
import readXlsxFile from 'read-excel-file/universal'
import type { Cell } from '#main/core/insights/read/cell.ts'
import { MOST_CELL, MOST_COLUMNS } from '#main/core/insights/read/csv-reader.ts'
import { type ZipEntry, zipEntries } from '#main/core/sources/zip-entries.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { tooWide } from './csv-file.ts'
import type { Batch, Table, TableFile } from './table-file.ts'

/** Most bytes that the parts of a workbook may unpack to, all together: some 400,000 rows. */
const MOST_UNPACKED = 200_000_000
const MOST_PACKED = 100_000_000
const READ_PARTS = /\.(?:xml|rels)$/i
const DEFLATE = 8
const BATCH_ROWS = 2000

interface Found {
  readonly path: string
  readonly sizeBytes: number
  readonly signal: AbortSignal
}

/** Opens a workbook; formulas are their last results, dates ISO texts. Throws in words for bombs and damage. */
export async function openXlsx({ path, sizeBytes, signal }: Found): Promise<TableFile> {
  if (sizeBytes > MOST_PACKED) throw tooLarge()
  const bytes = await readFile(path, { signal })
  const entries = zipEntries(bytes)
  if (!entries) throw damaged()
  if (entries.some(({ isEncrypted }) => isEncrypted))
    throw new KilnError('unreadable-file', 'The workbook is protected by a password', {
      action: 'Save it without a password.',
    })
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw notWorkbook(entries)
  await refuseBomb(bytes, entries, signal)
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
      broken.push({ row: number, reason: 'A cell is longer than a spreadsheet allows.' })
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
async function refuseBomb(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  signal: AbortSignal,
): Promise<void> {
  let total = 0
  for (const { name, method, start, packedBytes } of entries) {
    if (!READ_PARTS.test(name)) continue
    if (start + packedBytes > bytes.byteLength) throw damaged()
    const packed = bytes.subarray(start, start + packedBytes)
    if (method !== DEFLATE) total += packedBytes
    else total += await inflatedBytes(packed, { most: MOST_UNPACKED - total, signal })
    if (total > MOST_UNPACKED) throw tooLarge()
  }
}

async function inflatedBytes(
  packed: Uint8Array,
  { most, signal }: { most: number; signal: AbortSignal },
): Promise<number> {
  const inflate = createInflateRaw()
  let size = 0
  inflate.end(packed)
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      signal.throwIfAborted()
      size += chunk.length
      if (size > most) break
    }
  } catch (error) {
    signal.throwIfAborted()
    throw damaged(error)
  } finally {
    inflate.destroy()
  }
  return size
}

function tooLarge(): KilnError {
  return new KilnError('too-large', 'The workbook unpacks to more than 200 MB', {
    action: 'Save the sheet as CSV: that is read whatever its size.',
  })
}

function damaged(cause?: unknown): KilnError {
  return new KilnError('unreadable-file', 'The workbook is damaged', {
    action: 'Open it in a spreadsheet and save it again, or download the export anew.',
    cause,
  })
}

function notWorkbook(entries: readonly ZipEntry[]): KilnError {
  const tables = entries
    .filter(({ name }) => /\.(?:csv|tsv|xlsx)$/i.test(name))
    .map(({ name }) => name)
  return tables.length > 0
    ? new KilnError('unreadable-file', 'The file is an archive of tables', {
        action: `Unpack it and give one of its files: ${tables.slice(0, 5).join(', ')}.`,
      })
    : new KilnError('unreadable-file', 'The archive is no workbook', {
        action: 'Give a CSV, XLSX or JSON file.',
      })
}
