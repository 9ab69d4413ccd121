import { Eye, EyeOff } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useStore } from 'zustand'
import type { Image } from '#shared/contract/images.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/lib/class-names.ts'
import type { PictureStores } from './create-picture-stores.ts'
import { nameOf } from './names.ts'
import { isUnsafe } from './painter.ts'

/** Whether a picture is kept blurred: it may be unsafe, the check is on, and nobody asked to see it. */
export function useIsVeiled(stores: PictureStores, image: Image): boolean {
  const isChecked = useStore(stores.catalogue, (state) => state.isSafetyChecked)
  const isRevealed = useStore(stores.stage, (state) => state.revealed.has(image.id))
  return isChecked && isUnsafe(image) && !isRevealed
}

interface PictureImageProps {
  readonly stores: PictureStores
  readonly image: Image
  readonly style?: CSSProperties
}

/** A picture in full size over its preview; one that may be unsafe is blurred until asked for. */
export function PictureImage({ stores, image, style }: PictureImageProps) {
  const t = useT()
  const assetUrl = useAssetUrl()
  const isVeiled = useIsVeiled(stores, image)
  const { assetId, previewId, width, height } = image
  return (
    <div className={classNames('picture-image', isVeiled && 'veiled')}>
      <img
        src={assetUrl(assetId)}
        alt={isVeiled ? t('A picture that may not be safe for work') : nameOf(image, t)}
        width={width}
        height={height}
        draggable={false}
        style={{ ...style, backgroundImage: `url("${assetUrl(previewId)}")` }}
      />
      {isVeiled && <Veil onReveal={() => stores.stage.getState().reveal(image.id)} />}
    </div>
  )
}

function Veil({ onReveal }: { readonly onReveal: () => void }) {
  const t = useT()
  return (
    <div className="picture-veil">
      <EyeOff size={20} aria-hidden="true" />
      <p>{t('This may not be safe for work.')}</p>
      <Button small icon={<Eye size={14} aria-hidden="true" />} onClick={onReveal}>
        {t('Show it')}
      </Button>
    </div>
  )
}
