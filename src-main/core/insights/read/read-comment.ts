import { REJECTIONS } from '#shared/sentences/imports.ts'
import { type Cell, textOf } from './cell.ts'
import { keyOfUrl, naturalKey } from './natural-key.ts'
import type { TablePlan } from './plan-table.ts'
import type { ReadRow } from './read-post.ts'
import { createMomentCell, type Moment } from './row-moment.ts'
import { createNumberCell, isRejected, reject, type Rejection } from './row-values.ts'
import { isTotal } from './totals.ts'
import type { Zone } from './zone.ts'

/** A comment as a row tells it. */
export interface ReadComment {
  readonly account: string
  readonly key: string
  /** Key of the post it is under, null where the row has no address. */
  readonly post: string | null
  readonly author: string
  readonly text: string
  readonly day: number | null
  readonly likes: number | null
}

interface Options {
  readonly zone: Zone
  readonly nowMs: number
}

/** Reads the rows of a table of comments one by one; `place` counts them from the first after the headings. */
export function createCommentReader(
  plan: TablePlan,
  { zone, nowMs }: Options,
): (cells: readonly Cell[], place: number) => ReadRow<ReadComment> {
  const column = (wanted: string) => plan.columns.find(({ field }) => field === wanted)
  const at = (wanted: string) => column(wanted)?.index ?? -1
  const [id, url, comment, author, account, date] = [
    at('key'),
    at('url'),
    at('comment'),
    at('author'),
    at('account'),
    at('published'),
  ]
  const moment = date < 0 ? null : createMomentCell(plan, { date, time: -1, zone, nowMs })
  const likesColumn = column('likes')
  const readLikes = likesColumn && createNumberCell(likesColumn, plan)
  const textAt = (cells: readonly Cell[], index: number) => (index < 0 ? '' : textOf(cells[index]))
  return (cells, place) => {
    if (isTotal(cells, date < 0 ? [] : [date])) return 'total'
    const when: Moment | Rejection | null = moment && moment(cells, place)
    if (isRejected(when)) return when
    const likes = readLikes?.(cells) ?? null
    if (isRejected(likes)) return likes
    const text = textAt(cells, comment).slice(0, 100_000).toWellFormed()
    if (text === '') return reject(REJECTIONS.emptyComment)
    const name = textAt(cells, author)
    const link = textAt(cells, url)
    return {
      account: textAt(cells, account),
      key: naturalKey({
        id: textAt(cells, id),
        url: '',
        account: name,
        published: String(when?.utcMs ?? ''),
        text: `${link}\0${text}`,
      }),
      post: link === '' ? null : keyOfUrl(link),
      author: name.slice(0, 200),
      text,
      day: when?.day ?? null,
      likes,
    }
  }
}
