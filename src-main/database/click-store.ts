import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ClickEntry, type ClickId } from '#shared/contract/clicks.ts'
import type { Observation } from '#main/core/clicks/observation.ts'
import type { Changes } from './changes.ts'
import type { Database } from './connection.ts'

const share = z.number().min(0).max(1)

/** A picture as it was measured: its features by name, presence 0..1, and what the formula says of it. */
export const MeasuredPicture = z.object({
  hash: z.string(),
  assetId: z.string(),
  version: z.number().int(),
  features: z.record(z.string(), z.number()),
  presence: share,
  formula: z.object({ clickAppeal: share, low: share, high: share, basis: z.string() }),
})
export type MeasuredPicture = z.infer<typeof MeasuredPicture>

/** Figures of one picture; what they are about is told by channel or test, video or title, and picture. */
export interface ClickFigures {
  readonly channel: string
  readonly title: string
  readonly videoId: string | null
  /** The hash of the picture. */
  readonly picture: string
  readonly ctr: number
  readonly impressions: number | null
  readonly clicks: number | null
  readonly at: string | null
  readonly testId: string | null
}

/** The clicks that are known, and the pictures they are of. */
export interface ClickStore {
  putPicture(picture: MeasuredPicture): void
  findPicture(hash: string): MeasuredPicture | undefined
  /** Pictures that were measured in another way, and their copies. */
  stalePictures(version: number): Pick<MeasuredPicture, 'hash' | 'assetId'>[]
  put(figures: ClickFigures): {
    readonly id: ClickId
    readonly did: 'added' | 'updated' | 'unchanged'
  }
  find(id: ClickId): ClickEntry | undefined
  list(wish: {
    readonly channel?: string | undefined
    readonly limit: number
    readonly offset: number
  }): { entries: ClickEntry[]; total: number; channels: string[] }
  /** All when neither is given; pictures that nothing needs any more go with them. */
  remove(wish: {
    readonly ids?: readonly ClickId[] | undefined
    readonly channel?: string | undefined
  }): number
  /** Figures of a channel, or of all, whose pictures were measured in this way, oldest first. */
  observations(version: number, channel?: string): Observation[]
  titles(): ReadonlyMap<string, string>
  /** Changes whenever the observations may have changed. */
  revision(): string
}

const SELECT = 'SELECT clicks.*, asset_id FROM clicks JOIN click_pictures ON hash = picture'
const INSERT = `
  INSERT INTO clicks (id, key, channel, title, video_id, picture, ctr, impressions, clicks, at, test_id, updated_at)
  VALUES (@id, @key, @channel, @title, @videoId, @picture, @ctr, @impressions, @clicks, @at, @testId, @updatedAt)
  ON CONFLICT (key) DO UPDATE SET title = excluded.title, ctr = excluded.ctr, impressions = excluded.impressions,
    clicks = excluded.clicks, at = excluded.at, updated_at = excluded.updated_at`
const PUT_PICTURE = `
  INSERT INTO click_pictures (hash, asset_id, version, features, presence, formula, measured_at)
  VALUES (@hash, @assetId, @version, @features, @presence, @formula, @measuredAt)
  ON CONFLICT (hash) DO UPDATE SET version = excluded.version, features = excluded.features,
    presence = excluded.presence, formula = excluded.formula, measured_at = excluded.measured_at`
const DROP_PICTURES = `
  DELETE FROM click_pictures WHERE NOT EXISTS (SELECT 1 FROM clicks WHERE picture = hash)
    AND NOT EXISTS (SELECT 1 FROM click_variants WHERE picture = hash)`
/** Removes pictures that neither figures nor a test needs. */
export const dropPictures = (database: Database): void => void database.prepare(DROP_PICTURES).run()

const OBSERVATIONS = `
  SELECT clicks.id, coalesce('test ' || test_id, 'channel ' || channel) AS stratum, ctr AS rate, impressions, features
  FROM clicks JOIN click_pictures ON hash = picture
  WHERE version = @version AND (@channel IS NULL OR channel = @channel)
  ORDER BY clicks.id`

type Row = Record<string, string | number | null>

/** SQL of the tables `clicks` and `click_pictures`. */
export function createClickStore(database: Database, changes: Changes): ClickStore {
  const insert = database.prepare(INSERT)
  const putPicture = database.prepare(PUT_PICTURE)
  const selectPicture = database.prepare<[string], Row>(
    'SELECT * FROM click_pictures WHERE hash = ?',
  )
  const stale = database.prepare<[number], Pick<MeasuredPicture, 'hash' | 'assetId'>>(
    'SELECT hash, asset_id AS assetId FROM click_pictures WHERE version <> ?',
  )
  const byKey = database.prepare<[string], Row>('SELECT * FROM clicks WHERE key = ?')
  const byId = database.prepare<[string], Row>(`${SELECT} WHERE clicks.id = ?`)
  const page = database.prepare<[object], Row>(
    `${SELECT} WHERE @channel IS NULL OR channel = @channel ORDER BY updated_at DESC, clicks.id LIMIT @limit OFFSET @offset`,
  )
  const total = database
    .prepare<[object], number>(
      'SELECT count(*) FROM clicks WHERE @channel IS NULL OR channel = @channel',
    )
    .pluck()
  const channels = database
    .prepare<[], string>('SELECT DISTINCT channel FROM clicks ORDER BY channel')
    .pluck()
  const eraseOf = database
    .prepare<[object], string>(
      'DELETE FROM clicks WHERE @channel IS NULL OR channel = @channel RETURNING id',
    )
    .pluck()
  const eraseOne = database
    .prepare<[string], string>('DELETE FROM clicks WHERE id = ? RETURNING id')
    .pluck()
  const observe = database.prepare<[object], Row>(OBSERVATIONS)
  const titles = database.prepare<[], { id: string; title: string }>('SELECT id, title FROM clicks')
  const state = database
    .prepare<[], string>(
      "SELECT count(*) || ' ' || coalesce(max(updated_at), '') || ' ' || total(ctr) || ' ' || total(impressions) FROM clicks",
    )
    .pluck()

  return {
    putPicture: ({ features, formula, ...picture }) =>
      void putPicture.run({
        ...picture,
        features: JSON.stringify(features),
        formula: JSON.stringify(formula),
        measuredAt: new Date().toISOString(),
      }),
    findPicture(hash) {
      const row = selectPicture.get(hash)
      return row && toPicture(row)
    },
    stalePictures: (version) => stale.all(version),
    put: database.transaction((figures: ClickFigures) => {
      const key = figureKey(figures)
      const before = byKey.get(key)
      if (before && isSame(before, figures))
        return { id: toId(before['id']), did: 'unchanged' as const }
      const id = before ? toId(before['id']) : toId(randomUUID())
      insert.run({ ...figures, id, key, updatedAt: new Date().toISOString() })
      const did = before ? ('updated' as const) : ('added' as const)
      changes.announce({ type: did, entity: 'click', id })
      return { id, did }
    }),
    find(id) {
      const row = byId.get(id)
      return row && toEntry(row)
    },
    list: ({ channel = null, limit, offset }) => ({
      entries: page.all({ channel, limit, offset }).map(toEntry),
      total: total.get({ channel }) ?? 0,
      channels: channels.all(),
    }),
    remove: database.transaction(({ ids, channel = null }) => {
      const gone = ids ? ids.flatMap((id: ClickId) => eraseOne.all(id)) : eraseOf.all({ channel })
      dropPictures(database)
      for (const id of gone) changes.announce({ type: 'removed', entity: 'click', id })
      return gone.length
    }),
    observations: (version, channel) =>
      observe.all({ version, channel: channel ?? null }).map((row) => ({
        id: String(row['id']),
        stratum: String(row['stratum']),
        rate: Number(row['rate']),
        impressions: row['impressions'] === null ? null : Number(row['impressions']),
        features: MeasuredPicture.shape.features.parse(JSON.parse(String(row['features']))),
      })),
    titles: () => new Map(titles.all().map(({ id, title }) => [id, title])),
    revision: () => state.get() ?? '',
  }
}

const toId = (value: unknown): ClickId => ClickEntry.shape.id.parse(value)

const toEntry = (row: Row): ClickEntry =>
  ClickEntry.parse({
    id: row['id'],
    channel: row['channel'],
    title: row['title'],
    videoId: row['video_id'],
    assetId: row['asset_id'],
    ctr: row['ctr'],
    impressions: row['impressions'],
    clicks: row['clicks'],
    at: row['at'],
    testId: row['test_id'],
    updatedAt: row['updated_at'],
  })

/** A measured picture from its row. */
export const toPicture = (row: Row): MeasuredPicture =>
  MeasuredPicture.parse({
    hash: row['hash'],
    assetId: row['asset_id'],
    version: row['version'],
    features: JSON.parse(String(row['features'])),
    presence: row['presence'],
    formula: JSON.parse(String(row['formula'])),
  })

/** What figures are about: a picture of a video in a channel or test. */
export function figureKey({ channel, testId, videoId, title, picture }: ClickFigures): string {
  return JSON.stringify([testId ?? channel, videoId ?? title, picture])
}

function isSame(row: Row, figures: ClickFigures): boolean {
  return (
    row['ctr'] === figures.ctr &&
    row['impressions'] === figures.impressions &&
    row['clicks'] === figures.clicks &&
    row['title'] === figures.title &&
    row['at'] === figures.at
  )
}
