import { lazy, Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { Clicks } from './clicks.tsx'
import type { Stores } from './create-stores.ts'
import { Insights } from './insights.tsx'
import { LetteringComposer } from './lettering-composer.tsx'
import { pictureForPost } from './picture-for-post.ts'
import { postFromTranscript } from './post-from-transcript.ts'
import { toHash, type Route } from './route-store.ts'
import { schedulePost } from './schedule-post.ts'

const WriteRoom = lazy(async () => {
  const { WriteRoom: room } = await import('#renderer/features/write/write-room.tsx')
  return { default: room }
})
const PicturesRoom = lazy(async () => {
  const { PicturesRoom: room } = await import('#renderer/features/pictures/pictures-room.tsx')
  return { default: room }
})
const ComposeView = lazy(async () => {
  const { ComposeView: view } = await import('#renderer/features/compose/compose-view.tsx')
  return { default: view }
})
const ThumbnailsRoom = lazy(async () => {
  const { ThumbnailsRoom: room } = await import('#renderer/features/thumbnails/thumbnails-room.tsx')
  return { default: room }
})
const ReportPanel = lazy(async () => {
  const { ReportPanel: panel } = await import('#renderer/features/video-report/report-panel.tsx')
  return { default: panel }
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
  const report = useStore(stores.reports, ({ reports }) => reports[route.videoId ?? ''])
  return (
    <Suspense fallback={<Skeleton height={32} width={240} />}>
      {route.room === 'write' && (
        <WriteRoom
          write={stores.write}
          onPicture={() => pictureForPost(stores)}
          onSchedule={() => schedulePost(stores)}
        />
      )}
      {route.room === 'pictures' && <Pictures imageId={route.imageId} stores={stores} />}
      {route.room === 'thumbnails' && (
        <ThumbnailsRoom
          rankings={stores.rankings}
          stores={stores}
          videoId={route.videoId}
          knownShots={report?.state === 'done' ? report.report.shots : undefined}
          onChoose={onChoose}
          onClicks={() => stores.clicks.getState().open()}
          onTest={() => stores.clicks.getState().open('tests')}
          renderReport={(video, onLeave) => (
            <Suspense fallback={<Skeleton height={168} />}>
              <ReportPanel
                video={video}
                reports={stores.reports}
                transcripts={stores.transcripts}
                onWrite={(transcript) => postFromTranscript(transcript, stores)}
                onLeave={onLeave}
              />
            </Suspense>
          )}
        />
      )}
      {route.room === 'insights' && <Insights stores={stores} tab={route.tab} />}
      {route.room === 'library' && <LibraryRoom library={stores.library} onChoose={onChoose} />}
      {route.room === 'models' && <ModelsRoom models={stores.models} />}
      {route.room === 'settings' && (
        <SettingsRoom settings={stores.settings} backup={stores.backup} style={stores.style} />
      )}
      <Clicks stores={stores} />
      <LetteringComposer stores={stores} />
      <Ready key={toHash(route)} onReady={onReady} />
    </Suspense>
  )
}

interface PicturesProps {
  readonly imageId: string | undefined
  readonly stores: Stores
}

function Pictures({ imageId, stores }: PicturesProps) {
  const hasPost = useStore(stores.write.current, ({ post }) => post.text.trim() !== '')
  return (
    <>
      <PicturesRoom
        pictures={stores.pictures}
        imageId={imageId}
        onOpen={(id) => {
          location.hash = toHash({ room: 'pictures', ...(id !== undefined && { imageId: id }) })
        }}
        onFromPost={hasPost ? () => pictureForPost(stores) : undefined}
      />
      <Suspense>
        <Composer stores={stores} />
      </Suspense>
    </>
  )
}

/** Puts text and a logo on the picture that was chosen for it. */
function Composer({ stores }: Pick<PicturesProps, 'stores'>) {
  const { stage, keepComposed } = stores.pictures
  const image = useStore(stage, (state) => state.composing)
  if (!image) return null
  return (
    <ComposeView
      stores={stores.compose}
      image={image}
      onClose={() => stage.getState().set({ composing: undefined })}
      onSaved={keepComposed}
    />
  )
}

/** Says that a place was entered, once its room is there. */
function Ready({ onReady }: Pick<RoomsProps, 'onReady'>) {
  useEffect(() => onReady(), [onReady])
  return null
}
