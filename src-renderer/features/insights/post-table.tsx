import { ArrowDown } from 'lucide-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { Post } from '#shared/contract/analytics.ts'
import { classNames } from '#renderer/lib/class-names.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useWidth } from './charts/use-width.ts'
import { momentWords } from './day-words.ts'
import { formatFigure } from './figure-format.ts'
import { valueOf, type Measure } from './measures.ts'
import { kindName, MEASURE_NAMES, platformName } from './names.ts'
import type { PostList, PostSort } from './post-list-store.ts'

/* oxlint-disable jsx-a11y/control-has-associated-label -- cells of a plain table are no controls */

interface PostTableProps {
  readonly posts: StoreApi<PostList>
}

const ROW = 44
const OVERSCAN = 8
const COLUMNS: readonly Extract<Measure & PostSort, string>[] = [
  'impressions',
  'views',
  'engagements',
  'likes',
  'comments',
  'shares',
  'rate',
]
/** Those that stay where there is room for few, the first longest. */
const PRIORITY: typeof COLUMNS = [
  'impressions',
  'rate',
  'views',
  'engagements',
  'likes',
  'comments',
  'shares',
]
const FIGURE_WIDTH = 104
/** Of the post, its time and its kind. */
const OTHER_WIDTH = 260 + 148 + FIGURE_WIDTH + 48

/** Posts as a table of which only the rows in view are in the page; up and down walk through them. */
export function PostTable({ posts }: PostTableProps) {
  const t = useT()
  const total = useStore(posts, (state) => state.total) ?? 0
  const byPlace = useStore(posts, (state) => state.posts)
  const openedId = useStore(posts, (state) => state.opened?.post.id)
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- its values are used in this component only
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW,
  })
  const rows = virtual.getVirtualItems()
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? 0
  const { need, open } = posts.getState()
  useEffect(() => need(first, last), [need, first, last, byPlace])
  const told = COLUMNS.filter((measure) =>
    [...byPlace.values()].some((post) => valueOfPost(post, measure) !== null),
  )
  const room = Math.max(2, Math.floor((useWidth(scroller) - OTHER_WIDTH) / FIGURE_WIDTH))
  const kept = PRIORITY.filter((measure) => told.includes(measure)).slice(0, room)
  const shown = told.filter((measure) => kept.includes(measure))
  const onKeyDown = (event: KeyboardEvent) => {
    const home = (event.target as HTMLElement).closest<HTMLElement>('[data-place]')
    const place = Number(home?.dataset['place'])
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: total - 1 }[event.key]
    if (next === undefined || Number.isNaN(place) || next < 0 || next >= total) return
    event.preventDefault()
    virtual.scrollToIndex(next)
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-place="${next}"] button`)?.focus(),
    )
  }
  const above = rows[0]?.start ?? 0
  const below = virtual.getTotalSize() - (rows.at(-1)?.end ?? 0)
  const columns = shown.length + 3
  return (
    <div ref={scroller} className="post-scroller" data-testid="post-table">
      <table className="data post-table tabular" aria-rowcount={total + 1}>
        <thead>
          <tr>
            <th scope="col">{t('Post')}</th>
            <SortHead posts={posts} sort="published" name={t('Published at')} />
            <th scope="col" className="word">
              {t('Kind')}
            </th>
            {shown.map((measure) => (
              <SortHead
                key={measure}
                posts={posts}
                sort={measure}
                name={t(MEASURE_NAMES[measure])}
              />
            ))}
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons have the focus */}
        <tbody onKeyDown={onKeyDown}>
          {above > 0 && <Space height={above} columns={columns} />}
          {rows.map(({ index }) => {
            const post = byPlace.get(index)
            return (
              <tr
                key={index}
                data-place={index}
                aria-rowindex={index + 2}
                className={classNames(post?.id === openedId && openedId !== undefined && 'open')}
              >
                {post ? (
                  <Cells post={post} told={shown} onOpen={() => void open(post)} />
                ) : (
                  <td colSpan={columns}>
                    <div className="skeleton post-waiting" aria-hidden="true" />
                  </td>
                )}
              </tr>
            )
          })}
          {below > 0 && <Space height={below} columns={columns} />}
        </tbody>
      </table>
      {total === 0 && <p className="muted posts-none">{t('No post fits these filters.')}</p>}
    </div>
  )
}

interface SpaceProps {
  readonly height: number
  readonly columns: number
}

function Space({ height, columns }: SpaceProps) {
  return (
    <tr className="post-space" aria-hidden="true">
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}

interface SortHeadProps extends Pick<PostTableProps, 'posts'> {
  readonly sort: PostSort
  readonly name: string
}

function SortHead({ posts, sort, name }: SortHeadProps) {
  const isSorted = useStore(posts, (state) => state.sort === sort)
  return (
    <th scope="col" aria-sort={isSorted ? 'descending' : 'none'}>
      <button type="button" className="sort-head" onClick={() => posts.getState().set({ sort })}>
        {name}
        {isSorted && <ArrowDown size={12} aria-hidden="true" />}
      </button>
    </th>
  )
}

interface CellsProps {
  readonly post: Post
  readonly told: readonly Measure[]
  readonly onOpen: () => void
}

function Cells({ post, told, onOpen }: CellsProps) {
  const t = useT()
  const format = useFormat()
  const { text, key, account, platform, publishedAt, kind } = post
  return (
    <>
      <th scope="row">
        <button type="button" className="post-open" onClick={onOpen}>
          <span className="truncate">{text.trim() || key}</span>
          <span className="truncate small muted">
            {[platform && platformName(platform), account].filter(Boolean).join(' · ')}
          </span>
        </button>
      </th>
      <td>{momentWords(publishedAt)}</td>
      <td className="word">{t(kindName(kind))}</td>
      {told.map((measure) => {
        const value = valueOfPost(post, measure)
        return <td key={measure}>{value === null ? '–' : formatFigure(measure, value, format)}</td>
      })}
    </>
  )
}

const valueOfPost = ({ figures, rate }: Post, measure: Measure) =>
  valueOf({ posts: 1, figures, rate }, measure)
