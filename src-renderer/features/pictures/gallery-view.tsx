import { useStore } from 'zustand'
import type { Image } from '#shared/contract/images.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { PictureStores } from './create-picture-stores.ts'
import { EmptyGallery } from './empty-gallery.tsx'
import { GalleryGrid } from './gallery-grid.tsx'
import { JobCard } from './job-card.tsx'

interface GalleryViewProps {
  readonly stores: PictureStores
  readonly onOpen: (image: Image) => void
}

const PLACES = [0, 1, 2, 3, 4, 5, 6, 7]

/** What is being made, and every picture there is. */
export function GalleryView({ stores, onOpen }: GalleryViewProps) {
  const t = useT()
  const { state, total, query, failure, refresh } = useStore(stores.gallery)
  const jobs = useStore(stores.makings, (makings) => makings.jobs)
  const isMaking = jobs.some((job) => job.state !== 'done')
  const isEmpty = state === 'ready' && total === 0
  const strip = (
    <>
      {failure && (
        <FailureNote {...failure}>
          <Button small onClick={() => void refresh()}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      <AdditionsLine stores={stores} />
      {isMaking && (
        <ol className="jobs" aria-label={t('Being made')}>
          {jobs.map((job) => (
            <JobCard key={job.id} job={job} makings={stores.makings} />
          ))}
        </ol>
      )}
    </>
  )
  if (state === 'loading')
    return (
      <div className="gallery">
        {strip}
        <div className="gallery-loading" data-testid="gallery-loading">
          {PLACES.map((place) => (
            <Skeleton key={place} aspectRatio="4 / 3" />
          ))}
        </div>
      </div>
    )
  if (isEmpty || state === 'failed')
    return (
      <div className="gallery">
        {strip}
        {isEmpty && query.trim() !== '' && (
          <p className="muted nothing-found">
            {t('No picture has the words “{query}”.', { query })}
          </p>
        )}
        {isEmpty && query.trim() === '' && !isMaking && <EmptyGallery stores={stores} />}
      </div>
    )
  return (
    <GalleryGrid stores={stores} onOpen={onOpen}>
      {strip}
    </GalleryGrid>
  )
}

/** Files on their way into the gallery, and those that could not come. */
function AdditionsLine({ stores }: { readonly stores: PictureStores }) {
  const t = useT()
  const said = useSaid()
  const { done, total, failures, dismiss } = useStore(stores.additions)
  return (
    <>
      {total > 0 && (
        <div className="additions">
          <p className="small muted tabular">
            {t('Adding {done} of {total}', { done: done + 1, total })}
          </p>
          <ProgressBar label={t('Adding pictures')} share={done / total} />
        </div>
      )}
      {failures.length > 0 && (
        <FailureNote
          message={t('{count, plural, one {# file was} other {# files were}} not added', {
            count: failures.length,
          })}
          action={failures
            .map(({ name, failure }) => `${name}: ${said(failure.message)}`)
            .join(' ')}
        >
          <Button small onClick={dismiss}>
            {t('Dismiss')}
          </Button>
        </FailureNote>
      )}
    </>
  )
}
