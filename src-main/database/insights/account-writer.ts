import type { Database } from '../connection.ts'

interface Wanted {
  readonly platform: string
  readonly name: string
  readonly isOwn: boolean
  readonly isSample?: boolean
}

/** Finds accounts by platform and name, and adds those that are new. */
export interface AccountWriter {
  idOf(wanted: Wanted): number
  /** The name of the only own account of a platform, null where there is none or several. */
  onlyOwn(platform: string): string | null
  /** IANA zone of an account, null where nobody said. */
  zoneOf(platform: string, name: string): string | null
}

/** SQL of the table `accounts`, as imports use it. */
export function createAccountWriter(database: Database): AccountWriter {
  const find = database
    .prepare<[string, string, number], number>(
      'SELECT id FROM accounts WHERE platform = ? AND name = ? COLLATE NOCASE AND is_sample = ? ORDER BY id',
    )
    .pluck()
  const insert = database.prepare(
    'INSERT INTO accounts (platform, name, is_own, is_sample) VALUES (?, ?, ?, ?)',
  )
  const own = database
    .prepare<[string], string>(
      'SELECT name FROM accounts WHERE platform = ? AND is_own = 1 AND is_sample = 0 LIMIT 2',
    )
    .pluck()
  const zone = database
    .prepare<[string, string], string | null>(
      'SELECT time_zone FROM accounts WHERE platform = ? AND name = ? AND is_sample = 0',
    )
    .pluck()
  return {
    idOf({ platform, name, isOwn, isSample = false }) {
      const sample = isSample ? 1 : 0
      const known = find.get(platform, name, sample)
      if (known !== undefined) return known
      return Number(insert.run(platform, name, isOwn ? 1 : 0, sample).lastInsertRowid)
    },
    onlyOwn(platform) {
      const names = own.all(platform)
      return names.length === 1 ? (names[0] ?? null) : null
    },
    zoneOf: (platform, name) => zone.get(platform, name) ?? null,
  }
}
