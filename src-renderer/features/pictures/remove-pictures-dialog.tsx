import type { Image } from '#shared/contract/images.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { PictureStores } from './create-picture-stores.ts'
import { nameOf } from './names.ts'
import { useIsVeiled } from './picture-image.tsx'

interface RemovePicturesDialogProps {
  readonly stores: PictureStores
  readonly images: readonly Image[]
  readonly onClose: () => void
  readonly onRemove: () => void
}

/** Asks before pictures leave the gallery. */
export function RemovePicturesDialog(props: RemovePicturesDialogProps) {
  const { stores, images, onClose, onRemove } = props
  const t = useT()
  return (
    <Dialog label={t('Remove from the gallery')} onClose={onClose}>
      <h2>
        {t('{count, plural, one {Remove this picture?} other {Remove # pictures?}}', {
          count: images.length,
        })}
      </h2>
      <ul className="leaving">
        {images.map((image) => (
          <LeavingPicture key={image.id} stores={stores} image={image} />
        ))}
      </ul>
      <p className="muted">
        {t(
          'It leaves the gallery for good. Pictures made from it and files you saved elsewhere stay.',
        )}
      </p>
      <div className="actions">
        <Button onClick={onClose}>{t('Keep')}</Button>
        <Button variant="danger" data-testid="confirm-remove" onClick={onRemove}>
          {t('Remove')}
        </Button>
      </div>
    </Dialog>
  )
}

interface LeavingPictureProps {
  readonly stores: PictureStores
  readonly image: Image
}

function LeavingPicture({ stores, image }: LeavingPictureProps) {
  const t = useT()
  const assetUrl = useAssetUrl()
  const isVeiled = useIsVeiled(stores, image)
  return (
    <li>
      <img
        src={assetUrl(image.previewId)}
        alt={nameOf(image, t)}
        className={isVeiled ? 'veiled' : undefined}
      />
    </li>
  )
}
