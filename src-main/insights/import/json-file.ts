import { FAILURES, REMEDIES } from '#shared/sentences/failures.ts'
import { REJECTIONS } from '#shared/sentences/imports.ts'
import { readFile } from 'node:fs/promises'
import type { Cell } from '#main/core/insights/read/cell.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { guessEncoding, readText } from './decode.ts'
import type { Batch, TableFile } from './table-file.ts'

interface Found {
  readonly path: string
  readonly head: Buffer
  readonly sizeBytes: number
  readonly signal: AbortSignal
}

/** A JSON document is read as a whole, so it may not be larger; lines may. */
const MOST_BYTES = 64_000_000
/** Lines whose names make the columns. */
const MOST_LINES = 2000
const MOST_LINE = 4_000_000

/** Opens JSON lines, or a document with a list of records; the first row is the names. */
export async function openJson({ path, head, sizeBytes, signal }: Found): Promise<TableFile> {
  const encoding = guessEncoding(head)
  const isList = /^\ufeff?\s*(?:\[|\{\s*"[^"]{1,100}"\s*:\s*\[)/.test(head.toString('utf8'))
  const whole = isList || sizeBytes < 1_000_000 ? await readList(path, sizeBytes) : null
  if (whole) {
    const names = namesOf(whole)
    const rows = [names, ...whole.map((record) => toRow(record, names))]
    return one(async function* () {
      yield { rows, numbers: rows.map((_, at) => at + 1), broken: [], share: 1 }
    })
  }
  const first: Record<string, unknown>[] = []
  for await (const { records } of readLines(path, encoding, signal)) {
    for (const { record } of records) if (record) first.push(record)
    if (first.length >= MOST_LINES) break
  }
  if (first.length === 0) throw notJson()
  const names = namesOf(first)
  return one(async function* (stop) {
    yield { rows: [names], numbers: [1], broken: [], share: 0 }
    for await (const { records, bytes } of readLines(path, encoding, stop)) {
      const good = records.filter(({ record }) => record !== null)
      yield {
        rows: good.map(({ record }) => toRow(record ?? {}, names)),
        numbers: good.map(({ row }) => row + 1),
        broken: records
          .filter(({ record }) => record === null)
          .map(({ row }) => ({ row: row + 1, reason: REJECTIONS.notJson })),
        share: bytes / sizeBytes,
      }
    }
  })
}

function one(read: (signal: AbortSignal) => AsyncGenerator<Batch>): TableFile {
  return { isSemicolon: false, warnings: [], tables: [{ name: '', read }] }
}

async function readList(
  path: string,
  sizeBytes: number,
): Promise<Record<string, unknown>[] | null> {
  if (sizeBytes > MOST_BYTES)
    throw new KilnError('too-large', FAILURES.largeJson, {
      action: REMEDIES.jsonLines,
    })
  const bytes = await readFile(path)
  const encoding = guessEncoding(bytes.subarray(0, 65_536))
  try {
    const parsed = JSON.parse(
      bytes.toString(encoding === 'utf-16le' ? 'utf16le' : 'utf8').replace(/^\ufeff/, ''),
    ) as unknown
    const list = Array.isArray(parsed)
      ? parsed
      : Object.values(Object(parsed) as object).find((value) => Array.isArray(value))
    const records = (Array.isArray(list) ? (list as unknown[]) : [parsed]).filter(isRecord)
    return records.length > 0 ? records : null
  } catch {
    return null
  }
}

interface Line {
  readonly row: number
  readonly record: Record<string, unknown> | null
}

async function* readLines(
  path: string,
  encoding: ReturnType<typeof guessEncoding>,
  signal: AbortSignal,
): AsyncGenerator<{ records: Line[]; bytes: number }> {
  let rest = ''
  let row = 0
  const toLines = (lines: readonly string[]) =>
    lines.flatMap((line): Line[] => {
      row++
      return line.trim() === '' ? [] : [{ row, record: parseLine(line) }]
    })
  let read = 0
  for await (const { text, bytes } of readText(path, encoding, signal)) {
    read = bytes
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > MOST_LINE) throw notJson()
    yield { records: toLines(lines), bytes }
  }
  yield { records: toLines([rest]), bytes: read }
}

function parseLine(line: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(line) as unknown
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function namesOf(records: readonly Record<string, unknown>[]): string[] {
  const names = new Set<string>()
  for (const record of records.slice(0, MOST_LINES))
    for (const name of Object.keys(record)) names.add(name)
  return [...names].slice(0, 2000)
}

function toRow(record: Record<string, unknown>, names: readonly string[]): Cell[] {
  return names.map((name) => {
    const value = record[name]
    if (typeof value === 'string' || typeof value === 'number') return value
    if (value === null || value === undefined) return null
    return JSON.stringify(value)
  })
}

function notJson(): KilnError {
  return new KilnError('unreadable-file', FAILURES.noJson, {
    action: REMEDIES.json,
  })
}
