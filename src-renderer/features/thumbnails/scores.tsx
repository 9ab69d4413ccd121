import { useEffect } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { Thumbnail } from '#shared/contract/thumbnails.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Interval } from '#renderer/ui/interval.tsx'
import { Meter } from '#renderer/ui/meter.tsx'
import type { Evidence } from './evidence-store.ts'
import { toScoreParts } from './score-parts.ts'
import { StandingLine } from './standing-line.tsx'
import type { Standing } from './standing.ts'
import { VisionLine } from './vision-line.tsx'
import { WhyNumber } from './why-number.tsx'

interface ScoresProps {
  readonly thumbnail: Thumbnail
  readonly standing: Standing | undefined
  readonly evidence: StoreApi<Evidence>
  readonly onClicks: () => void
}

/** The two scores of a picture with their ranges, its place, the parts they come from, and why. */
export function Scores({ thumbnail, standing, evidence, onClicks }: ScoresProps) {
  const t = useT()
  const format = useFormat()
  const models = useStore(evidence, (state) => state.models)
  const { load } = evidence.getState()
  useEffect(() => void load(), [load])
  const { appeal, appealLow, appealHigh, clickAppeal, low, high, parts } = thumbnail
  const likely = (from: number, to: number, digits: number) =>
    t('between {low} and {high}', {
      low: format.number(from, digits),
      high: format.number(to, digits),
    })
  return (
    <section className="scores" aria-label={t('Scores')}>
      <dl className="score-pair tabular">
        <div>
          <dt>{t('Appeal')}</dt>
          <dd>
            <strong>{format.number(appeal, 1)}</strong>
            <span className="muted">/{format.number(10)}</span>
          </dd>
          <dd>
            <Interval value={appeal} low={appealLow} high={appealHigh} max={10} />
          </dd>
          <dd className="small muted">{likely(appealLow, appealHigh, 1)}</dd>
        </div>
        <div>
          <dt>{t('Click appeal')}</dt>
          <dd>
            <strong>{format.number(clickAppeal, 2)}</strong>
          </dd>
          <dd>
            <Interval value={clickAppeal} low={low} high={high} max={1} />
          </dd>
          <dd className="small muted">{likely(low, high, 2)}</dd>
        </div>
      </dl>
      {standing && <StandingLine standing={standing} />}
      <ul className="parts tabular" aria-label={t('Parts')}>
        {toScoreParts(parts).map(({ key, name, value }) => (
          <li key={key}>
            <span className="truncate">{t(name)}</span>
            <Meter share={value} />
            <span>{format.number(value, 2)}</span>
          </li>
        ))}
      </ul>
      <WhyNumber thumbnail={thumbnail} evidence={evidence} onClicks={onClicks} />
      {models && <VisionLine models={models} />}
    </section>
  )
}
