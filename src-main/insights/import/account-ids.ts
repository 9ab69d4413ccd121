import { detach } from '#main/core/insights/read/detach.ts'
import type { Database } from '#main/database/connection.ts'
import { createAccountWriter } from '#main/database/insights/account-writer.ts'

interface Of {
  readonly platform: string
  /** Where rows go that tell no account. */
  readonly account: string
  readonly isOwn: boolean
}

/** The accounts of one import, made as they come up. */
export interface AccountIds {
  /** `own` where a row tells another platform than its file. */
  of(name: string, own?: string | null): number
  /** The account that most rows went to. */
  busiest(): string
}

const MOST_NAME = 200

/** Finds or adds the accounts that rows name; '' is the one of the import. */
export function createAccountIds(database: Database, { platform, account, isOwn }: Of): AccountIds {
  const writer = createAccountWriter(database)
  const known = new Map<string, { readonly id: number; readonly name: string; rows: number }>()
  return {
    of(name, own) {
      const wanted = name === '' ? account : name
      const place = own ?? platform
      const key = `${place} ${wanted}`
      let found = known.get(key)
      if (found === undefined) {
        const id = writer.idOf({ platform: place, name: wanted.slice(0, MOST_NAME), isOwn })
        found = { id, name: detach(wanted), rows: 0 }
        known.set(detach(key), found)
      }
      found.rows++
      return found.id
    },
    busiest() {
      let best = account
      let most = 0
      for (const { name, rows } of known.values()) if (rows > most) [best, most] = [name, rows]
      return best
    },
  }
}
