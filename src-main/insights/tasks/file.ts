import { copyFile, rename, rm, stat } from 'node:fs/promises'
import { KilnError } from '#shared/contract/errors.ts'
import type { Router } from '#shared/contract/define.ts'
import { openInsights } from '#main/database/insights/insights-file.ts'
import type { InsightsContract } from '../contract.ts'
import type { InsightsParts } from '../parts.ts'

/** Copies of the file with the numbers, taken and brought back while it is open. */
export function createFile({
  database,
  settled,
  path,
}: Pick<InsightsParts, 'database' | 'settled' | 'path'>): Router<InsightsContract>['file'] {
  return {
    async backup({ path: target }) {
      const partial = `${target}.partial`
      try {
        await database.backup(partial)
        await rename(partial, target)
      } finally {
        await rm(partial, { force: true })
      }
      return {}
    },
    async restore({ path: source }) {
      if (!(await stat(source).catch(() => undefined))) return { restored: false }
      await settled.pause()
      if (database.inTransaction)
        throw new KilnError('rate-limited', 'An import is running', {
          action: 'Wait until it has ended, or cancel it, and restore again.',
        })
      const staged = `${path}.restore`
      try {
        await copyFile(source, staged)
        const backup = openInsights(staged) // refuses a damaged or newer file, and brings an older one forward
        try {
          await settled.pause() // a question may have begun anew
          await backup.backup(path)
        } finally {
          backup.close()
        }
      } finally {
        for (const suffix of ['', '-wal', '-shm']) await rm(staged + suffix, { force: true })
      }
      settled.settleRest()
      return { restored: true }
    },
  }
}
