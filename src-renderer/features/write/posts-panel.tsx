import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Draft } from '#shared/contract/drafts.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { PostItem } from './post-item.tsx'
import { useSlow } from './use-slow.ts'

const PLACES = [0, 1, 2, 3, 4]

interface PostsPanelProps {
  readonly stores: WriteStores
  readonly onNew: () => void
}

/** Every kept post, to find, open or delete. */
export function PostsPanel({ stores, onNew }: PostsPanelProps) {
  const t = useT()
  const { state, drafts, total, query, failure, removed, search, refresh } = useStore(stores.posts)
  const post = useStore(stores.current, (one) => one.post)
  const isSlow = useSlow(state === 'loading')
  const [undone, setUndone] = useState<Draft>()
  const isListed = drafts.some(({ id }) => id === post.id)
  return (
    <section className="posts" aria-label={t('Posts')}>
      <header>
        <h2 className="visually-hidden">{t('Posts')}</h2>
        <SearchField
          label={t('Find a post')}
          className="posts-search"
          value={query}
          onChange={search}
        />
        <IconButton
          label={t('New post')}
          data-testid="new-post"
          icon={<Plus size={16} aria-hidden="true" />}
          onClick={onNew}
        />
      </header>
      {failure && (
        <FailureNote {...failure}>
          <Button small onClick={refresh}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      {isSlow && (
        <div className="posts-skeleton">
          {PLACES.map((place) => (
            <Skeleton key={place} height={44} />
          ))}
        </div>
      )}
      <ul aria-label={t('Posts')}>
        {!isListed && post.text.trim() !== '' && query === '' && (
          <PostItem key={post.key} post={post} isCurrent onOpen={() => undefined} />
        )}
        {drafts.map((draft) => (
          <PostItem
            key={draft.id}
            post={draft.id === post.id ? { ...draft, ...post } : draft}
            limits={draft.limits}
            updatedAt={draft.updatedAt}
            isCurrent={draft.id === post.id}
            onOpen={() => stores.openPost(draft)}
            onRemove={() => void stores.removePost(draft)}
          />
        ))}
      </ul>
      {state === 'ready' && drafts.length === 0 && (query !== '' || post.text.trim() === '') && (
        <p className="muted posts-none">
          {query === ''
            ? t('Posts you write are kept here.')
            : t('No post has “{query}”.', { query })}
        </p>
      )}
      {total > drafts.length && drafts.length > 0 && (
        <p className="muted small posts-none tabular">
          {t('The newest {shown} of {total}. Search finds the others.', {
            shown: drafts.length,
            total,
          })}
        </p>
      )}
      {removed && removed !== undone && (
        <output className="posts-undo">
          <span>{t('Post deleted')}</span>
          <Button
            small
            onClick={() => {
              setUndone(removed)
              void stores.restorePost().finally(() => setUndone(undefined))
            }}
          >
            {t('Undo')}
          </Button>
        </output>
      )}
    </section>
  )
}
