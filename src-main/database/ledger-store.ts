import { LedgerEntry } from '#shared/contract/remote.ts'
import type { Database } from './connection.ts'

type Row = Record<string, string | number>

/** Requests that left this machine. */
export interface LedgerStore {
  note(entry: LedgerEntry): void
  /** Newest first, with how many there are in all. */
  list(limit: number): { entries: LedgerEntry[]; total: number }
}

/** Older entries give way, so that the file stays small. */
const MOST_ENTRIES = 10_000

/** SQL of the table `ledger`. */
export function createLedgerStore(database: Database): LedgerStore {
  const insert = database.prepare(
    `INSERT INTO ledger (at, host, purpose, sent_bytes, received_bytes, outcome)
     VALUES (@at, @host, @purpose, @sentBytes, @receivedBytes, @outcome)`,
  )
  const trim = database.prepare(
    'DELETE FROM ledger WHERE position <= (SELECT max(position) FROM ledger) - ?',
  )
  const newest = database.prepare<[number], Row>(
    'SELECT * FROM ledger ORDER BY position DESC LIMIT ?',
  )
  const count = database.prepare<[], { total: number }>('SELECT count(*) AS total FROM ledger')
  return {
    note: database.transaction((entry: LedgerEntry) => {
      insert.run(entry)
      trim.run(MOST_ENTRIES)
    }),
    list: (limit) => ({
      entries: newest.all(limit).map((row) =>
        LedgerEntry.parse({
          at: row['at'],
          host: row['host'],
          purpose: row['purpose'],
          sentBytes: row['sent_bytes'],
          receivedBytes: row['received_bytes'],
          outcome: row['outcome'],
        }),
      ),
      total: count.get()?.total ?? 0,
    }),
  }
}
