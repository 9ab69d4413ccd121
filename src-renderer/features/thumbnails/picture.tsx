import { Flame, ScanFace, Type } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Box, Thumbnail } from '#shared/contract/thumbnails.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { HeatMap } from './heat-map.tsx'
import type { Layer, Review } from './review-store.ts'

interface PictureProps {
  readonly thumbnail: Thumbnail
  readonly layers: Review['layers']
  readonly onToggle: (layer: Layer) => void
}

/** The selected frame, large, with what was found in it laid over on request. */
export function Picture({ thumbnail, layers, onToggle }: PictureProps) {
  const t = useT()
  const format = useFormat()
  const assetUrl = useAssetUrl()
  const { assetId, width, height, attention, faces, text, rank, timeMs } = thumbnail
  const time = format.clock(timeMs, { tenths: true })
  const toggle = (layer: Layer, label: string, icon: ReactNode) => (
    <Button
      small
      icon={icon}
      aria-pressed={layers[layer]}
      onClick={() => onToggle(layer)}
      aria-keyshortcuts={layer.charAt(0).toUpperCase()}
    >
      {label}
      <kbd>{layer.charAt(0).toUpperCase()}</kbd>
    </Button>
  )
  return (
    <section className="picture" aria-label={t('Selected frame')}>
      <div className="picture-stage">
        <div
          className="picture-frame"
          style={{
            aspectRatio: `${width} / ${height}`,
            maxWidth: `calc(62vh * ${width / height})`,
          }}
        >
          <img
            src={assetUrl(assetId)}
            alt={t('Frame {rank} at {time}', { rank: format.number(rank), time })}
          />
          {layers.attention && <HeatMap {...attention} />}
          {layers.faces && <Boxes boxes={faces} kind="face" label={t('Face')} />}
          {layers.text && <Boxes boxes={text} kind="text" label={t('Text')} />}
        </div>
      </div>
      <fieldset className="picture-tools" aria-label={t('Show over the picture')}>
        {toggle('attention', t('Attention'), <Flame size={14} aria-hidden="true" />)}
        {toggle(
          'faces',
          t('Faces {count}', { count: format.number(faces.length) }),
          <ScanFace size={14} aria-hidden="true" />,
        )}
        {toggle(
          'text',
          t('Text {count}', { count: format.number(text.length) }),
          <Type size={14} aria-hidden="true" />,
        )}
        {layers.attention && <HeatLegend />}
      </fieldset>
    </section>
  )
}

function HeatLegend() {
  const t = useT()
  return (
    <p className="heat-legend small muted" title={t('An estimate of where eyes go')}>
      <span>{t('Estimate:')}</span>
      <span>{t('less')}</span>
      <i aria-hidden="true" />
      <span>{t('more')}</span>
    </p>
  )
}

interface BoxesProps {
  readonly boxes: readonly Box[]
  readonly kind: 'face' | 'text'
  readonly label: string
}

function Boxes({ boxes, kind, label }: BoxesProps) {
  const format = useFormat()
  const percent = (share: number) => `${share * 100}%`
  return boxes.map(({ x, y, width, height, score }) => (
    <div
      key={`${x} ${y}`}
      className={`found ${kind}`}
      style={{ left: percent(x), top: percent(y), width: percent(width), height: percent(height) }}
    >
      <span className="tabular">
        {label} {format.number(score, 2)}
      </span>
    </div>
  ))
}
