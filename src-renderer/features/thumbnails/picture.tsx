import { Boxes, Flame, ScanFace, Type, type LucideIcon } from 'lucide-react'
import type { Thumbnail } from '#shared/contract/thumbnails.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FoundBoxes } from './found-boxes.tsx'
import { HeatMap } from './heat-map.tsx'
import type { Layer, Review } from './review-store.ts'

interface PictureProps {
  readonly thumbnail: Thumbnail
  readonly layers: Review['layers']
  /** What the picture shows, for those who can't see it. */
  readonly name: string
}

const FOUND = ['objects', 'faces', 'text'] as const

/** The selected picture, large, with what was found in it laid over on request. */
export function Picture({ thumbnail, layers, name }: PictureProps) {
  const assetUrl = useAssetUrl()
  const { assetId, width, height, attention } = thumbnail
  return (
    <div className="picture-stage">
      <div
        className="picture-frame"
        style={{
          aspectRatio: `${width} / ${height}`,
          maxWidth: `calc(62vh * ${width / height})`,
        }}
      >
        <img src={assetUrl(assetId)} alt={name} />
        {layers.attention && <HeatMap {...attention} />}
        {FOUND.map((kind) => layers[kind] && <FoundBoxes key={kind} {...{ thumbnail, kind }} />)}
      </div>
    </div>
  )
}

interface PictureToolsProps extends Omit<PictureProps, 'name'> {
  readonly onToggle: (layer: Layer) => void
}

/** The switches of what is laid over the picture, each with its key. */
export function PictureTools({ thumbnail, layers, onToggle }: PictureToolsProps) {
  const t = useT()
  const format = useFormat()
  const { faces, text, objects } = thumbnail
  const toggle = (layer: Layer, label: string, Icon: LucideIcon) => {
    const key = layer.charAt(0).toUpperCase()
    return (
      <Button
        small
        icon={<Icon size={14} aria-hidden="true" />}
        aria-pressed={layers[layer]}
        onClick={() => onToggle(layer)}
        aria-keyshortcuts={key}
      >
        {label}
        <kbd>{key}</kbd>
      </Button>
    )
  }
  return (
    <fieldset className="picture-tools" aria-label={t('Show over the picture')}>
      {toggle('attention', t('Attention'), Flame)}
      {toggle('faces', t('Faces {count}', { count: format.number(faces.length) }), ScanFace)}
      {toggle('text', t('Text {count}', { count: format.number(text.length) }), Type)}
      {(objects.length > 0 || layers.objects) &&
        toggle('objects', t('Objects {count}', { count: format.number(objects.length) }), Boxes)}
      {layers.attention && <HeatLegend />}
    </fieldset>
  )
}

function HeatLegend() {
  const t = useT()
  return (
    <p className="heat-legend small muted">
      <span>{t('Estimate, by spectral residual:')}</span>
      <span>{t('less')}</span>
      <i aria-hidden="true" />
      <span>{t('more')}</span>
    </p>
  )
}
