import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import type { Stores } from './create-stores.ts'

const ComposeView = lazy(async () => {
  const { ComposeView: view } = await import('#renderer/features/compose/compose-view.tsx')
  return { default: view }
})

/** The composer of Pictures over Thumbnails, with the frame that gets words. */
export function LetteringComposer({
  stores,
}: {
  readonly stores: Pick<Stores, 'compose' | 'lettering'>
}) {
  const image = useStore(stores.lettering, (state) => state.image)
  if (!image) return null
  const { cancel, keep } = stores.lettering.getState()
  return (
    <Suspense>
      <ComposeView
        stores={stores.compose}
        image={image}
        onClose={cancel}
        onSaved={(made) => void keep(made)}
      />
    </Suspense>
  )
}
