import { useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { LinkState } from '#renderer/api/link-state.ts'
import { shorten } from '#renderer/features/pictures/names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useWindowEvent } from '#renderer/lib/use-window-event.ts'
import { VIDEO_ACCEPT } from '#renderer/lib/video-file.ts'
import { ActivityTray } from './activity-tray.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import type { Stores } from './create-stores.ts'
import { DropOverlay } from './drop-overlay.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Palette } from './palette.tsx'
import { Rail, ROOM_SIGNS } from './rail.tsx'
import { Rooms } from './rooms.tsx'
import { ROOMS, toHash } from './route-store.ts'
import { pictureIs, takeFiles } from './take-files.ts'
import './shell.css'
import './activity-tray.css'
import './palette.css'

interface ShellProps {
  readonly link: LinkState
  readonly stores: Stores
}

/** The frame around every room: rail, palette, drop target and activity tray. */
export function Shell({ link, stores }: ShellProps) {
  const t = useT()
  const routes = useStore(stores.routes)
  const [isPaletteOpen, setPaletteOpen] = useState(false)
  const [isReady, setReady] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const main = useRef<HTMLElement>(null)
  const choose = useCallback(() => input.current?.click(), [])
  const onReady = useCallback(() => {
    setReady(true)
    main.current?.scrollTo(0, 0)
    if (document.activeElement === document.body) main.current?.focus()
  }, [])
  const take = useCallback((files: readonly File[]) => takeFiles(files, stores), [stores])
  const { route } = routes

  const roomName = t(ROOM_SIGNS[route.room].name)
  const videoName = useStore(stores.review, ({ opened }) =>
    opened.state === 'ready' ? opened.video.name : undefined,
  )
  const pictureName = useStore(stores.pictures.stage, ({ opened }) =>
    opened.state === 'ready' ? shorten(opened.image.prompt) : undefined,
  )
  useEffect(() => {
    const videoPlace = route.videoId === undefined ? undefined : videoName
    const place = route.imageId === undefined ? videoPlace : pictureName
    document.title = [place, roomName, 'Kiln'].filter(Boolean).join(' · ')
  }, [route, roomName, videoName, pictureName])

  useEffect(() => {
    const isMarked = performance.getEntriesByName('kiln-interactive').length > 0
    if (isReady && link === 'open' && !isMarked) performance.mark('kiln-interactive')
  }, [isReady, link])

  useWindowEvent('keydown', (event) => {
    if (!event.ctrlKey && !event.metaKey) return
    if (event.key.toLowerCase() === 'k') {
      event.preventDefault()
      setPaletteOpen((isOpen) => !isOpen)
    }
    const room = ROOMS[Number(event.key) - 1]
    if (room && !document.querySelector('dialog[open]')) {
      event.preventDefault()
      location.hash = toHash({ room })
    }
  })

  return (
    <div className="shell">
      <Rail {...routes} />
      <main ref={main} tabIndex={-1}>
        {link === 'lost' && <ConnectionBanner />}
        <ErrorBoundary place={toHash(route)}>
          <Rooms route={route} stores={stores} onChoose={choose} onReady={onReady} />
        </ErrorBoundary>
      </main>
      <ActivityTray
        rankings={stores.rankings}
        models={stores.models}
        makings={stores.pictures.makings}
        imports={stores.insights.imports}
        room={route.room}
        isBehindRoom={route.room === 'thumbnails' && route.videoId === undefined}
      />
      <DropOverlay pictureIs={pictureIs(route)} onFiles={take} />
      {isPaletteOpen && (
        <Palette stores={stores} onChoose={choose} onClose={() => setPaletteOpen(false)} />
      )}
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept={VIDEO_ACCEPT}
        data-testid="file-input"
        onChange={({ target }) => {
          take([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </div>
  )
}
