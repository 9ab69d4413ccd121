import type { Period } from '#main/core/insights/summary/period.ts'
import { START_LENGTH, termOf } from '#main/core/insights/posts/list-block.ts'
import { readNumbers } from '#main/core/insights/posts/numbers.ts'
import { bytesFor, markPlaces, type Places } from '#main/core/insights/posts/places.ts'
import { wordsOf } from '#main/core/insights/posts/words-of.ts'
import { BLOCK_DAYS, blockOf, undatedIds } from '#main/core/insights/summary/spans.ts'
import type { Database } from '../connection.ts'
import type { PostQuery } from './post-query.ts'
import type { Block } from './span-groups.ts'
import type { Range } from './summary-store.ts'

/** A block with the number of its posts. */
export interface ListedBlock extends Block {
  readonly posts: number
}

/** Reads the lists of blocks, which are only right where they are not stale; another connection has to write them. */
export interface BlockReader {
  /** Blocks that have to be listed anew first, the newest first. */
  stale(range?: Range): Block[]
  /** Blocks of an account, those of no known day only without a period; to be asked first for each page. */
  blocks(accountId: number, period: Period | null): ListedBlock[]
  /** The posts of a block that are meant. */
  places(block: ListedBlock, query: Wanted): Places
  /** A number of each post; undefined where none has it. */
  numbers(block: ListedBlock, name: string): Numbers | undefined
}

/** Which posts of a block are meant. */
export interface Wanted extends Pick<PostQuery, 'query' | 'tag' | 'kind'> {
  readonly period: Period | null
}

type Numbers = ReturnType<typeof readNumbers>

/** Bytes of numbers that are kept at hand: the pages of a list are asked for one after another. */
const MOST_KEPT = 16_000_000

/** SQL that reads the tables `post_blocks`, `block_columns` and `block_terms`. */
export function createBlockReader(database: Database): BlockReader {
  const blocks = database.prepare<object, { block: number; posts: number }>(
    'SELECT block, posts FROM post_blocks WHERE account_id = @accountId AND block BETWEEN @from AND @to ORDER BY block DESC',
  )
  const stale = database.prepare<object, { accountId: number; block: number }>(
    `SELECT account_id AS accountId, block FROM stale_lists
     WHERE account_id IN (SELECT value FROM json_each(@ids)) AND block BETWEEN @from AND @to
     ORDER BY block DESC`,
  )
  const allStale = database.prepare<[], { accountId: number; block: number }>(
    'SELECT account_id AS accountId, block FROM stale_lists ORDER BY block DESC',
  )
  const numbers = database
    .prepare<[number, number, string], Buffer>(
      'SELECT numbers FROM block_columns WHERE account_id = ? AND block = ? AND name = ?',
    )
    .pluck()
  const term = database
    .prepare<[number, number, string], Buffer>(
      'SELECT places FROM block_terms WHERE account_id = ? AND block = ? AND term = ?',
    )
    .pluck()
  const begun = database
    .prepare<[number, number, string, string], Buffer>(
      'SELECT places FROM block_terms WHERE account_id = ? AND block = ? AND term >= ? AND term < ?',
    )
    .pluck()

  const version = database.prepare<[], number>('PRAGMA data_version').pluck()
  let kept = { version: -1, bytes: 0, numbers: new Map<string, Numbers | undefined>() }

  /** Forgets what was read before another connection wrote, or all when it is much. */
  const freshen = () => {
    const now = version.get() ?? 0
    if (now !== kept.version || kept.bytes > MOST_KEPT)
      kept = { version: now, bytes: 0, numbers: new Map() }
  }
  const numbersOf = ({ accountId, block, posts }: ListedBlock, name: string) => {
    const key = `${accountId} ${block} ${name}`
    if (kept.numbers.has(key)) return kept.numbers.get(key)
    const packed = numbers.get(accountId, block, name)
    const read = packed && readNumbers(packed, posts)
    if (kept.bytes <= MOST_KEPT) kept.numbers.set(key, read)
    kept.bytes += read?.byteLength ?? 0
    return read
  }
  const findTerm = ({ accountId, block }: Block, name: string): Buffer[] => {
    const found = term.get(accountId, block, name)
    return found ? [found] : []
  }
  const findStart = (block: Block, word: string): Buffer[] => {
    if (word.length <= START_LENGTH) return findTerm(block, termOf('start', word))
    const from = termOf('word', word)
    return begun.all(block.accountId, block.block, from, `${from}\u{10ffff}`)
  }

  /** The bits of the posts that have each of what is asked for, null for all. */
  function bitsOf(block: ListedBlock, { query, tag, kind }: Wanted): Uint8Array | null {
    const words = query === undefined ? [] : wordsOf(query)
    const last = words.pop()
    if (query !== undefined && last === undefined) return new Uint8Array(bytesFor(block.posts))
    const each = [
      ...(kind === undefined ? [] : [() => findTerm(block, termOf('kind', kind))]),
      ...(tag === undefined ? [] : [() => findTerm(block, termOf('tag', tag))]),
      ...words.map((word) => () => findTerm(block, termOf('word', word))),
      ...(last === undefined ? [] : [() => findStart(block, last)]),
    ]
    let all: Uint8Array | null = null
    for (const find of each) {
      const bits = new Uint8Array(bytesFor(block.posts))
      const lists = find()
      for (const list of lists) markPlaces(list, bits)
      if (all) for (let at = 0; at < bits.length; at++) all[at] = (all[at] ?? 0) & (bits[at] ?? 0)
      else all = bits
      if (lists.length === 0) break
    }
    return all
  }

  return {
    stale: (range) =>
      range === undefined
        ? allStale.all()
        : stale.all({ ids: JSON.stringify(range.accountIds), ...blocksOf(range.period) }),
    blocks(accountId, period) {
      freshen()
      return blocks.all({ accountId, ...blocksOf(period) }).map((row) => ({ accountId, ...row }))
    },
    numbers: numbersOf,
    places(block, query) {
      const span = { from: 0, to: block.posts, bits: bitsOf(block, query) }
      const { period } = query
      const [first, last] = [block.block * BLOCK_DAYS, (block.block + 1) * BLOCK_DAYS - 1]
      if (!period || undatedIds(block.block) || (period.from <= first && last <= period.to))
        return span
      const days = numbersOf(block, 'day') ?? []
      return { ...span, from: placeOf(days, period.to), to: placeOf(days, period.from - 1) }
    },
  }
}

/** The blocks that a period is in; without one all, those of no known day too. */
function blocksOf(period: Period | null): Period {
  return period
    ? { from: blockOf(period.from), to: blockOf(period.to) }
    : { from: -Infinity, to: Infinity }
}

/** The first place of a day that is not after `day`, in days of which the newest comes first. */
function placeOf(days: ArrayLike<number>, day: number): number {
  let [from, to] = [0, days.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((days[middle] ?? 0) > day) from = middle + 1
    else to = middle
  }
  return from
}
