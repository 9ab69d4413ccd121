import { useEffect, useRef } from 'react'
import type { Thumbnail, ThumbnailId } from '#shared/contract/thumbnails.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Interval } from '#renderer/ui/interval.tsx'

interface RankedListProps {
  readonly thumbnails: readonly Thumbnail[]
  readonly selectedId: ThumbnailId | undefined
  readonly onSelect: (id: ThumbnailId) => void
}

/** The frames of a video, best first, each with its scores and how sure they are. */
export function RankedList({ thumbnails, selectedId, onSelect }: RankedListProps) {
  const t = useT()
  return (
    <ol className="ranked" aria-label={t('Ranked frames')}>
      {thumbnails.map((thumbnail) => (
        <RankedFrame
          key={thumbnail.id}
          thumbnail={thumbnail}
          isSelected={thumbnail.id === selectedId}
          onSelect={onSelect}
        />
      ))}
    </ol>
  )
}

interface RankedFrameProps {
  readonly thumbnail: Thumbnail
  readonly isSelected: boolean
  readonly onSelect: (id: ThumbnailId) => void
}

function RankedFrame({ thumbnail, isSelected, onSelect }: RankedFrameProps) {
  const t = useT()
  const format = useFormat()
  const assetUrl = useAssetUrl()
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const button = ref.current
    if (!isSelected || !button) return
    button.scrollIntoView({ block: 'nearest' })
    if (button.closest('ol')?.contains(document.activeElement)) button.focus()
  }, [isSelected])
  const { id, rank, assetId, timeMs, appeal, clickAppeal, low, high } = thumbnail
  const range = t('Click appeal {value}, between {low} and {high}', {
    value: format.number(clickAppeal, 2),
    low: format.number(low, 2),
    high: format.number(high, 2),
  })
  const time = format.clock(timeMs, { tenths: true })
  const name = t('Frame {rank} at {time}, appeal {appeal} of 10. {range}.', {
    rank: format.number(rank),
    time,
    appeal: format.number(appeal, 1),
    range,
  })
  return (
    <li>
      <button
        ref={ref}
        type="button"
        aria-label={name}
        aria-current={isSelected}
        data-testid="ranked-frame"
        onClick={() => onSelect(id)}
      >
        <span className="ranked-picture">
          <img src={assetUrl(assetId)} alt="" loading="lazy" decoding="async" />
          <span className="rank tabular">{rank}</span>
        </span>
        <span className="ranked-scores tabular">
          <span>
            <strong>{format.number(appeal, 1)}</strong>
            <span className="muted">/{format.number(10)}</span>
            <span className="muted small">{time}</span>
          </span>
          <span className="small" title={range}>
            <span className="muted">{t('Click')}</span>
            <span>{format.number(clickAppeal, 2)}</span>
          </span>
          <Interval value={clickAppeal} low={low} high={high} max={1} />
        </span>
      </button>
    </li>
  )
}
