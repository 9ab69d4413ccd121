import { createBestPlaces } from '#main/core/insights/posts/best-places.ts'
import { countPlaces, type Places, visitPlaces } from '#main/core/insights/posts/places.ts'
import { undatedIds } from '#main/core/insights/summary/spans.ts'
import type { BlockReader, ListedBlock } from './block-reader.ts'
import type { PagesReader, PostQuery } from './post-query.ts'

interface Listed {
  readonly block: ListedBlock
  readonly places: Places
  readonly count: number
}

interface Placed {
  readonly id: number
  readonly day: number
  readonly published: number
}

/** Pages read from the lists of blocks: fast, and right where no block is stale. */
export function createBlockPages(reader: BlockReader): PagesReader {
  /** A block after another for the highest values of all; those without a value only where the others are too few. */
  function highest(listed: readonly Listed[], { sort, limit, offset }: PostQuery): number[] {
    const count = totalOf(listed)
    const most = offset + limit
    if (offset >= count) return []
    const best = createBestPlaces(most, count)
    let known = 0
    for (const { block, places } of listed) {
      const values = reader.numbers(block, sort)
      if (values) known += best.offerAll({ values, places, idAt: idsOf(block) })
    }
    if (known < Math.min(most, count))
      for (const { block, places } of listed) {
        const values = reader.numbers(block, sort)
        const idAt = idsOf(block)
        visitPlaces(places, (place) => {
          if (Number.isNaN(values?.[place] ?? Number.NaN)) best.offer(-Infinity, place, idAt)
        })
      }
    return best.ids(offset)
  }

  function idsOf(block: ListedBlock): (place: number) => number {
    let ids: ArrayLike<number> | undefined
    return (place) => (ids ??= reader.numbers(block, 'id') ?? [])[place] ?? 0
  }

  /** Blocks of the same days one after another, of which only those of the page are looked into. */
  function newest(listed: readonly Listed[], { limit, offset }: PostQuery): number[] {
    const ids: number[] = []
    let before = 0
    const groups = [...Map.groupBy(listed, ({ block }) => block.block)].toSorted(byTime)
    for (const [, group] of groups) {
      const count = totalOf(group)
      const from = Math.max(0, offset - before)
      const to = Math.min(count, offset + limit - before)
      if (from < to)
        ids.push(
          ...firstOf(group, to)
            .slice(from)
            .map(({ id }) => id),
        )
      before += count
      if (before >= offset + limit) break
    }
    return ids
  }

  function firstOf(group: readonly Listed[], most: number): Placed[] {
    const placed = group.flatMap(({ block, places }) => {
      const ids = reader.numbers(block, 'id')
      const days = reader.numbers(block, 'day')
      const times = reader.numbers(block, 'published')
      const first: Placed[] = []
      visitPlaces(places, (place) => {
        first.push({
          id: ids?.[place] ?? 0,
          day: orLast(days?.[place]),
          published: orLast(times?.[place]),
        })
        return first.length < most
      })
      return first
    })
    if (group.length > 1)
      placed.sort((a, b) => b.day - a.day || b.published - a.published || 0 || b.id - a.id)
    return placed.slice(0, most)
  }

  return {
    page: ({ accountIds, period }, query) => {
      const listed = accountIds
        .flatMap((accountId) => reader.blocks(accountId, period))
        .map((block) => {
          const places = reader.places(block, { ...query, period })
          return { block, places, count: countPlaces(places) }
        })
        .filter(({ count }) => count > 0)
      const ids = query.sort === 'published' ? newest(listed, query) : highest(listed, query)
      return { ids, total: totalOf(listed) }
    },
  }
}

function totalOf(listed: readonly Listed[]): number {
  return listed.reduce((sum, { count }) => sum + count, 0)
}

/** Newer days first, then those without a day by their ids, of which the higher blocks have the lower. */
function byTime([a]: [number, unknown], [b]: [number, unknown]): number {
  return undatedIds(a) && undatedIds(b) ? a - b : b - a
}

function orLast(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? Number.MIN_SAFE_INTEGER : value
}
