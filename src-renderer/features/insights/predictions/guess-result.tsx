import type { Factor, Prediction } from '#shared/contract/predictions.ts'
import { expectedWords } from '#renderer/lib/expected-words.ts'
import { useFormat, type Format } from '#renderer/lib/format.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Balance } from '#renderer/ui/balance.tsx'
import { Interval } from '#renderer/ui/interval.tsx'
import { percent } from '../analysis/percent.ts'
import { Why } from '../analysis/why.tsx'

/** The groups of what is measured, as English source text. */
export const GROUP_NAMES: Readonly<Record<Factor['group'], string>> = {
  visual: msg('Picture'),
  audio: msg('Sound'),
  trend: msg('Trend'),
  genre: msg('Kind of post'),
  hashtags: msg('Hashtags'),
  timing: msg('Time'),
  audience: msg('Audience'),
  content: msg('Text'),
}

const STATES: Readonly<Record<Prediction['state'], string>> = {
  'too-few': msg('Too few of your own posts yet: this says no more than your average.'),
  'no-better': msg('Not better than your average yet: take the range, not the number.'),
  fitted: '',
}

/** A place among own posts in words, 0 (last) to 1 (first). */
const place = (share: number, format: Format) => format.number(share * 100)

/** A guess at a post: its place with the range, the figure that stands for, and what moves it. */
export function GuessResult({ prediction }: { readonly prediction: Prediction }) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const { score, low, high, confidence, factors, expected, state, basis } = prediction
  const range = t('{low} to {high}', { low: place(low, format), high: place(high, format) })
  return (
    <>
      <div className="guess-score" data-testid="guess-score">
        <span className="small muted">{t('Better than this share of your own posts')}</span>
        <strong className="tabular">
          {place(score, format)} %<span className="small muted">{range} %</span>
        </strong>
        <Interval value={score} low={low} high={high} max={1} />
        <span className="small muted">
          {t('Four of five posts like it end in this range. Confidence {share}.', {
            share: percent(confidence, format),
          })}
        </span>
        {STATES[state] !== '' && <p className="guess-state">{t(STATES[state])}</p>}
        {expected && <p className="small">{expectedWords(expected, { t, format, said })}</p>}
      </div>
      {factors.length > 0 && <Factors factors={factors} />}
      <Why basis={basis} />
    </>
  )
}

function Factors({ factors }: Pick<Prediction, 'factors'>) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const most = Math.max(0.02, ...factors.map(({ effect }) => Math.abs(effect)))
  const sorted = factors.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
  return (
    <section>
      <h3>{t('What moves it')}</h3>
      <ul className="factors">
        {sorted.map(({ group, name, value, effect }) => (
          <li key={`${group} ${name} ${value}`}>
            <span>
              {said(name)}
              <span className="muted"> · {said(value)}</span>
            </span>
            <Balance value={effect} max={most} />
            <span className="tabular">
              {effect < 0 ? '−' : '+'}
              {format.number(Math.abs(effect) * 100, 1)}
            </span>
          </li>
        ))}
      </ul>
      <p className="small muted">{t('In points of 100 places among your own posts.')}</p>
    </section>
  )
}
