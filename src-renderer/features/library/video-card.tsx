import { Film, Trash2 } from 'lucide-react'
import type { Video } from '#shared/contract/videos.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { coverOf } from './library-store.ts'

interface VideoCardProps {
  readonly video: Video
  readonly fallbackCover: string | undefined
  readonly onRemove: (video: Video) => void
}

/** One video of the library: its picture, what it is, and the way to its frames. */
export function VideoCard({ video, fallbackCover, onRemove }: VideoCardProps) {
  const t = useT()
  const format = useFormat()
  const assetUrl = useAssetUrl()
  const { id, name, durationMs, width, height, addedAt, shots } = video
  const cover = coverOf(video) ?? fallbackCover
  return (
    <li className="video-card" data-testid="video-card">
      <a href={`#/thumbnails/${encodeURIComponent(id)}`} aria-label={t('Open {name}', { name })}>
        <figure>
          {cover === undefined ? (
            <Film size={24} strokeWidth={1.5} aria-hidden="true" />
          ) : (
            <img src={assetUrl(cover)} alt="" loading="lazy" decoding="async" />
          )}
          <span className="video-length tabular">{format.clock(durationMs)}</span>
        </figure>
        <p className="truncate video-name" title={name}>
          {name}
        </p>
      </a>
      <div className="video-facts">
        <p className="muted small tabular">
          {[
            `${width} × ${height}`,
            t('{count, plural, one {# shot} other {# shots}}', { count: shots.length }),
            format.date(addedAt),
          ].join(' · ')}
        </p>
        <IconButton
          small
          label={t('Remove {name}', { name })}
          icon={<Trash2 size={14} aria-hidden="true" />}
          onClick={() => onRemove(video)}
        />
      </div>
    </li>
  )
}
