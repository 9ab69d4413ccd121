import { FlaskConical } from 'lucide-react'
import type { ThumbnailId } from '#shared/contract/thumbnails.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { Entry } from './entries.ts'
import { familyWords } from './entry-words.ts'

interface VariantsPartProps {
  /** The frame, and the pictures made from it, best first. */
  readonly family: readonly Entry[]
  readonly selectedId: ThumbnailId
  readonly picked: readonly ThumbnailId[]
  readonly onSelect: (id: ThumbnailId) => void
  readonly onPick: (id: ThumbnailId) => void
  /** Plans a test of those that are picked. */
  readonly onTest: () => void
}

const LEAST = 2
const MOST = 3

/** A frame and what was made of it, ranked, of which two or three can be put to a test. */
export function VariantsPart({ family, picked, onTest, ...rest }: VariantsPartProps) {
  const t = useT()
  const chosen = family.filter(({ thumbnail }) => picked.includes(thumbnail.id)).length
  return (
    <section className="family" aria-labelledby="variants-title" data-testid="variants-part">
      <header>
        <h3 id="variants-title">{t('Made from this frame')}</h3>
        <Button
          small
          data-testid="plan-test"
          disabled={chosen < LEAST}
          icon={<FlaskConical size={14} aria-hidden="true" />}
          onClick={onTest}
        >
          {chosen < LEAST
            ? t('Pick two or three to test')
            : t('Plan a test of {count}', { count: chosen })}
        </Button>
      </header>
      <ol className="variant-rows">
        {family.map((entry, index) => (
          <VariantRow
            key={entry.thumbnail.id}
            {...rest}
            entry={entry}
            place={index + 1}
            isPicked={picked.includes(entry.thumbnail.id)}
            isFull={chosen >= MOST}
          />
        ))}
      </ol>
    </section>
  )
}

interface VariantRowProps extends Pick<VariantsPartProps, 'selectedId' | 'onSelect' | 'onPick'> {
  readonly entry: Entry
  readonly place: number
  readonly isPicked: boolean
  /** Whether as many are picked as one test takes. */
  readonly isFull: boolean
}

function VariantRow(props: VariantRowProps) {
  const { entry, place, selectedId, isPicked, isFull, onSelect, onPick } = props
  const t = useT()
  const format = useFormat()
  const assetUrl = useAssetUrl()
  const { id, assetId, appeal, appealLow, appealHigh, clickAppeal } = entry.thumbnail
  const { name, changes } = familyWords(entry, { t, format })
  return (
    <li>
      <button type="button" aria-current={id === selectedId} onClick={() => onSelect(id)}>
        <span className="variant-place tabular">{format.number(place)}</span>
        <img src={assetUrl(assetId)} alt="" loading="lazy" decoding="async" />
        <span className="variant-words">
          <strong className="truncate">{name}</strong>
          <span className="muted small truncate tabular" title={changes}>
            {changes}
          </span>
        </span>
        <span className="variant-scores tabular">
          <strong>{format.number(appeal, 2)}</strong>
          <span className="muted small">
            {t('{low} to {high}', {
              low: format.number(appealLow, 1),
              high: format.number(appealHigh, 1),
            })}
            {' · '}
            {t('click {value}', { value: format.number(clickAppeal, 3) })}
          </span>
        </span>
      </button>
      <label className="variant-pick">
        <input
          type="checkbox"
          checked={isPicked}
          disabled={isFull && !isPicked}
          aria-label={t('Test: {name}', { name })}
          onChange={() => onPick(id)}
        />
      </label>
    </li>
  )
}
