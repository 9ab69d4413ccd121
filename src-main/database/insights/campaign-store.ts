import type { Database } from '../connection.ts'
import { RATE } from './sum-columns.ts'

/** A campaign: its planned posts by their states, and the figures of those that turned into a post; a figure nobody told is null. */
export interface CampaignRow {
  readonly name: string
  /** UTC, of the first and the last planned post. */
  readonly firstMs: number
  readonly lastMs: number
  readonly planned: number
  readonly published: number
  readonly missed: number
  /** How many of its posts are imported. */
  readonly known: number
  readonly impressions: number | null
  readonly views: number | null
  readonly engagements: number | null
}

/** Campaigns of the calendar, and the rates they are held against. */
export interface CampaignStore {
  /** The latest first. */
  list(): CampaignRow[]
  /** Engagement rates of its posts, ascending. */
  rates(name: string): number[]
  /** Ascending rates of the posts of the same accounts before its first post, the newest 500 of each account. */
  ratesBefore(name: string): number[]
}

const NEWEST = 500

/** SQL of the campaigns that planned posts name. */
export function createCampaignStore(database: Database): CampaignStore {
  const all = database.prepare<[], CampaignRow>(
    `SELECT campaign AS name, min(at_ms) AS firstMs, max(at_ms) AS lastMs,
       count(*) FILTER (WHERE state = 'planned') AS planned,
       count(*) FILTER (WHERE state = 'published') AS published,
       count(*) FILTER (WHERE state = 'missed') AS missed,
       count(posts.id) AS known,
       sum(impressions) AS impressions, sum(views) AS views, sum(engagements) AS engagements
     FROM planned_posts LEFT JOIN posts ON posts.id = post_id
     WHERE campaign <> '' GROUP BY campaign ORDER BY lastMs DESC, name`,
  )
  const own = database
    .prepare<[string], number>(
      `SELECT ${RATE} AS rate FROM planned_posts JOIN posts ON posts.id = post_id
       WHERE campaign = ? AND rate IS NOT NULL ORDER BY rate`,
    )
    .pluck()
  const accounts = database.prepare<[string], { accountId: number; day: number }>(
    `SELECT account_id AS accountId, min(day) AS day
     FROM planned_posts JOIN posts ON posts.id = post_id
     WHERE campaign = ? AND day IS NOT NULL GROUP BY account_id`,
  )
  const before = database
    .prepare<[number, number], number>(
      `SELECT ${RATE} FROM posts WHERE account_id = ? AND day < ? ORDER BY day DESC LIMIT ${NEWEST}`,
    )
    .pluck()
  return {
    list: () => all.all(),
    rates: (name) => own.all(name),
    ratesBefore: (name) =>
      accounts
        .all(name)
        .flatMap(({ accountId, day }) => before.all(accountId, day))
        .filter((rate) => rate !== null)
        .toSorted((a, b) => a - b),
  }
}
