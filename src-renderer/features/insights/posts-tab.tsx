import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { PostKind } from '#shared/contract/metrics.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { saveText } from '#renderer/lib/save-file.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { InsightTabProps } from './create-insight-stores.ts'
import { EmptyInsights } from './empty-insights.tsx'
import { FilterBar } from './filter-bar.tsx'
import { KIND_NAMES } from './names.ts'
import { PostPanel } from './post-panel.tsx'
import { PostTable } from './post-table.tsx'
import './posts.css'

/** Every post with its newest figures, to search, sort and open. */
export function PostsTab({ stores }: InsightTabProps) {
  const t = useT()
  const format = useFormat()
  const state = useStore(stores.accounts, (accounts) => accounts.state)
  const isEmpty = useStore(stores.accounts, ({ accounts }) => accounts.length === 0)
  const total = useStore(stores.posts, (posts) => posts.total)
  const failure = useStore(stores.posts, (posts) => posts.failure)
  const opened = useStore(stores.posts, (posts) => posts.opened)
  const { load } = stores.posts.getState()
  useEffect(() => {
    if (state === 'ready') load()
  }, [state, load])
  if (state === 'ready' && isEmpty) return <EmptyInsights stores={stores} />
  const saveAll = async () => {
    const { fileName, csv } = await stores.overview.getState().table('posts')
    saveText(csv, 'text/csv;charset=utf-8', fileName)
  }
  return (
    <div className="post-list">
      <header className="posts-header">
        <FilterBar stores={stores} />
        <PostFilters stores={stores} />
      </header>
      {failure && (
        <FailureNote {...failure}>
          <Button small onClick={load}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      <div className="posts-line">
        <output className="muted tabular">
          {total !== undefined &&
            t('{count, plural, =0 {no posts} one {# post} other {# posts}}', { count: total })}
        </output>
        <Button small variant="plain" onClick={() => void saveAll()}>
          {t('Save the posts of the period as CSV')}
        </Button>
      </div>
      <div className="posts-body">
        {total === undefined ? <Skeleton height={360} /> : <PostTable posts={stores.posts} />}
        {opened && (
          <PostPanel
            opened={opened}
            format={format}
            onClose={() => void stores.posts.getState().open(undefined)}
            onTag={(tag) => stores.posts.getState().set({ tag })}
          />
        )}
      </div>
    </div>
  )
}

function PostFilters({ stores }: InsightTabProps) {
  const t = useT()
  const query = useStore(stores.posts, (posts) => posts.query)
  const kind = useStore(stores.posts, (posts) => posts.kind)
  const tag = useStore(stores.posts, (posts) => posts.tag)
  const { set } = stores.posts.getState()
  return (
    <div className="post-filters">
      <SearchField
        label={t('Find in the texts')}
        className="post-search"
        value={query}
        onChange={(next) => set({ query: next })}
      />
      <select
        className="field"
        aria-label={t('Kind of post')}
        value={kind ?? ''}
        onChange={({ target }) => set({ kind: PostKind.safeParse(target.value).data })}
      >
        <option value="">{t('All kinds')}</option>
        {PostKind.options.map((each) => (
          <option key={each} value={each}>
            {t(KIND_NAMES[each])}
          </option>
        ))}
      </select>
      {tag !== undefined && (
        <Button
          small
          icon={<X size={14} aria-hidden="true" />}
          aria-label={t('Show posts without {tag} too', { tag: hash(tag) })}
          onClick={() => set({ tag: undefined })}
        >
          {hash(tag)}
        </Button>
      )}
    </div>
  )
}

const hash = (tag: string) => (tag.startsWith('#') ? tag : `#${tag}`)
