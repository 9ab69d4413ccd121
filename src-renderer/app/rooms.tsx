import { lazy, Suspense, useEffect } from 'react'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { Stores } from './create-stores.ts'
import { toHash, type Route } from './route-store.ts'

const WriteRoom = lazy(async () => {
  const { WriteRoom: room } = await import('#renderer/features/write/write-room.tsx')
  return { default: room }
})
const ThumbnailsRoom = lazy(async () => {
  const { ThumbnailsRoom: room } = await import('#renderer/features/thumbnails/thumbnails-room.tsx')
  return { default: room }
})
const LibraryRoom = lazy(async () => {
  const { LibraryRoom: room } = await import('#renderer/features/library/library-room.tsx')
  return { default: room }
})
const ModelsRoom = lazy(async () => {
  const { ModelsRoom: room } = await import('#renderer/features/models/models-room.tsx')
  return { default: room }
})
const SettingsRoom = lazy(async () => {
  const { SettingsRoom: room } = await import('#renderer/features/settings/settings-room.tsx')
  return { default: room }
})

interface RoomsProps {
  readonly route: Route
  readonly stores: Stores
  readonly onChoose: () => void
  readonly onReady: () => void
}

/** The room the user is in, loaded when it is first entered. */
export function Rooms({ route, stores, onChoose, onReady }: RoomsProps) {
  return (
    <Suspense fallback={<Skeleton height={32} width={240} />}>
      {route.room === 'write' && <WriteRoom write={stores.write} />}
      {route.room === 'thumbnails' && (
        <ThumbnailsRoom {...stores} videoId={route.videoId} onChoose={onChoose} />
      )}
      {route.room === 'library' && <LibraryRoom library={stores.library} onChoose={onChoose} />}
      {route.room === 'models' && <ModelsRoom models={stores.models} />}
      {route.room === 'settings' && (
        <SettingsRoom settings={stores.settings} backup={stores.backup} style={stores.style} />
      )}
      <Ready key={toHash(route)} onReady={onReady} />
    </Suspense>
  )
}

/** Says that a place was entered, once its room is there. */
function Ready({ onReady }: Pick<RoomsProps, 'onReady'>) {
  useEffect(() => onReady(), [onReady])
  return null
}
