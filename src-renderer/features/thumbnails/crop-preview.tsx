import type { ImageSize } from '#shared/contract/platforms.ts'
import type { Crop } from '#shared/contract/thumbnails.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useT } from '#renderer/lib/i18n.ts'

interface CropPreviewProps {
  readonly size: ImageSize | undefined
  readonly assetId: string
  readonly crop: Crop | undefined
}

const WHOLE: Crop = { x: 0, y: 0, width: 1, height: 1 }

/** The part of the picture that the platform will show, with what it covers hatched. */
export function CropPreview({ size, assetId, crop }: CropPreviewProps) {
  const t = useT()
  const assetUrl = useAssetUrl()
  const { width, height, keepClear } = size ?? { width: 16, height: 9, keepClear: [] }
  const percent = (share: number) => `${share * 100}%`
  const kept = crop ?? WHOLE
  return (
    <figure className="crop">
      <div
        className="crop-frame"
        style={{
          aspectRatio: `${width} / ${height}`,
          width: `min(100%, ${(132 * width) / height}px)`,
        }}
      >
        <img
          src={assetUrl(assetId)}
          alt=""
          style={{
            width: percent(1 / kept.width),
            height: percent(1 / kept.height),
            left: percent(-kept.x / kept.width),
            top: percent(-kept.y / kept.height),
          }}
        />
        {keepClear.map((zone) => (
          <div
            key={`${zone.x} ${zone.y}`}
            className="keep-clear"
            title={t(zone.reason)}
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
        {t('Cropped around what matters')}
        {keepClear.length > 0 && ` · ${t('hatched: keep clear')}`}
      </figcaption>
    </figure>
  )
}
