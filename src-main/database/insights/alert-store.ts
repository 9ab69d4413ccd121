import { z } from 'zod'
import { Alert, AlertId } from '#shared/contract/alerts.ts'
import type { Database } from '../connection.ts'

/** A rule as it is kept; `holds` tells whether what it last saw has not ended. */
export interface KeptAlert {
  readonly alert: Alert
  readonly holds: boolean
}

/** Rules on the numbers. */
export interface AlertStore {
  /** Oldest first. */
  list(): KeptAlert[]
  find(id: AlertId): KeptAlert | undefined
  put(kept: KeptAlert): void
  remove(id: AlertId): boolean
  /** Sums and counts of comments' sentiment by day. */
  sentiment(accountIds: readonly number[]): { day: number; sum: number; weight: number }[]
  /** Engagements and what they are a share of, by day. */
  rates(accountIds: readonly number[]): { day: number; sum: number; weight: number }[]
}

type Row = Record<string, string | number | null>
interface Weighed {
  day: number
  sum: number
  weight: number
}

const Seen = z.object({ at: z.string(), text: z.string(), value: z.number(), holds: z.boolean() })
const IDS = 'account_id IN (SELECT value FROM json_each(?))'

/** SQL of the table `alerts`, and of figures that only alerts read. */
export function createAlertStore(database: Database): AlertStore {
  const all = database.prepare<[], Row>('SELECT * FROM alerts ORDER BY created_at, id')
  const one = database.prepare<[string], Row>('SELECT * FROM alerts WHERE id = ?')
  const replace = database.prepare(
    `INSERT OR REPLACE INTO alerts (id, name, platform, metric, condition, value, days, is_on, last_seen, created_at)
     VALUES (@id, @name, @platform, @metric, @condition, @value, @days, @isOn, @lastSeen, @createdAt)`,
  )
  const erase = database.prepare('DELETE FROM alerts WHERE id = ?')
  const sentiment = database.prepare<[string], Weighed>(
    `SELECT day, sum(sentiment) AS sum, count(*) AS weight FROM comments
     WHERE ${IDS} AND day IS NOT NULL GROUP BY day`,
  )
  const rates = database.prepare<[string], Weighed>(
    `SELECT day, sum(rate_engagements) AS sum, sum(rate_base) AS weight FROM day_sums
     WHERE ${IDS} GROUP BY day HAVING weight > 0`,
  )
  return {
    list: () => all.all().map(toKept),
    find(id) {
      const row = one.get(id)
      return row && toKept(row)
    },
    put({ alert: { platform, isOn, lastSeen, ...alert }, holds }) {
      replace.run({
        ...alert,
        platform: platform ?? '',
        isOn: isOn ? 1 : 0,
        lastSeen: lastSeen && JSON.stringify({ ...lastSeen, holds }),
      })
    },
    remove: (id) => erase.run(id).changes > 0,
    sentiment: (accountIds) => sentiment.all(JSON.stringify(accountIds)),
    rates: (accountIds) => rates.all(JSON.stringify(accountIds)),
  }
}

function toKept(row: Row): KeptAlert {
  const told = row['last_seen']
  const seen = typeof told === 'string' ? Seen.parse(JSON.parse(told)) : null
  const alert = Alert.parse({
    id: AlertId.parse(row['id']),
    name: row['name'],
    platform: row['platform'] === '' ? null : row['platform'],
    metric: row['metric'],
    condition: row['condition'],
    value: row['value'],
    days: row['days'],
    isOn: row['is_on'] === 1,
    lastSeen: seen && { at: seen.at, text: seen.text, value: seen.value },
    createdAt: row['created_at'],
  })
  return { alert, holds: seen?.holds ?? false }
}
