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
    <ol
      className="ranked"
      role="listbox"
      tabIndex={0}
      aria-label={t('Ranked frames')}
      aria-activedescendant={selectedId && `frame-${selectedId}`}
    >
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
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isSelected) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  const { id, rank, assetId, timeMs, appeal, clickAppeal, low, high } = thumbnail
  const range = t('Click appeal {value}, likely {low} to {high}', {
    value: format.number(clickAppeal, 2),
    low: format.number(low, 2),
    high: format.number(high, 2),
  })
  return (
    <li
      ref={ref}
      id={`frame-${id}`}
      role="option"
      aria-selected={isSelected}
      data-testid="ranked-frame"
      onClick={() => onSelect(id)}
    >
      <figure>
        <img src={assetUrl(assetId)} alt="" loading="lazy" decoding="async" />
        <span className="rank tabular">{rank}</span>
      </figure>
      <div className="ranked-scores tabular">
        <p>
          <strong>{format.number(appeal, 1)}</strong>
          <span className="muted">/{format.number(10)}</span>
          <span className="muted small">{format.clock(timeMs, { tenths: true })}</span>
        </p>
        <p className="small" title={range}>
          <span className="muted">{t('Click')}</span>
          <span>{format.number(clickAppeal, 2)}</span>
        </p>
        <Interval label={range} value={clickAppeal} low={low} high={high} max={1} />
      </div>
    </li>
  )
}
