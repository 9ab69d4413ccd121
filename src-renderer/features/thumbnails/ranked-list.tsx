import { useEffect, useRef } from 'react'
import type { ThumbnailId } from '#shared/contract/thumbnails.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { type Translate, useT } from '#renderer/lib/i18n.ts'
import { Interval } from '#renderer/ui/interval.tsx'
import { editNames, recipeName } from './edit-name.ts'
import type { Entry } from './entries.ts'

interface RankedListProps {
  readonly entries: readonly Entry[]
  readonly selectedId: ThumbnailId | undefined
  readonly onSelect: (id: ThumbnailId) => void
}

/** The frames of a video with their variants and rivals, best first, each with its scores and how sure they are. */
export function RankedList({ entries, selectedId, onSelect }: RankedListProps) {
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
        />
      ))}
    </ol>
  )
}

interface RankedEntryProps {
  readonly entry: Entry
  readonly place: number
  readonly isSelected: boolean
  readonly onSelect: (id: ThumbnailId) => void
}

function RankedEntry({ entry, place, isSelected, onSelect }: RankedEntryProps) {
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
  const { label, title, name } = wordsOf(entry, t, format)
  const spoken = t('{name}, appeal {appeal} of 10. {range}.', {
    name,
    appeal: format.number(appeal, 1),
    range,
  })
  return (
    <li>
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
    </li>
  )
}

/** What an entry is: when it is seen, what was done to it, or whose it is. */
function wordsOf(entry: Entry, t: Translate, format: Format) {
  switch (entry.kind) {
    case 'frame': {
      const time = format.clock(entry.thumbnail.timeMs, { tenths: true })
      const rank = format.number(entry.thumbnail.rank)
      return { label: time, title: undefined, name: t('Frame {rank} at {time}', { rank, time }) }
    }
    case 'variant': {
      const { recipe, edits } = entry.thumbnail
      const label = t(recipeName(recipe))
      const rank = format.number(entry.original.rank)
      const title = editNames(edits, t, format)
      return { label, title, name: t('{label}, made of frame {rank}', { label, rank }) }
    }
    case 'rival': {
      const { name } = entry.thumbnail
      return { label: name, title: name, name: t('{name}, to compare with', { name }) }
    }
    default:
      throw new Error(`unknown entry ${String(entry satisfies never)}`)
  }
}
