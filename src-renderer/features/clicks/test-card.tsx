import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ClickResult, ClickTest, ClickTestId } from '#shared/contract/click-tests.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import type { Counted } from './click-test-store.ts'
import { formatRate } from './format-rate.ts'

interface TestCardProps {
  readonly test: ClickTest
  readonly isBusy: boolean
  readonly onRecord: (id: ClickTestId, variants: readonly Counted[]) => Promise<void>
  readonly onRemove: (id: ClickTestId) => Promise<void>
}

const DECISIONS: Readonly<Record<ClickResult['decision'], string>> = {
  winner: msg('{name} is better'),
  'no-difference': msg('No difference that matters'),
  'more-data': msg('Too early to tell'),
}
const WHOLE = /^\d{1,12}$/

/** A test: what was predicted of each picture, and what happened once it is written down. */
export function TestCard({ test, isBusy, onRecord, onRemove }: TestCardProps) {
  const t = useT()
  const said = useSaid()
  const format = useFormat()
  const { id, variants, impressionsEach, days, winner, basis, createdAt, result } = test
  const [shown, setShown] = useState(() => variants.map((one) => textOf(one.impressions)))
  const [clicked, setClicked] = useState(() => variants.map((one) => textOf(one.clicks)))
  const counts = variants.map((_, at) => toCounts(shown[at] ?? '', clicked[at] ?? ''))
  const isReady = counts.every((one) => one !== undefined)
  return (
    <article className="clicks-test" data-testid="clicks-test">
      <header>
        <p className="tabular">
          <strong>
            {t('{count} impressions for each picture', { count: format.number(impressionsEach) })}
          </strong>
          {days !== null && (
            <>
              {' · '}
              {t('{days, plural, one {# day} other {# days}}', { days })}
            </>
          )}
          <span className="muted"> · {format.date(createdAt)}</span>
        </p>
        <IconButton
          small
          label={t('Remove the test')}
          icon={<Trash2 size={14} aria-hidden="true" />}
          disabled={isBusy}
          onClick={() => void onRemove(id)}
        />
      </header>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const sound = counts.flatMap((one) => one ?? [])
          if (isReady) void onRecord(id, sound)
        }}
      >
        <ul>
          {variants.map(({ name, assetId, predicted }, at) => (
            <li key={assetId}>
              <Variant assetId={assetId} name={name} />
              <p className="small tabular">
                {t('Wins with {share}', { share: format.percent(predicted) })}
                {at === winner && <strong> · {t('predicted winner')}</strong>}
              </p>
              <Count
                label={t('Impressions of {name}', { name })}
                placeholder={t('Impressions')}
                value={shown[at] ?? ''}
                onChange={(value) => setShown(shown.with(at, value))}
              />
              <Count
                label={t('Clicks on {name}', { name })}
                placeholder={t('Clicks')}
                value={clicked[at] ?? ''}
                onChange={(value) => setClicked(clicked.with(at, value))}
              />
              {result && <Outcome result={result} at={at} />}
            </li>
          ))}
        </ul>
        <div className="clicks-verdict">
          {result && (
            <output className="tabular">
              <strong>
                {t(DECISIONS[result.decision], { name: variants[result.best]?.name })}
              </strong>
              {' · '}
              {t('chance of such a difference between equals: {chance}', {
                chance:
                  result.pValue < 0.001
                    ? `< ${format.number(0.001, 3)}`
                    : format.number(result.pValue, 3),
              })}
              {result.decision === 'winner' && (
                <span className="muted">
                  {' · '}
                  {result.isAsPredicted ? t('as predicted') : t('not as predicted')}
                </span>
              )}
            </output>
          )}
          <Button type="submit" small disabled={!isReady || isBusy}>
            {result ? t('Change the outcome') : t('Record the outcome')}
          </Button>
        </div>
      </form>
      <p className="small muted">{said(basis)}</p>
    </article>
  )
}

const textOf = (count: number | null): string => (count === null ? '' : String(count))

function toCounts(shown: string, clicked: string): Counted | undefined {
  if (!WHOLE.test(shown.trim()) || !WHOLE.test(clicked.trim())) return undefined
  const counts = { impressions: Number(shown), clicks: Number(clicked) }
  return counts.clicks <= counts.impressions ? counts : undefined
}

function Variant({ assetId, name }: { readonly assetId: string; readonly name: string }) {
  const assetUrl = useAssetUrl()
  return (
    <>
      <img src={assetUrl(assetId)} alt="" />
      <span className="truncate" title={name}>
        {name}
      </span>
    </>
  )
}

interface CountProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Count({ label, placeholder, value, onChange }: CountProps) {
  return (
    <input
      className="field tabular"
      inputMode="numeric"
      maxLength={12}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

function Outcome({ result, at }: { readonly result: ClickResult; readonly at: number }) {
  const t = useT()
  const format = useFormat()
  const own = result.variants[at]
  if (!own) return null
  return (
    <p className="small tabular">
      <strong>{formatRate(own.ctr, format)}</strong>{' '}
      <span className="muted">
        {t('between {low} and {high}', {
          low: formatRate(own.low, format),
          high: formatRate(own.high, format),
        })}
      </span>
      <br />
      {t('best with {share}', { share: format.percent(own.probabilityBest) })}
    </p>
  )
}
