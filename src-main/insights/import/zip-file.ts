import { fill } from '#shared/sentences/fill.ts'
import { FAILURES, REMEDIES } from '#shared/sentences/failures.ts'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type ZipEntry, zipEntries } from '#main/core/sources/zip-entries.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { Batch, Table, TableFile } from './table-file.ts'
import { unpackPart } from './unpack-part.ts'
import { openXlsx } from './xlsx-file.ts'

const MOST_PACKED = 100_000_000
/** Tables of an archive are held in memory. */
const MOST_UNPACKED = 50_000_000
const MOST_FILES = 20
const TABLE_NAME = /^(?!__MACOSX\/|(?:.*\/)?\.).*\.(?:csv|tsv|json|jsonl|xlsx)$/i

interface Found {
  readonly path: string
  readonly sizeBytes: number
  readonly signal: AbortSignal
  /** Opens a file of the archive, which is no archive itself. */
  readonly openFile: (path: string, signal: AbortSignal) => Promise<TableFile>
}

/** Opens a workbook, or an archive of tables as platforms pack their exports; throws in words for everything else. */
export async function openZip({ path, sizeBytes, signal, openFile }: Found): Promise<TableFile> {
  if (sizeBytes > MOST_PACKED) throw tooLarge()
  const bytes = await readFile(path, { signal })
  const entries = zipEntries(bytes)
  if (!entries)
    throw new KilnError('unreadable-file', FAILURES.damaged, {
      action: REMEDIES.workbook,
    })
  const isLocked = entries.some(({ isEncrypted }) => isEncrypted)
  if (entries.some(({ name }) => name === 'xl/workbook.xml') || isLocked)
    return openXlsx({ bytes, entries, signal })
  const tables = entries.filter(({ name }) => TABLE_NAME.test(name))
  if (tables.length === 0)
    throw new KilnError('unreadable-file', FAILURES.archiveEmpty, {
      action: REMEDIES.archive,
    })
  if (tables.length > MOST_FILES) throw tooLarge()
  const folder = await mkdtemp(join(tmpdir(), 'kiln-export-'))
  try {
    return await openTables(bytes, { tables, folder, signal, openFile })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Tables extends Pick<Found, 'signal' | 'openFile'> {
  readonly tables: readonly ZipEntry[]
  readonly folder: string
}

async function openTables(
  bytes: Uint8Array,
  { tables, folder, signal, openFile }: Tables,
): Promise<TableFile> {
  const all: Table[] = []
  const warnings = new Set<string>()
  let isSemicolon = false
  let left = MOST_UNPACKED
  for (const [at, entry] of tables.entries()) {
    const name = basename(entry.name)
    const path = join(folder, `${at}`)
    const file = createWriteStream(path)
    try {
      await pipeline(unpackPart(bytes, entry, { most: left, signal }), file)
    } catch (cause) {
      signal.throwIfAborted()
      throw damaged(name, cause)
    }
    left -= file.bytesWritten
    if (left < 0) throw tooLarge()
    if (file.bytesWritten === 0) continue
    const opened = await openFile(path, signal)
    isSemicolon ||= opened.isSemicolon
    for (const warning of opened.warnings) warnings.add(warning)
    for (const table of opened.tables) all.push(await inMemory(name, table, signal))
  }
  return { tables: all, isSemicolon, warnings: [...warnings], isArchive: true }
}

async function inMemory(name: string, table: Table, signal: AbortSignal): Promise<Table> {
  const batches: Batch[] = []
  for await (const batch of table.read(signal)) batches.push(batch)
  return {
    name: table.name === '' ? name : `${name}: ${table.name}`,
    async *read(stop) {
      for (const batch of batches) {
        stop.throwIfAborted()
        yield batch
      }
    },
  }
}

function tooLarge(): KilnError {
  return new KilnError('too-large', FAILURES.archiveLarge, {
    action: REMEDIES.unpack,
  })
}

function damaged(name: string, cause: unknown): KilnError {
  return new KilnError('unreadable-file', fill(FAILURES.archiveDamaged, { nameFile: name }), {
    action: REMEDIES.anew,
    cause,
  })
}
