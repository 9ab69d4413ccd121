import { createStore, type StoreApi } from 'zustand/vanilla'

/** The rooms of the window, in the order of their shortcuts. */
export const ROOMS = ['write', 'thumbnails', 'library', 'models', 'settings'] as const
/** One room of the window. */
export type Room = (typeof ROOMS)[number]

/** Where the user is: a room, and the video open in Thumbnails. */
export interface Route {
  readonly room: Room
  readonly videoId?: string
}

/** The current place, and where Thumbnails was left. */
export interface Routes {
  readonly route: Route
  readonly lastVideoId: string | undefined
}

/** Where a window starts whose address names no room. */
const START: Room = 'write'

type Page = Pick<Window, 'location' | 'addEventListener'>

/** Reads a place from the hash of the address; anything unknown is the room to start in. */
export function parseRoute(hash: string): Route {
  const [name, id] = hash.replace(/^#\/?/, '').split('/')
  const room = ROOMS.find((known) => known === name) ?? START
  if (room !== 'thumbnails' || !id) return { room }
  try {
    return { room, videoId: decodeURIComponent(id) }
  } catch {
    return { room }
  }
}

/** Writes a place as a hash. */
export function toHash({ room, videoId }: Route): string {
  return videoId === undefined ? `#/${room}` : `#/${room}/${encodeURIComponent(videoId)}`
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
