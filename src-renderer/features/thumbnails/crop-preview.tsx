import type { ImageSize } from '#shared/contract/platforms.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useT } from '#renderer/lib/i18n.ts'

interface CropPreviewProps {
  readonly size: ImageSize | undefined
  readonly assetId: string
  readonly isFinal: boolean
}

/** The platform's frame with what it covers hatched; the real crop once it is made. */
export function CropPreview({ size, assetId, isFinal }: CropPreviewProps) {
  const t = useT()
  const assetUrl = useAssetUrl()
  const { width, height, keepClear } = size ?? { width: 16, height: 9, keepClear: [] }
  const percent = (share: number) => `${share * 100}%`
  const caption = isFinal ? t('The exported crop') : t('Export crops around what matters')
  return (
    <figure className="crop">
      <div
        className="crop-frame"
        style={{
          aspectRatio: `${width} / ${height}`,
          width: `min(100%, ${(132 * width) / height}px)`,
        }}
      >
        <img src={assetUrl(assetId)} alt="" />
        {keepClear.map((zone) => (
          <div
            key={`${zone.x} ${zone.y}`}
            className="keep-clear"
            title={zone.reason}
            style={{
              left: percent(zone.x),
              top: percent(zone.y),
              width: percent(zone.width),
              height: percent(zone.height),
            }}
          />
        ))}
      </div>
      <figcaption className="small muted">
        {caption}
        {keepClear.length > 0 && ` · ${t('hatched: keep clear')}`}
      </figcaption>
    </figure>
  )
}
