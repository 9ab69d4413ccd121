import { createStore, type StoreApi } from 'zustand/vanilla'

/** The rooms of the window, in the order of their shortcuts. */
export const ROOMS = [
  'write',
  'pictures',
  'thumbnails',
  'insights',
  'library',
  'models',
  'settings',
] as const
/** One room of the window. */
export type Room = (typeof ROOMS)[number]

/** Where the user is: a room, and the video, the picture or the tab open in it. */
export interface Route {
  readonly room: Room
  readonly videoId?: string
  readonly imageId?: string
  readonly tab?: string
}

/** The current place, and where Thumbnails was left. */
export interface Routes {
  readonly route: Route
  readonly lastVideoId: string | undefined
}

/** Where a window starts whose address names no room. */
const START: Room = 'write'

/** What a room can have open. */
const OPENS: Readonly<Partial<Record<Room, 'videoId' | 'imageId' | 'tab'>>> = {
  thumbnails: 'videoId',
  pictures: 'imageId',
  insights: 'tab',
}

type Page = Pick<Window, 'location' | 'addEventListener'>

/** Reads a place from the hash of the address; anything unknown is the room to start in. */
export function parseRoute(hash: string): Route {
  const [name, id] = hash.replace(/^#\/?/, '').split('/')
  const room = ROOMS.find((known) => known === name) ?? START
  const holds = OPENS[room]
  if (!holds || !id) return { room }
  try {
    return { room, [holds]: decodeURIComponent(id) }
  } catch {
    return { room }
  }
}

/** Writes a place as a hash. */
export function toHash({ room, videoId, imageId, tab }: Route): string {
  const id = videoId ?? imageId ?? tab
  return id === undefined ? `#/${room}` : `#/${room}/${encodeURIComponent(id)}`
}

/** Makes the store that follows the address. */
export function createRouteStore(page: Page): StoreApi<Routes> {
  const first = parseRoute(page.location.hash)
  const store = createStore<Routes>()(() => ({ route: first, lastVideoId: first.videoId }))
  page.addEventListener('hashchange', () => {
    const route = parseRoute(page.location.hash)
    const { lastVideoId } = store.getState()
    store.setState({
      route,
      lastVideoId: route.room === 'thumbnails' ? route.videoId : lastVideoId,
    })
  })
  return store
}
