import { useState } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { ClickModel, ClickWeight } from '#shared/contract/clicks.ts'
import { useFormat, type Format } from '#renderer/lib/format.ts'
import { useT, type Translate } from '#renderer/lib/i18n.ts'
import { Balance } from '#renderer/ui/balance.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Meter } from '#renderer/ui/meter.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { Clicks } from './click-store.ts'
import { formatRate } from './format-rate.ts'
import { partName, STATES } from './names.ts'
import { OutcomeChart } from './outcome-chart.tsx'

const SHOWN_WEIGHTS = 8

/** What the clicks teach, how well it predicts, and where it was wrong. */
export function ModelPart({ clicks }: { readonly clicks: StoreApi<Clicks> }) {
  const t = useT()
  const { model, channels, channel, failure, choose } = useStore(clicks)
  return (
    <section className="clicks-model" aria-labelledby="clicks-model-title">
      <header>
        <h3 id="clicks-model-title">{t('What is known')}</h3>
        {channels.length > 1 && (
          <select
            className="field"
            aria-label={t('Channel')}
            value={channel ?? ALL}
            onChange={({ target }) => choose(target.value === ALL ? undefined : target.value)}
          >
            <option value={ALL}>{t('All channels')}</option>
            {channels.map((name) => (
              <option key={name} value={name}>
                {name || t('No channel named')}
              </option>
            ))}
          </select>
        )}
      </header>
      {failure && <FailureNote {...failure} />}
      {!model && !failure && <Skeleton height={96} />}
      {model && <Known model={model} />}
      {model && model.videos > 0 && <Forget clicks={clicks} />}
    </section>
  )
}

/** No channel has this name: names come without line breaks. */
const ALL = '\n'

function Known({ model }: { readonly model: ClickModel }) {
  const t = useT()
  const format = useFormat()
  const { state, correlation, low, high, points, weights } = model
  return (
    <>
      <div className={`clicks-state ${state}`} data-testid="clicks-state">
        <strong>{t(STATES[state])}</strong>
        <p>{explain(model, t, format)}</p>
        {state === 'too-few' && <Meter share={Math.min(1, model.videos / model.needed)} />}
      </div>
      {correlation !== null && low !== null && high !== null && (
        <dl className="clicks-figures tabular">
          <div>
            <dt>{t('Rank correlation on videos left out')}</dt>
            <dd>
              <strong>{format.number(correlation, 2)}</strong>{' '}
              <span className="muted small">
                {t('between {low} and {high}', {
                  low: format.number(low, 2),
                  high: format.number(high, 2),
                })}
              </span>
            </dd>
          </div>
          <div>
            <dt>{t('Half of the predictions are off by less than')}</dt>
            <dd>
              <strong>{formatRate(model.error ?? 0, format)}</strong>{' '}
              <span className="muted small">
                {t('{error} by the mean of the other videos', {
                  error: formatRate(model.plainError ?? 0, format),
                })}
              </span>
            </dd>
          </div>
        </dl>
      )}
      {state === 'fitted' && <Weights weights={weights.slice(0, SHOWN_WEIGHTS)} />}
      {points.length > 0 && <OutcomeChart points={points} />}
    </>
  )
}

function explain(model: ClickModel, t: Translate, format: Format): string {
  const { state, videos, needed } = model
  switch (state) {
    case 'too-few':
      return videos === 0
        ? t(
            'Kiln needs {needed} videos with their pictures and clicks. Until then click appeal goes by a formula that was fitted on nobody’s clicks.',
            { needed },
          )
        : t(
            '{count, plural, one {# video is} other {# videos are}} known, and {needed} are needed. Until then click appeal goes by a formula.',
            { count: videos, needed },
          )
    case 'no-signal':
      return t(
        'In {videos} videos, what Kiln measures of the pictures does not tell which were opened more often than chance would. Click appeal goes by the formula. More videos may show more.',
        { videos },
      )
    case 'fitted':
      return t(
        'Learned from {videos} videos. Click appeal is now the place among your own pictures, from 0 (last) to 1 (first); figures as good as these come about by chance less than once in {times} times.',
        { videos, times: format.number(Math.max(1, Math.floor(1 / (model.chance ?? 1)))) },
      )
    default:
      throw new Error(`unknown state ${String(state satisfies never)}`)
  }
}

function Weights({ weights }: { readonly weights: readonly ClickWeight[] }) {
  const t = useT()
  const format = useFormat()
  const most = Math.max(0.1, ...weights.map(({ weight }) => Math.abs(weight)))
  const change = (odds: number) => signed(100 * (Math.exp(odds) - 1), format)
  return (
    <figure className="clicks-weights">
      <figcaption>
        <h4>{t('What goes with being opened')}</h4>
        <p className="small muted">
          {t('Change in the odds of a click for a usual difference between your pictures.')}
        </p>
      </figcaption>
      <ul className="tabular">
        {weights.map(({ part, weight, low, high }) => (
          <li key={part}>
            <span className="truncate">{t(partName(part))}</span>
            <Balance value={weight} max={most} />
            <span>{change(weight)}</span>
            <span className="small muted">
              {t('{low} to {high}', { low: change(low), high: change(high) })}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

const signed = (percent: number, format: Format): string =>
  `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${format.number(Math.abs(percent))} %`

/** Takes a second press to forget figures. */
function Forget({ clicks }: { readonly clicks: StoreApi<Clicks> }) {
  const t = useT()
  const [isAsked, setAsked] = useState(false)
  const { forget } = clicks.getState()
  if (!isAsked)
    return (
      <Button small variant="plain" onClick={() => setAsked(true)}>
        {t('Forget these figures…')}
      </Button>
    )
  return (
    <div className="clicks-forget" role="alert">
      <span>{t('The figures shown here are removed; your files stay as they are.')}</span>
      <Button
        small
        variant="danger"
        onClick={() => {
          setAsked(false)
          void forget()
        }}
      >
        {t('Forget')}
      </Button>
      <Button small onClick={() => setAsked(false)}>
        {t('Keep')}
      </Button>
    </div>
  )
}
