import type { Account } from '#shared/contract/analytics.ts'
import { PlatformId } from '#shared/contract/platforms.ts'
import { toIsoDay } from '#main/core/insights/summary/days.ts'
import type { Database } from '../connection.ts'
import { createBlockWriter } from './block-writer.ts'

/** Which accounts are meant; without `accountId` those that are own or are not. */
export interface AccountFilter {
  readonly platform?: PlatformId | undefined
  readonly accountId?: number | undefined
  readonly isOwn: boolean
}

/** An account as the numbers of its posts are looked up. */
export interface KnownAccount {
  readonly id: number
  readonly name: string
  readonly platform: PlatformId | null
  readonly isSample: boolean
  readonly timeZone: string | null
}

/** Accounts with what is known of them. */
export interface AccountStore {
  list(): Account[]
  find(id: number): Account | undefined
  /** The accounts that a filter means; made-up ones only where there are no others of that owner, or by their id. */
  select(filter: AccountFilter): KnownAccount[]
  /** Another account of the same platform with that name. */
  isTaken(id: number, name: string): boolean
  change(id: number, to: { readonly name: string; readonly isOwn: boolean }): void
  /** Forgets an account with its posts and all the rest, a step at a time; answers how many posts went. */
  remove(id: number): Generator<void, number, void>
}

interface Row {
  readonly id: number
  readonly platform: string
  readonly name: string
  readonly is_own: number
  readonly is_sample: number
  readonly time_zone: string | null
  readonly posts: number
  readonly followers: number | null
  readonly from: number | null
  readonly to: number | null
}

const SELECT = `
  SELECT id, platform, name, is_own, is_sample,
    coalesce((SELECT sum(posts) FROM day_sums WHERE account_id = accounts.id), 0)
      + (SELECT count(*) FROM posts WHERE account_id = accounts.id AND day IS NULL) AS posts,
    (SELECT value FROM days WHERE account_id = accounts.id AND metric = 'followers' ORDER BY day DESC LIMIT 1) AS followers,
    (SELECT min(day) FROM day_sums WHERE account_id = accounts.id) AS "from",
    (SELECT max(day) FROM day_sums WHERE account_id = accounts.id) AS "to"
  FROM accounts`
const MEANT = `
  SELECT id, platform, name, is_own, is_sample, time_zone FROM accounts
  WHERE is_own = @isOwn AND (@platform IS NULL OR platform = @platform) AND is_sample = (
    SELECT min(is_sample) FROM accounts AS others WHERE is_own = @isOwn AND EXISTS (
      SELECT 1 FROM posts WHERE account_id = others.id
      UNION ALL SELECT 1 FROM days WHERE account_id = others.id))
  ORDER BY id`
const BATCH = 200

/** SQL of the table `accounts`, as the dashboard uses it. */
export function createAccountStore(database: Database): AccountStore {
  const all = database.prepare<[], Row>(
    `${SELECT} ORDER BY is_own DESC, is_sample, platform, name COLLATE NOCASE, id`,
  )
  const one = database.prepare<[number], Row>(`${SELECT} WHERE id = ?`)
  const byId = database.prepare<[number], Row>('SELECT * FROM accounts WHERE id = ?')
  const meant = database.prepare<{ isOwn: number; platform: string | null }, Row>(MEANT)
  const taken = database
    .prepare<{ id: number; name: string }, number>(
      `SELECT 1 FROM accounts AS own JOIN accounts AS other
         ON other.platform = own.platform AND other.is_sample = own.is_sample AND other.id <> own.id
       WHERE own.id = @id AND other.name = @name COLLATE NOCASE`,
    )
    .pluck()
  const change = database.prepare('UPDATE accounts SET name = ?, is_own = ? WHERE id = ?')
  const somePosts = database.prepare(
    'DELETE FROM posts WHERE id IN (SELECT id FROM posts WHERE account_id = ? LIMIT ?)',
  )
  const someComments = database.prepare(
    'DELETE FROM comments WHERE id IN (SELECT id FROM comments WHERE account_id = ? LIMIT ?)',
  )
  const imports = database.prepare(
    `DELETE FROM imports WHERE account_id = ? AND NOT EXISTS (SELECT 1 FROM posts WHERE import_id = imports.id)
       AND NOT EXISTS (SELECT 1 FROM comments WHERE import_id = imports.id)`,
  )
  const blocks = database
    .prepare<[number], number>('SELECT block FROM post_blocks WHERE account_id = ?')
    .pluck()
  const lists = createBlockWriter(database)
  const account = database.prepare('DELETE FROM accounts WHERE id = ?')
  return {
    list: () => all.all().map(toAccount),
    find(id) {
      const row = one.get(id)
      return row && toAccount(row)
    },
    select({ platform, accountId, isOwn }) {
      const rows =
        accountId === undefined
          ? meant.all({ isOwn: isOwn ? 1 : 0, platform: platform ?? null })
          : byId.all(accountId).filter((row) => platform === undefined || row.platform === platform)
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        platform: toPlatform(row.platform),
        isSample: row.is_sample === 1,
        timeZone: row.time_zone,
      }))
    },
    isTaken: (id, name) => taken.get({ id, name }) !== undefined,
    change: (id, { name, isOwn }) => void change.run(name, isOwn ? 1 : 0, id),
    *remove(id) {
      let removed = 0
      for (let gone = BATCH; gone > 0;) {
        gone = somePosts.run(id, BATCH).changes
        removed += gone
        yield
      }
      while (someComments.run(id, BATCH).changes > 0) yield
      for (const block of blocks.all(id)) {
        lists.erase({ accountId: id, block })
        yield
      }
      imports.run(id)
      account.run(id)
      return removed
    },
  }
}

function toAccount(row: Row): Account {
  return {
    id: row.id,
    platform: toPlatform(row.platform),
    name: row.name,
    isOwn: row.is_own === 1,
    isSample: row.is_sample === 1,
    posts: row.posts,
    followers: row.followers,
    from: row.from === null ? null : toIsoDay(row.from),
    to: row.to === null ? null : toIsoDay(row.to),
  }
}

function toPlatform(platform: string): PlatformId | null {
  return PlatformId.safeParse(platform).data ?? null
}
