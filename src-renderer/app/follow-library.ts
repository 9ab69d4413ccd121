import type { Kiln } from '#shared/contract/index.ts'
import type { Change } from '#shared/contract/library.ts'
import type { Stores } from './create-stores.ts'
import { toHash } from './route-store.ts'

type Followers = Pick<Stores, 'library' | 'review' | 'routes' | 'settings'>

/** Keeps the stores true while the library changes, also from other windows and the command line. */
export async function followLibrary(
  kiln: Pick<Kiln, 'library'>,
  { library, review, routes, settings }: Followers,
  signal: AbortSignal,
): Promise<void> {
  let isDue = false
  const refreshSoon = () => {
    if (isDue) return
    isDue = true
    setTimeout(() => {
      isDue = false
      void library.getState().refresh()
    }, 150)
  }
  const follow = ({ entity, type, id }: Change) => {
    if (entity === 'setting' || entity === 'library') void settings.getState().refresh()
    if (entity !== 'setting') refreshSoon()
    const { route, lastVideoId } = routes.getState()
    const { videoId } = route
    if (entity === 'video' && type === 'removed' && id === lastVideoId)
      routes.setState({ lastVideoId: undefined })
    if (videoId === undefined) return
    if (entity === 'video' && type === 'removed' && id === videoId)
      location.hash = toHash({ room: 'thumbnails' })
    if (entity === 'library') void review.getState().open(videoId)
  }
  try {
    for await (const change of kiln.library.watch({}, { signal })) follow(change)
  } catch {
    // The connection closed: the banner says so, and a reload follows the library again.
  }
}
