import { lazy, Suspense, useMemo } from 'react'
import { useStore } from 'zustand'
import { familyWords } from '#renderer/features/thumbnails/entry-words.ts'
import { entriesOf } from '#renderer/features/thumbnails/review-store.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import type { Stores } from './create-stores.ts'

const ClicksDialog = lazy(async () => {
  const { ClicksDialog: dialog } = await import('#renderer/features/clicks/clicks-dialog.tsx')
  return { default: dialog }
})

/** What the user's own clicks teach, over whatever room is open. */
export function Clicks({
  stores,
}: {
  readonly stores: Pick<Stores, 'clicks' | 'clickTests' | 'review'>
}) {
  const t = useT()
  const format = useFormat()
  const isOpen = useStore(stores.clicks, (state) => state.isOpen)
  const opened = useStore(stores.review, (state) => state.opened)
  const extras = useStore(stores.review, (state) => state.extras)
  const picked = useStore(stores.review, (state) => state.picked)
  const frames = useMemo(
    () =>
      entriesOf({ opened, extras })
        .filter(({ kind, thumbnail: { id } }) => kind === 'frame' || picked.includes(id))
        .map((entry) => ({
          thumbnail: entry.thumbnail,
          label:
            entry.kind === 'frame'
              ? format.clock(entry.thumbnail.timeMs, { tenths: true })
              : familyWords(entry, { t, format }).name,
        })),
    [opened, extras, picked, t, format],
  )
  if (!isOpen) return null
  return (
    <Suspense>
      <ClicksDialog stores={stores} frames={frames} picked={picked} />
    </Suspense>
  )
}
