import type { Image } from '#shared/contract/images.ts'
import { shorten } from '#renderer/features/pictures/names.ts'
import type { Translate } from '#renderer/lib/i18n.ts'
import type { Stores } from './create-stores.ts'
import { pictureForPost } from './picture-for-post.ts'
import { toHash } from './route-store.ts'

interface PictureAction {
  readonly id: string
  readonly title: string
  readonly run: () => void
}

type Concerned = Pick<Stores, 'pictures' | 'write'>

/** What concerns pictures, from any room. */
export function pictureActions(stores: Concerned, t: Translate): readonly PictureAction[] {
  const hasPost = stores.write.current.getState().post.text.trim() !== ''
  const { jobs, cancel } = stores.pictures.makings.getState()
  return [
    {
      id: 'new-picture',
      title: t('New picture'),
      run: () => {
        location.hash = toHash({ room: 'pictures' })
        stores.pictures.stage.getState().callPrompt()
      },
    },
    ...(hasPost
      ? [
          {
            id: 'picture-from-post',
            title: t('Picture from this post'),
            run: () => pictureForPost(stores),
          },
        ]
      : []),
    ...jobs
      .filter(({ state }) => state === 'running' || state === 'waiting')
      .map(({ id, name }) => ({
        id: `cancel-${id}`,
        title: t('Cancel {name}', { name: shorten(name) }),
        run: () => cancel(id),
      })),
  ]
}

/** Every picture that was found, by its prompt. */
export function pictureCommands(images: readonly Image[]): readonly PictureAction[] {
  return images.flatMap(({ id, prompt }) => {
    const title = shorten(prompt)
    if (title === '') return []
    const run = () => {
      location.hash = toHash({ room: 'pictures', imageId: id })
    }
    return [{ id, title, run }]
  })
}
