import { fill } from '#shared/sentences/fill.ts'
import { FAILURES, REMEDIES } from '#shared/sentences/failures.ts'
import type { Account, Post, Summary } from '#shared/contract/analytics.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { buildSummary } from '#main/core/insights/summary/build-summary.ts'
import { toChartTable, toPostTable } from '#main/core/insights/summary/chart-table.ts'
import { choosePeriod, countEarlier } from '#main/core/insights/summary/period.ts'
import { type AccountFilter, createAccountStore } from '#main/database/insights/account-store.ts'
import type { PostQuery } from '#main/database/insights/post-query.ts'
import { createPostViewStore } from '#main/database/insights/post-view-store.ts'
import { createSummaryStore, type Range } from '#main/database/insights/summary-store.ts'
import { inSlices } from '#main/lib/in-slices.ts'
import { inSteps } from '../import/in-steps.ts'
import type { Answers, InsightsParts } from '../parts.ts'
import { whenFree } from '../when-free.ts'

type Names =
  | 'summary'
  | 'posts'
  | 'history'
  | 'accounts'
  | 'saveAccount'
  | 'removeAccount'
  | 'table'

interface Asked extends AccountFilter {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const MOST_TAGS = 50
const MOST_BEST = 5
/** Posts of a CSV file; a spreadsheet has no more rows. */
const MOST_ROWS = 1_000_000
const ROWS_A_STEP = 200

/** What the insights thread answers about the numbers as they are. */
export function createViews({
  database,
  reader,
  settled,
}: Pick<InsightsParts, 'database' | 'reader' | 'settled'>): Answers<'analytics', Names> {
  const accounts = createAccountStore(reader)
  const sums = createSummaryStore(reader)
  const posts = createPostViewStore(reader)
  const writing = createAccountStore(database)

  const summarise = async (asked: Asked, signal: AbortSignal): Promise<Summary> => {
    const chosen = accounts.select(asked)
    const accountIds = chosen.map(({ id }) => id)
    const known = sums.bounds(accountIds)
    const period = choosePeriod(asked, known)
    const range: Range = { accountIds, period }
    const groups = await settled.readerFor(range, signal)
    const { best, worst } = groups.ranked(range, MOST_BEST)
    const count = period && known ? countEarlier(period, known.from) : 0
    return buildSummary({
      accounts: chosen,
      period,
      first: known?.from ?? null,
      kinds: groups.kinds(range),
      days: groups.days(range),
      earlier: period ? groups.earlier(accountIds, { ...period, count }) : new Map(),
      hours: groups.hours(range),
      tags: groups.tags(range, MOST_TAGS),
      followers: sums.followers(range),
      best: posts.posts(best, chosen),
      worst: posts.posts(worst, chosen),
    })
  }

  const find = (id: number): Account => {
    const account = writing.find(id)
    if (!account) throw new KilnError('not-found', `There is no account ${id}`)
    return account
  }

  const locate = async (asked: Asked, query: PostQuery, signal: AbortSignal) => {
    const chosen = accounts.select(asked)
    const accountIds = chosen.map(({ id }) => id)
    const isAnyDay = asked.from === undefined && asked.to === undefined
    const period = isAnyDay ? null : choosePeriod(asked, sums.bounds(accountIds))
    const range = { accountIds, period }
    const pages = await settled.pagesFor(range, query, signal)
    return { chosen, ...pages.page(range, query) }
  }

  /** Every post that is meant, some at a time. */
  async function allPosts(asked: Asked, signal: AbortSignal): Promise<Post[]> {
    const query = { sort: 'published', limit: MOST_ROWS, offset: 0 } as const
    const { chosen, ids } = await locate(asked, query, signal)
    const all: Post[] = []
    function* read() {
      for (let at = 0; at < ids.length; at += ROWS_A_STEP) {
        all.push(...posts.posts(ids.slice(at, at + ROWS_A_STEP), chosen))
        yield
      }
    }
    await inSlices(read(), signal)
    return all
  }

  return {
    async summary(asked, { signal }) {
      const summary = await summarise(asked, signal)
      settled.settleRest()
      return summary
    },
    async posts({ query, tag, kind, sort, limit, offset, ...asked }, { signal }) {
      const words = query?.trim() || undefined
      const wanted = { query: words, tag: toTag(tag), kind, sort, limit, offset }
      const { ids, total, chosen } = await locate(asked, wanted, signal)
      settled.settleRest()
      return { posts: posts.posts(ids, chosen), total }
    },
    async history({ id }) {
      const snapshots = posts.history(id)
      if (!snapshots) throw new KilnError('not-found', `There is no post ${id}`)
      return { snapshots }
    },
    async accounts() {
      return { accounts: accounts.list() }
    },
    async saveAccount({ id, name, isOwn }, { signal }) {
      const save = () => {
        const account = find(id)
        const to = { name: name ?? account.name, isOwn: isOwn ?? account.isOwn }
        if (writing.isTaken(id, to.name))
          throw new KilnError(
            'invalid-input',
            fill(FAILURES.takenAccount, { nameAccount: to.name }),
            {
              action: REMEDIES.freeName,
            },
          )
        writing.change(id, to)
        return find(id)
      }
      return whenFree(database, save, signal)
    },
    async removeAccount({ id }, { signal }) {
      await whenFree(database, () => find(id), signal)
      return { removed: await inSteps(database, writing.remove(id), signal) }
    },
    async table({ chart, ...asked }, { signal }) {
      const { from, to } = asked
      const days = [from, to].filter((day) => day !== undefined).join('-to-')
      const fileName = `${['kiln', FILE_NAMES[chart], days].filter(Boolean).join('-')}.csv`
      if (chart !== 'posts')
        return { fileName, csv: toChartTable(await summarise(asked, signal), chart) }
      return { fileName, csv: toPostTable(await allPosts(asked, signal)) }
    },
  }
}

const FILE_NAMES = {
  posts: 'posts',
  byDay: 'by-day',
  byPlatform: 'by-platform',
  byKind: 'by-kind',
  byTag: 'by-hashtag',
  byWeekday: 'by-weekday',
  byHour: 'by-hour',
  followers: 'followers',
} as const

/** Hashtags are kept in lower case without their sign. */
function toTag(tag: string | undefined): string | undefined {
  return (
    tag
      ?.trim()
      .replace(/^[#＃]/, '')
      .normalize('NFKC')
      .toLowerCase() || undefined
  )
}
