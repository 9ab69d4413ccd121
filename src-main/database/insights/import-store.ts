import type { ImportResult, Mapping } from '#shared/contract/analytics-import.ts'
import { PlatformId } from '#shared/contract/platforms.ts'
import type { Database } from '../connection.ts'

interface Row {
  readonly id: number
  readonly name: string
  readonly format: string
  readonly platform: string
  readonly account: string
  readonly is_own: number
  readonly is_sample: number
  readonly rows: number
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
  readonly details: string
  readonly imported_at: string
}

/** What an import is before its rows are read. */
export interface NewImport {
  readonly name: string
  readonly format: string
  readonly platform: string
  readonly account: string
  readonly isOwn: boolean
  readonly isSample?: boolean
  readonly importedAt: string
}

/** What is known of an import once its rows are read. */
export type ImportCounts = Pick<
  ImportResult,
  'rows' | 'added' | 'updated' | 'unchanged' | 'rejectedTotal' | 'rejected' | 'skipped' | 'warnings'
> & { readonly account: string }

/** A mapping that a person made, with what they said of the file. */
export interface KeptMapping {
  readonly mapping: Mapping
  readonly platform: string
  readonly account: string
}

/** Imports and the mappings made by hand. */
export interface ImportStore {
  /** Opens an import and answers its id; `finish` tells how it went. */
  begin(started: NewImport): number
  finish(id: number, counts: ImportCounts): ImportResult
  list(limit: number): { imports: ImportResult[]; total: number }
  find(id: number): ImportResult | undefined
  /** The account that imports of a format went to last. */
  lastAccount(format: string): string | null
  keepMapping(headings: string, kept: KeptMapping): void
  findMapping(headings: string): KeptMapping | undefined
}

const BEGIN = `
  INSERT INTO imports (name, format, platform, account, is_own, is_sample, rows, added, updated, unchanged, rejected,
    details, imported_at)
  VALUES (@name, @format, @platform, @account, @isOwn, @isSample, 0, 0, 0, 0, 0, '{}', @importedAt)`
const FINISH = `
  UPDATE imports SET account = @account, rows = @rows, added = @added, updated = @updated, unchanged = @unchanged,
    rejected = @rejectedTotal, details = @details,
    account_id = (SELECT id FROM accounts WHERE platform = imports.platform AND name = @account AND is_sample = imports.is_sample)
  WHERE id = @id`
const KEEP = `
  INSERT INTO mappings (headings, mapping, platform, account) VALUES (?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET mapping = excluded.mapping, platform = excluded.platform, account = excluded.account`

/** SQL of the tables `imports` and `mappings`. */
export function createImportStore(database: Database): ImportStore {
  const begin = database.prepare(BEGIN)
  const finish = database.prepare(FINISH)
  const select = database.prepare<[number], Row>('SELECT * FROM imports WHERE id = ?')
  const list = database.prepare<[number], Row>('SELECT * FROM imports ORDER BY id DESC LIMIT ?')
  const total = database.prepare<[], number>('SELECT count(*) FROM imports').pluck()
  const last = database
    .prepare<[string], string>(
      'SELECT account FROM imports WHERE format = ? AND is_sample = 0 AND is_own = 1 ORDER BY id DESC LIMIT 1',
    )
    .pluck()
  const keep = database.prepare(KEEP)
  const mapping = database.prepare<
    [string],
    { mapping: string; platform: string; account: string }
  >('SELECT mapping, platform, account FROM mappings WHERE headings = ?')

  const find = (id: number) => {
    const row = select.get(id)
    return row && toResult(row)
  }
  return {
    begin: ({ isOwn, isSample = false, ...started }) =>
      Number(
        begin.run({ ...started, isOwn: isOwn ? 1 : 0, isSample: isSample ? 1 : 0 }).lastInsertRowid,
      ),
    finish(id, { rejected, skipped, warnings, ...counts }) {
      finish.run({ ...counts, id, details: JSON.stringify({ rejected, skipped, warnings }) })
      return find(id) as ImportResult
    },
    list: (limit) => ({ imports: list.all(limit).map(toResult), total: total.get() ?? 0 }),
    find,
    lastAccount: (format) => last.get(format) ?? null,
    keepMapping: (headings, kept) =>
      void keep.run(headings, JSON.stringify(kept.mapping), kept.platform, kept.account),
    findMapping(headings) {
      const row = mapping.get(headings)
      return row && { ...row, mapping: JSON.parse(row.mapping) as Mapping }
    },
  }
}

function toResult(row: Row): ImportResult {
  const details = JSON.parse(row.details) as Partial<
    Pick<ImportResult, 'rejected' | 'skipped' | 'warnings'>
  >
  return {
    id: row.id,
    name: row.name,
    format: row.format,
    platform: PlatformId.safeParse(row.platform).data ?? null,
    account: row.account,
    isOwn: row.is_own === 1,
    isSample: row.is_sample === 1,
    rows: row.rows,
    added: row.added,
    updated: row.updated,
    unchanged: row.unchanged,
    rejected: details.rejected ?? [],
    rejectedTotal: row.rejected,
    skipped: details.skipped ?? [],
    warnings: details.warnings ?? [],
    importedAt: row.imported_at,
  }
}
