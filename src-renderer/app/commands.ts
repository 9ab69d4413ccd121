import type { Video } from '#shared/contract/videos.ts'
import { selectedThumbnail } from '#renderer/features/thumbnails/review-store.ts'
import type { Translate } from '#renderer/lib/i18n.ts'
import type { Stores } from './create-stores.ts'
import { ROOM_SIGNS } from './rail.tsx'
import { ROOMS, toHash, type Route } from './route-store.ts'

/** One line of the palette: what it does or opens, what kind it is, and its keys. */
export interface Command {
  readonly id: string
  readonly title: string
  readonly kind: 'action' | 'video'
  readonly keys?: string
  readonly run: () => void
}

interface CommandsOptions {
  readonly stores: Stores
  readonly videos: readonly Video[]
  readonly t: Translate
  readonly onChoose: () => void
}

const go = (route: Route) => () => {
  location.hash = toHash(route)
}

/** Everything that can be done from here, then every video by name. */
export function listCommands(options: CommandsOptions): readonly Command[] {
  const { stores, t, onChoose } = options
  const action = (id: string, title: string, run: () => void, keys?: string): Command => ({
    ...{ id, title, kind: 'action', run },
    ...(keys !== undefined && { keys }),
  })
  const { change } = stores.settings.getState()
  const rooms = ROOMS.map((room, index) =>
    action(
      `go-${room}`,
      t('Go to {room}', { room: t(ROOM_SIGNS[room].name) }),
      go({ room }),
      `Ctrl ${index + 1}`,
    ),
  )
  const videos = options.videos.map(({ id, name }): Command => ({
    ...{ id, title: name, kind: 'video' },
    run: go({ room: 'thumbnails', videoId: id }),
  }))
  return [
    action('choose', t('Choose a video to rank'), onChoose),
    ...frameCommands(options, action),
    ...stores.rankings
      .getState()
      .jobs.filter(({ state }) => state === 'running' || state === 'waiting')
      .map(({ id, name }) =>
        action(`cancel-${id}`, t('Cancel ranking {name}', { name }), () =>
          stores.rankings.getState().cancel(id),
        ),
      ),
    ...rooms,
    action('theme-light', t('Use the light theme'), () => void change({ theme: 'light' })),
    action('theme-dark', t('Use the dark theme'), () => void change({ theme: 'dark' })),
    action(
      'theme-system',
      t('Use the theme of the system'),
      () => void change({ theme: 'system' }),
    ),
    action('english', t('Use English'), () => void change({ language: 'en' })),
    action('spanish', t('Use Spanish'), () => void change({ language: 'es' })),
    ...videos,
  ]
}

function frameCommands(
  { stores, t }: CommandsOptions,
  action: (id: string, title: string, run: () => void, keys?: string) => Command,
): readonly Command[] {
  const { route } = stores.routes.getState()
  const review = stores.review.getState()
  const selected = selectedThumbnail(review)
  if (route.videoId === undefined || !selected) return []
  const { layers, toggle } = review
  const layer = (name: keyof typeof layers, show: string, hide: string, keys: string) =>
    action(name, layers[name] ? hide : show, () => toggle(name), keys)
  return [
    action(
      'export',
      t('Export the selected frame'),
      () => void stores.exports.getState().run(selected.id),
      'E',
    ),
    layer('attention', t('Show attention'), t('Hide attention'), 'A'),
    layer('faces', t('Show faces'), t('Hide faces'), 'F'),
    layer('text', t('Show text'), t('Hide text'), 'T'),
  ]
}
