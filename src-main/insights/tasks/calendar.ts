import { randomUUID } from 'node:crypto'
import { KilnError } from '#shared/contract/errors.ts'
import { type Campaign, type PlannedPost, PlannedPostId } from '#shared/contract/posting-times.ts'
import { toBound, toInstant } from '#main/core/insights/calendar/to-instant.ts'
import { toICalendar } from '#main/core/insights/calendar/to-icalendar.ts'
import { quantileOf } from '#main/core/statistics/quantile.ts'
import { type CampaignRow, createCampaignStore } from '#main/database/insights/campaign-store.ts'
import {
  createPlannedPostStore,
  type PlannedRange,
} from '#main/database/insights/planned-post-store.ts'
import type { Answers, InsightsParts } from '../parts.ts'
import { whenFree } from '../when-free.ts'

type Names = 'list' | 'save' | 'campaigns' | 'remove' | 'export'

/** Posts before a campaign from which a usual rate is told. */
const LEAST_BEFORE = 8

/** The calendar of planned posts. Writing waits for an import that is running. */
export function createCalendar({
  database,
  reader,
  now,
}: Pick<InsightsParts, 'database' | 'reader' | 'now'>): Answers<'calendar', Names> {
  const kept = createPlannedPostStore(database)
  const known = createPlannedPostStore(reader)
  const campaigns = createCampaignStore(reader)

  function toCampaign({ firstMs, lastMs, ...told }: CampaignRow): Campaign {
    const rates = campaigns.rates(told.name)
    const before = campaigns.ratesBefore(told.name)
    return {
      ...told,
      from: toDay(firstMs),
      to: toDay(lastMs),
      rate: rates.length > 0 ? quantileOf(rates, 0.5) : null,
      usual:
        before.length < LEAST_BEFORE
          ? null
          : {
              low: quantileOf(before, 0.25),
              high: quantileOf(before, 0.75),
              posts: before.length,
            },
    }
  }

  return {
    list: async (range) => ({ posts: known.list(rangeOf(range)) }),
    async save({ id, at, ...told }, { signal }) {
      const instant = toInstant(at)
      if (!instant)
        throw new KilnError('invalid-input', `"${at.slice(0, 60)}" is not a moment`, {
          action: 'Write it as 2026-03-30T18:00+02:00.',
        })
      const write = (): PlannedPost => {
        const before = id === undefined ? undefined : kept.find(id)
        if (id !== undefined && !before) throw missing(id)
        const post: PlannedPost = {
          ...told,
          id: id ?? PlannedPostId.parse(randomUUID()),
          at: instant.text,
          postId: told.state === 'published' ? (before?.postId ?? null) : null,
          createdAt: before?.createdAt ?? now().toISOString(),
        }
        kept.put(post, instant.ms)
        return post
      }
      return whenFree(database, write, signal)
    },
    async campaigns() {
      return { campaigns: campaigns.list().map(toCampaign) }
    },
    async remove({ id }, { signal }) {
      if (!(await whenFree(database, () => kept.remove(id), signal))) throw missing(id)
      return {}
    },
    async export(range) {
      const ics = toICalendar(known.list(rangeOf(range)), now())
      return { fileName: 'kiln-calendar.ics', ics }
    },
  }
}

const toDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)

const missing = (id: PlannedPostId) =>
  new KilnError('not-found', `There is no planned post ${id}`, {
    action: 'calendar.list tells which there are.',
  })

interface Days {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

function rangeOf({ from, to }: Days): PlannedRange {
  return { from: boundOf(from, false), to: boundOf(to, true) }
}

function boundOf(day: string | undefined, isEnd: boolean): number | null {
  if (day === undefined) return null
  const bound = toBound(day, isEnd)
  if (bound === null)
    throw new KilnError('invalid-input', `"${day.slice(0, 60)}" is not a day`, {
      action: 'Write it as 2026-03-30, or as a moment with its offset.',
    })
  return bound
}
