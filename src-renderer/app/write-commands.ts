import { type Draft, EXPORT_FORMATS } from '#shared/contract/drafts.ts'
import { PLATFORMS } from '#shared/contract/platforms.ts'
import type { WriteStores } from '#renderer/features/write/create-write-stores.ts'
import { FORMAT_NAMES, WRITE_FOR } from '#renderer/features/write/names.ts'
import { firstLine } from '#renderer/features/write/post.ts'
import type { RoomDialog } from '#renderer/features/write/view-store.ts'
import type { Translate } from '#renderer/lib/i18n.ts'
import { toHash } from './route-store.ts'

interface WriteAction {
  readonly id: string
  readonly title: string
  readonly keys?: string
  readonly run: () => void
}

const enter = () => {
  location.hash = toHash({ room: 'write' })
}

/** Focuses the brief once it is in the page. */
function focusBrief(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-testid=brief]')?.focus())
}

/** What the room offers for its post, as long as the user is there. */
export function pageCommands(write: WriteStores, t: Translate): readonly WriteAction[] {
  const { current, view, drafting } = write
  const { openDialog, showAside, callRefine } = view.getState()
  const { post } = current.getState()
  const isEmpty = post.text.trim() === '' || drafting.getState().state !== 'idle'
  const check = () => {
    showAside('claims')
    const wish = write.checkWish()
    if (wish) write.claims.getState().check(wish)
  }
  return [
    ...(isEmpty
      ? []
      : [
          { id: 'improve', title: t('Improve'), run: () => openDialog('improve') },
          { id: 'captions', title: t('For every platform'), run: () => openDialog('captions') },
          { id: 'check-claims', title: t('Check claims'), run: check },
          ...(post.id === undefined ? [] : [{ id: 'refine', title: t('Refine'), run: callRefine }]),
          ...EXPORT_FORMATS.map((format) => ({
            id: `export-${format}`,
            title: t(FORMAT_NAMES[format]),
            run: () => void write.exportPost(format),
          })),
        ]),
    { id: 'claims', title: t('Claims'), run: () => showAside('claims') },
    { id: 'suggestions', title: t('Suggestions'), run: () => showAside('suggestions') },
    { id: 'preview', title: t('Preview'), run: () => showAside('preview') },
    { id: 'versions', title: t('Versions'), run: () => showAside('versions') },
    ...PLATFORMS.map((platform) => ({
      id: `platform-${platform}`,
      title: t(WRITE_FOR[platform]),
      run: () => current.getState().choosePlatform(platform),
    })),
  ]
}

/** What concerns the brief, from any room. */
export function briefCommands(write: WriteStores, t: Translate): readonly WriteAction[] {
  const { brief, view } = write
  const hasBrief = brief.getState().text.trim() !== ''
  const modifier = /Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
  const opens = (id: RoomDialog, title: string) => ({
    id,
    title,
    run: () => {
      enter()
      view.getState().openDialog(id)
    },
  })
  return [
    {
      id: 'write-brief',
      title: t('Write from the brief'),
      ...(hasBrief && { keys: `${modifier} Enter` }),
      run: () => {
        enter()
        view.getState().showList('brief')
        if (hasBrief) write.write()
        else focusBrief()
      },
    },
    opens('batch', t('Many at once')),
    opens('ideas', t('Ideas')),
    opens('prompts', t('Prompts')),
    opens('compare', t('Compare blind')),
  ]
}

/** Every kept post by its first line. */
export function postCommands(write: WriteStores, posts: readonly Draft[]): readonly WriteAction[] {
  return posts.flatMap((draft) => {
    const title = firstLine(draft.text)
    if (title === '') return []
    const run = () => {
      enter()
      write.openPost(draft)
    }
    return [{ id: draft.id, title, run }]
  })
}
