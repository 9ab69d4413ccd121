import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '#main/database/connection.ts'

const PAUSE_MS = 20

/** Writes as soon as no import holds the writing connection: a write among its rows would be undone with them. */
export async function whenFree<R>(
  database: Pick<Database, 'inTransaction'>,
  write: () => R,
  signal?: AbortSignal,
): Promise<R> {
  while (database.inTransaction) await wait(PAUSE_MS, undefined, { signal })
  return write()
}
