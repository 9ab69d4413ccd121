import { Blend, ImagePlus, Shapes, Tag, Type } from 'lucide-react'
import { useRef } from 'react'
import { useStore } from 'zustand'
import type { Logo } from '#shared/contract/compositions.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import type { ComposeStores } from './create-compose-stores.ts'
import type { NewKind } from './new-layers.ts'
import { SHAPE_NAMES } from './names.ts'

const ICON = { size: 14, 'aria-hidden': true } as const
const LOGO_ACCEPT = '.svg,.png,.jpg,.jpeg,.webp'
const SHAPES = ['rectangle', 'ellipse', 'line', 'arrow'] as const

interface AddBarProps {
  readonly stores: ComposeStores
  /** Called when something was added. */
  readonly onAdd: () => void
}

/** Puts something new over the picture. */
export function AddBar({ stores, onAdd }: AddBarProps) {
  const t = useT()
  const assetUrl = useAssetUrl()
  const logos = useStore(stores.stock, (state) => state.logos)
  const input = useRef<HTMLInputElement>(null)
  const add = (kind: NewKind, words: string) => {
    stores.add(kind, words)
    onAdd()
  }
  const addLogo = (logo: Logo) => {
    stores.addLogo(logo)
    onAdd()
  }
  const addFile = async (file: File | undefined) => {
    const logo = file && (await stores.stock.getState().addLogo(file))
    if (logo) addLogo(logo)
  }
  return (
    <fieldset className="compose-add" aria-label={t('Add')}>
      <Button
        small
        data-testid="add-text"
        icon={<Type {...ICON} />}
        onClick={() => add('text', t('Your text'))}
      >
        {t('Text')}
      </Button>
      <Button small icon={<Tag {...ICON} />} onClick={() => add('badge', t('NEW'))}>
        {t('Badge')}
      </Button>
      <Button small icon={<Blend {...ICON} />} onClick={() => add('scrim', '')}>
        {t('Shade')}
      </Button>
      <Menu
        small
        label={t('Add a shape')}
        icon={<Shapes {...ICON} />}
        items={SHAPES.map((kind) => ({
          id: kind,
          label: t(SHAPE_NAMES[kind]),
          run: () => add(kind, ''),
        }))}
      >
        {t('Shape')}
      </Menu>
      <Button small icon={<ImagePlus {...ICON} />} onClick={() => input.current?.click()}>
        {t('Logo…')}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept={LOGO_ACCEPT}
        data-testid="compose-logo-input"
        onChange={({ target }) => {
          void addFile(target.files?.[0])
          target.value = ''
        }}
      />
      {logos.slice(0, 6).map((logo) => (
        <button
          key={logo.assetId}
          type="button"
          className="compose-logo"
          title={t('Add the logo {name}', { name: logo.name })}
          aria-label={t('Add the logo {name}', { name: logo.name })}
          onClick={() => addLogo(logo)}
        >
          <img src={assetUrl(logo.assetId)} alt="" />
        </button>
      ))}
    </fieldset>
  )
}
