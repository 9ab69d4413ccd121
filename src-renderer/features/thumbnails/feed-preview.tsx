import type { Thumbnail } from '#shared/contract/thumbnails.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { LegibilityPanel } from './legibility-panel.tsx'

interface FeedPreviewProps {
  readonly thumbnail: Thumbnail
  readonly title: string
  readonly durationMs: number
}

const WIDTHS = [360, 240, 120] as const

/** The picture at the sizes feeds show it, on light and on dark, with the badge that covers its corner, and how its text reads. */
export function FeedPreview(props: FeedPreviewProps) {
  const t = useT()
  return (
    <section className="feeds" aria-labelledby="feeds-title">
      <h2 id="feeds-title">{t('In the feed, at real size')}</h2>
      <div className="feeds-pair">
        <Feed {...props} tone="light" label={t('Light')} />
        <Feed {...props} tone="dark" label={t('Dark')} />
      </div>
      <LegibilityPanel thumbnail={props.thumbnail} />
    </section>
  )
}

interface FeedProps extends FeedPreviewProps {
  readonly tone: 'light' | 'dark'
  readonly label: string
}

function Feed({ thumbnail, title, durationMs, tone, label }: FeedProps) {
  const t = useT()
  const format = useFormat()
  const assetUrl = useAssetUrl()
  return (
    <ul className={`feed on-${tone}`} aria-label={label}>
      {WIDTHS.map((width) => (
        <li key={width} className={`feed-${width}`}>
          <figure style={{ width }}>
            <img
              src={assetUrl(thumbnail.assetId)}
              alt={t('{width} pixels wide', { width: format.number(width) })}
            />
            <span className="badge tabular">{format.clock(durationMs)}</span>
          </figure>
          <div className="feed-words">
            <p>{title}</p>
            <p className="muted small tabular">
              {t('{width} px', { width: format.number(width) })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
