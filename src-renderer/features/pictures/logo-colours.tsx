import { ImagePlus, X } from 'lucide-react'
import { useRef } from 'react'
import { useStore } from 'zustand'
import type { Logo } from '#shared/contract/compositions.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import type { PictureStores } from './create-picture-stores.ts'
import { PAINTER } from './painter.ts'
import { Swatches } from './swatches.tsx'

const LOGO_ACCEPT = '.svg,.png,.jpg,.jpeg,.webp'

/** Keeps a picture to the colours of a logo of the library, or of one that is added. */
export function LogoColours({ stores }: { readonly stores: PictureStores }) {
  const t = useT()
  const { logos, failure, addLogo } = useStore(stores.catalogue)
  const input = useRef<HTMLInputElement>(null)
  const { change } = stores.prompt.getState()
  const use = (logo: Logo) => change({ palette: logo.palette })
  const add = async (file: File | undefined) => {
    const logo = file && (await addLogo(file))
    if (logo) use(logo)
  }
  return (
    <div className="logo-colours">
      {logos.map((logo) => (
        <LogoButton key={logo.assetId} logo={logo} onUse={() => use(logo)} />
      ))}
      <Button
        small
        variant="plain"
        icon={<ImagePlus size={14} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {t('Use logo colours…')}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept={LOGO_ACCEPT}
        data-testid="logo-input"
        onChange={({ target }) => {
          void add(target.files?.[0])
          target.value = ''
        }}
      />
      {failure && <FailureNote {...failure} />}
    </div>
  )
}

/** The colours the next picture keeps to, and the way to let go of them; nothing where there are none. */
export function FixedColours({ stores }: { readonly stores: PictureStores }) {
  const t = useT()
  const { palette, model, change } = useStore(stores.prompt)
  if (palette.length === 0 || model !== PAINTER) return null
  return (
    <span className="fixed-colours">
      <Swatches colours={palette} />
      <IconButton
        small
        label={t('Use no fixed colours')}
        icon={<X size={14} aria-hidden="true" />}
        onClick={() => change({ palette: [] })}
      />
    </span>
  )
}

interface LogoButtonProps {
  readonly logo: Logo
  readonly onUse: () => void
}

function LogoButton({ logo, onUse }: LogoButtonProps) {
  const t = useT()
  const assetUrl = useAssetUrl()
  return (
    <button
      type="button"
      className="logo-button"
      disabled={logo.palette.length === 0}
      title={t('Use the colours of {name}', { name: logo.name })}
      aria-label={t('Use the colours of {name}', { name: logo.name })}
      onClick={onUse}
    >
      <img src={assetUrl(logo.assetId)} alt="" />
    </button>
  )
}
