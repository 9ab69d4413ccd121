import { REJECTIONS } from '#shared/sentences/imports.ts'
import type { Field } from '#shared/contract/analytics-import.ts'
import { METRICS, type PostKind } from '#shared/contract/metrics.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { type Cell, textOf } from './cell.ts'
import { findTags, splitTags } from './find-tags.ts'
import { isRounded, naturalKey } from './natural-key.ts'
import type { PlannedColumn, TablePlan } from './plan-table.ts'
import { toPlatform } from './platform-of.ts'
import { toPostKind } from './post-kind.ts'
import { createMomentCell, type Moment } from './row-moment.ts'
import { createNumberCell, isRejected, reject, type Rejection } from './row-values.ts'
import { isTotal } from './totals.ts'
import type { Zone } from './zone.ts'

/** A post as a row tells it; `account` is '' where no column does. */
export interface ReadPost {
  readonly account: string
  /** Where a column tells it; null for the one of the file. */
  readonly platform: PlatformId | null
  readonly followers: number | null
  readonly key: string
  readonly url: string | null
  readonly text: string
  readonly kind: PostKind
  readonly isKindTold: boolean
  readonly publishedMs: number | null
  readonly hasTime: boolean
  readonly day: number | null
  readonly weekday: number | null
  readonly hour: number | null
  readonly durationSeconds: number | null
  readonly figures: (number | null)[]
  readonly isEngagementsTold: boolean
  readonly tags: string[]
}

/** What a row is: something to keep, a row that sums up others, or a reason why it is not taken. */
export type ReadRow<T> = T | 'total' | Rejection

interface Options {
  readonly zone: Zone
  readonly nowMs: number
}

const ENGAGEMENTS = METRICS.indexOf('engagements')
const PARTS = (['likes', 'comments', 'shares', 'saves', 'clicks'] as const).map((metric) =>
  METRICS.indexOf(metric),
)
/** Texts kept of a post. */
const MOST_TEXT = 100_000

/** Reads the rows of a table of posts one by one; `place` counts them from the first after the headings. */
export function createPostReader(
  plan: TablePlan,
  { zone, nowMs }: Options,
): (cells: readonly Cell[], place: number) => ReadRow<ReadPost> {
  const all = (field: Field) => plan.columns.filter((column) => column.field === field)
  const indexOf = (field: Field) => all(field)[0]?.index ?? -1
  const [id, url, kind, account, accountId, tags, time, date] = (
    ['key', 'url', 'kind', 'account', 'accountId', 'tags', 'time', 'published'] as const
  ).map(indexOf) as [number, number, number, number, number, number, number, number]
  const texts = [...all('title'), ...all('text')].map(({ index }) => index)
  const network = indexOf('platform')
  const isLongest = plan.format.longest?.includes('text') === true
  const numbers = METRICS.flatMap((metric, at) =>
    all(metric).map((column) => ({ at, read: createNumberCell(column, plan) })),
  )
  const one = (column: PlannedColumn | undefined) => column && createNumberCell(column, plan)
  const duration = one(all('durationSeconds')[0])
  const followers = one(all('followers')[0])
  const moment = date < 0 ? null : createMomentCell(plan, { date, time, zone, nowMs })
  const dates = date < 0 ? [] : [date]
  const defaultKind = plan.format.kind ?? 'other'
  /** How often a post without text, id and address came, by its hash: such rows are told apart by their order. */
  const seen = new Map<string, number>()

  const textAt = (cells: readonly Cell[], index: number) => (index < 0 ? '' : textOf(cells[index]))
  const whole = (cells: readonly Cell[]): string => {
    if (texts.length === 0) return ''
    const found = texts.map((index) => clean(textOf(cells[index]))).filter(Boolean)
    if (found.length < 2) return found[0] ?? ''
    const longest = found.reduce((a, b) => (b.length > a.length ? b : a))
    return isLongest || found.every((text) => longest.includes(text)) ? longest : found.join('\n\n')
  }

  return (cells, place) => {
    if (isTotal(cells, dates)) return 'total'
    const at: Moment | Rejection | null = moment && moment(cells, place)
    if (isRejected(at)) return at
    const figures = METRICS.map((): number | null => null)
    for (const { at: metric, read } of numbers) {
      const value = read(cells)
      if (isRejected(value)) return value
      if (value !== null) figures[metric] = (figures[metric] ?? 0) + value
    }
    const seconds = duration?.(cells) ?? null
    if (isRejected(seconds)) return seconds
    const people = followers?.(cells) ?? null
    if (isRejected(people)) return people
    const isEngagementsTold = figures[ENGAGEMENTS] !== null
    if (!isEngagementsTold) figures[ENGAGEMENTS] = sumOf(figures)
    const text = whole(cells)
    const link = textAt(cells, url)
    const name = textAt(cells, account) || textAt(cells, accountId)
    const number = cells[id]
    const post =
      typeof number === 'number' && number > Number.MAX_SAFE_INTEGER ? '' : textAt(cells, id)
    const told = kind < 0 ? null : toPostKind(textAt(cells, kind))
    let key = naturalKey({
      id: post,
      url: link,
      account: name,
      published: at ? String(at.utcMs) : '',
      text,
    })
    if (text === '' && link === '' && (post === '' || isRounded(post))) {
      if (at === null && figures.every((value) => value === null))
        return reject(REJECTIONS.emptyPost)
      const count = (seen.get(key) ?? 0) + 1
      seen.set(key, count)
      if (count > 1) key = `${key}#${count}`
    }
    const listed = textAt(cells, tags)
    const inText = findTags(text)
    return {
      account: name,
      platform: network < 0 ? null : toPlatform(textAt(cells, network)),
      followers: people,
      key,
      url: link === '' ? null : link.slice(0, 2000),
      text,
      kind: told ?? defaultKind,
      isKindTold: told !== null,
      publishedMs: at ? at.utcMs : null,
      hasTime: at ? at.hasTime : false,
      day: at ? at.day : null,
      weekday: at ? at.weekday : null,
      hour: at ? at.hour : null,
      durationSeconds: seconds,
      figures,
      isEngagementsTold,
      tags: listed === '' ? inText : [...new Set([...inText, ...splitTags(listed)])],
    }
  }
}

const PLAIN = /^[\x20-\x7e\n]*$/

function clean(text: string): string {
  const cut = text.length > MOST_TEXT ? text.slice(0, MOST_TEXT) : text
  return PLAIN.test(cut) ? cut : cut.replaceAll('\r\n', '\n').toWellFormed().normalize('NFC')
}

function sumOf(figures: readonly (number | null)[]): number | null {
  let sum: number | null = null
  for (const at of PARTS) {
    const value = figures[at]
    if (typeof value === 'number') sum = (sum ?? 0) + value
  }
  return sum
}
