import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ThumbnailId } from '#shared/contract/thumbnails.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { Interval } from '#renderer/ui/interval.tsx'
import { type Entry, isRemovable } from './entries.ts'
import { entryWords } from './entry-words.ts'

interface RankedListProps {
  readonly entries: readonly Entry[]
  readonly selectedId: ThumbnailId | undefined
  readonly onSelect: (id: ThumbnailId) => void
  /** Takes somebody else's picture, or one with text, out of the list. */
  readonly onRemove: (id: ThumbnailId) => void
}

/** The frames of a video with their variants and rivals, best first, each with its scores and how sure they are. */
export function RankedList({ entries, selectedId, onSelect, onRemove }: RankedListProps) {
  const t = useT()
  return (
    <ol className="ranked" aria-label={t('Ranked frames')}>
      {entries.map((entry, index) => (
        <RankedEntry
          key={entry.thumbnail.id}
          entry={entry}
          place={index + 1}
          isSelected={entry.thumbnail.id === selectedId}
          onSelect={onSelect}
          onRemove={onRemove}
        />
      ))}
    </ol>
  )
}

interface RankedEntryProps extends Pick<RankedListProps, 'onSelect' | 'onRemove'> {
  readonly entry: Entry
  readonly place: number
  readonly isSelected: boolean
}

function RankedEntry({ entry, place, isSelected, onSelect, onRemove }: RankedEntryProps) {
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
  const { id, assetId, appeal, clickAppeal, low, high } = entry.thumbnail
  const range = t('Click appeal {value}, between {low} and {high}', {
    value: format.number(clickAppeal, 2),
    low: format.number(low, 2),
    high: format.number(high, 2),
  })
  const { label, title, name } = entryWords(entry, { t, format })
  const spoken = t('{name}, appeal {appeal} of 10. {range}.', {
    name,
    appeal: format.number(appeal, 1),
    range,
  })
  return (
    <li className="ranked-entry">
      <button
        ref={ref}
        type="button"
        aria-label={spoken}
        aria-current={isSelected}
        data-testid={entry.kind === 'frame' ? 'ranked-frame' : 'ranked-extra'}
        data-kind={entry.kind}
        onClick={() => onSelect(id)}
      >
        <span className="ranked-picture">
          <img src={assetUrl(assetId)} alt="" loading="lazy" decoding="async" />
          <span className="rank tabular">{place}</span>
        </span>
        <span className="ranked-scores tabular">
          <span>
            <strong>{format.number(appeal, 1)}</strong>
            <span className="muted">/{format.number(10)}</span>
            <span className="muted small truncate" title={title}>
              {label}
            </span>
          </span>
          <span className="small" title={range}>
            <span className="muted">{t('Click')}</span>
            <span>{format.number(clickAppeal, 2)}</span>
          </span>
          <Interval value={clickAppeal} low={low} high={high} max={1} />
        </span>
      </button>
      {isRemovable(entry) && (
        <IconButton
          small
          label={t('Take {name} out', { name: label })}
          icon={<X size={14} aria-hidden="true" />}
          onClick={({ currentTarget }) => {
            const list = currentTarget.closest('ol')
            list?.querySelector<HTMLElement>('[aria-current="true"]')?.focus()
            onRemove(id)
          }}
        />
      )}
    </li>
  )
}
