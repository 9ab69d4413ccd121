import type { Post, Summary } from '#shared/contract/analytics.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import type { InsightStores } from './create-insight-stores.ts'
import { dayWords } from './day-words.ts'
import { formatFigure } from './figure-format.ts'
import { goToTab } from './go-to-tab.ts'
import { kindName, platformName } from './names.ts'

interface NotablePostsProps {
  readonly summary: Summary
  readonly stores: Pick<InsightStores, 'posts'>
}

/** The posts that did best and worst by their engagement rate; each opens in Posts. */
export function NotablePosts({ summary, stores }: NotablePostsProps) {
  const t = useT()
  const open = (post: Post) => {
    void stores.posts.getState().open(post)
    goToTab('posts')
  }
  if (summary.best.length === 0) return null
  return (
    <div className="notable">
      <PostColumn title={t('Did best')} posts={summary.best} onOpen={open} />
      <PostColumn title={t('Did least')} posts={summary.worst} onOpen={open} />
      <p className="small muted">
        {t('By engagement rate, of the posts that were seen at least as often as the median.')}
      </p>
    </div>
  )
}

interface PostColumnProps {
  readonly title: string
  readonly posts: readonly Post[]
  readonly onOpen: (post: Post) => void
}

function PostColumn({ title, posts, onOpen }: PostColumnProps) {
  const t = useT()
  const format = useFormat()
  return (
    <section>
      <h2>{title}</h2>
      <ol>
        {posts.map((post) => {
          const { id, text, key, kind, publishedAt, platform, rate } = post
          return (
            <li key={id}>
              <button type="button" className="notable-post" onClick={() => onOpen(post)}>
                <span className="notable-text">{text.trim() || key}</span>
                <span className="small muted">
                  {[
                    publishedAt && dayWords(publishedAt),
                    platform && platformName(platform),
                    t(kindName(kind)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <strong className="tabular">
                  {rate === null ? '–' : formatFigure('rate', rate, format)}
                </strong>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
