import type { Thumbnail, ThumbnailId } from '#shared/contract/thumbnails.ts'
import type { Video } from '#shared/contract/videos.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'

interface FilmstripProps {
  readonly shots: Video['shots']
  readonly thumbnails: readonly Thumbnail[]
  readonly selectedId: ThumbnailId | undefined
  readonly onSelect: (id: ThumbnailId) => void
}

/** The video from left to right, shot by shot, with a mark where each ranked frame lies. */
export function Filmstrip({ shots, thumbnails, selectedId, onSelect }: FilmstripProps) {
  const t = useT()
  const format = useFormat()
  const assetUrl = useAssetUrl()
  return (
    <section className="filmstrip" aria-label={t('Shots')}>
      <ol tabIndex={-1}>
        {shots.map(({ startMs, endMs, assetId }, index) => {
          const isLast = index === shots.length - 1
          const inside = thumbnails.filter(
            ({ timeMs }) => timeMs >= startMs && (timeMs < endMs || isLast),
          )
          const span = Math.max(1, endMs - startMs)
          const src = assetId === null ? undefined : assetUrl(assetId)
          const name = t('Shot {number}, {from} to {to}', {
            number: format.number(index + 1),
            from: format.clock(startMs),
            to: format.clock(endMs),
          })
          return (
            <li key={startMs} style={{ flexGrow: span }} aria-label={name} title={name}>
              <div className="filmstrip-marks">
                {inside.map(({ id, rank, timeMs }) => (
                  <button
                    key={id}
                    type="button"
                    aria-label={t('Frame {rank} at {time}', {
                      rank: format.number(rank),
                      time: format.clock(timeMs, { tenths: true }),
                    })}
                    aria-pressed={id === selectedId}
                    style={{ left: `${Math.min(1, (timeMs - startMs) / span) * 100}%` }}
                    onClick={() => onSelect(id)}
                  >
                    <span>{rank}</span>
                  </button>
                ))}
              </div>
              <div
                className="filmstrip-picture"
                style={src === undefined ? {} : { backgroundImage: `url("${src}")` }}
              />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
