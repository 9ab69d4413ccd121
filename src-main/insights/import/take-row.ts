import { fill } from '#shared/sentences/fill.ts'
import { REJECTIONS } from '#shared/sentences/imports.ts'
import type { DayMetric } from '#shared/contract/metrics.ts'
import { type Cell, isBlank } from '#main/core/insights/read/cell.ts'
import { createShareReader } from '#main/core/insights/read/read-audience.ts'
import { createCommentReader } from '#main/core/insights/read/read-comment.ts'
import { createDayReader } from '#main/core/insights/read/read-day.ts'
import { createPostReader, type ReadRow } from '#main/core/insights/read/read-post.ts'
import type { TablePlan } from '#main/core/insights/read/plan-table.ts'
import { isRejected, reject } from '#main/core/insights/read/row-values.ts'
import { isTotal } from '#main/core/insights/read/totals.ts'
import type { Zone } from '#main/core/insights/read/zone.ts'
import type { CommentWriter } from '#main/database/insights/comment-writer.ts'
import type { DayWriter } from '#main/database/insights/day-writer.ts'
import type { Outcome } from '#main/database/insights/post-record.ts'
import type { PostWriter } from '#main/database/insights/post-writer.ts'

/** Where rows go. */
export interface Writers {
  readonly posts: PostWriter
  readonly days: DayWriter
  readonly comments: CommentWriter
  /** The account of a row; '' where no column tells one. */
  accountOf(name: string, platform?: string | null): number
  sentimentOf(text: string): number
}

interface Options {
  readonly zone: Zone
  readonly nowMs: number
  readonly writers: Writers
}

/** Reads one row and puts it where it belongs; answers what became of it (`later`: the writer tells), or why it is not taken. */
export type TakeRow = (cells: readonly Cell[], place: number) => ReadRow<Outcome | 'later'>

/** How the rows of a table are taken, by what they hold. */
export function createTakeRow(plan: TablePlan, options: Options): TakeRow {
  const take = takeOf(plan, options)
  const width = plan.columns.length
  /** Cells at the end may be missing where nothing is read from them. */
  const needed = 1 + plan.columns.findLastIndex(({ field }) => field !== null)
  const dates = plan.columns
    .filter(({ field }) => field === 'published' || field === 'date')
    .map(({ index }) => index)
  return (cells, place) => {
    if (cells.length === width) return take(cells, place)
    if (isTotal(cells, dates)) return 'total'
    if (cells.length < needed)
      return reject(fill(REJECTIONS.cutOff, { cells: cells.length, width }))
    return isBlank(cells.slice(width))
      ? take(cells, place)
      : reject(fill(REJECTIONS.tooWide, { cells: cells.length, width }))
  }
}

function takeOf(plan: TablePlan, { zone, nowMs, writers }: Options): TakeRow {
  switch (plan.holds) {
    case 'posts':
      return takePost(plan, { zone, nowMs, writers })
    case 'days': {
      const read = createDayReader(plan, { zone, nowMs })
      return into(read, ({ account, platform, day, values }) => {
        const accountId = writers.accountOf(account, platform)
        return worst(values.map((figure) => writers.days.putDay(accountId, day, figure)))
      })
    }
    case 'audience':
      return into(createShareReader(plan), ({ account, ...share }) =>
        writers.days.putShare(writers.accountOf(account), share),
      )
    case 'comments':
      return into(createCommentReader(plan, { zone, nowMs }), ({ account, ...comment }) =>
        writers.comments.put(writers.accountOf(account), {
          ...comment,
          sentiment: writers.sentimentOf(comment.text),
        }),
      )
    default:
      throw new Error(`unknown rows ${String(plan.holds satisfies never)}`)
  }
}

function takePost(plan: TablePlan, { zone, nowMs, writers }: Options): TakeRow {
  const metric: DayMetric = 'followers'
  return into(createPostReader(plan, { zone, nowMs }), (post) => {
    const accountId = writers.accountOf(post.account, post.platform)
    writers.posts.putLater(accountId, post)
    if (post.followers !== null && post.day !== null)
      writers.days.putDay(accountId, post.day, [metric, post.followers])
    return 'later'
  })
}

function into<T extends object>(
  read: (cells: readonly Cell[], place: number) => ReadRow<T>,
  put: (value: T) => Outcome | 'later',
): TakeRow {
  return (cells, place) => {
    const row = read(cells, place)
    return row === 'total' || isRejected(row) ? row : put(row)
  }
}

/** A row of several figures is new if one of them is, and changed if one of them did. */
function worst(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('updated')) return 'updated'
  return outcomes.includes('added') ? 'added' : 'unchanged'
}
