import type { Database } from '#main/database/connection.ts'
import { inSlices } from '#main/lib/in-slices.ts'
import { whenFree } from '../when-free.ts'

/** Runs a stepwise change in one transaction, letting others be answered between its steps; a failure takes all back. */
export async function inSteps<R>(
  database: Database,
  steps: Generator<void, R, void>,
  signal: AbortSignal,
): Promise<R> {
  await whenFree(database, () => database.exec('BEGIN IMMEDIATE'), signal)
  try {
    const result = await inSlices(steps, signal)
    database.exec('COMMIT')
    return result
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK')
  }
}
