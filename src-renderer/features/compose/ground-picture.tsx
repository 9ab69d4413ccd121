import type { ComposeDocument } from '#shared/contract/compositions.ts'
import type { Image } from '#shared/contract/images.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { pictureCrop } from './picture-crop.ts'

interface GroundPictureProps {
  readonly document: ComposeDocument
  readonly ground: Image | undefined
}

/** The picture behind the layers, cut as it will be, on the document's colour. */
export function GroundPicture({ document, ground }: GroundPictureProps) {
  const assetUrl = useAssetUrl()
  const colour = document.background.colour
  if (!ground) return <div className="compose-ground" style={{ background: colour }} />
  const { across, down } = pictureCrop(ground, document)
  const percent = (share: number) => `${share * 100}%`
  return (
    <div className="compose-ground" style={{ background: colour }}>
      <img
        src={assetUrl(ground.assetId)}
        alt=""
        draggable={false}
        style={{
          width: percent(1 / across.length),
          height: percent(1 / down.length),
          left: percent(-across.start / across.length),
          top: percent(-down.start / down.length),
        }}
      />
    </div>
  )
}
