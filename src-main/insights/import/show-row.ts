import { METRICS } from '#shared/contract/metrics.ts'
import type { Preview } from '#shared/contract/analytics-import.ts'
import type { Cell } from '#main/core/insights/read/cell.ts'
import type { TablePlan } from '#main/core/insights/read/plan-table.ts'
import { createShareReader } from '#main/core/insights/read/read-audience.ts'
import { createCommentReader } from '#main/core/insights/read/read-comment.ts'
import { createDayReader } from '#main/core/insights/read/read-day.ts'
import { createPostReader, type ReadPost } from '#main/core/insights/read/read-post.ts'
import { toIsoDay } from '#main/core/insights/summary/days.ts'
import { isRejected } from '#main/core/insights/read/row-values.ts'
import type { Zone } from '#main/core/insights/read/zone.ts'

/** A row as it would be kept. */
export type ShownRow = Preview['sample'][number]

const MOST_TEXT = 300

interface Options {
  readonly zone: Zone
  readonly nowMs: number
}

/** Shows rows as they would be kept; null for those that would not be. */
export function createShowRow(
  plan: TablePlan,
  options: Options,
): (cells: readonly Cell[], place: number) => ShownRow | null {
  const read = readerOf(plan, options)
  return (cells, place) => {
    const row = read(cells, place)
    return row === 'total' || isRejected(row) ? null : row
  }
}

function readerOf(
  plan: TablePlan,
  options: Options,
): (cells: readonly Cell[], place: number) => ShownRow | 'total' | { readonly rejected: string } {
  if (plan.holds === 'posts') {
    const read = createPostReader(plan, options)
    return (cells, place) => {
      const post = read(cells, place)
      return post === 'total' || isRejected(post) ? post : showPost(post)
    }
  }
  if (plan.holds === 'days') {
    const read = createDayReader(plan, options)
    return (cells, place) => {
      const day = read(cells, place)
      if (day === 'total' || isRejected(day)) return day
      return {
        date: toIsoDay(day.day),
        ...(day.account && { account: day.account }),
        ...Object.fromEntries(day.values),
      }
    }
  }
  if (plan.holds === 'audience') {
    const read = createShareReader(plan)
    return (cells) => {
      const share = read(cells)
      return share === 'total' || isRejected(share)
        ? share
        : { kind: share.kind, audience: share.name, share: share.share }
    }
  }
  const read = createCommentReader(plan, options)
  return (cells, place) => {
    const comment = read(cells, place)
    if (comment === 'total' || isRejected(comment)) return comment
    const { author, text, likes, day } = comment
    return {
      author,
      comment: text.slice(0, MOST_TEXT),
      date: day === null ? null : toIsoDay(day),
      likes,
    }
  }
}

function showPost(post: ReadPost): ShownRow {
  const figures = METRICS.flatMap((metric, at) => {
    const value = post.figures[at] ?? null
    return value === null ? [] : [[metric, value] as const]
  })
  return {
    key: post.key,
    ...(post.url !== null && { url: post.url }),
    text: post.text.slice(0, MOST_TEXT),
    kind: post.kind,
    published: publishedOf(post),
    ...(post.account !== '' && { account: post.account }),
    ...(post.tags.length > 0 && { tags: post.tags.join(', ') }),
    ...(post.durationSeconds !== null && { durationSeconds: post.durationSeconds }),
    ...Object.fromEntries(figures),
    ...(post.followers !== null && { followers: post.followers }),
  }
}

function publishedOf({ publishedMs, hasTime, day }: ReadPost): string | null {
  if (publishedMs === null || day === null) return null
  return hasTime ? new Date(publishedMs).toISOString() : toIsoDay(day)
}
