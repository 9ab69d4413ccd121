import { useEffect, useRef, useState } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { Video } from '#shared/contract/videos.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { findVideos } from './find-videos.ts'
import type { Library } from './library-store.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { VideoCard } from './video-card.tsx'
import './library.css'

interface LibraryRoomProps {
  readonly library: StoreApi<Library>
  readonly onChoose: () => void
}

const PLACES = [0, 1, 2, 3, 4, 5, 6, 7]

/** Every video Kiln knows, to open again or to forget. */
export function LibraryRoom({ library, onChoose }: LibraryRoomProps) {
  const t = useT()
  const { state, videos, covers, failure, refresh, remove } = useStore(library)
  const [query, setQuery] = useState('')
  const [leaving, setLeaving] = useState<Video>()
  useEffect(() => void refresh(), [refresh])
  const grid = useRef<HTMLUListElement>(null)
  const forget = async (video: Video) => {
    setLeaving(undefined)
    await remove(video.id)
    grid.current?.focus() // the button that had the focus is gone
  }
  const found = findVideos(videos, query)

  return (
    <div className="library">
      <header className="room-header">
        <div className="room-title">
          <h1>{t('Library')}</h1>
          <Totals library={library} />
        </div>
        {videos.length > 0 && (
          <SearchField
            label={t('Find a video')}
            className="library-search"
            value={query}
            onChange={setQuery}
          />
        )}
      </header>
      {failure && (
        <FailureNote {...failure}>
          <Button small onClick={() => void refresh()}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      {state === 'loading' && (
        <div className="library-grid">
          {PLACES.map((place) => (
            <Skeleton key={place} aspectRatio="16 / 12" />
          ))}
        </div>
      )}
      {state === 'ready' && videos.length === 0 && (
        <section className="library-empty">
          <h2>{t('No videos yet')}</h2>
          <p className="muted">{t('Every video you rank is kept here with its best frames.')}</p>
          <Button variant="primary" onClick={onChoose}>
            {t('Choose a video')}
          </Button>
        </section>
      )}
      {videos.length > 0 && found.length === 0 && (
        <p className="muted library-empty">{t('No video is named like “{query}”.', { query })}</p>
      )}
      <ul ref={grid} className="library-grid" tabIndex={-1} aria-label={t('Videos')}>
        {found.map((video) => (
          <VideoCard
            key={video.id}
            video={video}
            fallbackCover={covers[video.id]}
            onRemove={setLeaving}
          />
        ))}
      </ul>
      {leaving && (
        <RemoveDialog
          name={leaving.name}
          onClose={() => setLeaving(undefined)}
          onRemove={() => void forget(leaving)}
        />
      )}
    </div>
  )
}

function Totals({ library }: Pick<LibraryRoomProps, 'library'>) {
  const t = useT()
  const format = useFormat()
  const summary = useStore(library, (state) => state.summary)
  if (!summary) return null
  const { videos, thumbnails, sizeBytes, path } = summary
  return (
    <p className="muted tabular library-totals">
      <span>
        {[
          t('{count, plural, one {# video} other {# videos}}', { count: videos }),
          t('{count, plural, one {# frame} other {# frames}}', { count: thumbnails }),
          format.bytes(sizeBytes),
        ].join(' · ')}
      </span>
      <span className="truncate" title={path}>
        {path}
      </span>
    </p>
  )
}
