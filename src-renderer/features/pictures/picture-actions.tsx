import { Brush, Dices, Maximize2, MoreHorizontal, Repeat2, Type } from 'lucide-react'
import { useStore } from 'zustand'
import type { Image } from '#shared/contract/images.ts'
import { useIsDesktop } from '#renderer/api/connection-context.ts'
import { copyText } from '#renderer/lib/copy-text.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import type { PictureStores } from './create-picture-stores.ts'
import { DiffusionLine } from './diffusion-line.tsx'
import { readyDiffusion } from './painter.ts'

interface PictureActionsProps {
  readonly stores: PictureStores
  readonly image: Image
}

/** What can be made of a picture. */
export function PictureActions({ stores, image }: PictureActionsProps) {
  const t = useT()
  const canEdit = useStore(stores.catalogue, ({ models }) => readyDiffusion(models).length > 0)
  const { set } = stores.stage.getState()
  const hasPrompt = image.prompt.trim() !== ''
  const icon = { size: 14, 'aria-hidden': true } as const
  return (
    <div className="picture-actions">
      <div className="picture-buttons">
        <Button
          small
          disabled={!hasPrompt}
          aria-keyshortcuts="V"
          data-testid="vary"
          icon={<Dices {...icon} />}
          onClick={() => stores.vary(image)}
        >
          {t('Vary')}
          <kbd>V</kbd>
        </Button>
        <Button
          small
          disabled={!hasPrompt}
          aria-keyshortcuts="R"
          data-testid="reuse"
          icon={<Repeat2 {...icon} />}
          onClick={() => stores.reuse(image)}
        >
          {t('Reuse settings')}
          <kbd>R</kbd>
        </Button>
        <Button
          small
          data-testid="compose"
          icon={<Type {...icon} />}
          onClick={() => set({ composing: image })}
        >
          {image.document ? t('Edit text and logo') : t('Add text and logo')}
        </Button>
        <Button
          small
          disabled={!canEdit}
          data-testid="edit-picture"
          icon={<Brush {...icon} />}
          onClick={() => set({ editing: image })}
        >
          {t('Change parts')}
        </Button>
        <Menu
          small
          label={t('Enlarge')}
          icon={<Maximize2 {...icon} />}
          items={([2, 4] as const).map((factor) => ({
            id: `${factor}`,
            label: t('{factor} times, {width} × {height}', {
              factor,
              width: image.width * factor,
              height: image.height * factor,
            }),
            run: () => stores.enlarge(image, factor),
          }))}
        >
          {t('Enlarge')}
        </Menu>
        <MoreMenu stores={stores} image={image} />
      </div>
      {!canEdit && <DiffusionLine stores={stores} />}
    </div>
  )
}

function MoreMenu({ stores, image }: PictureActionsProps) {
  const t = useT()
  const isDesktop = useIsDesktop()
  const { set } = stores.stage.getState()
  const { toggleMark } = stores.gallery.getState()
  const isMarked = useStore(stores.gallery, ({ marked }) =>
    marked.some(({ id }) => id === image.id),
  )
  return (
    <Menu
      small
      label={t('More')}
      icon={<MoreHorizontal size={14} aria-hidden="true" />}
      items={[
        {
          id: 'mark',
          label: isMarked ? t('Take out of the comparison') : t('Mark to compare'),
          run: () => toggleMark(image),
        },
        ...(image.prompt === ''
          ? []
          : [
              {
                id: 'copy',
                label: t('Copy the prompt'),
                run: () => void copyText(image.prompt),
              },
            ]),
        isDesktop
          ? {
              id: 'folder',
              label: t('Show in folder'),
              run: () => void stores.exports.getState().reveal(image.path, image.id),
            }
          : {
              id: 'path',
              label: t('Copy path'),
              run: () => void copyText(image.path),
            },
        { id: 'remove', label: t('Remove…'), run: () => set({ leaving: [image] }) },
      ]}
    />
  )
}
