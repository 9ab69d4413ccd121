import { ClickTestId, ClickVariant } from '#shared/contract/click-tests.ts'
import type { Changes } from './changes.ts'
import { dropPictures } from './click-store.ts'
import type { Database } from './connection.ts'

/** One variant of a planned test, and the hash of its picture. */
export interface PlannedVariant extends ClickVariant {
  readonly picture: string
}

/** A planned test with its variants in order. */
export interface PlannedTest {
  readonly id: ClickTestId
  readonly channel: string
  readonly expectedCtr: number
  readonly leastDifference: number
  readonly impressionsEach: number
  readonly days: number | null
  readonly winner: number
  readonly basis: string
  readonly createdAt: string
  readonly variants: readonly PlannedVariant[]
}

/** Tests of thumbnails against each other. */
export interface ClickTestStore {
  put(test: PlannedTest): void
  find(id: ClickTestId): PlannedTest | undefined
  list(limit: number): PlannedTest[]
  /** Keeps what happened, a variant each in their order. */
  setOutcome(
    id: ClickTestId,
    counts: readonly { readonly impressions: number; readonly clicks: number }[],
  ): void
  /** Figures learned from it go with it. */
  remove(id: ClickTestId): boolean
}

type Row = Record<string, string | number | null>

const VARIANTS = `
  SELECT click_variants.*, asset_id FROM click_variants JOIN click_pictures ON hash = picture
  WHERE test_id = ? ORDER BY position`

/** SQL of the tables `click_tests` and `click_variants`. */
export function createClickTestStore(database: Database, changes: Changes): ClickTestStore {
  const insert = database.prepare(
    `INSERT INTO click_tests (id, channel, expected_ctr, least_difference, impressions_each, days, winner, basis, created_at)
     VALUES (@id, @channel, @expectedCtr, @leastDifference, @impressionsEach, @days, @winner, @basis, @createdAt)`,
  )
  const insertVariant = database.prepare(
    `INSERT INTO click_variants (test_id, position, name, picture, click_appeal, low, high, predicted, impressions, clicks)
     VALUES (@testId, @position, @name, @picture, @clickAppeal, @low, @high, @predicted, @impressions, @clicks)`,
  )
  const update = database.prepare(
    'UPDATE click_variants SET impressions = @impressions, clicks = @clicks WHERE test_id = @id AND position = @position',
  )
  const select = database.prepare<[string], Row>('SELECT * FROM click_tests WHERE id = ?')
  const selectAll = database.prepare<[number], Row>(
    'SELECT * FROM click_tests ORDER BY created_at DESC, id LIMIT ?',
  )
  const variantsOf = database.prepare<[string], Row>(VARIANTS)
  const erase = database.prepare('DELETE FROM click_tests WHERE id = ?')
  const toTest = (row: Row): PlannedTest => ({
    id: ClickTestId.parse(row['id']),
    channel: String(row['channel']),
    expectedCtr: Number(row['expected_ctr']),
    leastDifference: Number(row['least_difference']),
    impressionsEach: Number(row['impressions_each']),
    days: row['days'] === null ? null : Number(row['days']),
    winner: Number(row['winner']),
    basis: String(row['basis']),
    createdAt: String(row['created_at']),
    variants: variantsOf.all(String(row['id'])).map(toVariant),
  })
  return {
    put: database.transaction(({ variants, ...test }: PlannedTest) => {
      insert.run(test)
      for (const [position, { assetId: _, ...variant }] of variants.entries())
        insertVariant.run({ ...variant, testId: test.id, position })
      changes.announce({ type: 'added', entity: 'click-test', id: test.id })
    }),
    find: (id) => {
      const row = select.get(id)
      return row && toTest(row)
    },
    list: (limit) => selectAll.all(limit).map(toTest),
    setOutcome: database.transaction((id: ClickTestId, counts: readonly object[]) => {
      for (const [position, counted] of counts.entries()) update.run({ id, position, ...counted })
      changes.announce({ type: 'updated', entity: 'click-test', id })
    }),
    remove: database.transaction((id: ClickTestId) => {
      const isGone = erase.run(id).changes > 0
      dropPictures(database)
      if (isGone) changes.announce({ type: 'removed', entity: 'click-test', id })
      return isGone
    }),
  }
}

function toVariant(row: Row): PlannedVariant {
  const variant = ClickVariant.parse({
    name: row['name'],
    assetId: row['asset_id'],
    clickAppeal: row['click_appeal'],
    low: row['low'],
    high: row['high'],
    predicted: row['predicted'],
    impressions: row['impressions'],
    clicks: row['clicks'],
  })
  return { ...variant, picture: String(row['picture']) }
}
