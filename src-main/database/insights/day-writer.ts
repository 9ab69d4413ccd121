import type { Database } from '../connection.ts'
import type { Outcome } from './post-record.ts'

/** Figures of an account on days, and shares of its audience, as one import tells them; the caller holds the transaction. */
export interface DayWriter {
  putDay(accountId: number, day: number, figure: readonly [metric: string, value: number]): Outcome
  putShare(accountId: number, share: { kind: string; name: string; share: number }): Outcome
}

interface Of {
  readonly importId: number
  readonly toldMs: number | null
}

interface OldDay {
  readonly value: number
  readonly import_id: number
  readonly told_ms: number | null
}

const KEEP_DAY = `
  INSERT INTO replaced_days (import_id, account_id, metric, day, value, value_import_id, told_ms)
  SELECT ?, account_id, metric, day, value, import_id, told_ms FROM days WHERE account_id = ? AND metric = ? AND day = ?
  ON CONFLICT DO NOTHING`
const PUT_DAY = `
  INSERT INTO days (account_id, metric, day, value, import_id, told_ms) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET value = excluded.value, import_id = excluded.import_id, told_ms = excluded.told_ms`
const KEEP_SHARE = `
  INSERT INTO replaced_audiences (import_id, account_id, kind, name, share, share_import_id)
  SELECT ?, account_id, kind, name, share, import_id FROM audiences WHERE account_id = ? AND kind = ? AND name = ?
  ON CONFLICT DO NOTHING`
const PUT_SHARE = `
  INSERT INTO audiences (account_id, kind, name, share, import_id) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET share = excluded.share, import_id = excluded.import_id`

/** SQL of the tables `days` and `audiences`. */
export function createDayWriter(database: Database, { importId, toldMs }: Of): DayWriter {
  const findDay = database.prepare<[number, string, number], OldDay>(
    'SELECT value, import_id, told_ms FROM days WHERE account_id = ? AND metric = ? AND day = ?',
  )
  const keepDay = database.prepare(KEEP_DAY)
  const putDay = database.prepare(PUT_DAY)
  const findShare = database.prepare<
    [number, string, string],
    { share: number; import_id: number }
  >('SELECT share, import_id FROM audiences WHERE account_id = ? AND kind = ? AND name = ?')
  const keepShare = database.prepare(KEEP_SHARE)
  const putShare = database.prepare(PUT_SHARE)
  return {
    putDay(accountId, day, [metric, value]) {
      const old = findDay.get(accountId, metric, day)
      if (old?.value === value) return 'unchanged'
      if (old && toldMs !== null && old.told_ms !== null && toldMs < old.told_ms) return 'unchanged'
      if (old && old.import_id !== importId) keepDay.run(importId, accountId, metric, day)
      putDay.run(accountId, metric, day, value, importId, toldMs)
      return old ? 'updated' : 'added'
    },
    putShare(accountId, { kind, name, share }) {
      const old = findShare.get(accountId, kind, name)
      if (old?.share === share) return 'unchanged'
      if (old && old.import_id !== importId) keepShare.run(importId, accountId, kind, name)
      putShare.run(accountId, kind, name, share, importId)
      return old ? 'updated' : 'added'
    },
  }
}
