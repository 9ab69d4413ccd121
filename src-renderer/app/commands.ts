import type { Draft } from '#shared/contract/drafts.ts'
import type { Image } from '#shared/contract/images.ts'
import type { Settings } from '#shared/contract/settings.ts'
import type { Video } from '#shared/contract/videos.ts'
import { improvable } from '#renderer/features/thumbnails/entries.ts'
import {
  entriesOf,
  type Layer,
  selectedThumbnail,
} from '#renderer/features/thumbnails/review-store.ts'
import type { Translate } from '#renderer/lib/i18n.ts'
import type { Stores } from './create-stores.ts'
import { insightActions } from './insight-commands.ts'
import { pictureActions, pictureCommands } from './picture-commands.ts'
import { ROOM_SIGNS } from './rail.tsx'
import { ROOMS, toHash, type Route } from './route-store.ts'
import { briefCommands, pageCommands, postCommands } from './write-commands.ts'

/** One line of the palette: what it does or opens, what kind it is, and its keys. */
export interface Command {
  readonly id: string
  readonly title: string
  readonly kind: 'action' | 'post' | 'picture' | 'video'
  readonly keys?: string
  readonly run: () => void
}

interface CommandsOptions {
  readonly stores: Stores
  readonly videos: readonly Video[]
  readonly posts: readonly Draft[]
  readonly pictures: readonly Image[]
  readonly t: Translate
  readonly onChoose: () => void
}

const go = (route: Route) => () => {
  location.hash = toHash(route)
}

/** Everything that can be done from here, then every post, every picture and every video by name. */
export function listCommands(options: CommandsOptions): readonly Command[] {
  const actions = [
    ...frameActions(options),
    ...pageActions(options),
    ...pictureActions(options.stores, options.t),
    ...insightActions(options.stores, options.t),
    ...windowActions(options),
    ...(isWriting(options)
      ? []
      : [newPost(options), ...briefCommands(options.stores.write, options.t)]),
  ]
  const videos = options.videos.map(({ id, name }) => ({
    id,
    title: name,
    run: go({ room: 'thumbnails', videoId: id }),
  }))
  return [
    ...actions.map((action): Command => ({ ...action, kind: 'action' })),
    ...postCommands(options.stores.write, options.posts).map((post): Command => ({
      ...post,
      kind: 'post',
    })),
    ...pictureCommands(options.pictures).map((picture): Command => ({
      ...picture,
      kind: 'picture',
    })),
    ...videos.map((video): Command => ({ ...video, kind: 'video' })),
  ]
}

type Theme = Settings['theme']
type Action = Omit<Command, 'kind'>

function windowActions({ stores, t, onChoose }: CommandsOptions): readonly Action[] {
  const { change } = stores.settings.getState()
  const { jobs, cancel } = stores.rankings.getState()
  const modifier = /Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
  const theme = (value: Theme, title: string) => ({
    id: `theme-${value}`,
    title,
    run: () => void change({ theme: value }),
  })
  return [
    { id: 'choose', title: t('Choose a video to rank'), run: onChoose },
    { id: 'clicks', title: t('Your clicks'), run: () => stores.clicks.getState().open() },
    {
      id: 'click-tests',
      title: t('Test & compare'),
      run: () => stores.clicks.getState().open('tests'),
    },
    ...jobs
      .filter(({ state }) => state === 'running' || state === 'waiting')
      .map(({ id, name }) => ({
        id: `cancel-${id}`,
        title: t('Cancel ranking {name}', { name }),
        run: () => cancel(id),
      })),
    ...ROOMS.map((room, index) => ({
      id: `go-${room}`,
      title: t('Go to {room}', { room: t(ROOM_SIGNS[room].name) }),
      keys: `${modifier} ${index + 1}`,
      run: go({ room }),
    })),
    theme('light', t('Use the light theme')),
    theme('dark', t('Use the dark theme')),
    theme('system', t('Use the theme of the system')),
    { id: 'english', title: t('Use English'), run: () => void change({ language: 'en' }) },
    { id: 'spanish', title: t('Use Spanish'), run: () => void change({ language: 'es' }) },
  ]
}

/** A post can be begun from anywhere. */
function newPost({ stores, t }: CommandsOptions): Action {
  return {
    id: 'new-post',
    title: t('New post'),
    run: () => {
      location.hash = toHash({ room: 'write' })
      stores.write.drafting.getState().leave()
      stores.write.current.getState().startNew()
    },
  }
}

const isWriting = ({ stores }: CommandsOptions) => stores.routes.getState().route.room === 'write'

function pageActions(options: CommandsOptions): readonly Action[] {
  const { stores, t } = options
  if (!isWriting(options)) return []
  return [newPost(options), ...briefCommands(stores.write, t), ...pageCommands(stores.write, t)]
}

function frameActions({ stores, t }: CommandsOptions): readonly Action[] {
  const { route } = stores.routes.getState()
  const review = stores.review.getState()
  const selected = selectedThumbnail(review)
  if (route.videoId === undefined || !selected) return []
  const entry = entriesOf(review).find(({ thumbnail }) => thumbnail.id === selected.id)
  const original = entry && improvable(entry)
  const layer = (name: Layer, [show, hide]: readonly [show: string, hide: string]) => ({
    id: name,
    title: review.layers[name] ? hide : show,
    keys: name.charAt(0).toUpperCase(),
    run: () => review.toggle(name),
  })
  return [
    ...(entry && original
      ? [
          {
            id: 'export',
            title: t('Export the selected frame'),
            keys: 'E',
            run: () => void stores.exports.getState().run(selected.id),
          },
          {
            id: 'export-all',
            title: t('Export the selected frame for every platform'),
            run: () => void stores.exports.getState().runAll(selected.id),
          },
          {
            id: 'improve',
            title: t('Find improvements of the selected frame'),
            keys: 'I',
            run: () => void stores.improvements.getState().search(original),
          },
          {
            id: 'add-text',
            title: t('Add text to the selected frame'),
            run: () => void stores.lettering.getState().start(entry),
          },
        ]
      : []),
    layer('attention', [t('Show attention'), t('Hide attention')]),
    layer('faces', [t('Show faces'), t('Hide faces')]),
    layer('text', [t('Show text'), t('Hide text')]),
    layer('objects', [t('Show objects'), t('Hide objects')]),
  ]
}
